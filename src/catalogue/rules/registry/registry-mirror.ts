import type { Text } from '../../../base/text.ts';
import { dockerHub } from '../../../cloud/reference.ts';
import { universes } from '../../../cloud/universes.ts';
import { describeContainerd } from '../../commands/gcloud/container.ts';
import { isMirror } from '../../facts/containerd-config.ts';
import { hostName } from '../../facts/host-name.ts';
import { clusterOrNull } from '../../facts/node-account.ts';
import type { Params } from '../../model/command.ts';
import { defineRule, outcome } from '../../model/define.ts';
import { noOutput } from '../../model/no-output.ts';
import { sources } from '../../sources/index.ts';

type Mirror = { readonly mirror: string; readonly registry: string };

const fallback: Text = {
  en: 'When a mirror fails, containerd then contacts the registry of the image, unless the server field of hosts.toml names the mirror. The message shows only one error: also find out why the registry did not serve the image.',
  fr: 'Quand un miroir échoue, containerd interroge ensuite le registre lui-même, sauf si le champ server de hosts.toml indique le miroir. Le message ne montre qu’une seule erreur\u00a0: cherchez aussi pourquoi le registre n’a pas fourni l’image.',
};

const ofMirror = {
  en: (facts: Mirror) =>
    `the error comes from the mirror ${facts.mirror}, which the node asked for an image of ${facts.registry}`,
  fr: (facts: Mirror) =>
    `l’erreur vient du miroir ${facts.mirror}, que le nœud a interrogé pour une image du registre ${facts.registry}`,
};

const example: Mirror = { mirror: 'mirror.example.com', registry: 'docker.io' };

export const registryMirror = defineRule({
  id: 'registry-mirror',
  section: 'registry',
  title: { en: 'Registry mirror', fr: 'Miroir de registre' },
  summary: {
    en: 'Nodes can be configured to ask a mirror first. The failing request may then have gone to a host other than the one in the address of the image.',
    fr: 'Les nœuds peuvent être configurés pour interroger d’abord un miroir. La requête en échec a alors pu viser un autre hôte que celui de l’adresse de l’image.',
  },
  causes: ['rate-limit', 'registry-unavailable', 'tls-x509', 'http-vs-https', 'auth-401', 'auth-403'],
  about: 'pull',
  asks: [describeContainerd],

  async check({ ask, about: { image, node, failure }, gke, universe }) {
    const { host, mirrorFor, configuredHost } = failure?.details ?? {};
    const mirror = (host ?? configuredHost)?.toLowerCase();
    // containerd up to 1.7 names the host that it is configured to ask, and not the registry.
    const isOther = configuredHost && image && mirror !== hostName(image.host) && mirror !== image.host;
    const registry = mirrorFor ?? (isOther ? image.host : undefined);
    if (!registry || !mirror) return { because: 'mirror-not-used', facts: {} };
    const facts = { mirror, registry };
    if (gke !== false && mirror === universe.dockerHubCache && registry === dockerHub)
      return { because: 'google-cache-error', facts };
    // The message proves the mirror; without a known cluster, only its origin is unknown.
    const target = clusterOrNull(node.cluster);
    const configs = target ? (await ask.maybe(describeContainerd, target)).answer : null;
    if (!target || !configs) return { because: 'mirror-configuration-unread', facts };
    if (!isMirror(configs, node, facts)) return { because: 'mirror-error', facts };
    const { PROJECT: project, CLUSTER_LOCATION: location, CLUSTER: cluster } = target;
    return { because: 'configured-mirror-error', facts: { ...facts, project, location, cluster } };
  },

  onFailure: [
    // The message proves the mirror; the cluster only shows where it is configured.
    { command: describeContainerd, concludes: ['mirror-configuration-unread'] },
  ],
  outcomes: {
    'configured-mirror-error': outcome({
      verdict: 'problem',
      when: {
        en: 'If the failing request went to a mirror (`?ns=` in its URL, or a host other than that of the image after `pulling from host`), and `registryHosts` in the `containerdConfig` of the node’s pool, or else of `nodePoolDefaults`, has this mirror as a `host` for the registry of the image (`server`)',
        fr: 'Si la requête en échec visait un miroir (`?ns=` dans son URL, ou un autre hôte que celui de l’image après `pulling from host`) et si `registryHosts`, dans le `containerdConfig` du pool du nœud ou, à défaut, de `nodePoolDefaults`, déclare ce miroir comme `host` pour le registre de l’image (`server`)',
      },
      text: {
        en: (facts: Mirror) =>
          `the error comes from the mirror ${facts.mirror}, which the containerd configuration of the nodes specifies for images of ${facts.registry}`,
        fr: (facts: Mirror) =>
          `l’erreur vient du miroir ${facts.mirror}, que la configuration de containerd des nœuds indique pour les images du registre ${facts.registry}`,
      },
      remedies: [
        {
          advice: {
            en: 'Fix the mirror. To remove it instead, first make sure that the nodes can reach the registry itself, then delete the mirror from the containerd configuration of the cluster or of the pool: GKE then recreates the nodes, controllers recreate the Pods on other nodes, and the data in their emptyDir volumes is lost.',
            fr: 'Réparez le miroir. Si vous préférez le retirer, assurez-vous d’abord que les nœuds joignent le registre lui-même, puis supprimez le miroir de la configuration containerd du cluster ou du pool\u00a0: GKE recrée alors les nœuds, les contrôleurs recréent les pods, et le contenu des volumes emptyDir est perdu.',
          },
        },
      ],
      example: { ...example, project: 'shop-prod', location: 'europe-west9', cluster: 'web' },
      output: {
        command: describeContainerd,
        params: ({ project, location, cluster }): Params => ({
          PROJECT: project,
          CLUSTER_LOCATION: location,
          CLUSTER: cluster,
        }),
        shows: ({ mirror, registry }) => [mirror, registry],
      },
    }),
    'mirror-error': outcome({
      verdict: 'problem',
      when: {
        en: 'If the failing request went to a mirror (`?ns=` in its URL, or a host other than that of the image after `pulling from host`), and no `registryHosts` that applies to the node has this mirror as a `host` for the registry of the image (`server`)',
        fr: 'Si la requête en échec visait un miroir (`?ns=` dans son URL, ou un autre hôte que celui de l’image après `pulling from host`) et si aucun `registryHosts` qui s’applique au nœud ne déclare ce miroir comme `host` pour le registre de l’image (`server`)',
      },
      text: ofMirror,
      remedies: [
        {
          advice: {
            en: `The containerd configuration of the cluster, as your Google Cloud SDK prints it, does not name this mirror. Ask those who set up the nodes: the mirror may be configured in a DaemonSet, a startup script or a node image. ${fallback.en}`,
            fr: `La configuration containerd du cluster, telle que l’affiche votre Google Cloud SDK, n’indique pas ce miroir. Demandez à ceux qui ont configuré les nœuds à quel endroit ce miroir est déclaré\u00a0: DaemonSet, script de démarrage ou image de nœud. ${fallback.fr}`,
          },
        },
      ],
      example,
      output: noOutput.message,
    }),
    'mirror-configuration-unread': outcome({
      verdict: 'problem',
      when: {
        en: 'If the failing request went to a mirror (`?ns=` in its URL, or a host other than that of the image after `pulling from host`), and the containerd configuration of the cluster could not be read',
        fr: 'Si la requête en échec visait un miroir (`?ns=` dans son URL, ou un autre hôte que celui de l’image après `pulling from host`) et si la configuration containerd du cluster n’a pas pu être lue',
      },
      text: ofMirror,
      remedies: [
        {
          advice: {
            en: `The configuration of the cluster could not be read here. Have somebody who can read the cluster look for this mirror in its containerd configuration or, on nodes that you can connect to, read the hosts.toml of this registry under /etc/containerd/certs.d. ${fallback.en}`,
            fr: `La configuration du cluster n’a pas pu être lue ici. Demandez à une personne qui peut lire le cluster de chercher ce miroir dans sa configuration containerd ou, si vous pouvez vous connecter au nœud, lisez le fichier hosts.toml de ce registre, sous /etc/containerd/certs.d. ${fallback.fr}`,
          },
        },
      ],
      example,
      output: noOutput.message,
    }),
    'google-cache-error': outcome({
      verdict: 'problem',
      when: {
        en: 'If the failing request went to Google’s cache of Docker Hub instead of `docker.io`, from a GKE node',
        fr: 'Si la requête en échec visait le cache Docker Hub de Google à la place de `docker.io`, depuis un nœud GKE',
      },
      text: {
        en: (facts: Mirror) =>
          `the error comes from ${facts.mirror}, Google’s cache of Docker Hub, which GKE nodes ask first`,
        fr: (facts: Mirror) =>
          `l’erreur vient de l’hôte ${facts.mirror}, le cache Docker Hub de Google, que les nœuds GKE interrogent d’abord`,
      },
      remedies: [
        {
          advice: {
            en: `GKE nodes use this cache by default. The kubelet tries again on its own. If the error persists, check what is between the nodes and this host, such as a proxy, then the status page of Google Cloud. A copy of the image in one of your own repositories does not depend on this cache. ${fallback.en}`,
            fr: `Les nœuds GKE utilisent ce cache par défaut. Le kubelet réessaie de lui-même. Si l’erreur persiste, vérifiez ce qui se trouve entre les nœuds et cet hôte, un proxy par exemple, puis la page d’état de Google Cloud. Une copie de l’image dans l’un de vos dépôts ne dépend pas de ce cache. ${fallback.fr}`,
          },
        },
      ],
      example: { ...example, mirror: universes.google.dockerHubCache ?? '' },
      output: noOutput.message,
    }),
    'mirror-not-used': outcome({
      verdict: 'not-applicable',
      when: {
        en: 'If no message has `?ns=` in a URL or, after `pulling from host`, a host other than that of the image',
        fr: 'Si aucun message n’a `?ns=` dans une URL ni, après `pulling from host`, un autre hôte que celui de l’image',
      },
      text: {
        en: () => 'no message shows a request that went to a mirror',
        fr: () => 'aucun message ne montre de requête envoyée à un miroir',
      },
      example: {},
      output: noOutput.message,
    }),
  },
  sources: [sources.containerdConfiguration, sources.containerdHosts, sources.cachedDockerHub],
});
