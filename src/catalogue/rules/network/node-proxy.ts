import { askedHost } from '../../facts/asked-host.ts';
import { parseDialError } from '../../facts/dial-error.ts';
import { defineRule, outcome } from '../../model/define.ts';
import type { Remedy } from '../../model/remedy.ts';
import { sources } from '../../sources/index.ts';

const configuration: Remedy<{ readonly host: string }> = {
  advice: {
    en: 'GKE sets no proxy on nodes: look for a DaemonSet, a startup script or a custom node image that writes HTTPS_PROXY for containerd, and have it leave the registry out (NO_PROXY).',
    fr: 'GKE ne configure pas de proxy sur les nœuds\u00a0: cherchez un DaemonSet, un script de démarrage ou une image de nœud personnalisée qui écrit HTTPS_PROXY pour containerd, et faites-lui exclure le registre (NO_PROXY).',
  },
};

export const nodeProxy = defineRule({
  id: 'node-proxy',
  section: 'network',
  title: { en: 'Proxy of the nodes', fr: 'Proxy des nœuds' },
  summary: {
    en: 'Where nodes pull by a proxy, the proxy must be reachable, let the request through, and not send it in circles.',
    fr: 'Quand les nœuds passent par un proxy, il doit être joignable, laisser passer la requête, et ne pas la faire tourner en rond.',
  },
  causes: ['firewall-or-timeout'],
  about: 'registry-path',
  asks: [],

  async check({ about: { image, failure } }) {
    const host = askedHost({ image, failure });
    switch (failure?.cause === 'firewall-or-timeout' ? failure.signature : null) {
      case 'proxy-failed':
        return {
          because: 'proxy-unreachable',
          facts: { host, address: parseDialError(failure).address ?? '' },
        };
      case 'proxy-authentication-required':
      case 'proxy-refused':
        return { because: 'proxy-access-denied', facts: { host } };
      case 'redirect-loop':
        return { because: 'redirect-loop', facts: { host } };
      default:
        return { because: 'not-applicable-cause', facts: {} };
    }
  },

  outcomes: {
    'proxy-unreachable': outcome({
      verdict: 'problem',
      text: {
        en: ({ host, address }) =>
          `the node pulls from ${host} by a proxy and cannot connect to it${address ? ` at ${address}` : ''}`,
        fr: ({ host, address }) =>
          `le nœud passe par un proxy pour ${host} et n’arrive pas à joindre ce proxy${address ? ` (${address})` : ''}`,
      },
      remedies: [configuration],
      example: { host: 'registry.example.com', address: '10.20.0.9' },
    }),
    'proxy-access-denied': outcome({
      verdict: 'problem',
      text: {
        en: ({ host }) => `a proxy between the node and ${host} refuses the request`,
        fr: ({ host }) => `un proxy entre le nœud et ${host} refuse la requête`,
      },
      remedies: [
        configuration,
        {
          advice: {
            en: 'Have the proxy allow the host of the registry, and the host to which it redirects for layers.',
            fr: 'Faites autoriser par le proxy l’hôte du registre, et celui vers lequel il redirige pour les couches.',
          },
        },
      ],
      example: { host: 'registry.example.com' },
    }),
    'redirect-loop': outcome({
      verdict: 'problem',
      text: {
        en: ({ host }) =>
          `requests to ${host} are redirected in circles, which proxies, mirrors and sign-in portals do`,
        fr: ({ host }) =>
          `les requêtes vers ${host} sont redirigées en boucle, comme le font proxys, miroirs et portails de connexion`,
      },
      remedies: [configuration],
      example: { host: 'registry.example.com' },
    }),
    'not-applicable-cause': outcome({
      verdict: 'not-applicable',
      text: {
        en: () => 'no message speaks of a proxy',
        fr: () => 'aucun message ne parle de proxy',
      },
      example: {},
    }),
  },
  sources: [sources.imagePulls],
});
