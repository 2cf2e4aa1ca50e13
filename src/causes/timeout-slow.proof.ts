import { type ProofsOf, type Proves, registryIn } from './proof.ts';
import type { timeoutSlow } from './timeout-slow.ts';

const next = {
  en: 'See whether other images come to this node in the usual time. If so, this image is large or its registry slow; if not, look at the disk and the network of the node, and at how many pulls wait for each other.',
  fr: 'Voyez si d’autres images arrivent sur ce nœud dans le temps habituel. Si oui, cette image est grosse ou son registre lent\u00a0; sinon, examinez le disque et le réseau du nœud, et le nombre d’extractions qui s’attendent les unes les autres.',
};

const gaveUp: Proves = () => ({
  states: {
    en: 'a time limit passed before the pull ended; the message does not say what took so long',
    fr: 'un délai a expiré avant la fin de l’extraction\u00a0; le message ne dit pas ce qui a pris si longtemps',
  },
  next,
});

/** What the messages of a pull prove that did not end in time. */
export const timeoutSlowProof: ProofsOf<typeof timeoutSlow> = {
  'no-progress': (reading) => {
    const registry = registryIn(reading);
    return {
      states: {
        en: `no byte came from ${registry.en} for so long that the runtime cancelled the pull`,
        fr: `${registry.fr} n’a plus envoyé d’octet pendant si longtemps que le runtime a annulé l’extraction`,
      },
      next,
    };
  },
  'body-timed-out': () => ({
    states: {
      en: 'the download or the unpacking had begun and was cut off before its end',
      fr: 'le téléchargement ou la décompression avait commencé et a été interrompu avant la fin',
    },
    next,
  }),
  'kubelet-runtime-timeout': gaveUp,
  'context-canceled': () => ({
    states: {
      en: 'the pull was cancelled: by a time limit, or because the Pod or the runtime went away',
      fr: 'l’extraction a été annulée\u00a0: par un délai, ou parce que le pod ou le runtime a disparu',
    },
    next,
  }),
  'deadline-exceeded': gaveUp,
};
