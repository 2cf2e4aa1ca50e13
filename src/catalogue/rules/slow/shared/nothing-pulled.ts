import { outcome } from '../../../model/define.ts';

/** Outcome of the rules on pull duration if nothing was pulled and nothing waits. */
export const noRecentPull = outcome({
  verdict: 'not-applicable',
  text: {
    en: () => 'nothing was pulled in the last hour, and nothing waits',
    fr: () => 'rien n’a été extrait au cours de la dernière heure, et rien n’attend',
  },
  example: {},
});
