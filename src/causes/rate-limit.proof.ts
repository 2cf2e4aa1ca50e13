import { type ProofsOf, type Proves, registryIn } from './proof.ts';
import type { rateLimit } from './rate-limit.ts';

const tooMany: Proves = (reading) => {
  const registry = registryIn(reading);
  return {
    states: {
      en: `${registry.en} has had too many requests from this address or account, and refuses more for a while`,
      fr: `${registry.fr} a reçu trop de requêtes de cette adresse ou de ce compte, et en refuse d’autres pendant un temps`,
    },
    next: {
      en: 'It passes by itself, and the kubelet tries again. So that it does not come back, pull with an account that has a higher limit, or through a registry of yours that keeps copies.',
      fr: 'Cela passe tout seul, et le kubelet réessaie. Pour l’éviter ensuite, extrayez avec un compte dont la limite est plus haute, ou par un registre à vous qui garde des copies.',
    },
  };
};

/** What the messages of a limit prove. */
export const rateLimitProof: ProofsOf<typeof rateLimit> = {
  'pull-rate-limit': tooMany,
  'pull-qps-exceeded': () => ({
    states: {
      en: 'the kubelet held this pull back itself: it begins only so many a second (registryPullQPS)',
      fr: 'c’est le kubelet qui a retenu cette extraction\u00a0: il n’en commence qu’un certain nombre par seconde (registryPullQPS)',
    },
    next: {
      en: 'Wait: it tries again by itself. If it happens often, start fewer Pods on this node at once, or raise registryPullQPS and registryBurst in the configuration of the kubelet.',
      fr: 'Attendez\u00a0: il réessaie de lui-même. Si cela arrive souvent, démarrez moins de pods à la fois sur ce nœud, ou augmentez registryPullQPS et registryBurst dans la configuration du kubelet.',
    },
  }),
  'status-429': tooMany,
  'rate-exceeded': tooMany,
};
