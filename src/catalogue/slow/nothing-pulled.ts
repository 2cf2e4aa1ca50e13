import { outcome } from '../define.ts';

/** What the rules on finished pulls say where there are none, and nothing waits for one. */
export const nothingPulled = outcome({
  verdict: 'not-applicable',
  text: {
    en: () => 'nothing was pulled in the last hour, and nothing waits',
    fr: () => 'rien n’a été extrait au cours de la dernière heure, et rien n’attend',
  },
  example: {},
});
