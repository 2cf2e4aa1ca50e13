import { isPrivate, vipOf } from '../../../cloud/addresses.ts';
import { describeInstanceNetwork } from '../../commands/gcloud/instances.ts';
import { describeSubnet, listRoutes } from '../../commands/gcloud/networks.ts';
import { createGatewayRoute } from '../../commands/shown/network.ts';
import {
  type NodeNetwork,
  networkParams,
  nodeNetwork,
  nodeNetworkAsks,
  subnetParams,
  wasConnected,
} from '../../facts/cluster-network.ts';
import { destination, destinationAsks } from '../../facts/destination.ts';
import { parseDialError } from '../../facts/dial-error.ts';
import { routeTo } from '../../facts/routes.ts';
import type { Ask } from '../../model/ask.ts';
import { defineRule, outcome } from '../../model/define.ts';
import { CannotTell } from '../../model/failures.ts';
import type { Remedy } from '../../model/remedy.ts';
import { sources } from '../../sources/index.ts';
import { nameNotResolved, registryReachable } from './shared/reachability-outcomes.ts';

type PathFacts = {
  readonly host: string;
  /** An address, or 0.0.0.0/0 for any public address. */
  readonly range: string;
  readonly network: string;
  readonly project: string;
};

const example: PathFacts = {
  host: 'europe-west9-docker.pkg.dev',
  range: '199.36.153.8/30',
  network: 'shop',
  project: 'shop-prod',
};
const example2 = { ...example, route: 'vip-by-appliance', hop: '10.164.0.99' };

const addRoute: Remedy<PathFacts> = {
  command: createGatewayRoute,
  params: ({ network, project, range }) => ({
    NETWORK: network,
    NETWORK_PROJECT: project,
    DESTINATION_RANGE: range,
  }),
  why: {
    en: 'For a VIP, the traffic stays inside Google’s network although the next hop is called internet gateway.',
    fr: 'Pour une VIP, le trafic reste dans le réseau de Google, bien que le saut suivant s’appelle «\u00a0passerelle Internet\u00a0».',
  },
};

const evidence = {
  command: listRoutes,
  params: ({ network, project }: PathFacts) => ({ NETWORK: network, NETWORK_PROJECT: project }),
};

export const routeToRegistry = defineRule({
  id: 'route-to-registry',
  section: 'network',
  title: { en: 'Route to the registry', fr: 'Route vers le registre' },
  summary: {
    en: 'A route must lead to the registry: by the default internet gateway for Google’s own addresses.',
    fr: 'Une route doit mener au registre\u00a0: par la passerelle Internet par défaut pour les adresses de Google.',
  },
  causes: ['firewall-or-timeout'],
  about: 'registry-path',
  onlyOnGke: true,
  asks: [...nodeNetworkAsks, ...destinationAsks, listRoutes, describeSubnet],

  async check({ ask, about, universe }) {
    const { host, universe: owner } = about.image;
    if (wasConnected(about.failure)) return { because: 'registry-reachable', facts: { host } };
    if (about.failure?.cause === 'dns') return { because: 'name-not-resolved', facts: { host } };
    const at = await nodeNetwork(ask, about.node);
    const { address: dialledAddress } = parseDialError(about.failure);
    if (dialledAddress?.includes(':') && (await ipv4Only(ask, at)))
      return { because: 'subnet-ipv4-only', facts: { host, address: dialledAddress } };
    const to = await destination(ask, about, at);
    if (!to) return { because: 'address-unknown', facts: { host } };
    const { address } = to;
    const vip = address ? vipOf(address) : null;
    const range = vip?.range ?? address ?? '0.0.0.0/0';
    const facts = { host, range, network: at.network.name, project: at.network.project };
    const { route, possible: doubtful } = routeTo(await ask(listRoutes, networkParams(at)), address, at.tags);
    if (doubtful.length > 0)
      return {
        because: 'node-tags-unreadable',
        facts: { ...facts, routes: doubtful.map(({ name }) => name) },
      };
    if (!route) return { because: 'route-missing', facts };
    if (route.via === 'internet-gateway') {
      // The default internet gateway does not route private addresses.
      if (address && isPrivate(address)) return { because: 'route-missing', facts };
      return { because: 'default-internet-gateway', facts: { ...facts, route: route.name } };
    }
    const hop = route.hop || route.via;
    if (vip && owner?.id === universe.id && vip.universe.id === universe.id)
      return { because: 'vip-next-hop-wrong', facts: { ...facts, route: route.name, hop } };
    return route.via === 'other'
      ? { because: 'custom-next-hop', facts: { ...facts, route: route.name, hop } }
      : { because: 'internal-route', facts: { ...facts, route: route.name } };
  },

  onFailure: [{ command: describeInstanceNetwork, concludes: ['route-missing'] }],
  outcomes: {
    'default-internet-gateway': outcome({
      verdict: 'ok',
      text: {
        en: ({ route, range }) => `the route ${route} leads to ${range} by the default internet gateway`,
        fr: ({ route, range }) => `la route ${route} mène à ${range} par la passerelle Internet par défaut`,
      },
      example: { ...example, route: 'default-route-5d2c' },
    }),
    'internal-route': outcome({
      verdict: 'ok',
      text: {
        en: ({ route, range }) => `the route ${route} leads to ${range} inside your own networks`,
        fr: ({ route, range }) => `la route ${route} mène à ${range} dans vos propres réseaux`,
      },
      example: { ...example, host: 'registry.example.com', range: '10.20.0.5', route: 'peering-route-71ab' },
    }),
    'route-missing': outcome({
      verdict: 'problem',
      text: {
        en: ({ host, range, network }) => `no route of the network ${network} leads to ${host} (${range})`,
        fr: ({ host, range, network }) => `aucune route du réseau ${network} ne mène à ${host} (${range})`,
      },
      remedies: [addRoute],
      example,
      evidence: { ...evidence, shows: ({ range }) => `0 × ${range}` },
    }),
    'vip-next-hop-wrong': outcome({
      verdict: 'problem',
      text: {
        en: ({ range, route, hop }) =>
          `traffic to the VIP ${range} takes the route ${route} by ${hop}; only the default internet gateway leads there`,
        fr: ({ range, route, hop }) =>
          `le trafic vers la VIP ${range} prend la route ${route} par ${hop}\u00a0; seule la passerelle Internet par défaut y mène`,
      },
      remedies: [addRoute],
      example: example2,
      evidence: { ...evidence, shows: ({ route, hop }) => `${route}: ${hop}` },
    }),
    'custom-next-hop': outcome({
      verdict: 'unknown',
      text: {
        en: ({ host, route, hop }) =>
          `traffic to ${host} takes the route ${route} by ${hop}: what stands there must pass it on`,
        fr: ({ host, route, hop }) =>
          `le trafic vers ${host} prend la route ${route} par ${hop}\u00a0: ce qui s’y trouve doit le laisser passer`,
      },
      remedies: [
        {
          advice: {
            en: 'Look for the connection in the log of that appliance or at the other end of that tunnel.',
            fr: 'Cherchez la connexion dans le journal de cet équipement, ou à l’autre bout de ce tunnel.',
          },
        },
      ],
      example: example2,
    }),
    'node-tags-unreadable': outcome({
      verdict: 'unknown',
      text: {
        en: ({ host, routes }) =>
          `which route leads to ${host} depends on the network tags of the nodes, which cannot be read here: ${routes.join(', ')}`,
        fr: ({ host, routes }) =>
          `la route vers ${host} dépend des tags réseau des nœuds, illisibles d’ici\u00a0: ${routes.join(', ')}`,
      },
      example: { ...example, routes: ['vip-by-appliance'] },
    }),
    'address-unknown': outcome({
      verdict: 'unknown',
      text: {
        en: ({ host }) =>
          `could not determine which IP address ${host} resolves to in this network, so the route is unknown`,
        fr: ({ host }) =>
          `l’adresse du registre ${host} dans le réseau n’a pas pu être établie\u00a0: impossible de dire quelle route y mène`,
      },
      example: { host: 'registry.example.com' },
    }),
    'subnet-ipv4-only': outcome({
      verdict: 'problem',
      text: {
        en: ({ host, address }) =>
          `the node dials ${address}, an IPv6 address of ${host}, and its subnet has IPv4 only`,
        fr: ({ host, address }) =>
          `le nœud se connecte à ${address}, une adresse IPv6 du registre ${host}, alors que son sous-réseau n’a qu’IPv4`,
      },
      remedies: [
        {
          advice: {
            en: 'Look higher up in the message for a failed IPv4 address: a client tries both and prints the last. Or have the name answer with IPv4 addresses only.',
            fr: 'Cherchez plus haut dans le message une adresse IPv4 en échec\u00a0: un client essaie les deux et n’affiche que la dernière. Ou faites répondre le nom par des adresses IPv4 seulement.',
          },
        },
      ],
      example: { host: 'registry.example.com', address: '2001:db8::5' },
    }),
    'name-not-resolved': nameNotResolved,
    'registry-reachable': registryReachable,
  },
  sources: [sources.privateGoogleAccess, sources.privateConnectivity, sources.vpcDifferences],
});

async function ipv4Only(ask: Ask, at: NodeNetwork): Promise<boolean> {
  try {
    return (await ask(describeSubnet, subnetParams(at))).ipv4Only;
  } catch (error) {
    if (error instanceof CannotTell) return false;
    throw error;
  }
}
