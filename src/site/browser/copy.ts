/** Copy buttons: the text of the code beside the button, exactly as shown. */
import { announce, word } from './announce.ts';

document.addEventListener('click', async (event) => {
  const button =
    event.target instanceof Element ? event.target.closest<HTMLButtonElement>('[data-copy]') : null;
  if (!button) return;
  const code = button.parentElement?.querySelector('code')?.textContent?.trimEnd() ?? '';
  try {
    await navigator.clipboard.writeText(code);
    show(button, word('copied'));
  } catch {
    show(button, word('copyFailed'));
  }
});

/** The answer stands on the button for two seconds, then its own word comes back. */
function show(button: HTMLButtonElement, text: string): void {
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
