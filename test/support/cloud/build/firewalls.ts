/** Firewalls of a drawn world. */
import { firewallRule, https } from '../base-world.ts';
import { type Draw, pick } from '../draw.ts';
import type { FirewallPolicy, FirewallRule, Firewalls, RegionalPolicy } from '../world.ts';
import { hostOf, regionOf, vipRange } from './places.ts';

/** The firewalls of a draw. The account of the node is given by the caller. */
export function firewallsOf(draw: Draw, account: string): Firewalls {
  const { has } = draw;
  return {
    vpcRules: vpcRules(draw, account),
    hierarchical: has['hierarchical-policy'] ? [hierarchical(draw, account)] : [],
    network: networkPolicies(draw),
    regional: has['regional-policy'] ? [regional(draw)] : [],
    order: has['policies-before-rules'] ? 'BEFORE_CLASSIC_FIREWALL' : 'AFTER_CLASSIC_FIREWALL',
  };
}

function vpcRules(draw: Draw, account: string): readonly FirewallRule[] {
  const { has } = draw;
  const target = pick(draw, 'rule target', [
    { tags: ['web'] },
    { tags: ['database'] },
    { accounts: [account] },
    { accounts: ['builder@shop-prod.iam.gserviceaccount.com'] },
  ]);
  return [
    ...(has['deny-all-egress']
      ? [firewallRule('deny-all-egress', pick(draw, 'deny priority', [1000, 65000]), 'deny', ['0.0.0.0/0'])]
      : []),
    ...(has['allow-rule']
      ? [
          firewallRule(
            'allow-registries',
            pick(draw, 'allow priority', [900, 900, 1000, 65100]),
            'allow',
            pick(draw, 'allow ranges', [
              [vipRange(draw)],
              [vipRange(draw), '10.0.0.0/8'],
              ['0.0.0.0/0'],
              ['192.0.2.0/24'],
            ]),
            {
              protocols: pick(draw, 'allow protocols', [
                https,
                https,
                [],
                [{ protocol: 'tcp', ports: ['80', '8000-8999'] }],
              ]),
            },
          ),
        ]
      : []),
    ...(has['rule-by-tag-or-account']
      ? [
          firewallRule(
            'targeted',
            800,
            pick(draw, 'targeted action', ['allow', 'deny'] as const),
            pick(draw, 'targeted ranges', [['0.0.0.0/0'], [vipRange(draw)]]),
            {
              ...target,
              protocols: https,
              disabled: pick(draw, 'targeted disabled', [false, false, false, true]),
            },
          ),
        ]
      : []),
    ...(has['ipv6-rule'] ? [firewallRule('deny-ipv6', 600, 'deny', ['::/0'])] : []),
  ];
}

function hierarchical(draw: Draw, account: string): FirewallPolicy {
  const action = pick(draw, 'hierarchical action', ['allow', 'deny', 'goto_next'] as const);
  const ranges = pick(draw, 'hierarchical ranges', [['0.0.0.0/0'], [vipRange(draw)], ['192.0.2.0/24']]);
  const accounts = pick(draw, 'hierarchical accounts', [
    [],
    [],
    [account],
    ['other@shop-prod.iam.gserviceaccount.com'],
  ]);
  return {
    name: 'organization',
    rules: [firewallRule('baseline', 10, action, ranges, { accounts, protocols: https }), gotoNext],
  };
}

/** Every policy ends with a rule that delegates. */
const gotoNext = firewallRule('default egress', 2147483645, 'goto_next', ['0.0.0.0/0', '::/0']);

function networkPolicies(draw: Draw): readonly FirewallPolicy[] {
  const byFqdn = draw.has['fqdn-rule']
    ? [
        firewallRule('registries', 200, pick(draw, 'fqdn action', ['allow', 'deny'] as const), [], {
          fqdns: [pick(draw, 'fqdn', [hostOf(draw), 'packages.example.com'])],
          protocols: https,
        }),
      ]
    : [];
  const byRange = draw.has['network-policy']
    ? [
        firewallRule(
          'egress',
          300,
          pick(draw, 'network policy action', ['allow', 'deny'] as const),
          pick(draw, 'network policy ranges', [['0.0.0.0/0'], [vipRange(draw)], ['192.0.2.0/24']]),
          { protocols: https },
        ),
      ]
    : [];
  const rules = [...byFqdn, ...byRange];
  return rules.length > 0 ? [{ name: 'network-egress', rules: [...rules, gotoNext] }] : [];
}

function regional(draw: Draw): RegionalPolicy {
  const region = pick(draw, 'policy region', [regionOf(draw), regionOf(draw), regionOf(draw), 'us-east1']);
  const action = pick(draw, 'regional policy action', ['allow', 'deny'] as const);
  const ranges = pick(draw, 'regional policy ranges', [['0.0.0.0/0'], [vipRange(draw)], ['192.0.2.0/24']]);
  const rule = firewallRule('egress-of-region', 300, action, ranges, { protocols: https });
  return { name: 'regional-egress', region, rules: [rule, gotoNext] };
}
