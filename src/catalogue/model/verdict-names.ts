/** The names of the verdicts, on a terminal and on a page. JSON has the words of `Verdict`. */
import type { Locale, Text } from '../../base/text.ts';
import type { Verdict } from './rule.ts';

export const verdictNames: Readonly<Record<Verdict, Text>> = {
  ok: { en: 'ok', fr: 'ok' },
  problem: { en: 'problem', fr: 'problème' },
  unknown: { en: 'unknown', fr: 'inconnu' },
  'not-applicable': { en: 'n/a', fr: 'sans objet' },
};

/** The names of one language. */
export function verdictNamesIn(locale: Locale): Readonly<Record<Verdict, string>> {
  const { ok, problem, unknown, 'not-applicable': none } = verdictNames;
  return {
    ok: ok[locale],
    problem: problem[locale],
    unknown: unknown[locale],
    'not-applicable': none[locale],
  };
}
