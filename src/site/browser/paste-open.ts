/**
 * Opens the paste box: by pasting anywhere on a page, by the button in the header, or by a URL with a message. The
 * matcher loads on first use; on the start page, which shows the box, when the browser is idle.
 */
import { loader, sayNotLoaded } from './load.ts';
import { isTyping } from './typing.ts';

const box = document.querySelector<HTMLElement>('[data-paste]');
const dialog = box instanceof HTMLDialogElement ? box : null;
const text = box?.querySelector('textarea');
const load = loader(() => import('./paste.ts'));
/** In the place of the answer, which a failure must not leave empty. */
const notLoaded = (again: () => void) => {
  const place = box?.querySelector<HTMLElement>('[data-paste-result]');
  if (place) place.hidden = false;
  sayNotLoaded(place, again);
};

function open(): void {
  if (dialog && !dialog.open) dialog.showModal();
  box?.querySelector('textarea')?.focus();
  void load().catch(() => {});
}

/** Shows the answer to a text. Where its parts cannot be loaded, that is said, and tried again. */
async function answer(pasted: string, focus: boolean): Promise<void> {
  if (text && text.value === '') text.value = pasted;
  await load()
    .then((paste) => paste.explain(pasted, focus))
    .catch(() => notLoaded(() => void answer(pasted, focus)));
}

async function explainExample(): Promise<void> {
  await load()
    .then((paste) => paste.explainExample())
    .catch(() => notLoaded(() => void explainExample()));
}

document.querySelector('[data-paste-open]')?.addEventListener('click', open);
document.addEventListener('paste', async (event) => {
  const pasted = event.clipboardData?.getData('text/plain') ?? '';
  if (pasted.trim() === '' || isTyping(event.target)) return;
  event.preventDefault();
  open();
  await answer(pasted, true);
});
dialog?.addEventListener('click', ({ target }) => {
  if (target === dialog) dialog.close();
});
// The box responds to the first key press, even before the matcher has loaded.
const explain = (focus: boolean) => answer(text?.value ?? '', focus);
box?.addEventListener('focusin', () => void load().catch(() => {}), { once: true });
box?.querySelector('[data-paste-form]')?.addEventListener('submit', (event) => {
  event.preventDefault();
  void explain(true);
});
text?.addEventListener('paste', () => setTimeout(() => explain(false)));
box?.querySelector('[data-paste-example]')?.addEventListener('click', explainExample);
if (location.hash.startsWith('#e=')) open();
else if (!dialog && box) {
  const whenIdle = globalThis.requestIdleCallback ?? ((work: () => void) => setTimeout(work, 500));
  addEventListener('load', () => whenIdle(() => void load().catch(() => {})));
}
