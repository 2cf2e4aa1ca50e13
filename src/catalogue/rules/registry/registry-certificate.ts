import { isPublicRegistry } from '../../../cloud/public-registries.ts';
import { describeContainerd } from '../../commands/gcloud/container.ts';
import { askedHost } from '../../facts/asked-host.ts';
import { configsOfNode } from '../../facts/containerd-config.ts';
import { hostName } from '../../facts/host-name.ts';
import { clusterOrNull } from '../../facts/node-account.ts';
import { clusterFacts } from '../../facts/pool-nodes.ts';
import { defineRule, outcome } from '../../model/define.ts';
import { noOutput } from '../../model/no-output.ts';
import { sources } from '../../sources/index.ts';
import { conditions } from './shared/certificate-conditions.ts';
import { configure, configureMore, example, params, type Trust } from './shared/private-authority.ts';

const notTrusted = {
  en: ({ host }: { readonly host: string }) =>
    `the node does not trust the authority that signed the certificate of ${host}`,
  fr: ({ host }: { readonly host: string }) =>
    `le nœud ne fait pas confiance à l’autorité qui a signé le certificat de l’hôte ${host}`,
};

const unknownAuthority = {
  en: (facts: Trust) =>
    `the nodes do not know the authority that signed the certificate of ${facts.host}, and no private authority is configured for them`,
  fr: (facts: Trust) =>
    `les nœuds ne connaissent pas l’autorité qui a signé le certificat de l’hôte ${facts.host}, et aucune autorité privée n’est configurée pour eux`,
};

/** The line that the configuration of a node lacks where its host is not trusted. */
const hostMissing = {
  command: describeContainerd,
  params,
  lacks: ({ host }: Trust) => `- ${host}`,
};

type Names = { readonly host: string; readonly names: string };

/** A certificate can have a Common Name only, or no name at all: the message then lists none. */
const otherName = {
  en: ({ host, names }: Names) =>
    names
      ? `the certificate that ${host} sends is for ${names}, and not for ${host}`
      : `the certificate that ${host} sends does not have ${host} among its subject alternative names`,
  fr: ({ host, names }: Names) =>
    names
      ? `le certificat que ${host} envoie est établi pour ${names}, et non pour ${host}`
      : `le certificat que ${host} envoie n’a pas ${host} parmi ses Subject Alternative Names`,
};

export const registryCertificate = defineRule({
  id: 'registry-certificate',
  section: 'registry',
  title: { en: 'Registry certificate', fr: 'Certificat du registre' },
  summary: {
    en: 'Nodes trust public authorities. A registry with a certificate of your own needs a configuration that names its host exactly.',
    fr: 'Les nœuds font confiance aux autorités publiques. Un registre dont le certificat vient de votre propre autorité exige une configuration qui donne exactement son hôte.',
  },
  causes: ['tls-x509'],
  about: 'pull',
  asks: [describeContainerd],

  async check({ ask, about, gke }) {
    const { node, failure } = about;
    if (failure?.cause !== 'tls-x509' || failure.signature === 'certificate-expired')
      return { because: 'not-applicable-cause', facts: {} };
    const host = askedHost(about);
    const known = isPublicRegistry(hostName(host));
    if (failure.signature === 'certificate-for-another-name') {
      const facts = { host, names: failure.details.names ?? '' };
      return { because: known ? 'certificate-name-mismatch-public' : 'certificate-name-mismatch', facts };
    }
    if (failure.signature !== 'unknown-authority') return { because: 'other-tls-error', facts: { host } };
    if (known) return { because: 'tls-inspection', facts: { host } };

    // The containerd configuration of GKE does not hold for Windows nodes.
    if (gke === false || node.operatingSystem === 'windows')
      return { because: 'certificate-authority-unknown', facts: { host } };
    // That the authority is not trusted is proved; how the cluster is set up only shows where to add it.
    const target = clusterOrNull(node.cluster);
    const answer = target && (await ask.maybe(describeContainerd, target)).answer;
    if (!target || !answer)
      return { because: 'certificate-authority-unread', facts: { host, ...clusterFacts(node) } };
    const facts = {
      host,
      project: target.PROJECT,
      location: target.CLUSTER_LOCATION,
      cluster: target.CLUSTER,
    };
    const enabled = configsOfNode(answer, node, ({ privateAuthorities }) => privateAuthorities);
    if (enabled.length === 0) return { because: 'certificate-authority-not-configured', facts };
    const trusted = [...new Set(enabled.flatMap((config) => config.trusted))];
    return trusted.some((each) => each.toLowerCase() === host.toLowerCase())
      ? { because: 'certificate-authority-mismatch', facts }
      : { because: 'certificate-host-not-configured', facts: { ...facts, trusted } };
  },

  onFailure: [{ command: describeContainerd, concludes: ['certificate-authority-unread'] }],
  outcomes: {
    'certificate-authority-unknown': outcome({
      verdict: 'problem',
      when: conditions.notOnGke,
      text: notTrusted,
      remedies: [
        {
          advice: {
            en: 'Put the certificate of that authority on every node and name it as ca for this host in the hosts.toml of containerd, or give the registry a certificate of a public authority.',
            fr: 'Placez le certificat de cette autorité sur chaque nœud et indiquez-le comme ca pour cet hôte dans le hosts.toml de containerd, ou donnez au registre un certificat d’une autorité publique.',
          },
        },
      ],
      example: { host: 'registry.example.com' },
      output: noOutput.message,
    }),
    'certificate-authority-unread': outcome({
      verdict: 'problem',
      when: conditions.unread,
      text: notTrusted,
      remedies: [
        {
          advice: {
            en: 'The containerd configuration of the cluster could not be read here: see whether its privateRegistryAccessConfig names this host exactly, with the right authority. A registry with a certificate of a public authority needs none.',
            fr: 'La configuration containerd du cluster n’a pas pu être lue ici\u00a0: regardez si son privateRegistryAccessConfig donne exactement cet hôte, avec la bonne autorité. Un registre dont le certificat vient d’une autorité publique n’en a pas besoin.',
          },
        },
      ],
      example,
      output: noOutput.message,
    }),
    'certificate-authority-not-configured': outcome({
      verdict: 'problem',
      when: conditions.notConfigured,
      text: unknownAuthority,
      remedies: configure,
      example,
      output: hostMissing,
    }),
    'certificate-host-not-configured': outcome({
      verdict: 'problem',
      when: conditions.hostNotConfigured,
      text: {
        en: (facts: Trust & { readonly trusted: readonly string[] }) =>
          `the nodes trust private authorities for ${facts.trusted.join(', ') || 'no host'}, and ${facts.host} is not among them`,
        fr: (facts: Trust & { readonly trusted: readonly string[] }) =>
          `les hôtes pour lesquels les nœuds font confiance à une autorité privée (${facts.trusted.join(', ') || 'aucun'}) ne comprennent pas ${facts.host}`,
      },
      remedies: configureMore,
      example: { ...example, trusted: ['old-registry.example.com'] },
      output: hostMissing,
    }),
    'certificate-authority-mismatch': outcome({
      verdict: 'unknown',
      when: conditions.mismatch,
      text: {
        en: (facts: Trust) =>
          `the nodes are set up to trust an authority for ${facts.host}, and still do not know the one that signed its certificate`,
        fr: (facts: Trust) =>
          `les nœuds sont configurés pour faire confiance à une autorité pour ${facts.host}, mais ne connaissent toujours pas celle qui a signé son certificat`,
      },
      remedies: [
        {
          advice: {
            en: 'Compare the certificate in the secret with the one that signs what the registry sends, intermediate included. Then see whether the node is older than the setting: only new nodes have it.',
            fr: 'Comparez le certificat du secret à celui qui signe ce que le registre envoie, intermédiaire compris. Regardez ensuite si le nœud est antérieur à cette configuration\u00a0: seuls les nouveaux nœuds l’ont.',
          },
        },
      ],
      example,
      output: { command: describeContainerd, params, shows: ({ host }) => [host] },
    }),
    'tls-inspection': outcome({
      verdict: 'problem',
      when: conditions.publicRegistry,
      text: {
        en: ({ host }) =>
          `${host} has a certificate of a public authority, and the node got another: a device on the way decrypts TLS, or the name leads to another server`,
        fr: ({ host }) =>
          `${host} a un certificat d’une autorité publique, et le nœud en a reçu un autre\u00a0: un équipement déchiffre le trafic en chemin, ou le nom mène à un autre serveur`,
      },
      remedies: [
        {
          advice: {
            en: 'Have the inspecting proxy or firewall leave this host out, or look whether a private DNS zone sends its name somewhere else. Do not add its CA to the nodes.',
            fr: 'Faites exclure cet hôte du proxy ou du pare-feu qui inspecte, ou regardez si une zone DNS privée envoie son nom ailleurs. N’ajoutez pas son autorité aux nœuds.',
          },
        },
      ],
      example: { host: 'europe-west9-docker.pkg.dev' },
      output: noOutput.message,
    }),
    'certificate-name-mismatch': outcome({
      verdict: 'problem',
      when: conditions.otherName,
      text: otherName,
      remedies: [
        {
          advice: {
            en: 'Use a name that the certificate has, or have one issued for this name, as a subject alternative name: the Common Name does not count. If the certificate is of something else altogether, look where DNS sends the name.',
            fr: 'Utilisez un nom que porte le certificat, ou faites-en émettre un pour ce nom, comme Subject Alternative Name\u00a0: le Common Name ne compte pas. S’il s’agit du certificat de tout autre chose, regardez où le DNS envoie ce nom.',
          },
        },
      ],
      example: { host: 'registry.example.com', names: 'registry.internal.example.com' },
      output: noOutput.message,
    }),
    'certificate-name-mismatch-public': outcome({
      verdict: 'problem',
      when: conditions.otherNamePublic,
      text: otherName,
      remedies: [
        {
          advice: {
            en: 'The public registry has a certificate for this name, so another server or a device on the way answered: look where DNS sends the name in the network of the nodes, then for a proxy or a sign-in page.',
            fr: 'Le registre public a un certificat pour ce nom\u00a0: c’est donc un autre serveur, ou un équipement en chemin, qui a répondu. Regardez où le DNS envoie ce nom dans le réseau des nœuds, puis cherchez un proxy ou une page de connexion.',
          },
        },
      ],
      example: { host: 'ghcr.io', names: 'portal.example.com' },
      output: noOutput.message,
    }),
    'other-tls-error': outcome({
      verdict: 'unknown',
      when: conditions.otherError,
      text: {
        en: ({ host }) =>
          `the secure connection to ${host} failed for a reason that this message does not name well enough`,
        fr: ({ host }) =>
          `la connexion sécurisée à ${host} a échoué pour une raison que ce message ne précise pas assez`,
      },
      remedies: [
        {
          advice: {
            en: 'Ask whoever runs the registry what its own log says of this connection: protocol versions, client certificates, the name asked for.',
            fr: 'Demandez à l’exploitant du registre ce que son journal dit de cette connexion\u00a0: versions du protocole, certificats clients, nom demandé.',
          },
        },
      ],
      example: { host: 'registry.example.com' },
      output: noOutput.message,
    }),
    'not-applicable-cause': outcome({
      verdict: 'not-applicable',
      when: conditions.otherCause,
      text: {
        en: () => 'no message speaks of a certificate that is not trusted',
        fr: () => 'aucun message ne parle d’un certificat non reconnu',
      },
      example: {},
      output: noOutput.message,
    }),
  },
  sources: [sources.privateCertificates, sources.containerdConfiguration, sources.containerdHosts],
});
