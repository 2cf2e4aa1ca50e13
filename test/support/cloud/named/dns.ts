/** Who answers for the name of the registry. */
import { registryHost, vipZone, worldWith, zone } from '../base-world.ts';
import { nameServer } from '../build/places.ts';
import { type NamedWorld, noProblem, notJudged, notOk } from './named-world.ts';
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
      'dns-registry-zone': noProblem,
      'route-to-registry': noProblem,
      'egress-firewall': noProblem,
      'private-google-access': noProblem,
      'cloud-nat': noProblem,
    },
  },
  {
    name: 'a route to the restricted VIP only, zones for the API and for gcr.io, none for pkg.dev',
    world: worldWith({
      routes: [restrictedRoute],
      dns: { zones: [vipZone('googleapis.com.', 'restricted'), vipZone('gcr.io.', 'restricted')] },
    }),
    host: registryHost,
    brokenLeg: 'name',
    occasions: ['audit', 'address', 'no-address'],
    may: {
      'dns-registry-zone': notOk,
      'route-to-registry': notJudged,
      'egress-firewall': notJudged,
    },
  },
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
];
