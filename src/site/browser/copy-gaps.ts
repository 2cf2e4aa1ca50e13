/** Says below copied code which placeholders are still to be filled in: the line does not work as it is. */
import { announce, word } from './announce.ts';
import { element } from './elements.ts';

export function name(gaps: Iterable<HTMLElement>, box: HTMLElement): void {
  const names = new Set([...gaps].map(({ dataset }) => dataset.placeholder));
  const text = word('stillToFill')
    .replace('{n}', String(names.size))
    .replace('{names}', [...names].join(', '));
  box.after(element('p', { className: 'note copy-gaps' }, text));
  announce(text);
}
