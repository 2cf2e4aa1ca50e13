/** How packets leave the network. */
import { publicNat, registryHost, route, worldWith } from '../base-world.ts';
import { cannotKnow, type NamedWorld, noProblem, notJudged, notOk, proved } from './named-world.ts';
import { beyond, natRouter } from './parts.ts';

export const wayOutWorlds: readonly NamedWorld[] = [
  {
    name: 'Private Google Access is off, and an appliance on the default route reaches the registry',
    world: worldWith({
      routes: [route('default-by-appliance', '0.0.0.0/0', beyond('appliance', true))],
      subnet: { privateGoogleAccess: false },
    }),
    host: registryHost,
    brokenLeg: null,
    occasions: ['audit', 'address'],
    may: { 'private-google-access': noProblem, 'route-to-registry': noProblem },
  },
  {
    name: 'Private Google Access is off in the subnet, and Cloud NAT turns it on',
    world: worldWith({ subnet: { privateGoogleAccess: false }, routers: [natRouter] }),
    host: registryHost,
    brokenLeg: null,
    occasions: ['audit', 'address'],
    may: { 'private-google-access': noProblem },
  },
  {
    name: 'nodes have external addresses, and the default route goes to an appliance that drops',
    world: worldWith({
      routes: [route('default-by-appliance', '0.0.0.0/0', beyond('appliance', false))],
      node: { externalIpv4: true },
    }),
    host: 'registry-1.docker.io',
    brokenLeg: 'way-out',
    occasions: ['audit', 'address'],
    may: { 'cloud-nat': notJudged, 'route-to-registry': notOk },
  },
  {
    name: 'Cloud NAT serves the subnet and has no port left for the node, and its log says so',
    world: worldWith({
      routers: [{ ...natRouter, nats: [{ ...publicNat, portsExhausted: true, logging: true }] }],
    }),
    host: 'registry-1.docker.io',
    brokenLeg: 'way-out',
    occasions: ['address'],
    may: { 'cloud-nat': notOk },
  },
  {
    name: 'Cloud NAT serves the subnet and has no port left for the node, without a log',
    world: worldWith({ routers: [{ ...natRouter, nats: [{ ...publicNat, portsExhausted: true }] }] }),
    host: 'registry-1.docker.io',
    brokenLeg: 'way-out',
    occasions: ['address'],
    may: { 'cloud-nat': cannotKnow },
  },
  ...(
    [
      ['of another region', { ...natRouter, region: 'europe-west1' }],
      ['for other networks', { ...natRouter, nats: [{ ...publicNat, type: 'PRIVATE' }] }],
      [
        'for the Pods of the subnet',
        {
          ...natRouter,
          nats: [
            {
              ...publicNat,
              allSubnets: false,
              subnets: [{ name: 'shop-nodes', ranges: 'LIST_OF_SECONDARY_IP_RANGES' }],
            },
          ],
        },
      ],
    ] as const
  ).map(
    ([which, router]): NamedWorld => ({
      name: `the only gateway of Cloud NAT is one ${which}`,
      world: worldWith({ routers: [router] }),
      host: 'registry-1.docker.io',
      brokenLeg: 'way-out',
      occasions: ['address'],
      may: { 'cloud-nat': proved },
    }),
  ),
  {
    name: 'Private Google Access is off, there is no other way, and nothing fails',
    world: worldWith({ subnet: { privateGoogleAccess: false } }),
    host: registryHost,
    brokenLeg: 'way-out',
    occasions: ['audit'],
    may: { 'private-google-access': cannotKnow },
  },
];
