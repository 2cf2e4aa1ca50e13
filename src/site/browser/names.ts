/**
 * Opens the names form: from its own fold, or from a placeholder that a reader presses. The form loads on first use.
 */
import { loader, sayNotLoaded } from './load.ts';
import { namesHere, onValues, values } from './values.ts';

const box = document.querySelector<HTMLElement>('[data-names]');
const fold = box?.querySelector<HTMLDetailsElement>('[data-names-fold]');
const count = box?.querySelector<HTMLElement>('[data-names-count]');

function show(): void {
  const names = [...namesHere()];
  const known = names.filter((name) => values()[name]).length;
  if (count)
    count.textContent = (count.dataset.namesCount ?? '')
      .replace('{n}', `${known}`)
      .replace('{all}', `${names.length}`);
}

const load = loader(() => import('./names-form.ts'));
const form = box?.querySelector('[data-names-form]');

async function open(): Promise<void> {
  await load().then(
    (module) => module.open(),
    () => sayNotLoaded(form, () => void open()),
  );
}

fold?.addEventListener('toggle', () => {
  if (fold.open) void open();
});
document.addEventListener('click', async ({ target }) => {
  const gap = target instanceof Element ? target.closest<HTMLElement>('.gap') : null;
  if (!gap || !fold || getSelection()?.toString()) return;
  fold.open = true;
  await load().then(
    (module) => module.edit(gap),
    () => sayNotLoaded(form, () => void open()),
  );
});
onValues(show);
show();
