/**
 * Gaps are edited where they stand: by pressing one, or with Enter where the focus is on it. The field loads with the
 * first press.
 */
import { nameGaps } from './gap-buttons.ts';
import { loader, sayMissing } from './load.ts';

const load = loader(() => import('./edit-gap.ts'));

async function edit(gap: HTMLElement): Promise<void> {
  await load().then(
    (module) => module.editGap(gap),
    () => sayMissing(() => void edit(gap)),
  );
}

const gapAt = (target: EventTarget | null) =>
  target instanceof Element ? target.closest<HTMLElement>('.gap:not([data-editing])') : null;

document.addEventListener('click', (event) => {
  const gap = gapAt(event.target);
  if (!gap || getSelection()?.toString()) return;
  // A gap may stand in the line that opens a fold.
  event.preventDefault();
  void edit(gap);
});
document.addEventListener('keydown', (event) => {
  const gap = event.key === 'Enter' || event.key === ' ' ? gapAt(event.target) : null;
  if (!gap) return;
  event.preventDefault();
  void edit(gap);
});

nameGaps(document);
