import { isCloudRegistry } from '../../../cloud/universes.ts';
import { describeClusterNetwork } from '../../commands/gcloud/container.ts';
import { describeInstanceNetwork } from '../../commands/gcloud/instances.ts';
import { describeSubnet } from '../../commands/gcloud/networks.ts';
import { enablePrivateGoogleAccess } from '../../commands/shown/network.ts';
import { nodeNetwork, nodeNetworkAsks, subnetParams, wasConnected } from '../../facts/cluster-network.ts';
import { defineRule, outcome } from '../../model/define.ts';
import { sources } from '../../sources/index.ts';
import { registryReachable } from './shared/reachability-outcomes.ts';

type Subnet = { readonly subnetwork: string; readonly region: string; readonly project: string };

const example: Subnet = { subnetwork: 'shop-nodes', region: 'europe-west9', project: 'shop-prod' };
const params = ({ subnetwork, region, project }: Subnet) => ({
  SUBNETWORK: subnetwork,
  REGION: region,
  NETWORK_PROJECT: project,
});

export const privateGoogleAccess = defineRule({
  id: 'private-google-access',
  section: 'network',
  title: { en: 'Private Google Access', fr: 'Accès privé à Google' },
  summary: {
    en: 'Nodes without an external address reach Artifact Registry only where their subnet has Private Google Access.',
    fr: 'Les nœuds sans adresse externe ne joignent Artifact Registry que si leur sous-réseau a l’accès privé à Google.',
  },
  causes: ['firewall-or-timeout'],
  about: 'registry-path',
  onlyOnGke: true,
  asks: [...nodeNetworkAsks, describeSubnet],

  async check({ ask, about: { image, node, failure }, universe }) {
    const { host } = image;
    if (!isCloudRegistry(universe, host))
      return { because: 'other-registry', facts: { host, universe: universe.name } };
    if (wasConnected(failure)) return { because: 'registry-reachable', facts: { host } };
    const at = await nodeNetwork(ask, node);
    if (at.external) return { because: 'external-ip-address', facts: {} };
    const subnet = subnetParams(at);
    const { privateGoogleAccess: on } = await ask(describeSubnet, subnet);
    const facts = { subnetwork: subnet.SUBNETWORK, region: subnet.REGION, project: subnet.NETWORK_PROJECT };
    return on
      ? { because: 'private-google-access-enabled', facts }
      : { because: 'private-google-access-disabled', facts: { ...facts, host } };
  },

  onFailure: [
    // The cluster's configuration names the network of its nodes.
    {
      command: describeInstanceNetwork,
      concludes: ['private-google-access-enabled', 'private-google-access-disabled'],
      fallback: describeClusterNetwork,
    },
  ],
  outcomes: {
    'private-google-access-enabled': outcome({
      verdict: 'ok',
      text: {
        en: ({ subnetwork, project }) => `on in the subnet ${subnetwork} of ${project}`,
        fr: ({ subnetwork, project }) => `activé dans le sous-réseau ${subnetwork} du projet ${project}`,
      },
      example,
    }),
    'private-google-access-disabled': outcome({
      verdict: 'problem',
      text: {
        en: ({ subnetwork, project, host }) =>
          `off in the subnet ${subnetwork} of ${project}: its private nodes cannot reach ${host}`,
        fr: ({ subnetwork, project, host }) =>
          `désactivé dans le sous-réseau ${subnetwork} du projet ${project}\u00a0: ses nœuds privés ne peuvent pas joindre ${host}`,
      },
      remedies: [
        {
          command: enablePrivateGoogleAccess,
          params,
          why: {
            en: 'It takes effect at once, on all machines of the subnet that have no external address.',
            fr: 'L’effet est immédiat, sur toutes les machines du sous-réseau sans adresse externe.',
          },
        },
      ],
      example: { ...example, host: 'europe-west9-docker.pkg.dev' },
      evidence: { command: describeSubnet, params, shows: () => 'privateIpGoogleAccess: false' },
    }),
    'external-ip-address': outcome({
      verdict: 'not-applicable',
      text: {
        en: () => 'the nodes have external addresses, so they do not need Private Google Access',
        fr: () =>
          'les nœuds ont des adresses externes\u00a0: l’accès privé à Google ne leur est pas nécessaire',
      },
      example: {},
    }),
    'other-registry': outcome({
      verdict: 'not-applicable',
      text: {
        en: ({ host, universe }) =>
          `${host} is not a registry of ${universe}, and Private Google Access leads to no other`,
        fr: ({ host, universe }) =>
          `${host} n’est pas un registre de ${universe}, et l’accès privé à Google ne mène à aucun autre`,
      },
      example: { host: 'registry.example.com', universe: 'Google Cloud' },
    }),
    'registry-reachable': registryReachable,
  },
  sources: [sources.privateGoogleAccess, sources.networkIsolation, sources.vpcDifferences],
});
