/** Routes of which it is not known that they lead to a registry. */
import { outcome } from '../../../model/define.ts';
import { noOutput } from '../../../model/no-output.ts';

/** Where a route has to lead. */
export type PathFacts = {
  readonly host: string;
  /** An address, the range of a VIP, or the range of every address. */
  readonly range: string;
  readonly network: string;
  readonly project: string;
};

export const example: PathFacts = {
  host: 'europe-west9-docker.pkg.dev',
  range: '199.36.153.8/30',
  network: 'shop',
  project: 'shop-prod',
};
const exampleOfHop = { ...example, route: 'vip-by-appliance', hop: '10.164.0.99' };

/** Outcomes in which something decides that cannot be read. */
export const undecidedRoutes = {
  'vip-custom-next-hop': outcome({
    verdict: 'unknown',
    when: {
      en: 'If the route that applies to the VIP {DESTINATION_RANGE} has a next hop (`nextHopIp`, `nextHopInstance`, `nextHopIlb`, `nextHopVpnTunnel`, `nextHopHub` or `nextHopIlbIp`) other than the default internet gateway, a subnet or a peering',
      fr: 'Si la route qui s’applique à la VIP {DESTINATION_RANGE} a un saut suivant (`nextHopIp`, `nextHopInstance`, `nextHopIlb`, `nextHopVpnTunnel`, `nextHopHub` ou `nextHopIlbIp`) autre que la passerelle Internet par défaut, un sous-réseau ou un appairage',
    },
    text: {
      en: ({ range, route, hop }) =>
        `traffic to the VIP ${range} takes the route ${route} to the next hop ${hop}, which must forward it to this VIP`,
      fr: ({ range, route, hop }) =>
        `le trafic vers la VIP ${range} prend la route ${route} vers le saut suivant ${hop}, qui doit l’acheminer jusqu’à cette VIP`,
    },
    remedies: [
      {
        advice: {
          en: 'Look for the connection in the log of that next hop or, if it is a tunnel, at its other end. A route to the VIP through the default internet gateway bypasses that next hop, so ask its owner first. Such a route wins only with a narrower range, or an equal range and a lower priority number, and never over a policy-based route.',
          fr: 'Cherchez la connexion dans le journal de ce saut suivant ou, si c’est un tunnel, à son autre bout. Une route vers la VIP par la passerelle Internet par défaut contourne ce saut suivant\u00a0: demandez d’abord l’accord de ses responsables. Une telle route ne l’emporte qu’avec une plage plus étroite, ou avec la même plage et un numéro de priorité plus petit, et jamais sur une route basée sur des stratégies.',
        },
      },
    ],
    example: exampleOfHop,
    output: noOutput.combined,
  }),
  'custom-next-hop': outcome({
    verdict: 'unknown',
    when: {
      en: 'If {REGISTRY_HOST} does not resolve to a VIP, and the route that applies to its address has a next hop (`nextHopIp`, `nextHopInstance`, `nextHopIlb`, `nextHopVpnTunnel`, `nextHopHub` or `nextHopIlbIp`) other than the default internet gateway, a subnet or a peering',
      fr: 'Si l’hôte {REGISTRY_HOST} ne se résout pas en une adresse d’une VIP, et que la route qui s’applique à son adresse a un saut suivant (`nextHopIp`, `nextHopInstance`, `nextHopIlb`, `nextHopVpnTunnel`, `nextHopHub` ou `nextHopIlbIp`) autre que la passerelle Internet par défaut, un sous-réseau ou un appairage',
    },
    text: {
      en: ({ host, route, hop }) =>
        `traffic to ${host} takes the route ${route}, whose next hop ${hop} must forward it`,
      fr: ({ host, route, hop }) =>
        `le trafic vers l’hôte ${host} prend la route ${route} vers le saut suivant ${hop}, qui doit le transmettre`,
    },
    remedies: [
      {
        advice: {
          en: 'Look for the connection in the log of that next hop or, if it is a tunnel, at its other end.',
          fr: 'Cherchez la connexion dans le journal de ce saut suivant ou, si c’est un tunnel, à son autre bout.',
        },
      },
    ],
    example: exampleOfHop,
    output: noOutput.combined,
  }),
  'route-undetermined': outcome({
    verdict: 'unknown',
    when: {
      en: 'If several routes with different next hops can apply, depending on something that cannot be read here: the exact address of {REGISTRY_HOST}, or the `tags` or the address of {NODE}',
      fr: 'Si plusieurs routes aux sauts suivants différents peuvent s’appliquer, et que le choix dépend d’un élément qui ne peut pas être lu ici (l’adresse exacte de l’hôte {REGISTRY_HOST}, les `tags` ou l’adresse du nœud {NODE})',
    },
    text: {
      en: ({ host, routes }) =>
        `the route to ${host} depends on the address of this host and on the network tags of the node, which are not all known; possible routes: ${routes.join(', ')}`,
      fr: ({ host, routes }) =>
        `la route vers ${host} dépend de l’adresse de cet hôte et des tags réseau du nœud, qui ne sont pas tous connus\u00a0; routes possibles\u00a0: ${routes.join(', ')}`,
    },
    remedies: [
      {
        advice: {
          en: 'Resolve the name on the node, and check which of these routes applies to that address and to this node.',
          fr: 'Résolvez le nom depuis le nœud, et vérifiez laquelle de ces routes s’applique à cette adresse et à ce nœud.',
        },
      },
    ],
    example: { ...example, routes: ['vip-by-appliance'] as readonly string[] },
    output: noOutput.combined,
  }),
  'routes-not-listed': outcome({
    verdict: 'unknown',
    when: {
      en: 'If a peering (`state: ACTIVE`, `importCustomRoutes: true`) or a hub of which {NETWORK} is an active spoke can add routes that are not listed, and no listed route leads to {REGISTRY_HOST}, or only one whose next hop is `default-internet-gateway`',
      fr: 'Si un appairage (`state: ACTIVE`, `importCustomRoutes: true`) ou un hub dont le réseau {NETWORK} est un spoke actif peut apporter des routes qui ne sont pas listées, et qu’aucune route listée ne mène à l’hôte {REGISTRY_HOST}, ou seulement une route dont le saut suivant est `default-internet-gateway`',
    },
    text: {
      en: ({ host, of }) =>
        `a route to ${host} can come from a peering or a hub (${of}) whose routes are not in the lists of this network`,
      fr: ({ host, of }) =>
        `une route vers ${host} peut venir d’un appairage ou d’un hub (${of}) dont les routes n’apparaissent pas dans les listes de ce réseau`,
    },
    remedies: [
      {
        advice: {
          en: 'Look for these routes in the imported routes of the peering or in the effective routes of the network in the console, or ask the owner of the peered network or of the hub.',
          fr: 'Cherchez ces routes dans les routes importées de l’appairage ou dans les routes effectives du réseau dans la console, ou interrogez le responsable du réseau appairé ou du hub.',
        },
      },
    ],
    example: { ...example, of: 'to-hub' },
    output: noOutput.combined,
  }),
} as const;
