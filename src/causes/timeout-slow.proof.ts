import { type ProofsOf, type Proves, registryIn } from './proof.ts';
import type { timeoutSlow } from './timeout-slow.ts';

const next = {
  en: 'Check whether pulls of other images on this node take the usual time. If so, this image is large or its registry is slow. If not, check the disk and the network of the node, and how many pulls wait for each other.',
  fr: 'Vérifiez si l’extraction d’autres images sur ce nœud dure le temps habituel. Si oui, cette image est volumineuse ou son registre est lent. Sinon, vérifiez le disque et le réseau du nœud, et le nombre d’extractions qui s’attendent les unes les autres.',
};

const gaveUp: Proves = () => ({
  states: {
    en: 'a time limit expired before the pull ended; the message does not say what took so long',
    fr: 'un délai a expiré avant la fin de l’extraction\u00a0; le message n’indique pas ce qui a duré si longtemps',
  },
  next,
});

/** What the messages of a pull prove that did not end in time. */
export const timeoutSlowProof: ProofsOf<typeof timeoutSlow> = {
  'no-progress': (reading) => {
    const registry = registryIn(reading);
    return {
      states: {
        en: `${registry.en} sent no data for so long that the runtime canceled the pull`,
        fr: `${registry.fr} n’a envoyé aucun octet pendant si longtemps que le runtime a annulé l’extraction`,
      },
      next,
    };
  },
  'body-timed-out': () => ({
    states: {
      en: 'the download or the unpacking had started, but was interrupted before its end',
      fr: 'le téléchargement ou la décompression avait commencé, mais a été interrompu avant la fin',
    },
    next,
  }),
  'kubelet-runtime-timeout': gaveUp,
  'context-canceled': () => ({
    states: {
      en: 'the pull was canceled: by a time limit, or because the Pod was deleted or the runtime stopped',
      fr: 'l’extraction a été annulée\u00a0: par un délai, ou parce que le pod a été supprimé ou que le runtime s’est arrêté',
    },
    next,
  }),
  'deadline-exceeded': gaveUp,
};
