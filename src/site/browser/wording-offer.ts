/** Below an answer: the way to report a wording that Pullbook does not know, or that it took for another. */
import type { Answer } from '../../match/index.ts';
import type { PasteData } from '../data/paste-data.ts';
import { element } from './elements.ts';
import { loader, sayNotLoaded } from './load.ts';

const load = loader(() => import('./wording.ts'));

/** The button, in whose place the form is shown. What makes the report loads when it is pressed. */
export function reportOffer(
  text: string,
  answer: Answer,
  isUnknown: boolean,
  words: Pick<PasteData['words'], 'report' | 'reportMisfit'>,
): HTMLElement {
  const button = element('button', { type: 'button' }, words.report);
  const lead = isUnknown ? [] : [element('p', { className: 'note' }, words.reportMisfit)];
  const place = element('div', { className: 'wording' }, ...lead, button);
  const open = () =>
    void load()
      .then(({ showReport }) => showReport(place, text, answer, isUnknown))
      .catch(() => sayNotLoaded(place, open));
  button.addEventListener('click', open);
  return place;
}
