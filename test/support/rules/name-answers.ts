/** Where a name leads: fixtures of the rule about DNS in which nothing is wrong, or nothing is known to be. */
import type { nameAnswers } from '../../../src/catalogue/rules/network/shared/name-answers.ts';
import { ifAsked } from './fake-ask.ts';
import {
  apiEndpoint,
  applianceRoute,
  defaultRoute,
  nameServers,
  privateVip,
  record,
  responsePolicy,
  routes,
  ruleFor,
  standing,
  standingHidden,
  subnet,
  wildcard,
  zone,
  zones,
  zoneTo,
} from './network-parts.ts';
import {
  apex,
  atName,
  dockerHub,
  elsewhere,
  layerFailed,
  notFound,
  ofThisCluster,
  onlyVip,
  perimeter,
  siblings,
  soundNetwork,
  timedOut,
  timedOutSomewhere,
  unresolved,
  way,
} from './networks.ts';
import type { Fixtures } from './rehearse.ts';
import { image } from './subjects.ts';

/** At least one for each outcome. */
export const nameAnswerFixtures: Fixtures<'registry-path', keyof typeof nameAnswers> = {
  'public-dns': [
    {
      about: way(null),
      world: soundNetwork(),
      facts: { network: 'shop', projects: ['shop-network', 'shop-prod'] },
    },
    { when: 'on Autopilot', about: way(null), world: soundNetwork(...standingHidden) },
    { when: 'while something times out', about: way(timedOutSomewhere), world: soundNetwork() },
    {
      when: 'although the node cannot reach a public address',
      about: way(null, { image: dockerHub }),
      world: soundNetwork(),
    },
    {
      when: 'if zones are of other networks and clusters, are public, or have another suffix',
      about: way(null),
      world: soundNetwork(
        ...zones(
          zone('pkg.dev.', null, { networks: ['shop-network/other'] }),
          zone('pkg.dev.', null, { networks: [] }),
          zone('pkg.dev.', null, { networks: [], clusters: ['shop-prod/europe-west1/web'] }),
          zone('notpkg.dev.', null),
          zone('docker.pkg.dev.', null),
        ),
      ),
    },
    {
      when: 'if a response policy bypasses the name',
      about: way(null),
      world: soundNetwork(
        ...responsePolicy([ruleFor('*.pkg.dev.', []), ruleFor('europe-west9-docker.pkg.dev.', 'passes')]),
      ),
    },
  ],
  'dialed-address': [
    { about: way(timedOut()), world: soundNetwork(), facts: { address: '142.250.179.82', what: '' } },
    {
      when: 'of a VIP, whoever answers with it',
      about: way(timedOut('199.36.153.4')),
      world: soundNetwork(...perimeter),
      facts: { what: 'restricted VIP' },
    },
    {
      when: 'of an endpoint',
      about: way(timedOut('10.3.0.5')),
      world: soundNetwork(apiEndpoint('10.3.0.5')),
      facts: { what: 'endpoint' },
    },
    {
      when: 'of an endpoint, for an image of Google',
      about: way(timedOut('10.3.0.5'), { image: image('mirror.gcr.io/library/nginx:1.29') }),
      world: soundNetwork(apiEndpoint('10.3.0.5')),
      facts: { what: 'endpoint' },
    },
    {
      when: 'of a VIP that serves layers',
      about: way(layerFailed('dial tcp 199.36.153.4:443: i/o timeout')),
      world: soundNetwork(...perimeter),
      facts: { name: 'storage.googleapis.com', what: 'restricted VIP' },
    },
    {
      when: 'of an internal registry',
      about: way(timedOut('10.20.0.5'), { image: elsewhere }),
      world: soundNetwork(),
    },
    {
      when: 'although no route leads there',
      about: way(timedOut()),
      world: soundNetwork(routes()),
      facts: { address: '142.250.179.82' },
    },
  ],
  'vip-address': [
    {
      about: way(null),
      world: soundNetwork(...zones(zoneTo(...privateVip))),
      facts: { vipKind: 'private', range: '199.36.153.8/30', decider: 'pkg-dev' },
    },
    {
      when: 'by an alias to its public name, in a perimeter (truth A1)',
      about: way(null),
      world: soundNetwork(
        ...perimeter,
        ...zones(zone('pkg.dev.', [record('*.pkg.dev.', 'CNAME', 'restricted.googleapis.com.')])),
      ),
      facts: { vipKind: 'restricted', range: '199.36.153.4/30', decider: 'pkg-dev' },
    },
    {
      when: 'by a response policy',
      about: way(null),
      world: soundNetwork(
        ...responsePolicy([ruleFor('*.pkg.dev.', [record('*.pkg.dev.', 'A', '199.36.153.4')])]),
      ),
      facts: { vipKind: 'restricted', kind: 'policy' },
    },
    {
      when: 'by a zone of the cluster, which comes before other name servers (truth A8)',
      about: way(null),
      world: soundNetwork(nameServers(), ...zones(zone('pkg.dev.', [apex, wildcard], ofThisCluster))).filter(
        ({ command }) => command.id !== 'gcloud-dns-policies-list',
      ),
    },
    {
      when: 'if the zone with the longer suffix decides',
      about: way(null),
      world: soundNetwork(...zones(zone('.', null, { passes: 'forwarding' }), zoneTo(...privateVip))),
    },
  ],
  'endpoint-address': {
    about: way(null),
    world: soundNetwork(...zones(atName('10.3.0.5')), apiEndpoint('10.3.0.5')),
    facts: { address: '10.3.0.5' },
  },
  'private-zone-address': {
    about: way(null, { image: elsewhere }),
    world: soundNetwork(...zones(zone('example.com.', [record('registry.example.com.', 'A', '10.20.0.5')]))),
    facts: { address: '10.20.0.5', decider: 'example-com' },
  },
  'vip-zone-not-found': [
    { when: 'in an audit', about: way(null), world: soundNetwork(onlyVip, ...siblings) },
    {
      when: 'if the message says no address (messages B1)',
      about: way(timedOutSomewhere),
      world: soundNetwork(onlyVip, ...siblings),
      facts: { range: '199.36.153.4/30' },
    },
  ],
  'lookup-contradicted': [
    { about: way(unresolved), world: soundNetwork(), facts: { read: 'public' } },
    {
      when: 'by the addresses of a zone',
      about: way(unresolved),
      world: soundNetwork(...zones(zoneTo('199.36.153.8'))),
      facts: { read: '199.36.153.8' },
    },
  ],
  'address-contradicted': [
    {
      when: 'by a zone that has no record for what was connected to',
      about: way(timedOutSomewhere),
      world: soundNetwork(...zones(zone('pkg.dev.', [apex]))),
      facts: { read: '' },
    },
    {
      when: 'by a zone that was made since',
      about: way(timedOut()),
      world: soundNetwork(onlyVip, ...zones(zoneTo('199.36.153.4'))),
      facts: { read: '199.36.153.4' },
    },
  ],
  'public-dns-not-asked': { about: way(null, { image: elsewhere }), world: soundNetwork() },
  'public-address-unconfirmed': [
    {
      about: way(timedOut()),
      world: soundNetwork(routes(applianceRoute())),
      facts: { address: '142.250.179.82' },
    },
    { when: 'in an audit', about: way(null), world: soundNetwork(routes(applianceRoute())) },
  ],
  'ipv6-only': {
    about: way(null, { image: dockerHub }),
    world: soundNetwork(
      standing({ ipv4Only: false }),
      subnet({ ipv4Only: false, externalIpv6: true }),
      routes(defaultRoute, { ...defaultRoute, name: 'default-route-6', range: '::/0' }),
    ),
  },
  'no-zone-hides-name': {
    about: way(notFound('registry.example.com'), { image: elsewhere }),
    world: soundNetwork(),
  },
  'non-vip-address': [
    {
      about: way(timedOut('10.20.0.5')),
      world: soundNetwork(...zones(atName('10.20.0.5'))),
      facts: { decider: 'pkg-dev' },
    },
    { when: 'in an audit', about: way(null), world: soundNetwork(...zones(atName('10.20.0.5'))) },
    {
      when: 'that nothing that was read answers with',
      about: way(timedOut('10.20.0.5')),
      world: soundNetwork(...zones(zoneTo('199.36.153.4'))),
      facts: { decider: '' },
    },
    {
      when: 'that another network answers with',
      about: way(timedOut('10.20.0.5')),
      world: soundNetwork(...zones(zone('pkg.dev.', null, { passes: 'peering' }))),
      facts: { decider: 'pkg-dev' },
    },
  ],
  'dns-forwarded': [
    {
      about: way(unresolved),
      world: soundNetwork(...zones(zone('pkg.dev.', null, { passes: 'peering' }))),
      facts: { kind: 'peered-zones', of: 'pkg-dev' },
    },
    {
      when: 'to the name servers of the network, before any zone of it (truth A8)',
      about: way(null),
      world: soundNetwork(
        nameServers('10.0.0.53', '10.0.1.53'),
        ...zones({ ...zoneTo(...privateVip), records: null }),
      ),
      facts: { kind: 'name-server', of: '10.0.0.53, 10.0.1.53' },
    },
    {
      when: 'by a forwarding zone, although a VIP is all that is reached',
      about: way(timedOutSomewhere),
      world: soundNetwork(ifAsked(onlyVip), ...zones(zone('.', null, { name: 'all', passes: 'forwarding' }))),
      facts: { kind: 'forwarding-target', of: 'all' },
    },
  ],
};
