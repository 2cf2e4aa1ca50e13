import { describeContainerd } from '../../commands/gcloud/container.ts';
import { clusterOrNull } from '../../facts/node-account.ts';
import type { Params } from '../../model/command.ts';
import { defineRule, outcome } from '../../model/define.ts';
import { sources } from '../../sources/index.ts';

type Mirror = { readonly mirror: string; readonly registry: string };
const example: Mirror = { mirror: 'mirror.example.com', registry: 'docker.io' };

export const registryMirror = defineRule({
  id: 'registry-mirror',
  section: 'registry',
  title: { en: 'Registry mirror', fr: 'Miroir de registre' },
  summary: {
    en: 'Nodes can be set to ask a mirror first. The failing request then went to another host than the address says.',
    fr: 'Les nœuds peuvent être configurés pour interroger d’abord un miroir. La requête en échec est alors allée vers un autre hôte que celui de l’adresse.',
  },
  causes: ['rate-limit', 'registry-unavailable', 'tls-x509', 'http-vs-https', 'auth-401', 'auth-403'],
  about: 'pull',
  asks: [describeContainerd],

  async check({ ask, about: { node, failure } }) {
    const { host: mirror, mirrorFor: registry } = failure?.details ?? {};
    if (!registry || !mirror) return { because: 'mirror-not-used', facts: {} };
    // The message proves the mirror; without a known cluster, only its origin is unknown.
    const target = clusterOrNull(node.cluster);
    const configs = target ? (await ask.maybe(describeContainerd, target)).answer : null;
    const named = configs?.some(({ mirrors }) =>
      mirrors.some(({ hosts }) => hosts.some((host) => host.replace(/^https?:\/\//, '') === mirror)),
    );
    if (!target || !named) return { because: 'mirror-error', facts: { mirror, registry } };
    const { PROJECT: project, CLUSTER_LOCATION: location, CLUSTER: cluster } = target;
    return { because: 'configured-mirror-error', facts: { mirror, registry, project, location, cluster } };
  },

  onFailure: [
    // The message proves the mirror; the cluster only shows where it is configured.
    { command: describeContainerd, concludes: ['mirror-error'] },
  ],
  outcomes: {
    'configured-mirror-error': outcome({
      verdict: 'problem',
      text: {
        en: (facts: Mirror) =>
          `the failing answer is that of ${facts.mirror}, which the node pool asks in the place of ${facts.registry}`,
        fr: (facts: Mirror) =>
          `la réponse en échec est celle du miroir ${facts.mirror}, que le pool de nœuds interroge à la place du registre ${facts.registry}`,
      },
      remedies: [
        {
          advice: {
            en: 'Fix the mirror, or remove it from the containerd configuration of the cluster: GKE then recreates the nodes.',
            fr: 'Réparez le miroir, ou retirez-le de la configuration containerd du cluster\u00a0: GKE recrée alors les nœuds.',
          },
        },
      ],
      example: { ...example, project: 'shop-prod', location: 'europe-west9', cluster: 'web' },
      evidence: {
        command: describeContainerd,
        params: ({ project, location, cluster }): Params => ({
          PROJECT: project,
          CLUSTER_LOCATION: location,
          CLUSTER: cluster,
        }),
        shows: ({ mirror, registry }) => `registryHosts: ${registry} → ${mirror}`,
      },
    }),
    'mirror-error': outcome({
      verdict: 'problem',
      text: {
        en: (facts: Mirror) =>
          `the failing answer is that of ${facts.mirror}, which was asked in the place of ${facts.registry}`,
        fr: (facts: Mirror) =>
          `la réponse en échec est celle du miroir ${facts.mirror}, interrogé à la place du registre ${facts.registry}`,
      },
      remedies: [
        {
          advice: {
            en: 'Ask whoever set the nodes up where the mirror is configured: the configuration of the cluster does not show it. containerd asks the registry itself once the mirror says that it has no such image, not always when it fails otherwise.',
            fr: 'Demandez à ceux qui ont configuré les nœuds où le miroir est déclaré\u00a0: la configuration du cluster ne le montre pas. containerd interroge le registre lui-même quand le miroir dit ne pas avoir l’image, mais pas toujours quand il échoue autrement.',
          },
        },
      ],
      example,
    }),
    'mirror-not-used': outcome({
      verdict: 'not-applicable',
      text: {
        en: () => 'no failing request went to a mirror',
        fr: () => 'aucune requête en échec n’est allée vers un miroir',
      },
      example: {},
    }),
  },
  sources: [sources.containerdConfiguration],
});
