/** The order of routes: https://docs.cloud.google.com/vpc/docs/routes and .../policy-based-routes. */
import { describe, expect, it } from 'vitest';
import { describeNetwork } from '../../../../src/catalogue/commands/gcloud/networks.ts';
import { listRouters } from '../../../../src/catalogue/commands/gcloud/routers.ts';
import {
  listPolicyBasedRoutes,
  listRoutes,
  listSpokes,
  type Route,
  readLearnedRoutes,
} from '../../../../src/catalogue/commands/gcloud/routes.ts';
import { routeAsks, routeLeg } from '../../../../src/catalogue/facts/path/routes.ts';
import {
  publicAddress,
  publicIpv6Address,
  type Target,
  targetAt,
} from '../../../../src/catalogue/facts/path/target.ts';
import { fakeAsk, type Given, refused } from '../../../support/rules/fake-ask.ts';
import {
  applianceRoute,
  defaultRoute,
  learned,
  network,
  policyBased,
  router,
  routers,
  routes,
  spokeOf,
  vipRoute,
  vpcNetwork,
} from '../../../support/rules/network-parts.ts';
import { at, atHidden, soundNetwork } from '../../../support/rules/networks.ts';

const docker = targetAt('44.219.3.189');
const vip = targetAt('199.36.153.4');
const inside = targetAt('10.164.3.4');
const overIpv6 = targetAt('2001:db8::5');
const forbidden = { why: 'forbidden' } as const;

function leg(parts: readonly Given[], target: Target = docker, of = at) {
  return routeLeg(fakeAsk(soundNetwork(parts), { declared: routeAsks }).ask, of, target);
}
const by = (route: string) => ({ state: 'open', route });
const toHop = (route: string) => ({ state: 'unknown', why: 'next-hop', route });
const undecided = (...names: readonly string[]) => ({ state: 'unknown', why: 'undecided', routes: names });
const gateway = (range: string, of: Partial<Route> = {}): Route => ({
  ...defaultRoute,
  name: range,
  range,
  ...of,
});

type Case = readonly [string, readonly Route[], Target, object];

describe('of the routes of the list', () => {
  it.each<Case>([
    [
      'the most specific range wins',
      [applianceRoute({ priority: 0 }), gateway('44.0.0.0/8')],
      docker,
      by('44.0.0.0/8'),
    ],
    [
      'then the lowest priority number',
      [defaultRoute, applianceRoute({ priority: 999 })],
      docker,
      toHop('by-appliance'),
    ],
    [
      'of equal ones that by an appliance may win',
      [defaultRoute, applianceRoute()],
      docker,
      toHop('by-appliance'),
    ],
    ['none is for other addresses', [gateway('44.219.3.188/32')], docker, { state: 'broken' }],
    [
      'none is for other network tags',
      [applianceRoute({ priority: 1, tags: ['db'] }), defaultRoute],
      docker,
      by('default-route'),
    ],
    [
      'those with a tag of the node are for it',
      [applianceRoute({ priority: 1, tags: ['db', 'web'] }), defaultRoute],
      docker,
      toHop('by-appliance'),
    ],
    ['that of the subnet leads to its range', [defaultRoute], inside, by('subnet-nodes')],
    ['an internet gateway leads to a VIP', [vipRoute('199.36.153.4/30')], vip, by('vip')],
    [
      'an internet gateway leads to no private address',
      [defaultRoute],
      targetAt('10.20.0.5'),
      { state: 'broken' },
    ],
    [
      'an appliance may lead to a private address',
      [applianceRoute()],
      targetAt('10.20.0.5'),
      toHop('by-appliance'),
    ],
    ['those for IPv4 are not for IPv6', [defaultRoute], overIpv6, { state: 'broken' }],
    ['those for IPv6 are not for IPv4', [gateway('::/0')], docker, { state: 'broken' }],
    ['the default route for IPv6 is', [gateway('::/0')], overIpv6, by('::/0')],
    ['the default route is for some public address', [defaultRoute], publicAddress, by('default-route')],
    [
      'that of a private range or a VIP is for no public address',
      [applianceRoute({ range: '10.0.0.0/8' }), vipRoute('199.36.153.4/30'), defaultRoute],
      publicAddress,
      by('default-route'),
    ],
    [
      'that of a part of the internet may be for some public address',
      [applianceRoute({ range: '44.0.0.0/8' }), defaultRoute],
      publicAddress,
      undecided('by-appliance'),
    ],
    [
      'that of a part of the internet makes no difference if it leads to the same',
      [gateway('44.0.0.0/8'), defaultRoute],
      publicAddress,
      by('default-route'),
    ],
    [
      'the default route for IPv4 is for no IPv6 address',
      [defaultRoute],
      publicIpv6Address,
      { state: 'broken' },
    ],
  ])('%s', async (_, of, target, result) => {
    expect(await leg([routes(...of)], target)).toMatchObject(result);
  });

  it('one with a tag may be for a node that cannot be read, and decides only if it leads elsewhere', async () => {
    const tagged = [applianceRoute({ priority: 1, tags: ['web'] }), defaultRoute];
    expect(await leg([routes(...tagged)], docker, atHidden)).toMatchObject(undecided('by-appliance'));
    const same = [gateway('44.0.0.0/8', { tags: ['web'] }), defaultRoute];
    expect(await leg([routes(...same)], docker, atHidden)).toMatchObject(by('default-route'));
  });

  it('nothing is known if there is no list', async () => {
    await expect(leg([refused(listRoutes, network, forbidden)])).rejects.toMatchObject({
      failure: forbidden,
    });
  });
});

describe('a policy-based route', () => {
  it('comes before every other, that of the subnet included', async () => {
    for (const target of [docker, vip, inside])
      expect(await leg([policyBased()], target)).toMatchObject(toHop('through-appliance'));
  });

  it.each([
    ['leaves the packets to the others', { hop: null }],
    ['is for other destinations', { destinationRange: '10.0.0.0/8' }],
    ['is for other sources', { sourceRange: '10.0.0.0/24' }],
    ['is for other network tags', { tags: ['db'] }],
  ])('does nothing if it %s', async (_, of) => {
    expect(await leg([policyBased(of)])).toMatchObject(by('default-route'));
  });

  it('is for IPv4', async () => {
    expect(await leg([policyBased(), routes(gateway('::/0'))], overIpv6)).toMatchObject(by('::/0'));
  });

  it('for IPv6 takes the packets to IPv6 addresses, and no others', async () => {
    const ofIpv6 = policyBased({ sourceRange: '::/0', destinationRange: '::/0' });
    expect(await leg([ofIpv6, routes(gateway('::/0'))], overIpv6)).toMatchObject(toHop('through-appliance'));
    expect(await leg([ofIpv6])).toMatchObject(by('default-route'));
  });

  it.each([
    ['tags', { tags: ['web'] }],
    ['address', { sourceRange: '10.164.0.0/24' }],
  ])('may be for a node whose %s cannot be read', async (_, of) => {
    expect(await leg([policyBased(of)], docker, atHidden)).toMatchObject(undecided('through-appliance'));
  });

  it('may exist if the list cannot be read, even for the range of a subnet', async () => {
    const unread = refused(listPolicyBasedRoutes, network, forbidden);
    for (const target of [docker, inside])
      expect(await leg([unread], target)).toMatchObject({
        state: 'unknown',
        why: 'gaps',
        gaps: [{ kind: 'policy-based-routes', failure: forbidden }],
      });
  });
});

describe('routes that the list does not show', () => {
  it('are those that routers learned', async () => {
    const parts = learned(applianceRoute({ name: 'learned', priority: 100 }));
    expect(await leg([...parts])).toMatchObject(toHop('learned'));
    expect(await leg([routes(), ...parts])).toMatchObject(toHop('learned'));
    expect(await leg([...parts], inside)).toMatchObject(by('subnet-nodes'));
  });

  it('are not asked of a router without BGP peers', async () => {
    expect(await leg([routers(router())])).toMatchObject(by('default-route'));
  });

  it.each<[string, readonly Given[], object]>([
    [
      'those that a peering imports',
      [vpcNetwork({ importingPeerings: ['to-hub'] })],
      { kind: 'peering-routes', of: 'to-hub', failure: null },
    ],
    ['those of a hub', [spokeOf('ncc')], { kind: 'hub-routes', of: 'ncc', failure: null }],
    [
      'those of unread routers',
      [refused(listRouters, network, forbidden)],
      { kind: 'learned-routes', failure: forbidden },
    ],
    [
      'those that an unread router learned',
      [
        routers(router({ name: 'bgp', learns: true })),
        refused(
          readLearnedRoutes,
          { ROUTER: 'bgp', REGION: 'europe-west9', NETWORK_PROJECT: 'shop-network' },
          forbidden,
        ),
      ],
      { kind: 'learned-routes', of: 'bgp' },
    ],
    [
      'those of unread peerings',
      [refused(describeNetwork, network, forbidden)],
      { kind: 'peering-routes', of: 'shop' },
    ],
    ['those of unread hubs', [refused(listSpokes, network, forbidden)], { kind: 'hub-routes', of: 'shop' }],
  ])('may be %s', async (_, parts, gap) => {
    const result = { state: 'unknown', why: 'gaps', gaps: [gap] };
    expect(await leg(parts)).toMatchObject(result);
    expect(await leg([...parts, routes()])).toMatchObject(result);
    expect(await leg(parts, inside)).toMatchObject(by('subnet-nodes'));
  });

  it('do not exist without the Network Connectivity API', async () => {
    const disabled = { why: 'api-disabled' } as const;
    const parts = [refused(listPolicyBasedRoutes, network, disabled), refused(listSpokes, network, disabled)];
    expect(await leg(parts)).toMatchObject(by('default-route'));
  });
});
