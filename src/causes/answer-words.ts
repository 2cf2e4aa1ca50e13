import type { Locale } from '../base/text.ts';
import { describedCauses } from './described.ts';
import type { CauseId } from './model.ts';

/** The words of every cause in one language, and by signature where a reader should go instead. */
export function causeWords(locale: Locale) {
  return {
    causes: Object.fromEntries(
      describedCauses.map(({ id, title, summary }) => [
        id,
        { title: title[locale], summary: summary[locale] },
      ]),
    ) as Record<CauseId, { readonly title: string; readonly summary: string }>,
    redirect: Object.fromEntries(
      describedCauses
        .flatMap(({ signatures }) => signatures)
        .flatMap(({ id, redirect }) => (redirect ? [[id, redirect[locale]] as const] : [])),
    ),
  };
}
