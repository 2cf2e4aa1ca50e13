/**
 * Gaps are edited where they stand: by pressing one, or with Enter where the focus is on it. The field loads with the
 * first press.
 */
import { onPress } from './elements.ts';
import { nameGaps } from './gap-buttons.ts';
import { onDemand } from './load.ts';

const use = onDemand(() => import('./edit-gap.ts'));
const closed = '.gap:not([data-editing])';

function edit(gap: HTMLElement, event: Event): void {
  // A gap may stand in the line that opens a fold.
  event.preventDefault();
  use((module) => module.editGap(gap));
}

onPress(closed, (gap, event) => {
  if (!getSelection()?.toString()) edit(gap, event);
});
document.addEventListener('keydown', (event) => {
  const { key, target } = event;
  if (target instanceof HTMLElement && (key === 'Enter' || key === ' ') && target.matches(closed))
    edit(target, event);
});

nameGaps(document);
