import { getPullProgress } from '../../../commands/kubectl/events.ts';
import { outcome } from '../../../model/define.ts';

/** Outcome of the rules on pull duration if no pull that they read of has ended. */
export const noRecentPull = outcome({
  verdict: 'not-applicable',
  when: {
    en: 'If no line contains `Successfully pulled image`',
    fr: 'Si aucune ligne ne contient `Successfully pulled image`',
  },
  text: {
    en: ({ namespace }) =>
      `nothing to measure in namespace ${namespace}, because no event of the last hour says that a pull there succeeded`,
    fr: ({ namespace }) =>
      `rien à mesurer dans l’espace de noms ${namespace}, car aucun événement de la dernière heure ne signale d’extraction réussie`,
  },
  example: { namespace: 'shop' },
  output: {
    command: getPullProgress,
    params: ({ namespace }) => ({ NAMESPACE: namespace }),
    lacks: () => 'Successfully pulled image',
  },
});
