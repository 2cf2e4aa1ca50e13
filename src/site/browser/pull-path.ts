/** Marks the leg that fails in every path of a pull on the page; null removes the mark. */
import type { LegId } from '../data/pull-path.ts';
import { element } from './elements.ts';

export function markFailingLeg(leg: LegId | null): void {
  for (const link of document.querySelectorAll<HTMLElement>('[data-leg]')) {
    const fails = link.dataset.leg === leg;
    link.toggleAttribute('data-failing', fails);
    link.querySelector('.visually-hidden')?.remove();
    const words = link.closest<HTMLElement>('[data-fails]')?.dataset.fails;
    if (fails && words) link.append(element('span', { className: 'visually-hidden' }, ` (${words})`));
  }
}
