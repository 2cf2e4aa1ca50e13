import { isPrivate } from '../../../cloud/addresses.ts';
import { isCloudRegistry } from '../../../cloud/universes.ts';
import { describeInstanceNetwork } from '../../commands/gcloud/instances.ts';
import type { Nat } from '../../commands/gcloud/networks.ts';
import { listRouters, listRoutes } from '../../commands/gcloud/networks.ts';
import { createNat, createRouter } from '../../commands/shown/network.ts';
import {
  networkParams,
  nodeNetwork,
  nodeNetworkAsks,
  subnetParams,
  wasConnected,
} from '../../facts/cluster-network.ts';
import { parseDialError } from '../../facts/dial-error.ts';
import { routeTo } from '../../facts/routes.ts';
import { defineRule, outcome } from '../../model/define.ts';
import type { Remedy } from '../../model/remedy.ts';
import { sources } from '../../sources/index.ts';
import { registryReachable } from './shared/reachability-outcomes.ts';

type NatSubject = {
  readonly host: string;
  readonly subnetwork: string;
  readonly region: string;
  readonly network: string;
  readonly project: string;
};

const example: NatSubject = {
  host: 'registry.example.com',
  subnetwork: 'shop-nodes',
  region: 'europe-west9',
  network: 'shop',
  project: 'shop-prod',
};

const place = ({ network, region, project }: NatSubject) => ({
  NETWORK: network,
  REGION: region,
  NETWORK_PROJECT: project,
});

const createGateway: readonly Remedy<NatSubject>[] = [
  {
    command: createRouter,
    params: place,
    why: {
      en: 'A gateway belongs to a router; use an existing one of the region instead, if there is one.',
      fr: 'Une passerelle appartient à un routeur\u00a0; si la région en a déjà un, utilisez-le plutôt.',
    },
  },
  {
    command: createNat,
    params: place,
    why: {
      en: 'It serves every subnet of the region. Copying the image into Artifact Registry avoids the internet altogether.',
      fr: 'Elle dessert tous les sous-réseaux de la région. Copier l’image dans Artifact Registry dispense de passer par Internet.',
    },
  },
];

const evidence = {
  command: listRouters,
  params: ({ network, project }: NatSubject) => ({ NETWORK: network, NETWORK_PROJECT: project }),
  shows: ({ region, subnetwork }: NatSubject) => `nats: 0 × ${region}/${subnetwork}`,
};

export const cloudNat = defineRule({
  id: 'cloud-nat',
  section: 'network',
  title: { en: 'Cloud NAT', fr: 'Cloud NAT' },
  summary: {
    en: 'Private nodes reach a registry on the internet by Cloud NAT. Private Google Access does not lead there.',
    fr: 'Les nœuds privés joignent un registre sur Internet par Cloud NAT. L’accès privé à Google n’y mène pas.',
  },
  causes: ['firewall-or-timeout'],
  about: 'registry-path',
  onlyOnGke: true,
  asks: [...nodeNetworkAsks, listRouters, listRoutes],

  async check({ ask, about: { image, node, failure }, universe }) {
    const { host } = image;
    if (isCloudRegistry(universe, host))
      return { because: 'cloud-registry', facts: { host, universe: universe.name } };
    if (wasConnected(failure)) return { because: 'registry-reachable', facts: { host } };
    const { address } = parseDialError(failure);
    if (address && isPrivate(address)) return { because: 'internal-ip-address', facts: { host, address } };
    const at = await nodeNetwork(ask, node);
    if (at.external) return { because: 'external-ip-address', facts: {} };
    const subnet = subnetParams(at);
    const facts = {
      host,
      subnetwork: subnet.SUBNETWORK,
      region: subnet.REGION,
      network: at.network.name,
      project: at.network.project,
    };
    const gateways = await ask(listRouters, networkParams(at));
    const gateway = gateways.find((nat) => serves(nat, facts));
    if (gateway) return { because: 'nat-gateway-present', facts: { ...facts, nat: gateway.name } };
    const { route, possible: doubtful } = routeTo(await ask(listRoutes, networkParams(at)), address, at.tags);
    const [other] = [...(route ? [route] : []), ...doubtful].filter(({ via }) => via !== 'internet-gateway');
    if (other)
      return {
        because: 'custom-next-hop',
        facts: { ...facts, route: other.name, hop: other.hop || other.via },
      };
    return { because: failure ? 'nat-gateway-missing' : 'nat-gateway-missing-no-failing-pull', facts };
  },

  onFailure: [{ command: describeInstanceNetwork, concludes: ['nat-gateway-missing'] }],
  outcomes: {
    'nat-gateway-present': outcome({
      verdict: 'ok',
      text: {
        en: ({ nat, subnetwork }) => `the gateway ${nat} serves the subnet ${subnetwork}`,
        fr: ({ nat, subnetwork }) => `la passerelle ${nat} dessert le sous-réseau ${subnetwork}`,
      },
      example: { ...example, nat: 'shop-nat' },
    }),
    'nat-gateway-missing': outcome({
      verdict: 'problem',
      text: {
        en: ({ host, subnetwork, region }) =>
          `the nodes have no external address and no Cloud NAT serves ${subnetwork} in ${region}: nothing leads to ${host}`,
        fr: ({ host, subnetwork, region }) =>
          `les nœuds n’ont pas d’adresse externe et aucune passerelle Cloud NAT ne dessert ${subnetwork} dans ${region}\u00a0: rien ne mène à ${host}`,
      },
      remedies: createGateway,
      example,
      evidence,
    }),
    'nat-gateway-missing-no-failing-pull': outcome({
      verdict: 'unknown',
      text: {
        en: ({ host, subnetwork, region }) =>
          `no Cloud NAT serves ${subnetwork} in ${region}: a new image of ${host} comes only where a mirror, a proxy or a copy on the node serves it`,
        fr: ({ host, subnetwork, region }) =>
          `aucune passerelle Cloud NAT ne dessert ${subnetwork} dans ${region}\u00a0: une nouvelle image du registre ${host} n’arrive que si un miroir, un proxy ou une copie sur le nœud la fournit`,
      },
      remedies: createGateway,
      example,
    }),
    'custom-next-hop': outcome({
      verdict: 'unknown',
      text: {
        en: ({ host, route, hop }) =>
          `traffic to ${host} takes the route ${route} by ${hop}: whatever stands there must let it out to the internet`,
        fr: ({ host, route, hop }) =>
          `le trafic vers ${host} prend la route ${route} par ${hop}\u00a0: c’est à cet équipement de le laisser sortir vers Internet`,
      },
      example: { ...example, route: 'default-by-appliance', hop: '10.164.0.99' },
    }),
    'external-ip-address': outcome({
      verdict: 'not-applicable',
      text: {
        en: () => 'the nodes have external addresses, so they do not need Cloud NAT',
        fr: () => 'les nœuds ont des adresses externes\u00a0: Cloud NAT ne leur est pas nécessaire',
      },
      example: {},
    }),
    'cloud-registry': outcome({
      verdict: 'not-applicable',
      text: {
        en: ({ host, universe }) => `${host} is a registry of ${universe}: Private Google Access leads to it`,
        fr: ({ host, universe }) =>
          `${host} est un registre de ${universe}\u00a0: l’accès privé à Google y mène`,
      },
      example: { host: 'europe-west9-docker.pkg.dev', universe: 'Google Cloud' },
    }),
    'internal-ip-address': outcome({
      verdict: 'not-applicable',
      text: {
        en: ({ host, address }) => `${host} is at ${address}, inside your own networks`,
        fr: ({ host, address }) => `${host} est à l’adresse ${address}, dans vos propres réseaux`,
      },
      example: { host: 'registry.example.com', address: '10.20.0.5' },
    }),
    'registry-reachable': registryReachable,
  },
  sources: [sources.privateGoogleAccess, sources.networkIsolation, sources.natDifferences],
});

function serves({ region, inside, everySubnet, subnets }: Nat, at: NatSubject): boolean {
  return !inside && region === at.region && (everySubnet || subnets.includes(at.subnetwork));
}
