import { parseDialError } from '../../facts/dial-error.ts';
import { hostOf } from '../../facts/path/host.ts';
import { defineRule, outcome } from '../../model/define.ts';
import { noOutput } from '../../model/no-output.ts';
import type { Remedy } from '../../model/remedy.ts';
import { sources } from '../../sources/index.ts';

/** How the lookup failed, by the signature of the message. */
const answers: Readonly<
  Record<string, 'proxy-name-not-resolved' | 'no-such-host' | 'server-misbehaving' | 'resolver-timeout'>
> = {
  'proxy-name-unknown': 'proxy-name-not-resolved',
  'no-such-host': 'no-such-host',
  nxdomain: 'no-such-host',
  'server-misbehaving': 'server-misbehaving',
  'dns-timeout': 'resolver-timeout',
  'dns-no-answer': 'resolver-timeout',
};

type Lookup = { readonly name: string; readonly resolver: string };

/** The metadata server, which is the resolver of Compute Engine instances. */
const metadataServer = '169.254.169.254';

const example: Lookup = { name: 'europe-west9-docker.pkg.dev', resolver: metadataServer };
const byEn = ({ resolver }: Lookup) => (resolver ? `the resolver ${resolver}` : 'the resolver of the node');
const byFr = ({ resolver }: Lookup) => (resolver ? `le résolveur ${resolver}` : 'le résolveur du nœud');

const notClusterDns: Remedy<Lookup> = {
  advice: {
    en: 'Do not change kube-dns: the kubelet and containerd run on the node itself and use its resolver, not the DNS of the cluster.',
    fr: 'Ne modifiez pas kube-dns\u00a0: le kubelet et containerd s’exécutent sur le nœud lui-même et utilisent son résolveur, pas le DNS du cluster.',
  },
};

const invalidName: Remedy<Lookup> = {
  advice: {
    en: 'Compare the host with the registry’s own documentation, letter by letter, and look for a missing “-docker” or a location that does not exist.',
    fr: 'Comparez l’hôte à la documentation du registre, lettre par lettre, et cherchez un «\u00a0-docker\u00a0» oublié ou un emplacement qui n’existe pas.',
  },
};

export const nodeResolver = defineRule({
  id: 'node-resolver',
  section: 'network',
  title: { en: 'DNS resolver of the node', fr: 'Résolveur DNS du nœud' },
  summary: {
    en: 'The message shows which resolver was asked for the name, and what it answered: no such name, an error, or nothing.',
    fr: 'Le message montre quel résolveur a été interrogé, et ce qu’il a répondu\u00a0: nom inexistant, erreur, ou rien.',
  },
  causes: ['dns'],
  about: 'registry-path',
  asks: [],

  async check({ about }) {
    const { failure } = about;
    const name = hostOf(about);
    if (failure?.cause !== 'dns') return { because: 'not-applicable-cause', facts: { name } };
    const facts = { name, resolver: parseDialError(failure).resolver ?? '' };
    return { because: answers[failure.signature ?? ''] ?? 'name-not-resolved', facts };
  },

  outcomes: {
    'no-such-host': outcome({
      verdict: 'problem',
      when: {
        en: 'If the message contains `no such host`, without `proxyconnect` before it',
        fr: 'Si le message contient `no such host`, sans `proxyconnect` devant',
      },
      text: {
        en: (facts) =>
          `${byEn(facts)} answered that ${facts.name} does not exist: the name is wrong, or the DNS of the network hides it`,
        fr: (facts) =>
          `${byFr(facts)} a répondu que le nom ${facts.name} n’existe pas\u00a0: ce nom est faux, ou le DNS du réseau le masque`,
      },
      remedies: [invalidName, notClusterDns],
      example,
      output: noOutput.message,
    }),
    'server-misbehaving': outcome({
      verdict: 'problem',
      when: {
        en: 'If `lookup`, the name and the resolver are followed by `server misbehaving`, without `proxyconnect` before them',
        fr: 'Si `lookup`, le nom et le résolveur sont suivis de `server misbehaving`, sans `proxyconnect` devant',
      },
      text: {
        en: (facts) =>
          `${byEn(facts)} answered with an error for ${facts.name}: a server that it queries failed, or refused the query`,
        fr: (facts) =>
          `${byFr(facts)} a répondu par une erreur pour le nom ${facts.name}\u00a0: un des serveurs qu’il interroge a échoué, ou a refusé la requête`,
      },
      remedies: [
        {
          advice: {
            en: 'Check the forwarding zones and the DNS server policy of the network: a name server that is listed there may be down, or may refuse the query. Other projects can also bind zones to this network.',
            fr: 'Vérifiez les zones de transfert et la stratégie de serveur DNS du réseau\u00a0: un serveur de noms qu’elles désignent est peut-être arrêté, ou refuse la requête. D’autres projets peuvent aussi lier des zones à ce réseau.',
          },
        },
        notClusterDns,
      ],
      example,
      output: noOutput.message,
    }),
    'resolver-timeout': outcome({
      verdict: 'problem',
      when: {
        en: 'If `lookup` and the name are followed by `read udp`, `i/o timeout`, `connection refused`, `context deadline exceeded` or `no answer from DNS server`, without `proxyconnect` before them',
        fr: 'Si `lookup` et le nom sont suivis de `read udp`, `i/o timeout`, `connection refused`, `context deadline exceeded` ou `no answer from DNS server`, sans `proxyconnect` devant',
      },
      text: {
        en: (facts) => `${byEn(facts)} did not answer the query for ${facts.name}`,
        fr: (facts) => `${byFr(facts)} n’a pas répondu à la requête pour ${facts.name}`,
      },
      remedies: [
        {
          advice: {
            en: 'If the resolver is 169.254.169.254, a name server to which it forwards queries does not answer, or something on the node blocks the metadata server: a DaemonSet that writes firewall rules, an agent, a full connection table. As a last resort, restart the node: if the error stops, the node was the cause. A loopback address, such as [::1] or 127.0.0.53, is the node itself: its own resolver does not run, or its /etc/resolv.conf names no resolver. Any other address is one of your own name servers: check that the nodes reach it on port 53.',
            fr: 'Si le résolveur est 169.254.169.254, un serveur de noms auquel il transmet les requêtes ne répond pas, ou quelque chose sur le nœud bloque le serveur de métadonnées\u00a0: un DaemonSet qui pose des règles de pare-feu, un agent, une table de connexions pleine. En dernier recours, redémarrez le nœud\u00a0: si l’erreur cesse, l’état de ce nœud était la cause. Une adresse de bouclage, comme [::1] ou 127.0.0.53, désigne le nœud lui-même\u00a0: son propre résolveur ne fonctionne pas, ou son fichier /etc/resolv.conf ne nomme aucun résolveur. Toute autre adresse est celle d’un de vos serveurs de noms\u00a0: vérifiez que les nœuds le joignent sur le port 53.',
          },
        },
      ],
      example,
      output: noOutput.message,
    }),
    'name-not-resolved': outcome({
      verdict: 'problem',
      when: {
        en: 'If the message says in other words that a name did not resolve, such as `Temporary failure in name resolution`',
        fr: 'Si le message indique en d’autres mots qu’un nom n’a pas été résolu, par exemple `Temporary failure in name resolution`',
      },
      text: {
        en: (facts) =>
          `${byEn(facts)} returned no address for ${facts.name}; the message does not say whether it answered`,
        fr: (facts) =>
          `${byFr(facts)} n’a pas renvoyé d’adresse pour ${facts.name}\u00a0; le message n’indique pas s’il a répondu`,
      },
      remedies: [invalidName, notClusterDns],
      example: { name: 'registry.example.com', resolver: '' },
      output: noOutput.message,
    }),
    'proxy-name-not-resolved': outcome({
      verdict: 'problem',
      when: {
        en: 'If the message contains `proxyconnect tcp: dial tcp: lookup`',
        fr: 'Si le message contient `proxyconnect tcp: dial tcp: lookup`',
      },
      text: {
        en: ({ name }) => `the node pulls through a proxy whose name, ${name}, does not resolve`,
        fr: ({ name }) => `le nœud passe par un proxy dont le nom, ${name}, ne se résout pas`,
      },
      remedies: [
        {
          advice: {
            en: 'Correct the address of the proxy in the configuration of the nodes, or make its name resolve in the network.',
            fr: 'Corrigez l’adresse du proxy dans la configuration des nœuds, ou faites en sorte que le nom du proxy soit résolu dans le réseau.',
          },
        },
      ],
      example: { name: 'proxy.example.com', resolver: metadataServer },
      output: noOutput.message,
    }),
    'not-applicable-cause': outcome({
      verdict: 'not-applicable',
      when: {
        en: 'If no message says that a name did not resolve',
        fr: 'Si aucun message n’indique qu’un nom n’a pas été résolu',
      },
      text: {
        en: ({ name }) => `no message says that ${name} could not be resolved`,
        fr: ({ name }) => `aucun message n’indique que le nom ${name} n’a pas pu être résolu`,
      },
      example: { name: 'europe-west9-docker.pkg.dev' },
      output: noOutput.nothingToCheck,
    }),
  },
  sources: [sources.cloudDnsTroubleshooting, sources.metadataServer],
});
