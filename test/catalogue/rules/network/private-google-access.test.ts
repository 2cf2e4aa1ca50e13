import { privateGoogleAccess as rule } from '../../../../src/catalogue/rules/network/private-google-access.ts';
import { universes } from '../../../../src/cloud/universes.ts';
import {
  apiEndpoint,
  applianceRoute,
  denyAll,
  firewalls,
  nat,
  nats,
  routes,
  standing,
  standingHidden,
  subnet,
  zones,
  zoneTo,
} from '../../../support/rules/network-parts.ts';
import {
  dockerHub,
  elsewhere,
  failed,
  onlyVip,
  soundNetwork,
  timedOut,
  way,
} from '../../../support/rules/networks.ts';
import { rehearse } from '../../../support/rules/rehearse.ts';
import { failure } from '../../../support/rules/subjects.ts';

const off = subnet({ privateGoogleAccess: false });
const peered = {
  name: 'peering',
  range: '199.36.153.0/24',
  priority: 0,
  tags: [],
  via: 'peering',
  hop: '',
} as const;

rehearse(rule, {
  'private-google-access-enabled': [
    { about: way(timedOut()), world: soundNetwork(), facts: { project: 'shop-network' } },
    { when: 'on Autopilot', about: way(null), world: soundNetwork(...standingHidden) },
    {
      when: 'on the way to a VIP',
      about: way(timedOut('199.36.153.4')),
      world: soundNetwork(onlyVip),
    },
    {
      when: 'for the host that a redirect leads to (messages B4)',
      about: way(
        failed(
          'firewall-or-timeout',
          'failed to do request: Head "https://europe-west9-docker.pkg.dev/v2/k8s-artifacts-prod/images/pause/manifests/3.10": dial tcp 142.250.179.82:443: i/o timeout',
        ),
        { image: dockerHub },
      ),
      world: soundNetwork(),
    },
  ],
  'private-google-access-by-nat': [
    {
      when: 'although the field of the subnet is off (truth A9)',
      about: way(timedOut()),
      world: soundNetwork(off, nats(nat)),
      facts: { nat: 'shop-nat' },
    },
    { when: 'in an audit', about: way(null), world: soundNetwork(off, nats(nat)) },
  ],
  'private-google-access-disabled': [
    {
      about: way(timedOut('199.36.153.4')),
      world: soundNetwork(onlyVip, off),
      facts: { subnetwork: 'shop-nodes', region: 'europe-west9', project: 'shop-network' },
    },
    {
      when: 'if the gateways of Cloud NAT are elsewhere',
      about: way(timedOut()),
      world: soundNetwork(off, nats({ ...nat, region: 'europe-west1' }, { ...nat, inside: true })),
    },
    {
      when: 'at an endpoint',
      about: way(timedOut('10.3.0.5')),
      world: soundNetwork(off, apiEndpoint('10.3.0.5')),
    },
  ],
  'google-access-disabled-no-failing-pull': [
    { when: 'in an audit (truth A9)', about: way(null), world: soundNetwork(off) },
    {
      when: 'on the way to a VIP',
      about: way(null),
      world: soundNetwork(off, onlyVip, ...zones(zoneTo('199.36.153.4'))),
    },
  ],
  'external-ip-address': {
    about: way(timedOut()),
    world: soundNetwork(standing({ external: true })),
  },
  'internal-destination': {
    when: 'where a peered network uses the range of the VIP',
    about: way(null),
    world: soundNetwork(...zones(zoneTo('199.36.153.4')), routes(peered)),
  },
  'other-registry': [
    { about: way(timedOut(), { image: elsewhere }), world: [] },
    { when: 'of another universe', about: way(timedOut()), universe: universes.s3ns, world: [] },
  ],
  'loopback-address': {
    when: 'by the address to which the name leads',
    about: way(timedOut('127.0.0.1')),
    world: [],
  },
  'registry-reachable': { about: way(failure('auth-401')), world: [] },
  'pulls-by-proxy': {
    about: way(failed('firewall-or-timeout', 'proxyconnect tcp: i/o timeout', 'proxy-failed')),
    world: [],
  },
  'leg-not-judged': [
    {
      when: 'where an appliance on the default route may reach the registry (truth A9)',
      about: way(null),
      world: soundNetwork(routes(applianceRoute())),
      facts: { leg: 'route', state: 'unknown' },
    },
    {
      when: 'where a firewall rule denies',
      about: way(timedOut('199.36.153.4')),
      world: soundNetwork(firewalls([denyAll])),
      facts: { leg: 'firewall', state: 'broken' },
    },
  ],
});
