/** What is known as soon as the Pods are read: a line for each cause, until the report stands in its place. */
import { groupBy } from '../../base/group-by.ts';
import type { Locale } from '../../base/text.ts';
import { describedCause } from '../../causes/described.ts';
import { keyOf } from '../../diagnose/find/failing.ts';
import type { Survey } from '../../diagnose/find/survey.ts';
import { words } from '../report/words/index.ts';

/** The failures of a survey, by cause; without a name, so that nothing has to be anonymised. */
export function earlyLines({ failing, refused }: Survey, locale: Locale): readonly string[] {
  const say = words[locale];
  const all = [
    ...failing.map(({ match, pod }) => ({ cause: match.cause, pod: keyOf(pod) })),
    ...refused.map(({ match }) => ({ cause: match.cause, pod: null })),
  ];
  return groupBy(all, ({ cause }) => cause)
    .map(([first, ...rest]) => ({
      title: describedCause(first.cause).title[locale],
      pods: new Set([first, ...rest].flatMap(({ pod }) => pod ?? [])).size,
    }))
    .toSorted((a, b) => b.pods - a.pods)
    .map(({ title, pods }) => say.foundEarly(title, pods));
}
