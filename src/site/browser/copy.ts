/** Copy buttons: the code beside the button, exactly as shown, with the reader's values in it. */
import { announce, word } from './announce.ts';
import { onPress } from './elements.ts';

onPress('[data-copy]', async (button) => {
  const box = button.parentElement;
  const code = box?.querySelector('code');
  box?.parentElement?.querySelector('.copy-gaps')?.remove();
  try {
    await navigator.clipboard.writeText(code?.textContent?.trimEnd() ?? '');
    show(button, word('copied'));
  } catch {
    show(button, word('copyFailed'));
    return;
  }
  const open = code?.querySelectorAll<HTMLElement>('.gap:not([data-filled])') ?? [];
  if (box && open.length > 0)
    await import('./copy-gaps.ts').then(({ name }) => name(open, box)).catch(() => {});
});

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
