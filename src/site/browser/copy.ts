/** Copy buttons: the code beside the button, exactly as shown, with the reader's values in it. */
import { announce, word } from './announce.ts';
import { element, onPress } from './elements.ts';

onPress('[data-copy]', async (button) => {
  const code = button.parentElement?.querySelector('code');
  try {
    await navigator.clipboard.writeText(code?.textContent?.trimEnd() ?? '');
    show(button, word('copied'));
    nameGaps(button, code);
  } catch {
    show(button, word('copyFailed'));
  }
});

/** Shows below the code which placeholders are still to be filled in: the line does not work as it is. */
function nameGaps(button: HTMLElement, code: HTMLElement | null | undefined): void {
  const box = button.closest('.code');
  box?.parentElement?.querySelector('.copy-gaps')?.remove();
  const gaps = code?.querySelectorAll<HTMLElement>('.gap:not([data-filled])') ?? [];
  const names = new Set([...gaps].map(({ dataset }) => dataset.placeholder));
  if (names.size === 0) return;
  const text = word('stillToFill')
    .replace('{n}', String(names.size))
    .replace('{names}', [...names].join(', '));
  box?.after(element('p', { className: 'note copy-gaps' }, text));
  announce(text);
}

/** The confirmation replaces the button's label for two seconds. */
export function show(button: HTMLElement, text: string): void {
  const label = button.querySelector('span') ?? button;
  button.dataset.word ??= label.textContent ?? '';
  label.textContent = text;
  button.dataset.done = '';
  announce(text);
  setTimeout(() => {
    label.textContent = button.dataset.word ?? '';
    delete button.dataset.done;
  }, 2000);
}
