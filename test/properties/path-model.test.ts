/** The model of routes, firewalls and ways out, sentence by sentence of the pages that its files name. */
import { describe, expect, it } from 'vitest';
import {
  defaultRoute,
  firewallRule,
  gateway,
  https,
  plain,
  publicNat,
  registryHost,
  route,
  vips,
  vipZone,
  worldWith,
  zone,
} from '../support/cloud/base-world.ts';
import { addressRecords } from '../support/cloud/build/places.ts';
import { firewallVerdict } from '../support/cloud/firewalls.ts';
import { namedWorlds } from '../support/cloud/named/index.ts';
import { beyond, learned, natRouter } from '../support/cloud/named/parts.ts';
import { reach } from '../support/cloud/reach.ts';
import { routeTo } from '../support/cloud/routing.ts';
import type { CloudWorld, FirewallRule, PolicyBasedRoute, Route } from '../support/cloud/world.ts';
import { read } from '../support/files.ts';

const hub = 'registry-1.docker.io';
const vip = '199.36.153.8';
const host = (world: CloudWorld, of = registryHost) => reach(world, { host: of });
const why = (world: CloudWorld, of = registryHost) => host(world, of).why;

describe('the route of a packet', () => {
  const via = (routes: readonly Route[], of: Partial<CloudWorld> = {}, address = vip) =>
    routeTo(worldWith({ routes, ...of }), address)?.route?.name ?? null;
  const pbr: PolicyBasedRoute = {
    name: 'inspect',
    priority: 100,
    tags: [],
    sourceRange: '10.164.0.0/20',
    destinationRange: '0.0.0.0/0',
    hop: { kind: 'internal-load-balancer', name: '10.164.15.250', delivers: true },
  };
  const policyBased = (...policyBasedRoutes: readonly PolicyBasedRoute[]) =>
    routeTo(worldWith({ policyBasedRoutes }), vip)?.hop.kind;

  it('is the most specific one, then that with the lowest priority number', () => {
    const wide = route('wide', '0.0.0.0/0', gateway, { priority: 1 });
    const narrow = route('narrow', vips.private, gateway, { priority: 900 });
    expect(via([wide, narrow])).toBe('narrow');
    expect(via([wide, narrow, { ...narrow, name: 'first', priority: 100 }])).toBe('first');
    expect(via([defaultRoute, learned(true, 100)])).toBe('learned-default');
  });

  it('is none that is limited to tags of other machines', () => {
    const tagged = route('tagged', vips.private, gateway, { tags: ['database'] });
    expect(via([defaultRoute, tagged])).toBe('default-route');
    expect(via([defaultRoute, { ...tagged, tags: ['web'] }])).toBe('tagged');
  });

  it('is that of the subnet for addresses of the network', () => {
    expect(via([defaultRoute], {}, '10.164.3.4')).toBe('subnet-nodes');
  });

  it('does not exist where no range holds the address', () => {
    expect(via([])).toBeNull();
    expect(via([defaultRoute], {}, '2001:db8::1')).toBeNull();
  });

  it('is a policy-based one before any other, if source, destination and tags match', () => {
    expect(policyBased(pbr)).toBe('internal-load-balancer');
    expect(policyBased({ ...pbr, sourceRange: '10.200.0.0/16' })).toBe('internet-gateway');
    expect(policyBased({ ...pbr, destinationRange: '10.0.0.0/8' })).toBe('internet-gateway');
    expect(policyBased({ ...pbr, tags: ['database'] })).toBe('internet-gateway');
  });

  it('is left to the other routes by a policy-based one that comes first and says so', () => {
    expect(policyBased(pbr, { ...pbr, name: 'skip', priority: 50, hop: null })).toBe('internet-gateway');
    expect(policyBased(pbr, { ...pbr, name: 'skip', priority: 200, hop: null })).toBe(
      'internal-load-balancer',
    );
  });

  it('to a Private Service Connect endpoint cannot be taken away', () => {
    const endpoints = [{ name: 'google-apis', address: '10.3.0.5' }];
    const world = worldWith({ routes: [], endpoints, policyBasedRoutes: [pbr] });
    expect(routeTo(world, '10.3.0.5')?.hop.kind).toBe('endpoint');
  });
});

describe('a firewall', () => {
  const allows = (firewalls: Partial<CloudWorld['firewalls']>, address = vip, port = 443) =>
    firewallVerdict(worldWith({ firewalls }), { address, port, host: registryHost }).allowed;
  const deny = firewallRule('deny', 1000, 'deny', ['0.0.0.0/0']);
  const allow = firewallRule('allow', 900, 'allow', [vips.private], { protocols: https });
  const policy = (...rules: readonly FirewallRule[]) => [{ name: 'policy', rules }];

  it('allows what no rule denies', () => {
    expect(allows({})).toBe(true);
    expect(allows({ vpcRules: [deny] })).toBe(false);
    expect(allows({ vpcRules: [deny] }, '2600:2d00:2:2000::1')).toBe(true);
  });

  it('follows the lowest priority number, and at equal numbers the rule that denies', () => {
    expect(allows({ vpcRules: [deny, allow] })).toBe(true);
    expect(allows({ vpcRules: [{ ...allow, priority: 1000 }, deny] })).toBe(false);
    expect(allows({ vpcRules: [deny, { ...allow, priority: 1001 }] })).toBe(false);
  });

  it('looks at the range, the port, and whether the rule is enabled', () => {
    expect(allows({ vpcRules: [deny, allow] }, '199.36.153.4')).toBe(false);
    expect(allows({ vpcRules: [deny, allow] }, vip, 80)).toBe(false);
    expect(allows({ vpcRules: [deny, { ...allow, disabled: true }] })).toBe(false);
    expect(
      allows({ vpcRules: [deny, { ...allow, protocols: [{ protocol: 'tcp', ports: ['400-500'] }] }] }),
    ).toBe(true);
  });

  it('targets machines by tag or by account', () => {
    expect(allows({ vpcRules: [{ ...deny, tags: ['database'] }] })).toBe(true);
    expect(allows({ vpcRules: [{ ...deny, tags: ['web'] }] })).toBe(false);
    expect(allows({ vpcRules: [{ ...deny, accounts: [plain.node.account] }] })).toBe(false);
  });

  it('is evaluated from the organization down, until a rule does not delegate', () => {
    const delegates = { ...deny, action: 'goto_next' } as const;
    expect(allows({ hierarchical: policy(deny), vpcRules: [allow] })).toBe(false);
    expect(allows({ hierarchical: policy(allow), vpcRules: [deny] })).toBe(true);
    expect(allows({ hierarchical: policy(delegates), vpcRules: [deny] })).toBe(false);
  });

  it('puts network policies after VPC rules, or before them if the network says so', () => {
    expect(allows({ vpcRules: [allow], network: policy(deny) })).toBe(true);
    expect(allows({ vpcRules: [allow], network: policy(deny), order: 'BEFORE_CLASSIC_FIREWALL' })).toBe(
      false,
    );
    expect(allows({ vpcRules: [], network: policy(deny) })).toBe(false);
  });

  it('puts regional policies after the global ones, for machines of their region', () => {
    const inRegion = (region: string, rule: FirewallRule) => [{ name: 'regional', region, rules: [rule] }];
    const regional = inRegion('europe-west9', deny);
    expect(allows({ regional })).toBe(false);
    expect(allows({ regional: inRegion('us-east1', deny) })).toBe(true);
    expect(allows({ regional, network: policy(allow) })).toBe(true);
    expect(allows({ regional: inRegion('europe-west9', allow), network: policy(deny) })).toBe(false);
    expect(allows({ regional, vpcRules: [allow] })).toBe(true);
    expect(allows({ regional, vpcRules: [allow], order: 'BEFORE_CLASSIC_FIREWALL' })).toBe(false);
  });
});

describe('the way out', () => {
  const off = { privateGoogleAccess: false };
  const external = { externalIpv4: true };
  const zones = { zones: [vipZone('pkg.dev.', 'private')] };

  it('to Google is an external address, Private Google Access, or Cloud NAT, which turns it on', () => {
    expect(why(worldWith({ subnet: off }))).toBe('private-google-access-off');
    expect(why(worldWith({ subnet: off, dns: zones }))).toBe('private-google-access-off');
    for (const of of [{}, { subnet: off, node: external }, { subnet: off, routers: [natRouter] }])
      expect(host(worldWith({ dns: zones, ...of })).reachable).toBe(true);
  });

  it('to the internet is an external address, or a Public NAT gateway that serves the subnet in its region', () => {
    const reaches = (...nats: (typeof publicNat)[]) =>
      host(worldWith({ routers: [{ ...natRouter, nats }] }), hub).reachable;
    const listed = (name: string, ranges: string) => ({
      ...publicNat,
      allSubnets: false,
      subnets: [{ name, ranges }],
    });
    expect(why(worldWith({}), hub)).toBe('no-external-address');
    expect(host(worldWith({ node: external }), hub).reachable).toBe(true);
    expect(reaches(publicNat)).toBe(true);
    expect(reaches(listed('shop-nodes', 'PRIMARY_IP_RANGE'))).toBe(true);
    expect(reaches(listed('shop-nodes', 'LIST_OF_SECONDARY_IP_RANGES'))).toBe(false);
    expect(reaches(listed('shop-databases', 'ALL_IP_RANGES'))).toBe(false);
    expect(reaches({ ...publicNat, type: 'PRIVATE' })).toBe(false);
    expect(reaches({ ...publicNat, portsExhausted: true })).toBe(false);
    expect(host(worldWith({ routers: [{ ...natRouter, region: 'europe-west1' }] }), hub).reachable).toBe(
      false,
    );
  });

  it('through NAT is for what is routed to the internet gateway only', () => {
    const routes = [route('by-vpn', '0.0.0.0/0', beyond('tunnel', false, 'vpn-tunnel'))];
    expect(why(worldWith({ routes, routers: [natRouter] }), hub)).toBe('next-hop-drops');
  });

  it('by an endpoint needs Private Google Access and no route', () => {
    const endpoints = [{ name: 'google-apis', address: '10.3.0.5' }];
    const dns = { zones: [zone('pkg.dev.', addressRecords('*.pkg.dev.', ['10.3.0.5']))] };
    expect(host(worldWith({ routes: [], endpoints, dns })).reachable).toBe(true);
    expect(why(worldWith({ routes: [], endpoints, dns, subnet: off }))).toBe('private-google-access-off');
  });

  it('leads from the internet gateway to no internal address', () => {
    const dns = { zones: [zone('corp.example.', addressRecords('registry.corp.example.', ['10.20.0.5']))] };
    const world = worldWith({ dns, internalRegistries: ['10.20.0.5'] });
    expect(host(world, 'registry.corp.example')).toMatchObject({
      brokenLeg: 'route',
      why: 'internal-address',
    });
  });

  it('is that of the proxy where there is one', () => {
    const routes = [route('services', '10.9.0.0/20', { kind: 'peering', name: 'services' })];
    const proxy = { address: '10.9.0.9', port: 3128, delivers: true };
    expect(host(worldWith({ routes, proxy }), hub).reachable).toBe(true);
    expect(host(worldWith({ routes: [], proxy }), hub).brokenLeg).toBe('route');
    expect(host(worldWith({ routes, proxy: { ...proxy, delivers: false } }), hub).brokenLeg).toBe('way-out');
  });
});

describe('an address', () => {
  it('serves the registries of its own universe only', () => {
    const foreign = zone('pkg.dev.', addressRecords('*.pkg.dev.', ['177.222.88.0']));
    expect(host(worldWith({ dns: { zones: [foreign] } }))).toMatchObject({
      brokenLeg: 'name',
      faulty: ['name'],
    });
  });

  it('of IPv6 cannot be dialled from an IPv4-only subnet', () => {
    const dns = { zones: [zone('pkg.dev.', addressRecords('*.pkg.dev.', [], ['2600:2d00:2:2000::1']))] };
    const routes = [defaultRoute, route('ipv6', '::/0', gateway)];
    expect(why(worldWith({ dns, routes }))).toBe('the subnet has no IPv6');
    expect(host(worldWith({ dns, routes, subnet: { ipv6: 'INTERNAL' } })).reachable).toBe(true);
  });
});

describe('a named world', () => {
  it.each(namedWorlds)('$name', ({ world, host: of, brokenLeg }) => {
    expect(host(world, of)).toMatchObject({ reachable: brokenLeg === null, brokenLeg });
  });
});

describe('the model', () => {
  it('shares no code with the rules', () => {
    const simulator = [
      'world',
      'addresses',
      'destinations',
      'names',
      'routing',
      'firewalls',
      'way-out',
      'reach',
    ];
    const imports = simulator.flatMap((name) =>
      [...read(`test/support/cloud/${name}.ts`).matchAll(/from '([^']+)'/g)].map(
        ([, from]) => `${name}: ${from}`,
      ),
    );
    expect(imports.length).toBeGreaterThan(0);
    expect(imports.filter((each) => !/: \.\/[a-z-]+\.ts$/.test(each))).toEqual([]);
  });
});
