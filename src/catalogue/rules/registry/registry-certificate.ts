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
    `the nodes do not trust the authority that signed the certificate of ${facts.host}, and no private authority is configured for them`,
  fr: (facts: Trust) =>
    `les nœuds ne font pas confiance à l’autorité qui a signé le certificat de l’hôte ${facts.host}, et aucune autorité privée n’est configurée pour eux`,
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
      ? `the certificate that ${host} sends is for ${names}, not for ${host}`
      : `the certificate that ${host} sends does not have ${host} among its subject alternative names`,
  fr: ({ host, names }: Names) =>
    names
      ? `le certificat envoyé par l’hôte ${host} est établi pour ${names}, et non pour ${host}`
      : `le certificat envoyé par l’hôte ${host} n’a pas ${host} parmi ses Subject Alternative Names`,
};

export const registryCertificate = defineRule({
  id: 'registry-certificate',
  section: 'registry',
  title: { en: 'Registry certificate', fr: 'Certificat du registre' },
  summary: {
    en: 'Nodes trust public authorities. A registry whose certificate comes from your own authority needs a configuration that names its host exactly.',
    fr: 'Les nœuds font confiance aux autorités publiques. Un registre dont le certificat vient de votre propre autorité exige une configuration qui indique exactement son hôte.',
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
            en: 'Put the certificate of the authority that signed the registry’s certificate on every node, and set it as ca for this host in the hosts.toml of containerd. Or install a certificate of a public authority on the registry.',
            fr: 'Placez le certificat de l’autorité du registre sur chaque nœud, et indiquez ce certificat dans le champ ca de ce registre, dans le fichier hosts.toml de containerd. Sinon, installez sur le registre un certificat d’une autorité publique.',
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
            en: 'The containerd configuration of the cluster could not be read here: ask somebody with the permission container.clusters.get whether privateRegistryAccessConfig in this configuration, or registryHosts with a ca, names this host exactly, with the right authority. A registry with a certificate of a public authority does not need this configuration.',
            fr: 'La configuration containerd du cluster n’a pas pu être lue ici\u00a0: demandez à une personne qui a l’autorisation container.clusters.get si le champ privateRegistryAccessConfig de cette configuration, ou registryHosts avec un ca, indique exactement cet hôte, avec la bonne autorité. Un registre dont le certificat vient d’une autorité publique n’a pas besoin de cette configuration.',
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
          `the nodes trust a private authority only for ${facts.trusted.join(', ') || 'no host'}, not for ${facts.host}`,
        fr: (facts: Trust & { readonly trusted: readonly string[] }) =>
          `${facts.trusted.length > 0 ? `les nœuds ne font confiance à une autorité privée que pour ${facts.trusted.join(', ')}` : 'les nœuds ne font confiance à une autorité privée pour aucun hôte'}, donc pas pour l’hôte ${facts.host}`,
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
          `the nodes are configured to trust an authority for ${facts.host}, but still do not trust the one that signed its certificate`,
        fr: (facts: Trust) =>
          `les nœuds sont configurés pour faire confiance à une autorité pour l’hôte ${facts.host}, mais ne font toujours pas confiance à celle qui a signé son certificat`,
      },
      remedies: [
        {
          advice: {
            en: 'Compare the certificate in Secret Manager with those that signed the certificate of the registry, including intermediate certificates. Then check whether the node is older than this configuration: only new nodes have it.',
            fr: 'Comparez le certificat que contient Secret Manager à ceux qui ont signé le certificat du registre, intermédiaires compris. Vérifiez ensuite si le nœud est antérieur à la configuration containerd\u00a0: seuls les nouveaux nœuds l’ont.',
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
          `${host} has a certificate of a public authority, but the node received another certificate: a device on the network path decrypts TLS, or the name resolves to another server`,
        fr: ({ host }) =>
          `l’hôte ${host} a un certificat d’une autorité publique, mais le nœud a reçu un autre certificat\u00a0: un équipement déchiffre le trafic sur le chemin réseau, ou le nom mène à un autre serveur`,
      },
      remedies: [
        {
          advice: {
            en: 'Exclude this host from inspection in the proxy or firewall that decrypts TLS, or check whether a private DNS zone points this host to another address. Do not add the authority of that proxy or firewall to the nodes.',
            fr: 'Faites exclure cet hôte de l’inspection dans le proxy ou le pare-feu qui déchiffre TLS, ou vérifiez si une zone DNS privée fait pointer cet hôte ailleurs. N’ajoutez pas aux nœuds l’autorité de ce proxy ou de ce pare-feu.',
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
            en: 'Use a name that the certificate contains, or have a certificate issued with the requested name as a Subject Alternative Name: the Common Name does not count. If the certificate belongs to a different service, check to which address the name resolves.',
            fr: 'Utilisez un nom que contient le certificat, ou faites émettre un certificat avec le nom demandé comme Subject Alternative Name\u00a0: le Common Name ne compte pas. Si c’est le certificat d’un autre service, vérifiez en quelle adresse le nom se résout.',
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
            en: 'The public registry has a certificate for this name, so another server or a device on the network path answered. Check to which address the name resolves in the network of the nodes, then look for a proxy or a sign-in page.',
            fr: 'Le registre public a un certificat pour ce nom\u00a0: c’est donc un autre serveur, ou un équipement sur le chemin réseau, qui a répondu. Vérifiez en quelle adresse ce nom se résout dans le réseau des nœuds, puis cherchez sur le chemin réseau un proxy ou un portail captif.',
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
          `the TLS connection to ${host} failed for a reason that this message does not make clear`,
        fr: ({ host }) =>
          `la connexion TLS à l’hôte ${host} a échoué pour une raison que ce message ne précise pas assez`,
      },
      remedies: [
        {
          advice: {
            en: 'Ask the operator of the registry what its log shows about this connection: protocol versions, client certificates, the requested name.',
            fr: 'Demandez à l’exploitant du registre ce que son journal indique sur cette connexion\u00a0: versions du protocole, certificats clients, nom demandé.',
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
        en: () => 'no message for this image is about the authority or the name of a certificate',
        fr: () => 'aucun message pour cette image ne concerne l’autorité ni le nom d’un certificat',
      },
      example: {},
      output: noOutput.message,
    }),
  },
  sources: [sources.privateCertificates, sources.containerdConfiguration, sources.containerdHosts],
});
