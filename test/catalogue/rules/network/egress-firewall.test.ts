import { egressFirewall as rule } from '../../../../src/catalogue/rules/network/egress-firewall.ts';
import {
  denials,
  denyAll,
  egressRules,
  firewallRule,
  firewalls,
  firewallsHidden,
  networkFirewalls,
  policyOf,
  record,
  routes,
  standing,
  standingHidden,
  standingInCluster,
  vpcNetwork,
  zone,
  zones,
  zoneTo,
} from '../../../support/rules/network-parts.ts';
import {
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
import { account, failure, poolOnly } from '../../../support/rules/subjects.ts';

const allowRestricted = firewallRule({ ranges: ['199.36.153.4/30'], priority: 900 });
/** Whether it matches depends on a country or on a list of addresses. */
const unsure = firewallRule({ name: 'by-country', action: 'deny', priority: 5, narrowed: true });
const hub = { image: dockerHub };
const atHub = timedOut('44.219.3.189');

rehearse(rule, {
  'egress-allowed': [
    { about: way(timedOut()), world: soundNetwork(), facts: { range: '142.250.179.82' } },
    {
      when: 'by a rule before the one that denies',
      about: way(atHub, hub),
      world: soundNetwork(firewalls([denyAll, firewallRule({ priority: 900 })])),
    },
    { when: 'in an audit', about: way(null), world: soundNetwork() },
    {
      when: 'to the VIP whose public name an alias leads to, in a perimeter (truth A1)',
      about: way(null),
      world: soundNetwork(
        ...perimeter,
        ...zones(zone('pkg.dev.', [record('*.pkg.dev.', 'CNAME', 'restricted.googleapis.com.')])),
      ),
      facts: { range: '199.36.153.4/30' },
    },
    {
      when: 'on Autopilot, as the rules of the network say',
      about: way(null),
      world: soundNetwork(...standingHidden, networkFirewalls([])),
    },
    {
      when: 'over IPv4, whatever a rule says of IPv6 (truth A12)',
      about: way(atHub, hub),
      world: soundNetwork(firewalls([{ ...denyAll, ranges: ['::/0'] }])),
    },
  ],
  'egress-denied': [
    {
      about: way(timedOut('199.36.153.4')),
      world: soundNetwork(firewalls([denyAll, firewallRule({ ranges: ['10.0.0.0/8'], priority: 900 })])),
      facts: { rule: 'deny-all', priority: 1000, range: '199.36.153.4/30', project: 'shop-network', account },
    },
    {
      when: 'in an audit',
      about: way(null),
      world: soundNetwork(...zones(zoneTo('199.36.153.8')), firewalls([denyAll, allowRestricted])),
      facts: { range: '199.36.153.8/30' },
    },
    {
      when: 'to an internal address',
      about: way(timedOut('10.20.0.5'), { image: elsewhere }),
      world: soundNetwork(
        routes({ name: 'peering', range: '10.20.0.0/16', priority: 0, tags: [], via: 'peering', hop: '' }),
        firewalls([{ ...denyAll, priority: 0 }]),
      ),
      facts: { priority: 0, range: '10.20.0.5' },
    },
    {
      when: 'to a node without an account',
      about: way(timedOut('199.36.153.4')),
      world: soundNetwork(standing({ account: null }), firewalls([denyAll])),
      facts: { account: '' },
    },
  ],
  'internet-egress-denied': [
    {
      when: 'to an address that the message says (truth A2)',
      about: way(atHub, hub),
      world: soundNetwork(firewalls([denyAll])),
      facts: { range: '44.219.3.189' },
    },
    {
      when: 'and to the VIPs as well (truth A2)',
      about: way(timedOut()),
      world: soundNetwork(firewalls([denyAll])),
      facts: { range: '142.250.179.82' },
    },
  ],
  'internet-egress-denied-no-failing-pull': [
    { about: way(null), world: soundNetwork(firewalls([denyAll])), facts: { range: '0.0.0.0/0' } },
    { when: 'to Docker Hub', about: way(null, hub), world: soundNetwork(firewalls([denyAll])) },
    {
      when: 'by a policy',
      about: way(null, hub),
      world: soundNetwork(firewalls([], [policyOf('hierarchical', denyAll)])),
    },
  ],
  'egress-denied-by-hierarchical-policy': {
    about: way(timedOut('199.36.153.4')),
    world: soundNetwork(
      firewalls(
        [firewallRule({ priority: 0 })],
        [policyOf('hierarchical', { ...denyAll, name: 'deny-internet' })],
      ),
    ),
    facts: { rule: 'deny-internet', policy: 'hierarchical-egress' },
  },
  'egress-denied-by-policy': [
    {
      about: way(timedOut('199.36.153.4')),
      world: soundNetwork(firewalls([], [policyOf('global', denyAll)])),
      facts: { policy: 'global-egress' },
    },
    {
      when: 'that the network evaluates before its rules',
      about: way(timedOut('199.36.153.4')),
      world: soundNetwork(
        vpcNetwork({ policiesFirst: true }),
        firewalls([allowRestricted], [policyOf('global', denyAll)]),
      ),
    },
  ],
  'egress-denial-logged': {
    about: way(atHub, hub),
    world: soundNetwork(
      firewalls([unsure]),
      denials(
        { rule: 'other-address', address: '10.0.0.1' },
        { rule: 'ingress', address: '44.219.3.189', egress: false },
        { rule: 'other-machine', address: '44.219.3.189', machine: 'db-1' },
        { address: '44.219.3.189' },
      ),
    ),
    facts: { rule: 'deny-by-log', range: '44.219.3.189', project: 'shop-network' },
  },
  'egress-denied-policies-unreadable': [
    {
      about: way(null, hub),
      world: soundNetwork(...firewallsHidden, egressRules(denyAll)),
    },
    {
      when: 'while a pull fails, and the log is silent',
      about: way(timedOut('199.36.153.4')),
      world: soundNetwork(...firewallsHidden, egressRules(denyAll), denials()),
      facts: { range: '199.36.153.4/30' },
    },
  ],
  'egress-allowed-policies-unreadable': [
    {
      about: way(atHub, hub),
      world: soundNetwork(...firewallsHidden, egressRules()),
      facts: { needs: 'compute.networks.getRegionEffectiveFirewalls' },
    },
    {
      when: 'if only the pool is known',
      about: way(null, { ...hub, node: poolOnly }),
      world: soundNetwork(standingInCluster, firewallsHidden.slice(1), egressRules(firewallRule({}))),
    },
  ],
  'egress-undetermined': [
    {
      about: way(atHub, hub),
      world: soundNetwork(firewalls([unsure])),
      facts: { rule: 'by-country' },
    },
    {
      when: 'although the log has a denial of another machine',
      about: way(atHub, hub),
      world: soundNetwork(firewalls([unsure]), denials({ address: '44.219.3.189', machine: 'db-1' })),
    },
    {
      when: 'by tags of a node that cannot be read',
      about: way(null, { ...hub, node: poolOnly }),
      world: soundNetwork(standingInCluster, networkFirewalls([{ ...denyAll, tags: ['web'] }])),
      facts: { rule: 'deny-all' },
    },
    {
      when: 'by the order of rules and policies',
      about: way(atHub, hub),
      world: soundNetwork(
        vpcNetwork({ policiesFirst: true }),
        firewalls([denyAll], [policyOf('global', firewallRule({ narrowed: true }))]),
      ),
    },
  ],
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
    { about: way(failure('auth-403')), world: [] },
    {
      when: 'by something that refused the connection',
      about: way(failed('firewall-or-timeout', 'dial tcp 10.20.0.5:5000: connect: connection refused'), {
        image: elsewhere,
      }),
      world: [],
    },
  ],
  'pulls-by-proxy': {
    about: way(failed('firewall-or-timeout', 'proxyconnect tcp: i/o timeout', 'proxy-failed')),
    world: [],
  },
  'leg-not-judged': [
    {
      about: way(notFound('registry.example.com'), { image: elsewhere }),
      world: soundNetwork(),
      facts: { leg: 'name', state: 'broken' },
    },
    {
      when: 'where no route leads there',
      about: way(timedOut()),
      world: soundNetwork(routes()),
      facts: { leg: 'route', state: 'broken' },
    },
    {
      when: 'where the zone for the VIP is missing (messages B1)',
      about: way(timedOut('142.250.145.82')),
      world: soundNetwork(onlyVip),
      facts: { leg: 'name', state: 'broken' },
    },
  ],
});
