/** Names that a link brings: a reader sees whose they are before they take the place of their own. */
import { announce, word } from './announce.ts';
import { choose } from './context-switch.ts';
import { element } from './elements.ts';
import { readImage } from './image-values.ts';
import { setValues } from './values.ts';

/** What a link carries: what its sender typed, and the cloud and the mode that they had chosen. */
export interface Shared {
  readonly names: Readonly<Record<string, string>>;
  readonly universe: string | null;
  readonly mode: string | null;
}

/** Asks whether the names of a link shall be used. */
export function offer({ names, universe, mode }: Shared): void {
  const count = Object.keys(names).length;
  const text = word('sharedNames')
    .replace('{n}', String(count))
    .replace('{names}', Object.values(names).join(' · '));
  const strip = element('div', { className: 'shared-names' }, element('p', {}, text));
  const button = (name: 'keep' | 'discard', act: () => void) => {
    const made = element('button', { type: 'button' }, word(name));
    made.dataset.shared = name;
    made.addEventListener('click', () => {
      strip.remove();
      act();
    });
    strip.append(made);
  };
  button('keep', () => {
    if (universe !== null) choose('universe', universe);
    if (mode !== null) choose('mode', mode);
    setValues(names);
    if (names['IMAGE']) void readImage(names['IMAGE']);
  });
  button('discard', () => {});
  document.querySelector('main')?.prepend(strip);
  announce(text);
}
