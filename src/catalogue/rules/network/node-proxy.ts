import { askedHost } from '../../facts/asked-host.ts';
import { parseDialError } from '../../facts/dial-error.ts';
import { defineRule, outcome } from '../../model/define.ts';
import { noOutput } from '../../model/no-output.ts';
import type { Remedy } from '../../model/remedy.ts';
import { sources } from '../../sources/index.ts';

const configuration: Remedy<{ readonly host: string }> = {
  advice: {
    en: 'GKE sets no proxy on nodes: look for a DaemonSet, a startup script or a custom node image that writes HTTPS_PROXY for containerd, check the address and the port of the proxy there, and check that the proxy runs. Exclude the registry (NO_PROXY) only if the nodes can reach it without the proxy.',
    fr: 'GKE ne configure pas de proxy sur les nœuds\u00a0: cherchez un DaemonSet, un script de démarrage ou une image de nœud personnalisée qui définit la variable HTTPS_PROXY pour containerd, vérifiez-y l’adresse et le port du proxy, et vérifiez que le proxy fonctionne. N’excluez le registre (NO_PROXY) que si les nœuds peuvent le joindre sans le proxy.',
  },
};

/** Statuses by which a proxy reports that the other side did not answer it (RFC 9110, sections 15.6.3 to 15.6.5). */
const gatewayStatuses = /^(?:50[234]\b|bad gateway|service unavailable|gateway timeout)/i;

export const nodeProxy = defineRule({
  id: 'node-proxy',
  section: 'network',
  title: { en: 'Proxy of the nodes', fr: 'Proxy des nœuds' },
  summary: {
    en: 'If nodes pull through a proxy, the proxy must be reachable, let the request through, and not cause a redirect loop.',
    fr: 'Quand les nœuds passent par un proxy, il doit être joignable, laisser passer la requête, et ne pas provoquer de boucle de redirections.',
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
        return { because: 'proxy-authentication-required', facts: { host } };
      case 'proxy-refused': {
        const { status = '' } = failure?.details ?? {};
        return gatewayStatuses.test(status)
          ? { because: 'proxy-gateway-error', facts: { host, status } }
          : { because: 'proxy-access-denied', facts: { host } };
      }
      case 'redirect-loop':
        return { because: 'redirect-loop', facts: { host } };
      default:
        return { because: 'not-applicable-cause', facts: {} };
    }
  },

  outcomes: {
    'proxy-unreachable': outcome({
      verdict: 'problem',
      when: {
        en: 'If the message contains `proxyconnect tcp`, without `lookup` after it',
        fr: 'Si le message contient `proxyconnect tcp`, sans `lookup` derrière',
      },
      text: {
        en: ({ host, address }) =>
          `the node pulls from ${host} through a proxy and cannot connect to that proxy${address ? ` (${address})` : ''}`,
        fr: ({ host, address }) =>
          `le nœud passe par un proxy pour joindre l’hôte ${host}, et n’arrive pas à se connecter à ce proxy${address ? ` (${address})` : ''}`,
      },
      remedies: [configuration],
      example: { host: 'registry.example.com', address: '10.20.0.9' },
      output: noOutput.message,
    }),
    'proxy-access-denied': outcome({
      verdict: 'problem',
      when: {
        en: 'If the address of the request is followed by `Forbidden`, `Bad Request` or `Method Not Allowed`, without a status code such as 403',
        fr: 'Si l’adresse de la requête est suivie de `Forbidden`, `Bad Request` ou `Method Not Allowed`, sans code de statut comme 403',
      },
      text: {
        en: ({ host }) => `a proxy between the node and ${host} refuses the request`,
        fr: ({ host }) => `un proxy entre le nœud et l’hôte ${host} refuse la requête`,
      },
      remedies: [
        {
          advice: {
            en: 'In the proxy, allow the host of the registry, and the host to which the registry redirects for layers.',
            fr: 'Autorisez dans le proxy l’hôte du registre, et l’hôte vers lequel le registre redirige pour les couches.',
          },
        },
        configuration,
      ],
      example: { host: 'registry.example.com' },
      output: noOutput.message,
    }),
    'proxy-authentication-required': outcome({
      verdict: 'problem',
      when: {
        en: 'If the message contains `Proxy Authentication Required`',
        fr: 'Si le message contient `Proxy Authentication Required`',
      },
      text: {
        en: ({ host }) => `a proxy between the node and ${host} requires credentials (407)`,
        fr: ({ host }) => `un proxy entre le nœud et l’hôte ${host} exige des identifiants (407)`,
      },
      remedies: [
        {
          advice: {
            en: 'Add the credentials of the proxy where HTTPS_PROXY is set for containerd, or allow the addresses of the nodes in the proxy. A pull secret is for the registry: the proxy never receives it.',
            fr: 'Ajoutez les identifiants du proxy là où la variable HTTPS_PROXY est définie pour containerd, ou autorisez dans le proxy les adresses des nœuds. Un secret d’extraction est destiné au registre\u00a0: le proxy ne le reçoit jamais.',
          },
        },
        configuration,
      ],
      example: { host: 'registry.example.com' },
      output: noOutput.message,
    }),
    'proxy-gateway-error': outcome({
      verdict: 'problem',
      when: {
        en: 'If the address of the request is followed by `Bad Gateway`, `Service Unavailable` or `Gateway Timeout`, without a status code such as 502',
        fr: 'Si l’adresse de la requête est suivie de `Bad Gateway`, `Service Unavailable` ou `Gateway Timeout`, sans code de statut comme 502',
      },
      text: {
        en: ({ host, status }) =>
          `a proxy between the node and ${host} answers “${status}”: the proxy itself did not reach that host`,
        fr: ({ host, status }) =>
          `un proxy entre le nœud et l’hôte ${host} répond «\u00a0${status}\u00a0»\u00a0: ce proxy n’a pas lui-même joint cet hôte`,
      },
      remedies: [
        {
          advice: {
            en: 'Check in the log of the proxy whether the proxy resolves the name of the host in the request and can reach that host on TCP port 443.',
            fr: 'Vérifiez, dans le journal du proxy, que ce proxy résout le nom de l’hôte de la requête et peut joindre cet hôte sur le port TCP 443.',
          },
        },
        configuration,
      ],
      example: { host: 'registry.example.com', status: 'Bad Gateway' },
      output: noOutput.message,
    }),
    'redirect-loop': outcome({
      verdict: 'problem',
      when: {
        en: 'If the message contains `stopped after 10 redirects` or `failed to authorize redirect`',
        fr: 'Si le message contient `stopped after 10 redirects` ou `failed to authorize redirect`',
      },
      text: {
        en: ({ host }) =>
          `requests to ${host} are redirected, and the node could not follow the redirects: proxies, mirrors and sign-in portals often cause redirect loops`,
        fr: ({ host }) =>
          `les requêtes vers l’hôte ${host} sont redirigées, et le nœud n’a pas pu suivre ces redirections\u00a0: les proxys, les miroirs et les portails captifs provoquent souvent des boucles de redirections`,
      },
      remedies: [
        configuration,
        {
          advice: {
            en: 'If no proxy is set, check the registry or the mirror itself: if its configured external address is wrong (or begins with http although clients use https), it can redirect endlessly.',
            fr: 'Si aucun proxy n’est configuré, vérifiez le registre ou le miroir lui-même\u00a0: si son adresse externe est mal configurée (ou commence par http alors que les clients utilisent https), il peut rediriger sans fin.',
          },
        },
      ],
      example: { host: 'registry.example.com' },
      output: noOutput.message,
    }),
    'not-applicable-cause': outcome({
      verdict: 'not-applicable',
      when: {
        en: 'If no message is about a proxy or about redirects',
        fr: 'Si aucun message ne concerne ni un proxy ni une redirection',
      },
      text: {
        en: () => 'no message is about a proxy or a redirect',
        fr: () => 'aucun message ne concerne ni un proxy ni une redirection',
      },
      example: {},
      output: noOutput.nothingToCheck,
    }),
  },
  sources: [sources.imagePulls],
});
