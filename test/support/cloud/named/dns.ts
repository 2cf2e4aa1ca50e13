/** Who answers for the name of the registry. */
import { registryHost, vips, vipZone, worldWith, zone } from '../base-world.ts';
import { addressesIn, addressRecords, nameServer } from '../build/places.ts';
import { grounds } from '../destinations.ts';
import { cannotKnow, type NamedWorld, noProblem, notJudged, notOk, proved, sound } from './named-world.ts';
import { perimeterFirewalls, restrictedRoute } from './parts.ts';

export const dnsWorlds: readonly NamedWorld[] = [
  {
    name: 'a zone for pkg.dev whose alias is the public name of the restricted VIP, in a perimeter',
    world: worldWith({
      routes: [restrictedRoute],
      dns: {
        zones: [
          zone('pkg.dev.', [{ name: '*.pkg.dev.', type: 'CNAME', rrdatas: ['restricted.googleapis.com.'] }]),
        ],
      },
      firewalls: perimeterFirewalls,
    }),
    host: registryHost,
    brokenLeg: null,
    occasions: ['audit', 'address', 'no-address'],
    may: {
      'dns-registry-zone': sound,
      'route-to-registry': sound,
      'egress-firewall': sound,
      'private-google-access': sound,
      'cloud-nat': noProblem,
    },
  },
  ...(
    [
      [['audit', 'no-address'], cannotKnow],
      [['address'], proved],
    ] as const
  ).map(
    ([occasions, name]): NamedWorld => ({
      name: `a route to the restricted VIP only, zones for the API and for gcr.io, none for pkg.dev (${occasions.join(', ')})`,
      world: worldWith({
        routes: [restrictedRoute],
        dns: { zones: [vipZone('googleapis.com.', 'restricted'), vipZone('gcr.io.', 'restricted')] },
      }),
      host: registryHost,
      brokenLeg: 'name',
      occasions,
      may: {
        'dns-registry-zone': name,
        'route-to-registry': notJudged,
        'egress-firewall': notJudged,
      },
    }),
  ),
  {
    name: 'all names are asked of servers on premises that do not know the VIP',
    world: worldWith({
      routes: [restrictedRoute],
      dns: {
        zones: [vipZone('pkg.dev.', 'restricted')],
        serverPolicies: [
          {
            project: 'shop-prod',
            name: 'on-premises',
            networks: ['shop-prod/shop'],
            alternativeNameServers: [nameServer],
          },
        ],
        nameServers: { [nameServer]: [] },
      },
    }),
    host: registryHost,
    brokenLeg: 'name',
    occasions: ['audit', 'address', 'no-address'],
    may: { 'dns-registry-zone': notOk, 'route-to-registry': notJudged },
  },
  {
    name: 'a cluster-scoped zone hides the registry, and that of the network is right',
    world: worldWith({
      dns: {
        zones: [
          vipZone('pkg.dev.', 'private'),
          zone('pkg.dev.', [], {
            name: 'cluster-pkg-dev',
            networks: [],
            clusters: ['projects/shop-prod/locations/europe-west9/clusters/web'],
          }),
        ],
      },
    }),
    host: registryHost,
    brokenLeg: 'name',
    occasions: ['audit', 'address'],
    may: { 'dns-registry-zone': notOk },
  },
  {
    name: 'a zone of a third project sends the registry to the VIP, past a firewall that allows nothing else',
    world: worldWith({
      routes: [restrictedRoute],
      dns: { zones: [vipZone('pkg.dev.', 'restricted', { project: 'dns-hub' })] },
      firewalls: perimeterFirewalls,
    }),
    host: registryHost,
    brokenLeg: null,
    occasions: ['audit', 'address', 'no-address'],
    may: { 'dns-registry-zone': noProblem, 'route-to-registry': noProblem, 'egress-firewall': noProblem },
  },
  {
    name: 'a zone of a third project hides the registry',
    world: worldWith({ dns: { zones: [zone('pkg.dev.', [], { project: 'dns-hub' })] } }),
    host: registryHost,
    brokenLeg: 'name',
    occasions: ['address'],
    may: { 'dns-registry-zone': notOk },
  },
  {
    name: 'a zone sends the registry of a third party to a VIP, which serves no other hosts',
    world: worldWith({
      dns: { zones: [zone('corp.example.', addressRecords('*.corp.example.', addressesIn(vips.private)))] },
    }),
    host: 'registry.corp.example',
    brokenLeg: 'name',
    occasions: ['audit', 'address', 'no-address'],
    may: { 'dns-registry-zone': proved, 'route-to-registry': notJudged, 'egress-firewall': notJudged },
  },
  {
    name: 'a zone sends the registry to a VIP of the other universe',
    world: worldWith({
      dns: {
        zones: [zone('pkg.dev.', addressRecords('*.pkg.dev.', addressesIn(grounds.s3ns.vips.private.v4)))],
      },
    }),
    host: registryHost,
    brokenLeg: 'name',
    occasions: ['audit', 'address', 'no-address'],
    may: { 'dns-registry-zone': proved, 'route-to-registry': notJudged, 'egress-firewall': notJudged },
  },
  {
    name: 'a zone sends the registry to an internal address at which nothing serves it',
    world: worldWith({
      dns: { zones: [zone('pkg.dev.', addressRecords('*.pkg.dev.', ['10.164.0.77']))] },
    }),
    host: registryHost,
    brokenLeg: 'name',
    occasions: ['audit', 'address', 'no-address'],
    may: { 'dns-registry-zone': cannotKnow, 'route-to-registry': notJudged, 'egress-firewall': notJudged },
  },
  {
    name: 'a zone hides the registry, and zones may not be read',
    world: worldWith({
      dns: { zones: [zone('pkg.dev.', [])] },
      viewer: { missing: ['dns.managedZones.list'], disabledApis: [], instanceHidden: false },
    }),
    host: registryHost,
    brokenLeg: 'name',
    occasions: ['audit', 'address', 'no-address'],
    may: { 'dns-registry-zone': cannotKnow, 'route-to-registry': notJudged },
  },
];
