import { routeToRegistry as rule } from '../../../../src/catalogue/rules/network/route-to-registry.ts';
import {
  attached,
  defaultRoute,
  dns,
  elsewhere,
  record,
  routes,
  standing,
  standingHidden,
  subnet,
  timedOut,
  unresolved,
  way,
  wildcard,
} from '../../../support/rules/networks.ts';
import { rehearse } from '../../../support/rules/rehearse.ts';
import { failure } from '../../../support/rules/subjects.ts';

const vip = { registry: [record('pkg.dev.', 'A', '199.36.153.4'), wildcard] };
const appliance = {
  ...defaultRoute,
  name: 'by-appliance',
  via: 'other',
  hop: 'appliance',
  priority: 10,
} as const;

rehearse(rule, {
  'default-internet-gateway': [
    {
      about: way(timedOut()),
      world: [standing(), routes(defaultRoute)],
      facts: { route: 'default-route' },
    },
    {
      when: 'in an audit, to a public address',
      about: way(null),
      world: [standing(), ...dns(), routes(defaultRoute)],
      facts: { range: '0.0.0.0/0' },
    },
    {
      when: 'to a VIP, although the default route is different',
      about: way(null),
      world: [
        standing(),
        ...dns([attached], vip),
        routes(appliance, { ...defaultRoute, name: 'vip', range: '199.36.153.4/30', priority: 2000 }),
      ],
      facts: { route: 'vip', range: '199.36.153.4/30' },
    },
    {
      when: 'if the other route has other network tags',
      about: way(timedOut()),
      world: [standing(), routes({ ...appliance, tags: ['db'] }, defaultRoute)],
    },
  ],
  'internal-route': {
    about: way(timedOut('10.20.0.5'), { image: elsewhere }),
    world: [
      standing(),
      routes(defaultRoute, {
        ...defaultRoute,
        name: 'peering',
        range: '10.20.0.0/16',
        via: 'peering',
        hop: '',
      }),
    ],
    facts: { route: 'peering' },
  },
  'route-missing': [
    { about: way(timedOut()), world: [standing(), routes()], facts: { range: '142.250.179.82' } },
    {
      when: 'to a private address, which an internet gateway does not reach',
      about: way(timedOut('10.20.0.5'), { image: elsewhere }),
      world: [standing(), routes(defaultRoute)],
    },
    { when: 'in an audit', about: way(null), world: [...standingHidden, ...dns(), routes()] },
  ],
  'vip-next-hop-wrong': {
    about: way(timedOut('199.36.153.4')),
    world: [standing(), routes(appliance, defaultRoute)],
    facts: { range: '199.36.153.4/30', route: 'by-appliance', hop: 'appliance' },
  },
  'custom-next-hop': [
    { about: way(timedOut()), world: [standing(), routes(appliance, defaultRoute)] },
    {
      when: 'by tag',
      about: way(timedOut()),
      world: [standing(), routes({ ...appliance, tags: ['web'] }, defaultRoute)],
    },
  ],
  'node-tags-unreadable': {
    about: way(timedOut()),
    world: [...standingHidden, routes({ ...appliance, tags: ['web'] }, defaultRoute)],
    facts: { routes: ['by-appliance'] },
  },
  'address-unknown': {
    about: way(null),
    world: [standing(), ...dns([{ ...attached, passes: 'forwarding' }])],
  },
  'subnet-ipv4-only': {
    about: way(timedOut('[2001:db8::5]'), { image: elsewhere }),
    world: [standing(), subnet(false)],
    facts: { address: '2001:db8::5' },
  },
  'name-not-resolved': { about: way(unresolved), world: [] },
  'registry-reachable': { about: way(failure('not-found')), world: [] },
});
