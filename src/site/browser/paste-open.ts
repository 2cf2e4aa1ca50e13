/**
 * The ways to the paste box: pasting anywhere on a page, the button in the bar, an address with a message. The matcher loads
 * with the first of them; on the start page, where the box stands open, when the browser has time.
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
// The box answers from the first press on, whether or not the matcher is there yet.
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
