import { isPublicRegistry } from '../../../cloud/public-registries.ts';
import { askedHost } from '../../facts/asked-host.ts';
import { hostName } from '../../facts/host-name.ts';
import { defineRule, outcome } from '../../model/define.ts';
import { noOutput } from '../../model/no-output.ts';
import { sources } from '../../sources/index.ts';

/** Which side speaks plain HTTP, by the signature of the message. */
const kinds: Readonly<Record<string, 'registry-without-tls' | 'node-without-tls'>> = {
  'http-response-to-https-client': 'registry-without-tls',
  'http-request-to-https-server': 'node-without-tls',
};

type Host = { readonly host: string };
const example: Host = { host: 'registry.example.com:5000' };

export const httpRegistry = defineRule({
  id: 'http-registry',
  section: 'registry',
  title: { en: 'HTTP and HTTPS', fr: 'HTTP et HTTPS' },
  summary: {
    en: 'Nodes speak HTTPS. A registry, or a port of it, that speaks plain HTTP is not understood, and is not safe either.',
    fr: 'Les nœuds parlent HTTPS. Un registre, ou un de ses ports, qui parle HTTP en clair n’est pas compris, et n’est pas sûr non plus.',
  },
  causes: ['http-vs-https'],
  about: 'pull',
  asks: [],

  async check({ about }) {
    const { failure } = about;
    if (failure?.cause !== 'http-vs-https') return { because: 'not-applicable-cause', facts: {} };
    const facts = { host: askedHost(about) };
    const kind = kinds[failure.signature ?? ''] ?? 'not-a-tls-server';
    // A public registry speaks HTTPS: something else answered.
    const replaced = kind === 'registry-without-tls' && isPublicRegistry(hostName(facts.host));
    return { because: replaced ? 'not-a-tls-server' : kind, facts };
  },

  outcomes: {
    'registry-without-tls': outcome({
      verdict: 'problem',
      when: {
        en: 'If the message contains `server gave HTTP response to HTTPS client`, and the failing request did not go to a public registry',
        fr: 'Si le message contient `server gave HTTP response to HTTPS client` et si la requête en échec n’est pas allée vers un registre public',
      },
      text: {
        en: ({ host }: Host) => `${host} speaks plain HTTP, and the node asked for HTTPS`,
        fr: ({ host }: Host) => `${host} parle HTTP en clair, alors que le nœud demande HTTPS`,
      },
      remedies: [
        {
          advice: {
            en: 'Give the registry a certificate, of a public authority or of your own, and use the port on which it serves HTTPS.',
            fr: 'Donnez au registre un certificat, d’une autorité publique ou de la vôtre, et utilisez le port sur lequel il sert HTTPS.',
          },
        },
        {
          advice: {
            en: 'Or move the image to Artifact Registry. Do not switch verification off on nodes: whoever sits on the way could then give them any image.',
            fr: 'Ou déplacez l’image vers Artifact Registry. Ne désactivez pas la vérification sur les nœuds\u00a0: quiconque se trouve sur le chemin pourrait alors leur donner n’importe quelle image.',
          },
        },
      ],
      example,
      output: noOutput.message,
    }),
    'node-without-tls': outcome({
      verdict: 'problem',
      when: {
        en: 'If the message contains `Client sent an HTTP request to an HTTPS server` or `plain HTTP request was sent to HTTPS port`',
        fr: 'Si le message contient `Client sent an HTTP request to an HTTPS server` ou `plain HTTP request was sent to HTTPS port`',
      },
      text: {
        en: ({ host }: Host) => `the node speaks plain HTTP to a port of ${host} that wants HTTPS`,
        fr: ({ host }: Host) => `le nœud parle HTTP en clair à un port de l’hôte ${host} qui veut HTTPS`,
      },
      remedies: [
        {
          advice: {
            en: 'Something on the nodes sets this registry or its mirror to http://. Correct it in the containerd configuration of the node pool.',
            fr: 'Quelque chose, sur les nœuds, déclare ce registre ou son miroir en http://. Corrigez-le dans la configuration containerd du pool de nœuds.',
          },
        },
      ],
      example,
      output: noOutput.message,
    }),
    'not-a-tls-server': outcome({
      verdict: 'problem',
      when: {
        en: 'If the message contains `first record does not look like a TLS handshake` or `malformed HTTP response`, or if it contains `server gave HTTP response to HTTPS client` although the failing request went to a public registry, such as `docker.io` or a host of Artifact Registry',
        fr: 'Si le message contient `first record does not look like a TLS handshake` ou `malformed HTTP response`, ou s’il contient `server gave HTTP response to HTTPS client` alors que la requête en échec est allée vers un registre public, comme `docker.io` ou un hôte Artifact Registry',
      },
      text: {
        en: ({ host }: Host) => `what answers at ${host} does not speak HTTPS: another service, or a proxy`,
        fr: ({ host }: Host) =>
          `ce qui répond à ${host} ne parle pas HTTPS\u00a0: un autre service, ou un proxy`,
      },
      remedies: [
        {
          advice: {
            en: 'Check the port in the address, and whether a proxy or a load balancer on the way ends the connection.',
            fr: 'Vérifiez le port de l’adresse, et si un proxy ou un équilibreur de charge termine la connexion en chemin.',
          },
        },
      ],
      example,
      output: noOutput.message,
    }),
    'not-applicable-cause': outcome({
      verdict: 'not-applicable',
      when: {
        en: 'If no message speaks of HTTP in the place of HTTPS, or the reverse',
        fr: 'Si aucun message ne parle de HTTP à la place de HTTPS, ou l’inverse',
      },
      text: {
        en: () => 'no message speaks of HTTP against HTTPS',
        fr: () => 'aucun message n’oppose HTTP et HTTPS',
      },
      example: {},
      output: noOutput.message,
    }),
  },
  sources: [sources.privateCertificates, sources.containerdConfiguration],
});
