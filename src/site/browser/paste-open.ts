/**
 * Opens the paste box: by pasting anywhere on a page, by the button in the header, or by a URL with a message. The
 * matcher loads on first use; on the start page, which shows the box, when the browser is idle.
 */
import { isTyping } from './typing.ts';

const box = document.querySelector<HTMLElement>('[data-paste]');
const dialog = box instanceof HTMLDialogElement ? box : null;
const load = () => import('./paste.ts');

function open(): void {
  if (dialog && !dialog.open) dialog.showModal();
  box?.querySelector('textarea')?.focus();
  void load();
}

document.querySelector('[data-paste-open]')?.addEventListener('click', open);
document.addEventListener('paste', async (event) => {
  const pasted = event.clipboardData?.getData('text/plain') ?? '';
  if (pasted.trim() === '' || isTyping(event.target)) return;
  event.preventDefault();
  open();
  const { explain } = await load();
  await explain(pasted, true);
});
dialog?.addEventListener('click', ({ target }) => {
  if (target === dialog) dialog.close();
});
// The box responds to the first key press, even before the matcher has loaded.
const text = box?.querySelector('textarea');
const explain = async (focus: boolean) => (await load()).explain(text?.value ?? '', focus);
box?.addEventListener('focusin', load, { once: true });
box?.querySelector('[data-paste-form]')?.addEventListener('submit', (event) => {
  event.preventDefault();
  void explain(true);
});
text?.addEventListener('paste', () => setTimeout(() => explain(false)));
box
  ?.querySelector('[data-paste-example]')
  ?.addEventListener('click', async () => (await load()).explainExample());
if (location.hash.startsWith('#e=')) open();
else if (!dialog && box) {
  const whenIdle = globalThis.requestIdleCallback ?? ((work: () => void) => setTimeout(work, 500));
  addEventListener('load', () => whenIdle(() => void load()));
}
