/** The legs together: each is judged for the address that the name leads to, and only if those before are open. */
import { describe, expect, it } from 'vitest';
import { pathAsks, pathTo } from '../../../../src/catalogue/facts/path/index.ts';
import { universes } from '../../../../src/cloud/universes.ts';
import { fakeAsk } from '../../../support/rules/fake-ask.ts';
import {
  defaultRoute,
  denyAll,
  firewalls,
  record,
  routes,
  standing,
  subnet,
  vipRoute,
  zone,
  zones,
} from '../../../support/rules/network-parts.ts';
import {
  dockerHub,
  elsewhere,
  failed,
  onlyVip,
  type Part,
  soundNetwork,
  timedOut,
  unresolved,
  way,
} from '../../../support/rules/networks.ts';
import { failure } from '../../../support/rules/subjects.ts';

async function path(about: ReturnType<typeof way>, ...parts: readonly Part[]) {
  const { ask, asked } = fakeAsk(soundNetwork(...parts), { declared: pathAsks });
  const found = await pathTo(ask, about, universes.google);
  return { found, asked: new Set(asked.map(({ command }) => command.id)) };
}
/** A zone that answers with those addresses. */
const leadingTo = (...addresses: readonly string[]) =>
  zones(
    zone('pkg.dev.', [
      record('*.pkg.dev.', 'A', ...addresses.filter((each) => !each.includes(':'))),
      record('*.pkg.dev.', 'AAAA', ...addresses.filter((each) => each.includes(':'))),
    ]),
  );
const [vip4, vip6] = ['199.36.153.4', '2600:2d00:2:1000::'];
const dual = [standing({ ipv4Only: false }), subnet({ ipv4Only: false })];
const routeOf6 = { ...defaultRoute, name: 'default-6', range: '::/0' };

describe('the way to a registry', () => {
  it('is not judged where the registry answered, or a proxy is between, and nothing is asked', async () => {
    const proxy = failed('firewall-or-timeout', 'proxyconnect tcp: EOF', 'proxy-failed');
    for (const [of, why] of [
      [failure('not-found'), 'registry-reachable'],
      [proxy, 'pulls-by-proxy'],
      [failed('firewall-or-timeout', 'dial tcp 127.0.0.1:443: i/o timeout'), 'loopback-address'],
    ] as const) {
      const { found, asked } = await path(way(of));
      expect(found).toMatchObject({ judged: false, why });
      expect([...asked]).toEqual([]);
    }
  });

  it('ends at the first leg that is not open', async () => {
    expect((await path(way(unresolved))).found).toMatchObject({ attempt: null });
    expect((await path(way(timedOut(vip4)), routes())).found).toMatchObject({
      attempt: { route: { state: 'broken' }, firewall: null, wayOut: null },
    });
    const denied = await path(way(timedOut(vip4)), firewalls([denyAll]));
    expect(denied.found).toMatchObject({ attempt: { firewall: { state: 'broken' }, wayOut: null } });
    expect(denied.asked).not.toContain('gcloud-compute-networks-subnets-describe');
  });

  it('asks no DNS where the message says the address, unless that is the wrong one', async () => {
    const asksDns = ({ asked }: { asked: ReadonlySet<string> }) => asked.has('gcloud-dns-managed-zones-list');
    expect(asksDns(await path(way(timedOut())))).toBe(false);
    expect(asksDns(await path(way(timedOut()), onlyVip))).toBe(true);
  });

  it('goes to each of several addresses, of which one is enough', async () => {
    const { found } = await path(
      way(null, { image: elsewhere }),
      ...zones(zone('example.com.', [record('registry.example.com.', 'A', '10.20.0.5', '203.0.113.25')])),
      standing({ external: true }),
    );
    expect(found).toMatchObject({
      attempt: { target: { address: '203.0.113.25' }, wayOut: { state: 'open' } },
    });
  });

  it('goes to one address of a VIP, because all lead to the same', async () => {
    const { found } = await path(way(null), onlyVip, ...leadingTo('199.36.153.4', '199.36.153.5'));
    expect(found).toMatchObject({
      name: { state: 'open', why: 'vip' },
      attempt: { route: { route: 'vip' } },
    });
  });

  it('goes to the one VIP that is reached if a zone has both', async () => {
    const { found } = await path(way(null), onlyVip, ...leadingTo('199.36.153.8', vip4));
    expect(found).toMatchObject({ attempt: { target: { address: vip4 } } });
  });
});

describe('over IPv6, the way', () => {
  it('is not taken from an IPv4-only subnet while there is an IPv4 address', async () => {
    const { found } = await path(way(null), onlyVip, ...leadingTo(vip4, vip6));
    expect(found).toMatchObject({ attempt: { target: { address: vip4 } } });
  });

  it('does not exist from an IPv4-only subnet if there is no other address', async () => {
    const { found } = await path(way(null), ...leadingTo(vip6));
    expect(found).toMatchObject({ attempt: { route: { state: 'broken', why: 'no-ipv6' } } });
  });

  it('is taken where IPv4 leads nowhere', async () => {
    const { found } = await path(way(null), ...dual, routes(routeOf6), ...leadingTo(vip4, vip6));
    expect(found).toMatchObject({
      attempt: { target: { address: vip6 }, route: { route: 'default-6' }, wayOut: { state: 'open' } },
    });
  });

  it('is judged for the address of the message', async () => {
    const { found } = await path(way(timedOut(`[${vip6}]`)), ...dual, routes(routeOf6));
    expect(found).toMatchObject({ name: { why: 'vip' }, attempt: { route: { route: 'default-6' } } });
  });

  it('to some public address is possible, and not certain, where IPv4 is not enough', async () => {
    const external = [standing({ ipv4Only: false }), subnet({ ipv4Only: false, externalIpv6: true })];
    const hub = way(null, { image: dockerHub });
    const { found } = await path(hub, ...external, routes(defaultRoute, routeOf6));
    expect(found).toMatchObject({ name: { state: 'unknown', why: 'ipv6-only' } });
    const alone = await path(hub, ...external, routes(defaultRoute));
    expect(alone.found).toMatchObject({ name: { state: 'open' }, attempt: { wayOut: { why: 'no-nat' } } });
  });
});

describe('where a network is made for a VIP', () => {
  it('the name should lead to it, as certainly as the way there is known', async () => {
    const about = way(timedOut());
    expect((await path(about, onlyVip)).found).toMatchObject({
      name: { state: 'broken', why: 'vip-zone-missing', vip: '199.36.153.4/30' },
    });
    const unsure = firewalls([{ ...denyAll, narrowed: true }]);
    expect((await path(about, onlyVip, unsure)).found).toMatchObject({
      name: { state: 'unknown', why: 'vip-zone-not-found' },
    });
  });

  it('the public address is right if it is reached as well', async () => {
    const both = routes(defaultRoute, vipRoute('199.36.153.4/30'));
    expect((await path(way(timedOut()), both)).found).toMatchObject({
      name: { state: 'open', why: 'public' },
    });
  });
});
