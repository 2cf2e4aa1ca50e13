import { cloudNat as rule } from '../../../../src/catalogue/rules/network/cloud-nat.ts';
import { universes } from '../../../../src/cloud/universes.ts';
import {
  applianceRoute,
  nat,
  natDrops,
  nats,
  record,
  routes,
  standing,
  standingHidden,
  zone,
  zones,
} from '../../../support/rules/network-parts.ts';
import {
  dockerHub,
  elsewhere,
  failed,
  layerFailed,
  onNode,
  soundNetwork,
  timedOut,
  way,
} from '../../../support/rules/networks.ts';
import { rehearse } from '../../../support/rules/rehearse.ts';
import { failure } from '../../../support/rules/subjects.ts';

const hub = { image: dockerHub };
const atHub = timedOut('44.219.3.189');
const logging = { ...nat, logsErrors: true };
const machine = 'gke-web-default-pool-1a2b3c4d-x5y6';

rehearse(rule, {
  'nat-gateway-present': [
    { about: way(null, hub), world: soundNetwork(nats(nat)), facts: { nat: 'shop-nat' } },
    {
      when: 'by name',
      about: way(null, hub),
      world: soundNetwork(nats({ ...nat, everySubnet: false, subnets: ['other', 'shop-nodes'] })),
    },
  ],
  'nat-gateway-sufficient': [
    {
      about: way(atHub, hub),
      world: soundNetwork(nats(logging), natDrops()),
      facts: { nat: 'shop-nat' },
    },
    {
      when: 'for this node, if other gateways and machines lacked ports',
      about: way(atHub, hub),
      world: soundNetwork(
        nats(logging),
        natDrops({ gateway: 'other' }, { region: 'europe-west1' }, { machine: 'other' }),
      ),
    },
  ],
  'nat-gateway-missing': [
    {
      about: way(atHub, hub),
      world: soundNetwork(),
      facts: { region: 'europe-west9', project: 'shop-network' },
    },
    {
      when: 'if gateways are in other regions, are private, or serve other subnets',
      about: way(atHub, hub),
      world: soundNetwork(
        ...standingHidden,
        nats(
          { ...nat, region: 'europe-west1' },
          { ...nat, inside: true },
          { ...nat, everySubnet: false, subnets: ['other'] },
        ),
      ),
    },
    {
      when: 'for a registry of another universe',
      about: way(timedOut()),
      universe: universes.s3ns,
      world: soundNetwork(),
    },
    {
      when: 'for a registry that may be internal, at a public address',
      about: way(timedOut('203.0.113.25'), { image: elsewhere }),
      world: soundNetwork(),
    },
  ],
  'nat-gateway-missing-no-failing-pull': { about: way(null, hub), world: soundNetwork() },
  'nat-ports-exhausted': [
    {
      when: 'as the log of the gateway says (truth A10)',
      about: way(atHub, hub),
      world: soundNetwork(nats(logging), natDrops({ machine: 'other' }, { machine })),
      facts: { nat: 'shop-nat', machine },
    },
    {
      when: 'for a machine that the log does not name',
      about: way(atHub, hub),
      world: soundNetwork(nats(logging), natDrops({})),
      facts: { machine: '' },
    },
    {
      when: 'for any machine, in an audit',
      about: way(null, hub),
      world: soundNetwork(nats(logging), natDrops({ machine: 'other' })),
      facts: { machine: 'other' },
    },
  ],
  'nat-ports-unknown': {
    when: 'while a pull fails and the gateway has no log (truth A10)',
    about: way(atHub, hub),
    world: soundNetwork(nats(nat)),
    facts: { nat: 'shop-nat' },
  },
  'external-ip-address': {
    about: way(null, hub),
    world: soundNetwork(standing({ external: true })),
  },
  'cloud-registry': [
    { about: way(timedOut()), world: [] },
    {
      when: 'with layers in Cloud Storage',
      about: way(layerFailed('dial tcp 142.250.179.82:443: i/o timeout'), { image: elsewhere }),
      world: [],
      facts: { host: 'storage.googleapis.com' },
    },
  ],
  'internal-destination': {
    about: way(null, { image: elsewhere }),
    world: soundNetwork(
      routes({ name: 'peering', range: '10.20.0.0/16', priority: 0, tags: [], via: 'peering', hop: '' }),
      ...zones(zone('example.com.', [record('registry.example.com.', 'A', '10.20.0.5')])),
    ),
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
  'registry-reachable': { about: way(failure('rate-limit'), hub), world: [] },
  'pulls-by-proxy': {
    about: way(failed('firewall-or-timeout', 'proxyconnect tcp: i/o timeout', 'proxy-failed'), hub),
    world: [],
  },
  'leg-not-judged': [
    {
      when: 'where the default route goes to a VPN tunnel, which NAT does not serve (truth A10)',
      about: way(atHub, hub),
      world: soundNetwork(routes(applianceRoute({ hop: 'tunnel' }))),
      facts: { leg: 'route', state: 'unknown' },
    },
    {
      when: 'where nodes with external addresses go by an appliance (truth A10)',
      about: way(null, hub),
      world: soundNetwork(standing({ external: true }), routes(applianceRoute())),
      facts: { leg: 'route', state: 'unknown' },
    },
    {
      when: 'where no route leads to the internet',
      about: way(atHub, hub),
      world: soundNetwork(routes()),
      facts: { leg: 'route', state: 'broken' },
    },
  ],
});
