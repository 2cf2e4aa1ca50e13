/** The buttons that add to the runbook. What keeps it loads when it has something to show or to keep. */
import { loader, sayMissing } from './load.ts';
import { onReturn } from './return.ts';
import { kept } from './storage.ts';

const load = loader(() => import('./runbook-store.ts'));

const wake = () => {
  if (kept('pullbook-runbook') !== null) void load().catch(() => {});
};

function toggle(item: string): void {
  load().then(
    (runbook) => runbook.toggle(item),
    () => sayMissing(() => toggle(item)),
  );
}

document.addEventListener('click', ({ target }) => {
  const item = target instanceof Element ? target.closest<HTMLElement>('[data-add]')?.dataset.add : undefined;
  if (item) toggle(item);
});
onReturn(wake);
wake();
