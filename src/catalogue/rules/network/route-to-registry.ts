import { isPrivate, vipOf } from '../../../cloud/addresses.ts';
import { describeClusterNetwork } from '../../commands/gcloud/container.ts';
import { getEffectiveFirewalls } from '../../commands/gcloud/firewalls.ts';
import { describeInstanceNetwork } from '../../commands/gcloud/instances.ts';
import { describeSubnet, listApiEndpoints } from '../../commands/gcloud/networks.ts';
import { listPolicyBasedRoutes, listRoutes, listSpokes } from '../../commands/gcloud/routes.ts';
import { createGatewayRoute } from '../../commands/shown/network.ts';
import { pathAsks, pathTo } from '../../facts/path/index.ts';
import type { Path } from '../../facts/path/model.ts';
import { type RouteLeg, routeAsks } from '../../facts/path/routes.ts';
import { rangeOf } from '../../facts/path/target.ts';
import { defineRule, outcome } from '../../model/define.ts';
import { CannotTell } from '../../model/failures.ts';
import { noOutput } from '../../model/no-output.ts';
import type { Remedy } from '../../model/remedy.ts';
import { sources } from '../../sources/index.ts';
import { notJudged, notJudgedByMessage, notJudgedOutcomes } from './shared/earlier-legs.ts';
import { example, type PathFacts, undecidedRoutes } from './shared/undecided-routes.ts';

const addRoute: Remedy<PathFacts> = {
  command: createGatewayRoute,
  params: ({ network, project, range }) => ({
    NETWORK: network,
    NETWORK_PROJECT: project,
    DESTINATION_RANGE: range,
  }),
  why: {
    en: 'This command creates the route to the VIP. Its traffic stays inside the network of the cloud, although the next hop is called “internet gateway”.',
    fr: 'Cette commande crée la route vers la VIP. Le trafic qui la suit reste dans le réseau du cloud, bien que le saut suivant s’appelle «\u00a0passerelle Internet\u00a0».',
  },
};

const decideWithOwner: Remedy<PathFacts> = {
  advice: {
    en: 'Decide with the owner of the network what to open: the network may have no internet access on purpose. For a registry of your cloud, the smallest opening is a DNS zone and a route to a VIP. You can copy an image from the internet into such a registry.',
    fr: 'Décidez avec le responsable du réseau de ce qu’il faut ouvrir\u00a0: ce réseau est peut-être volontairement sans accès à Internet. Pour un registre de votre cloud, l’ouverture la plus limitée est une zone DNS avec une route vers une VIP. Vous pouvez copier une image d’Internet dans un tel registre.',
  },
};

const networkOf = ({ network, project }: PathFacts) => ({ NETWORK: network, NETWORK_PROJECT: project });
const routesListed = { command: listRoutes, params: networkOf };
const defaultRange = ({ range }: PathFacts) => `destRange: ${range.includes(':') ? '::/0' : '0.0.0.0/0'}`;

const open = ['default-internet-gateway', 'internal-route', 'api-endpoint'] as const;
const missing = ['vip-route-missing', 'internet-route-missing', 'internal-route-missing'] as const;

export const routeToRegistry = defineRule({
  id: 'route-to-registry',
  section: 'network',
  title: { en: 'Route to the registry', fr: 'Route vers le registre' },
  summary: {
    en: 'A route must lead to the registry: through the default internet gateway for a public address or a VIP, or through a next hop that forwards the packets.',
    fr: 'Une route doit mener au registre\u00a0: par la passerelle Internet par défaut pour une adresse publique ou une VIP, ou par un saut suivant qui transmet les paquets.',
  },
  causes: ['firewall-or-timeout'],
  about: 'registry-path',
  hosts: 'remote',
  onlyOnGke: true,
  asks: pathAsks,
  byHand: routeAsks,

  async check({ ask, about, universe }) {
    const known = notJudgedByMessage(about);
    if (known) return known;
    const path = await pathTo(ask, about, universe);
    const unjudged = notJudged(path, 'route');
    if (unjudged) return unjudged;
    const { facts, leg, address } = routeOf(path);
    if (leg.state === 'unknown') return ofUnknown(leg, facts, address);
    if (leg.state === 'open') {
      const { route } = leg;
      if (leg.via === 'endpoint') return { because: 'api-endpoint', facts: { ...facts, route } };
      return {
        because: leg.via === 'internal' ? 'internal-route' : 'default-internet-gateway',
        facts: { ...facts, route },
      };
    }
    if ('why' in leg)
      return { because: 'subnet-ipv4-only', facts: { host: facts.host, address: facts.range } };
    if (address && vipOf(address)) return { because: 'vip-route-missing', facts };
    if (address && isPrivate(address)) return { because: 'internal-route-missing', facts };
    // Without a failing pull, that the name leads to a public address is only what no zone says otherwise.
    return {
      because:
        address === null && !about.failure
          ? 'internet-route-missing-no-failing-pull'
          : 'internet-route-missing',
      facts,
    };
  },

  onFailure: [
    // The cluster's configuration names the network of its nodes.
    {
      command: describeInstanceNetwork,
      concludes: [...open, ...missing, 'subnet-ipv4-only'],
      fallback: describeClusterNetwork,
    },
    // A network without the Network Connectivity API has none of its routes.
    {
      command: listPolicyBasedRoutes,
      failed: ['api-disabled'],
      concludes: ['default-internet-gateway', 'internal-route', ...missing],
    },
    { command: listSpokes, failed: ['api-disabled'], concludes: ['default-internet-gateway', ...missing] },
    // The route to an address does not depend on what happens to packets there, if the address is the right one.
    { command: getEffectiveFirewalls, concludes: open },
    { command: describeSubnet, concludes: ['default-internet-gateway', 'api-endpoint'] },
  ],
  outcomes: {
    'default-internet-gateway': outcome({
      verdict: 'ok',
      when: {
        en: 'If the address of {REGISTRY_HOST} is public or a VIP, the `nextHopGateway` of the route that applies to it ends with `default-internet-gateway`, no peering has `importCustomRoutes: true`, and {NETWORK} is not a spoke of a hub',
        fr: 'Si l’adresse de l’hôte {REGISTRY_HOST} est publique ou celle d’une VIP, que le champ `nextHopGateway` de la route qui s’y applique se termine par `default-internet-gateway`, qu’aucun appairage n’a `importCustomRoutes: true`, et que le réseau {NETWORK} n’est pas le spoke d’un hub',
      },
      text: {
        en: ({ route, range }) => `the route ${route} leads to ${range} through the default internet gateway`,
        fr: ({ route, range }) => `la route ${route} mène à ${range} par la passerelle Internet par défaut`,
      },
      example: { ...example, route: 'default-route-5d2c' },
      output: { ...routesListed, shows: ({ route }) => [`name: ${route}`, 'default-internet-gateway'] },
    }),
    'internal-route': outcome({
      verdict: 'ok',
      when: {
        en: 'If the route that applies to the address of {REGISTRY_HOST} has `nextHopNetwork` or `nextHopPeering`',
        fr: 'Si la route qui s’applique à l’adresse de l’hôte {REGISTRY_HOST} a un champ `nextHopNetwork` ou `nextHopPeering`',
      },
      text: {
        en: ({ route, range }) => `the route ${route} leads to ${range} inside your own networks`,
        fr: ({ route, range }) => `la route ${route} mène à ${range} dans vos propres réseaux`,
      },
      example: { ...example, host: 'registry.example.com', range: '10.20.0.5', route: 'peering-route-71ab' },
      output: { ...routesListed, shows: ({ route }) => [`name: ${route}`] },
    }),
    'api-endpoint': outcome({
      verdict: 'ok',
      when: {
        en: 'If {REGISTRY_HOST} is a registry of your cloud, and resolves to the `IPAddress` of a Private Service Connect endpoint whose `target` is `all-apis` or `vpc-sc`',
        fr: 'Si l’hôte {REGISTRY_HOST} est un registre de votre cloud, et se résout en l’adresse (`IPAddress`) d’un point de terminaison Private Service Connect dont le champ `target` vaut `all-apis` ou `vpc-sc`',
      },
      text: {
        en: ({ route, range }) =>
          `${range} is the Private Service Connect endpoint ${route}, which needs no route`,
        fr: ({ route, range }) =>
          `${range} est le point de terminaison Private Service Connect ${route}, qui n’a besoin d’aucune route`,
      },
      example: { ...example, range: '10.3.0.5', route: 'google-apis' },
      output: { command: listApiEndpoints, params: networkOf, shows: ({ range }) => [`IPAddress: ${range}`] },
    }),
    'vip-route-missing': outcome({
      verdict: 'problem',
      when: {
        en: 'If {REGISTRY_HOST} resolves to the VIP {DESTINATION_RANGE}, no route that applies to {NODE}, in the list or learned by a Cloud Router, has a `destRange` that contains it, and no peering with `importCustomRoutes: true` and no hub can add such a route',
        fr: 'Si l’hôte {REGISTRY_HOST} se résout en une adresse de la VIP {DESTINATION_RANGE}, qu’aucune route qui s’applique au nœud {NODE}, présente dans la liste ou apprise par un Cloud Router, n’a de `destRange` qui contient cette adresse, et qu’aucun appairage avec `importCustomRoutes: true` ni aucun hub ne peut en apporter une',
      },
      text: {
        en: ({ host, range, network }) =>
          `no route of the network ${network} leads to ${host} (the VIP ${range})`,
        fr: ({ host, range, network }) =>
          `aucune route du réseau ${network} ne mène à l’hôte ${host} (VIP ${range})`,
      },
      remedies: [addRoute],
      example,
      output: { ...routesListed, lacks: ({ range }) => `destRange: ${range}` },
    }),
    'internet-route-missing': outcome({
      verdict: 'problem',
      when: {
        en: 'If {REGISTRY_HOST} resolves to a public address that a node failed to reach or that a DNS zone contains, no route that applies to {NODE} has a `destRange` that contains it, and no peering with `importCustomRoutes: true` and no hub can add such a route',
        fr: 'Si l’hôte {REGISTRY_HOST} se résout en une adresse publique (qu’un nœud n’a pas pu joindre ou qu’une zone DNS indique), qu’aucune route qui s’applique au nœud {NODE} n’a de `destRange` qui contient cette adresse, et qu’aucun appairage avec `importCustomRoutes: true` ni aucun hub ne peut en apporter une',
      },
      text: {
        en: ({ host, network }) =>
          `no route of the network ${network} leads to public addresses, and ${host} has a public address`,
        fr: ({ host, network }) =>
          `aucune route du réseau ${network} ne mène aux adresses publiques, alors que l’hôte ${host} a une adresse publique`,
      },
      remedies: [decideWithOwner],
      example: { ...example, range: '0.0.0.0/0' },
      output: { ...routesListed, lacks: defaultRange },
    }),
    'internet-route-missing-no-failing-pull': outcome({
      verdict: 'unknown',
      when: {
        en: 'If only public DNS answers for {REGISTRY_HOST}, no Pod fails to pull from it, no route that applies to {NODE} has a `destRange` that contains public addresses, and no peering with `importCustomRoutes: true` and no hub can add such a route',
        fr: 'Si seul le DNS public répond pour l’hôte {REGISTRY_HOST}, qu’aucune extraction depuis cet hôte n’échoue, qu’aucune route qui s’applique au nœud {NODE} n’a de `destRange` qui contient des adresses publiques, et qu’aucun appairage avec `importCustomRoutes: true` ni aucun hub ne peut en apporter une',
      },
      text: {
        en: ({ host, network }) =>
          `no route of the network ${network} leads to public addresses: an image from ${host} that is not yet on the node can be pulled only through a proxy, or if a DNS zone of another project gives its registry another address`,
        fr: ({ host, network }) =>
          `aucune route du réseau ${network} ne mène aux adresses publiques\u00a0: une image du registre ${host} qui n’est pas encore sur le nœud ne peut être extraite que par un proxy, ou si une zone DNS d’un autre projet donne une autre adresse à son registre`,
      },
      remedies: [decideWithOwner],
      example: { ...example, range: '0.0.0.0/0' },
      output: { ...routesListed, lacks: defaultRange },
    }),
    'internal-route-missing': outcome({
      verdict: 'problem',
      when: {
        en: 'If {REGISTRY_HOST} resolves to a private address, no route that applies to {NODE} has a `destRange` that contains it, except one whose `nextHopGateway` ends with `default-internet-gateway`, and no peering with `importCustomRoutes: true` and no hub can add such a route',
        fr: 'Si l’hôte {REGISTRY_HOST} se résout en une adresse privée, qu’aucune route qui s’applique au nœud {NODE} n’a de `destRange` qui contient cette adresse, sauf une dont le champ `nextHopGateway` se termine par `default-internet-gateway`, et qu’aucun appairage avec `importCustomRoutes: true` ni aucun hub ne peut en apporter une',
      },
      text: {
        en: ({ host, range, network }) =>
          `no route of the network ${network} leads to ${range}, the internal address of ${host}`,
        fr: ({ host, range, network }) =>
          `aucune route du réseau ${network} ne mène à ${range}, l’adresse interne de l’hôte ${host}`,
      },
      remedies: [
        {
          advice: {
            en: 'Find out which network has that address, and connect it to the network of the nodes with a peering, a VPN tunnel or a VLAN attachment. The default internet gateway does not lead to private addresses.',
            fr: 'Cherchez dans quel réseau se trouve cette adresse, et reliez ce réseau à celui des nœuds par un appairage, un tunnel VPN ou un rattachement VLAN. La passerelle Internet par défaut ne mène à aucune adresse privée.',
          },
        },
      ],
      example: { ...example, host: 'registry.example.com', range: '10.20.0.5' },
      output: noOutput.combined,
    }),
    ...undecidedRoutes,
    'subnet-ipv4-only': outcome({
      verdict: 'problem',
      when: {
        en: 'If the message names an IPv6 address, and {NODE} and its subnet have `stackType: IPV4_ONLY` or no `stackType`',
        fr: 'Si le message donne une adresse IPv6, et que le nœud {NODE} et son sous-réseau ont `stackType: IPV4_ONLY`, ou n’ont pas de `stackType`',
      },
      text: {
        en: ({ host, address }) =>
          `the node connects to ${address}, an IPv6 address of ${host}, but its subnet has IPv4 only`,
        fr: ({ host, address }) =>
          `le nœud se connecte à ${address}, une adresse IPv6 du registre ${host}, alors que son sous-réseau n’a qu’IPv4`,
      },
      remedies: [
        {
          advice: {
            en: 'Check whether the node reaches the IPv4 addresses of the name: the client tries IPv4 and IPv6, but prints only one failure. Or make the name resolve to IPv4 addresses only.',
            fr: 'Vérifiez si le nœud joint les adresses IPv4 du nom\u00a0: le client essaie IPv4 et IPv6, mais n’affiche qu’un seul échec. Vous pouvez aussi faire résoudre le nom en adresses IPv4 seulement.',
          },
        },
      ],
      example: { host: 'registry.example.com', address: '2001:db8::5' },
      output: noOutput.combined,
    }),
    ...notJudgedOutcomes,
  },
  sources: [
    sources.routes,
    sources.policyBasedRoutes,
    sources.privateGoogleAccess,
    sources.privateConnectivity,
    sources.vpcDifferences,
  ],
});

/** The route leg of a path whose name leads somewhere. */
function routeOf(path: Path) {
  if (!path.judged || !path.attempt) throw new Error('judged before');
  const { host, at, attempt } = path;
  const { route: leg, target } = attempt;
  if (leg.state === 'failed') throw new CannotTell(leg.failure);
  const facts = { host, range: rangeOf(target), network: at.network.name, project: at.network.project };
  return { facts, leg, address: target.address };
}

function ofUnknown(
  leg: Extract<RouteLeg, { readonly state: 'unknown' }>,
  facts: PathFacts,
  address: string | null,
) {
  switch (leg.why) {
    case 'next-hop': {
      const { route, hop } = leg;
      const isVip = address !== null && vipOf(address) !== null;
      return {
        because: isVip ? ('vip-custom-next-hop' as const) : ('custom-next-hop' as const),
        facts: { ...facts, route, hop },
      };
    }
    case 'undecided':
      return { because: 'route-undetermined' as const, facts: { ...facts, routes: leg.routes } };
    case 'gaps': {
      const unread = leg.gaps.find(({ failure }) => failure !== null);
      if (unread?.failure) throw new CannotTell(unread.failure);
      const of = leg.gaps.map((gap) => gap.of).join(', ');
      return { because: 'routes-not-listed' as const, facts: { ...facts, of } };
    }
  }
}
