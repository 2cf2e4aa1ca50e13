import { outcome } from '../../../model/define.ts';

/** Outcome of the rules on pull duration if no pull that they read of has ended. */
export const noRecentPull = outcome({
  verdict: 'not-applicable',
  text: {
    en: ({ namespace }) => `no event of the last hour in ${namespace} says that a pull succeeded`,
    fr: ({ namespace }) =>
      `aucun événement de la dernière heure dans ${namespace} ne signale d’extraction réussie`,
  },
  example: { namespace: 'shop' },
});
