import { outcome } from '../../../model/define.ts';

/** Outcome of the network path rules if something answered, even with an error: the registry is reachable. */
export const registryReachable = outcome({
  verdict: 'not-applicable',
  text: {
    en: ({ host }) => `${host} answered, so the way to it is open`,
    fr: ({ host }) => `${host} a répondu\u00a0: le chemin est donc ouvert`,
  },
  example: { host: 'europe-west9-docker.pkg.dev' },
});

/** Outcome of the network path rules if the name did not resolve: no packet was sent. */
export const nameNotResolved = outcome({
  verdict: 'not-applicable',
  text: {
    en: ({ host }) => `the name of ${host} did not resolve, so no packet was sent to it`,
    fr: ({ host }) => `le nom ${host} ne s’est pas résolu\u00a0: aucun paquet ne lui a été envoyé`,
  },
  example: { host: 'europe-west9-docker.pkg.dev' },
});
