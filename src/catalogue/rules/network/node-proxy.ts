import { askedHost } from '../../facts/asked-host.ts';
import { parseDialError } from '../../facts/dial-error.ts';
import { defineRule, outcome } from '../../model/define.ts';
import { noOutput } from '../../model/no-output.ts';
import type { Remedy } from '../../model/remedy.ts';
import { sources } from '../../sources/index.ts';

const configuration: Remedy<{ readonly host: string }> = {
  advice: {
    en: 'GKE sets no proxy on nodes: look for a DaemonSet, a startup script or a custom node image that writes HTTPS_PROXY for containerd, and correct the address there. Leave the registry out (NO_PROXY) only if the nodes reach it without the proxy.',
    fr: 'GKE ne configure pas de proxy sur les nœuds\u00a0: cherchez un DaemonSet, un script de démarrage ou une image de nœud personnalisée qui écrit HTTPS_PROXY pour containerd, et corrigez-y l’adresse. N’excluez le registre (NO_PROXY) que si les nœuds le joignent sans le proxy.',
  },
};

/** Statuses by which a proxy reports that the other side did not answer it (RFC 9110, sections 15.6.3 to 15.6.5). */
const gatewayStatuses = /^(?:50[234]\b|bad gateway|service unavailable|gateway timeout)/i;

export const nodeProxy = defineRule({
  id: 'node-proxy',
  section: 'network',
  title: { en: 'Proxy of the nodes', fr: 'Proxy des nœuds' },
  summary: {
    en: 'If nodes pull through a proxy, the proxy must be reachable, let the request through, and not send it in circles.',
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
        en: 'If the message says `proxyconnect tcp`, without `lookup` after it',
        fr: 'Si le message dit `proxyconnect tcp`, sans `lookup` derrière',
      },
      text: {
        en: ({ host, address }) =>
          `the node pulls from ${host} through a proxy and cannot connect to it${address ? ` at ${address}` : ''}`,
        fr: ({ host, address }) =>
          `le nœud passe par un proxy pour ${host} et n’arrive pas à joindre ce proxy${address ? ` (${address})` : ''}`,
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
        fr: ({ host }) => `un proxy entre le nœud et ${host} refuse la requête`,
      },
      remedies: [
        {
          advice: {
            en: 'Have the proxy allow the host of the registry, and the host to which it redirects for layers.',
            fr: 'Faites autoriser par le proxy l’hôte du registre, et celui vers lequel il redirige pour les couches.',
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
        en: 'If the message says `Proxy Authentication Required`',
        fr: 'Si le message dit `Proxy Authentication Required`',
      },
      text: {
        en: ({ host }) => `a proxy between the node and ${host} wants credentials (407)`,
        fr: ({ host }) => `un proxy entre le nœud et ${host} exige des identifiants (407)`,
      },
      remedies: [
        {
          advice: {
            en: 'Give the credentials of the proxy to containerd where its HTTPS_PROXY is set, or have the proxy accept the addresses of the nodes. A pull secret is for the registry: the proxy never sees it.',
            fr: 'Donnez à containerd les identifiants du proxy là où son HTTPS_PROXY est défini, ou faites admettre par le proxy les adresses des nœuds. Un secret d’extraction est destiné au registre\u00a0: le proxy ne le voit jamais.',
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
          `a proxy between the node and ${host} answers “${status}”: it did not reach that host itself`,
        fr: ({ host, status }) =>
          `un proxy entre le nœud et ${host} répond «\u00a0${status}\u00a0»\u00a0: il n’a pas lui-même joint cet hôte`,
      },
      remedies: [
        {
          advice: {
            en: 'Look at the log of the proxy: whether it resolves the name of the host, and has a way to it on TCP port 443.',
            fr: 'Consultez le journal du proxy, pour voir s’il résout le nom de cet hôte et s’il a un chemin vers lui sur le port TCP 443.',
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
        en: 'If the message says `stopped after 10 redirects` or `failed to authorize redirect`',
        fr: 'Si le message dit `stopped after 10 redirects` ou `failed to authorize redirect`',
      },
      text: {
        en: ({ host }) =>
          `requests to ${host} are redirected, and following the redirects failed: proxies, mirrors and sign-in portals often send them in circles`,
        fr: ({ host }) =>
          `les requêtes vers ${host} sont redirigées, et suivre ces redirections a échoué\u00a0: proxys, miroirs et portails de connexion les font souvent tourner en boucle`,
      },
      remedies: [
        configuration,
        {
          advice: {
            en: 'If no proxy is set, look at the host itself: a registry or a mirror that believes in another external address (or in http where https is asked) redirects to itself for ever.',
            fr: 'Si aucun proxy n’est configuré, examinez l’hôte lui-même\u00a0: un registre ou un miroir qui se croit à une autre adresse externe (ou en http alors qu’on l’interroge en https) redirige sans fin vers lui-même.',
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
        fr: 'Si aucun message ne parle d’un proxy ni de redirections',
      },
      text: {
        en: () => 'no message speaks of a proxy',
        fr: () => 'aucun message ne parle de proxy',
      },
      example: {},
      output: noOutput.nothingToCheck,
    }),
  },
  sources: [sources.imagePulls],
});
