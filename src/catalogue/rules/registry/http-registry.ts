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
    en: 'Nodes use HTTPS. Unless configured otherwise, and except for localhost, they cannot use a registry, or a port of a registry, that serves only plain HTTP, and such a registry would not be safe either.',
    fr: 'Les nœuds utilisent HTTPS. Sauf configuration contraire, et sauf pour localhost, ils ne peuvent pas utiliser un registre, ou un port de registre, qui ne propose que HTTP en clair. Un tel registre ne serait d’ailleurs pas sûr.',
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
        fr: 'Si le message contient `server gave HTTP response to HTTPS client` et si la requête en échec ne visait pas un registre public',
      },
      text: {
        en: ({ host }: Host) => `${host} serves plain HTTP, but the node uses HTTPS`,
        fr: ({ host }: Host) => `l’hôte ${host} répond en HTTP en clair, alors que le nœud utilise HTTPS`,
      },
      remedies: [
        {
          advice: {
            en: 'Install a certificate on the registry, from a public authority or from one that the nodes trust, and use the port on which the registry serves HTTPS.',
            fr: 'Installez sur le registre un certificat d’une autorité publique ou d’une autorité que les nœuds connaissent, et utilisez le port sur lequel le registre répond en HTTPS.',
          },
        },
        {
          advice: {
            en: 'You can also move the image to Artifact Registry. Do not turn off certificate verification on nodes: anyone on the network path could then serve them any image.',
            fr: 'Vous pouvez aussi déplacer l’image vers Artifact Registry. Ne désactivez pas la vérification des certificats sur les nœuds\u00a0: quiconque se trouve sur le chemin réseau pourrait alors leur envoyer n’importe quelle image.',
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
        en: ({ host }: Host) => `the node uses plain HTTP for ${host}, which requires HTTPS`,
        fr: ({ host }: Host) => `le nœud utilise HTTP en clair pour l’hôte ${host}, qui exige HTTPS`,
      },
      remedies: [
        {
          advice: {
            en: 'On the nodes, this registry or its mirror is configured with http://. Correct this in the containerd configuration of the cluster or of the pool.',
            fr: 'Sur les nœuds, ce registre ou son miroir est déclaré en http://. Corrigez cela dans la configuration containerd du cluster ou du pool.',
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
        fr: 'Si le message contient `first record does not look like a TLS handshake` ou `malformed HTTP response`, ou s’il contient `server gave HTTP response to HTTPS client` alors que la requête en échec visait un registre public, comme `docker.io` ou un hôte Artifact Registry',
      },
      text: {
        en: ({ host }: Host) =>
          `the server that answers at ${host} does not use the protocol that the node expects: it may be another service, or a proxy`,
        fr: ({ host }: Host) =>
          `le serveur qui répond à l’adresse ${host} n’utilise pas le protocole que le nœud attend\u00a0: c’est peut-être un autre service, ou un proxy`,
      },
      remedies: [
        {
          advice: {
            en: 'Check the port in the address, and whether a proxy or a load balancer on the network path answers instead.',
            fr: 'Vérifiez le port de l’adresse, puis cherchez si, sur le chemin réseau, un proxy ou un équilibreur de charge répond à la place du registre.',
          },
        },
      ],
      example,
      output: noOutput.message,
    }),
    'not-applicable-cause': outcome({
      verdict: 'not-applicable',
      when: {
        en: 'If no message is about HTTP instead of HTTPS, or the reverse',
        fr: 'Si aucun message ne concerne l’usage de HTTP à la place de HTTPS, ou l’inverse',
      },
      text: {
        en: () => 'no message is about HTTP instead of HTTPS, or the reverse',
        fr: () => 'aucun message ne concerne l’usage de HTTP à la place de HTTPS, ou l’inverse',
      },
      example: {},
      output: noOutput.message,
    }),
  },
  sources: [sources.privateCertificates, sources.containerdConfiguration],
});
