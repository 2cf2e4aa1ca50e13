import { describe, expect, it } from 'vitest';
import type { FirewallRule } from '../../../../src/catalogue/commands/gcloud/firewalls.ts';
import {
  getEffectiveFirewalls,
  listEgressRules,
} from '../../../../src/catalogue/commands/gcloud/firewalls.ts';
import { readFirewallDenials } from '../../../../src/catalogue/commands/gcloud/logging.ts';
import { evaluateEffective, evaluateRules } from '../../../../src/catalogue/facts/egress.ts';
import { egressFirewall as rule } from '../../../../src/catalogue/rules/network/egress-firewall.ts';
import { given, refused } from '../../../support/rules/fake-ask.ts';
import {
  attached,
  dns,
  network,
  standing,
  standingHidden,
  timedOut,
  unresolved,
  way,
} from '../../../support/rules/networks.ts';
import { rehearse } from '../../../support/rules/rehearse.ts';
import { failure, instanceParams, poolOnly } from '../../../support/rules/subjects.ts';

const https = [{ protocol: 'tcp', ports: ['443'] }];
const made = (of: Partial<FirewallRule>): FirewallRule => ({
  name: 'rule',
  priority: 1000,
  action: 'allow',
  ranges: ['0.0.0.0/0'],
  protocols: https,
  tags: [],
  accounts: [],
  narrowed: false,
  ...of,
});
const denyAll = made({ name: 'deny-all', action: 'deny', protocols: [{ protocol: 'all', ports: [] }] });
const byPolicy = (hierarchical: boolean, ...rules: readonly FirewallRule[]) => ({
  name: 'org-egress',
  hierarchical,
  rules,
});
const inForce = (rules: readonly FirewallRule[], policies: readonly ReturnType<typeof byPolicy>[] = []) =>
  given(getEffectiveFirewalls, instanceParams, { rules, policies });
const notShown = refused(getEffectiveFirewalls, instanceParams, {
  why: 'forbidden',
  permission: 'compute.instances.getEffectiveFirewalls',
});
const inNetwork = (...rules: readonly FirewallRule[]) => given(listEgressRules, network, rules);
const log = (...addresses: readonly string[]) =>
  given(
    readFirewallDenials,
    { NETWORK_PROJECT: 'shop-network' },
    addresses.map((address) => ({
      time: null,
      address,
      machine: 'other',
      rule: 'deny-by-log',
      egress: true,
    })),
  );
const unsure = made({ name: 'by-name', action: 'deny', priority: 5, narrowed: true });

rehearse(rule, {
  'egress-allowed': [
    { about: way(timedOut()), world: [standing(), inForce([])], facts: { range: '142.250.179.82' } },
    {
      when: 'by a rule before the one that denies',
      about: way(timedOut()),
      world: [standing(), inForce([denyAll, made({ priority: 900 })])],
    },
    { when: 'in an audit', about: way(null), world: [standing(), ...dns(), inForce([])] },
  ],
  'egress-denied': [
    {
      about: way(timedOut()),
      world: [standing(), inForce([denyAll, made({ ranges: ['10.0.0.0/8'], priority: 900 })])],
      facts: { rule: 'deny-all', priority: 1000, open: '0.0.0.0/0', project: 'shop-network' },
    },
    { when: 'in an audit', about: way(null), world: [standing(), ...dns(), inForce([denyAll])] },
    {
      when: 'by the network, if nothing else could be read and the pull fails',
      about: way(timedOut('199.36.153.4')),
      world: [standing(), notShown, inNetwork(denyAll)],
      facts: { open: '199.36.153.4/30' },
    },
    {
      when: 'even if the address is unknown',
      about: way(null),
      world: [standing(), ...dns([{ ...attached, passes: 'peering' }]), inForce([denyAll])],
    },
  ],
  'egress-denied-by-policy': {
    about: way(timedOut()),
    world: [
      standing(),
      inForce([made({ priority: 0 })], [byPolicy(true, { ...denyAll, name: 'deny-internet' })]),
    ],
    facts: { rule: 'deny-internet', policy: 'org-egress' },
  },
  'egress-denial-logged': {
    about: way(timedOut()),
    world: [standing(), inForce([unsure]), log('10.0.0.1', '142.250.179.82')],
    facts: { rule: 'deny-by-log', range: '142.250.179.82' },
  },
  'egress-denied-policies-unreadable': {
    about: way(null),
    world: [standing(), ...dns(), notShown, inNetwork(denyAll)],
  },
  'egress-allowed-policies-unreadable': [
    {
      about: way(timedOut()),
      world: [standing(), notShown, inNetwork()],
      facts: { needs: 'compute.instances.getEffectiveFirewalls' },
    },
    {
      when: 'if only the pool is known',
      about: way(timedOut(), { node: poolOnly }),
      world: [...standingHidden.slice(1), inNetwork(made({}))],
      facts: { needs: 'no-target' },
    },
  ],
  'egress-undetermined': [
    { about: way(timedOut()), world: [standing(), inForce([unsure]), log()], facts: { rule: 'by-name' } },
    {
      when: 'by tags of a node that cannot be read',
      about: way(timedOut(), { node: poolOnly }),
      world: [...standingHidden.slice(1), inNetwork({ ...denyAll, tags: ['web'] }), log()],
    },
  ],
  'name-not-resolved': { about: way(unresolved), world: [] },
  'registry-reachable': { about: way(failure('auth-403')), world: [] },
});

describe('egress', () => {
  it('deny takes precedence over allow at the same priority', () => {
    expect(evaluateRules([made({}), denyAll], '142.250.179.82', null).action).toBe('deny');
  });

  it('rules for other ports, protocols and addresses do not match', () => {
    const others = [
      made({ action: 'deny', protocols: [{ protocol: 'tcp', ports: ['80', '1000-2000'] }] }),
      made({ action: 'deny', protocols: [{ protocol: 'udp', ports: [] }] }),
      made({ action: 'deny', ranges: ['199.36.153.8/30'] }),
    ];
    expect(evaluateRules(others, '199.36.153.4', null).action).toBe('next');
    expect(evaluateRules(others, '199.36.153.9', null).action).toBe('deny');
    // A public address is in none of Google's private ranges.
    expect(evaluateRules(others, null, null).action).toBe('next');
    expect(evaluateRules(others, undefined, null).action).toBe('undecided');
  });

  it('a rule that cannot be evaluated does not matter if every other rule agrees', () => {
    expect(evaluateRules([unsure, denyAll], '142.250.179.82', null).action).toBe('deny');
  });

  it('goto_next leaves the decision to the network, and a contradiction leaves it undecided', () => {
    const next = made({ action: 'next' });
    const weigh = (...policies: readonly ReturnType<typeof byPolicy>[]) =>
      evaluateEffective({ rules: [denyAll], policies }, '142.250.179.82').action;
    expect(weigh(byPolicy(true, next))).toBe('deny');
    expect(weigh(byPolicy(true, made({})))).toBe('allow');
    expect(weigh(byPolicy(false, made({})))).toBe('undecided');
    expect(weigh(byPolicy(false, denyAll))).toBe('deny');
  });
});
