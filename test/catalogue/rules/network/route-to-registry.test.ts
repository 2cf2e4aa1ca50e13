import { routeToRegistry as rule } from '../../../../src/catalogue/rules/network/route-to-registry.ts';
import {
  apiEndpoint,
  applianceRoute,
  defaultRoute,
  denyAll,
  firewalls,
  learned,
  nameServers,
  policyBased,
  record,
  routes,
  spokeOf,
  standingHidden,
  vipRoute,
  vpcNetwork,
  zone,
  zones,
  zoneTo,
} from '../../../support/rules/network-parts.ts';
import {
  atName,
  dockerHub,
  elsewhere,
  failed,
  notFound,
  onlyVip,
  onNode,
  perimeter,
  soundNetwork,
  timedOut,
  way,
} from '../../../support/rules/networks.ts';
import { rehearse } from '../../../support/rules/rehearse.ts';
import { failure } from '../../../support/rules/subjects.ts';

const restricted = '199.36.153.4';
const toPrivate = {
  ...defaultRoute,
  name: 'peering',
  range: '10.20.0.0/16',
  via: 'peering',
  hop: '',
} as const;
const redirected = (said: string) =>
  failed(
    'firewall-or-timeout',
    `failed to do request: Head "https://europe-west9-docker.pkg.dev/v2/k8s-artifacts-prod/images/pause/manifests/3.10": ${said}`,
  );

rehearse(rule, {
  'default-internet-gateway': [
    { about: way(timedOut()), world: soundNetwork(), facts: { route: 'default-route' } },
    {
      when: 'in an audit, to a public address',
      about: way(null),
      world: soundNetwork(),
      facts: { range: '0.0.0.0/0' },
    },
    {
      when: 'to a VIP, although the default route is different',
      about: way(null),
      world: soundNetwork(
        ...zones(zoneTo(restricted)),
        routes(applianceRoute({ priority: 10 }), { ...vipRoute('199.36.153.4/30'), priority: 2000 }),
      ),
      facts: { route: 'vip', range: '199.36.153.4/30' },
    },
    {
      when: 'to the VIP whose public name an alias leads to (truth A1)',
      about: way(null),
      world: soundNetwork(
        ...perimeter,
        ...zones(zone('pkg.dev.', [record('*.pkg.dev.', 'CNAME', 'restricted.googleapis.com.')])),
      ),
      facts: { route: 'vip', range: '199.36.153.4/30' },
    },
    {
      when: 'if the other route has other network tags',
      about: way(timedOut()),
      world: soundNetwork(routes(applianceRoute({ priority: 10, tags: ['db'] }), defaultRoute)),
    },
    {
      when: 'if a policy-based route leaves the packets to the others',
      about: way(timedOut()),
      world: soundNetwork(policyBased({ hop: null })),
    },
    {
      when: 'if what the routers learned leads elsewhere',
      about: way(timedOut()),
      world: soundNetwork(...learned(applianceRoute({ range: '10.0.0.0/8', priority: 100 }))),
    },
  ],
  'internal-route': [
    {
      about: way(timedOut('10.20.0.5'), { image: elsewhere }),
      world: soundNetwork(routes(defaultRoute, toPrivate)),
      facts: { route: 'peering' },
    },
    {
      when: 'in an audit',
      about: way(null, { image: elsewhere }),
      world: soundNetwork(
        routes(toPrivate),
        ...zones(zone('example.com.', [record('registry.example.com.', 'A', '10.20.0.5')])),
      ),
    },
  ],
  'api-endpoint': {
    about: way(null),
    world: soundNetwork(...zones(atName('10.3.0.5')), apiEndpoint('10.3.0.5')),
    facts: { route: 'google-apis', range: '10.3.0.5' },
  },
  'vip-route-missing': [
    {
      about: way(timedOut(restricted)),
      world: soundNetwork(routes()),
      facts: { range: '199.36.153.4/30', project: 'shop-network' },
    },
    {
      when: 'in an audit',
      about: way(null),
      world: soundNetwork(...zones(zoneTo(restricted)), routes(vipRoute('199.36.153.8/30'))),
    },
    {
      when: 'where a host redirects to the registry (messages B4)',
      about: way(redirected('dial tcp 199.36.153.10:443: i/o timeout'), { image: dockerHub }),
      world: soundNetwork(onlyVip),
      facts: { host: 'europe-west9-docker.pkg.dev', range: '199.36.153.8/30' },
    },
  ],
  'internet-route-missing': [
    { about: way(timedOut()), world: soundNetwork(routes()), facts: { range: '142.250.179.82' } },
    {
      when: 'to Docker Hub',
      about: way(timedOut('44.219.3.189'), { image: dockerHub }),
      world: soundNetwork(onlyVip),
    },
  ],
  'internet-route-missing-no-failing-pull': [
    { about: way(null), world: soundNetwork(routes()) },
    { when: 'on Autopilot', about: way(null), world: soundNetwork(...standingHidden, routes()) },
    { when: 'to Docker Hub', about: way(null, { image: dockerHub }), world: soundNetwork(onlyVip) },
  ],
  'internal-route-missing': {
    about: way(timedOut('10.20.0.5'), { image: elsewhere }),
    world: soundNetwork(),
    facts: { range: '10.20.0.5' },
  },
  'vip-custom-next-hop': [
    {
      when: 'that has a lower number than the default internet gateway (truth B3)',
      about: way(timedOut(restricted)),
      world: soundNetwork(
        routes(
          applianceRoute({ range: '199.36.153.4/30', priority: 100 }),
          vipRoute('199.36.153.4/30'),
          defaultRoute,
        ),
      ),
      facts: { range: '199.36.153.4/30', route: 'by-appliance', hop: 'appliance' },
    },
    {
      when: 'of a policy-based route',
      about: way(null),
      world: soundNetwork(...zones(zoneTo(restricted)), policyBased()),
      facts: { route: 'through-appliance', hop: '10.164.0.99' },
    },
  ],
  'custom-next-hop': [
    {
      when: 'of a default route that routers learned only (truth A3)',
      about: way(timedOut()),
      world: soundNetwork(routes(), ...learned(applianceRoute({ name: '0.0.0.0/0', hop: 'vpn' }))),
      facts: { route: '0.0.0.0/0', hop: 'vpn' },
    },
    {
      when: 'of a learned default route with a lower number (truth A3)',
      about: way(timedOut('44.219.3.189'), { image: dockerHub }),
      world: soundNetwork(...learned(applianceRoute({ name: '0.0.0.0/0', priority: 100 }))),
    },
    {
      when: 'of a policy-based route (truth A3)',
      about: way(timedOut()),
      world: soundNetwork(policyBased()),
      facts: { route: 'through-appliance' },
    },
    {
      when: 'by tag',
      about: way(timedOut()),
      world: soundNetwork(routes(applianceRoute({ priority: 10, tags: ['web'] }), defaultRoute)),
    },
  ],
  'route-undetermined': [
    {
      when: 'by tags of a node that cannot be read',
      about: way(timedOut()),
      world: soundNetwork(
        ...standingHidden,
        routes(applianceRoute({ priority: 10, tags: ['web'] }), defaultRoute),
      ),
      facts: { routes: ['by-appliance'] },
    },
    {
      when: 'by the source of a policy-based route',
      about: way(timedOut()),
      world: soundNetwork(...standingHidden, policyBased({ sourceRange: '10.164.0.0/24' })),
      facts: { routes: ['through-appliance'] },
    },
    {
      when: 'by an address that is not known',
      about: way(null, { image: dockerHub }),
      world: soundNetwork(routes(applianceRoute({ range: '44.0.0.0/8' }), defaultRoute)),
    },
  ],
  'routes-not-listed': [
    {
      when: 'of a peered network (truth A3)',
      about: way(timedOut()),
      world: soundNetwork(routes(), vpcNetwork({ importingPeerings: ['to-hub'] })),
      facts: { of: 'to-hub' },
    },
    {
      when: 'of a hub (truth A3)',
      about: way(timedOut()),
      world: soundNetwork(spokeOf('ncc-hub')),
      facts: { of: 'ncc-hub' },
    },
  ],
  'subnet-ipv4-only': {
    about: way(timedOut('[2001:db8::5]'), { image: elsewhere }),
    world: soundNetwork(),
    facts: { address: '2001:db8::5' },
  },
  'loopback-address': [
    { when: 'by its name, with no failing pull', about: way(null, { image: onNode }), world: [] },
    {
      when: 'where the connection was refused',
      about: way(failed('firewall-or-timeout', 'dial tcp [::1]:5000: connect: connection refused'), {
        image: onNode,
      }),
      world: [],
      facts: { host: 'localhost' },
    },
    {
      when: 'by the address to which the name leads',
      about: way(timedOut('127.0.0.1'), { image: elsewhere }),
      world: [],
      facts: { host: 'registry.example.com' },
    },
  ],
  'registry-reachable': [
    { about: way(failure('not-found')), world: [] },
    {
      when: 'at the host that the message names (messages B4)',
      about: way(redirected('EOF'), { image: dockerHub }),
      world: [],
      facts: { host: 'europe-west9-docker.pkg.dev' },
    },
  ],
  'pulls-by-proxy': {
    about: way(failed('firewall-or-timeout', 'proxyconnect tcp: i/o timeout', 'proxy-failed')),
    world: [],
    facts: { host: 'europe-west9-docker.pkg.dev' },
  },
  'leg-not-judged': [
    {
      about: way(notFound('registry.example.com'), { image: elsewhere }),
      world: soundNetwork(),
      facts: { leg: 'name', state: 'broken' },
    },
    {
      when: 'where the zone for the VIP is missing (messages B1)',
      about: way(timedOut('142.250.145.82')),
      world: soundNetwork(onlyVip),
      facts: { leg: 'name', state: 'broken' },
    },
    {
      when: 'where other name servers answer (truth A8)',
      about: way(null),
      world: soundNetwork(nameServers('10.0.0.53')),
      facts: { leg: 'name', state: 'unknown' },
    },
    {
      when: 'where a later leg to a public address of a registry of the universe is not known',
      about: way(timedOut()),
      world: soundNetwork(firewalls([{ ...denyAll, narrowed: true }])),
      facts: { leg: 'name', state: 'unknown' },
    },
  ],
});
