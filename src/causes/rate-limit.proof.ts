import { type ProofsOf, type Proves, registryIn } from './proof.ts';
import type { rateLimit } from './rate-limit.ts';

const tooMany: Proves = (reading) => {
  const registry = registryIn(reading);
  return {
    states: {
      en: `${registry.en} received too many requests from this IP address or account, and refuses further requests for a while`,
      fr: `${registry.fr} a reçu trop de requêtes de cette adresse IP ou de ce compte, et refuse d’autres requêtes pendant un certain temps`,
    },
    next: {
      en: 'Wait: the error goes away on its own, and the kubelet tries again. To avoid this error, pull with an account that has a higher limit, or through your own registry that keeps copies.',
      fr: 'Attendez\u00a0: l’erreur disparaît d’elle-même, et le kubelet réessaie. Pour éviter cette erreur, extrayez avec un compte dont la limite est plus élevée, ou à travers votre propre registre qui garde des copies.',
    },
  };
};

/** What the messages of a limit prove. */
export const rateLimitProof: ProofsOf<typeof rateLimit> = {
  'pull-rate-limit': tooMany,
  'pull-qps-exceeded': () => ({
    states: {
      en: 'the kubelet itself refused this pull, because it starts only a limited number of pulls per second (registryPullQPS)',
      fr: 'le kubelet lui-même a refusé cette extraction, car il ne lance qu’un nombre limité d’extractions par seconde (registryPullQPS)',
    },
    next: {
      en: 'Wait: the kubelet tries again on its own. If this happens often, start fewer Pods on this node at once, or raise registryPullQPS and registryBurst in the configuration of the kubelet.',
      fr: 'Attendez\u00a0: le kubelet réessaie de lui-même. Si cela arrive souvent, démarrez moins de pods à la fois sur ce nœud, ou augmentez registryPullQPS et registryBurst dans la configuration du kubelet.',
    },
  }),
  'status-429': tooMany,
  'rate-exceeded': tooMany,
};
