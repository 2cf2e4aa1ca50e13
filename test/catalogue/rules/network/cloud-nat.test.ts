import { cloudNat as rule } from '../../../../src/catalogue/rules/network/cloud-nat.ts';
import { universes } from '../../../../src/cloud/universes.ts';
import {
  defaultRoute,
  elsewhere,
  routers,
  routes,
  standing,
  standingHidden,
  timedOut,
  way,
} from '../../../support/rules/networks.ts';
import { rehearse } from '../../../support/rules/rehearse.ts';
import { failure } from '../../../support/rules/subjects.ts';

const outside = { image: elsewhere };
const nat = { name: 'shop-nat', region: 'europe-west9', inside: false, everySubnet: true, subnets: [] };

rehearse(rule, {
  'nat-gateway-present': [
    {
      about: way(timedOut('203.0.113.25'), outside),
      world: [standing(), routers(nat)],
      facts: { nat: 'shop-nat' },
    },
    {
      when: 'by name',
      about: way(null, outside),
      world: [standing(), routers({ ...nat, everySubnet: false, subnets: ['other', 'shop-nodes'] })],
    },
  ],
  'nat-gateway-missing': [
    {
      about: way(timedOut('203.0.113.25'), outside),
      world: [standing(), routers(), routes(defaultRoute)],
      facts: { region: 'europe-west9', project: 'shop-network' },
    },
    {
      when: 'if gateways are in other regions, are private, or serve other subnets',
      about: way(timedOut('203.0.113.25'), outside),
      world: [
        ...standingHidden,
        routers(
          { ...nat, region: 'europe-west1' },
          { ...nat, inside: true },
          { ...nat, everySubnet: false, subnets: ['other'] },
        ),
        routes(defaultRoute),
      ],
    },
    {
      when: 'for a registry of another universe',
      about: way(timedOut()),
      universe: universes.s3ns,
      world: [standing(), routers(), routes(defaultRoute)],
    },
    {
      when: 'if there is no route to the internet either',
      about: way(timedOut('203.0.113.25'), outside),
      world: [standing(), routers(), routes()],
    },
  ],
  'nat-gateway-missing-no-failing-pull': {
    about: way(null, outside),
    world: [standing(), routers(), routes(defaultRoute)],
  },
  'custom-next-hop': {
    about: way(timedOut('203.0.113.25'), outside),
    world: [
      standing(),
      routers(),
      routes({ ...defaultRoute, name: 'by-appliance', via: 'other', hop: '10.164.0.99' }),
    ],
    facts: { route: 'by-appliance', hop: '10.164.0.99' },
  },
  'external-ip-address': { about: way(null, outside), world: [standing({ external: true })] },
  'cloud-registry': { about: way(timedOut()), world: [] },
  'internal-ip-address': { about: way(timedOut('10.20.0.5'), outside), world: [] },
  'registry-reachable': { about: way(failure('rate-limit'), outside), world: [] },
});
