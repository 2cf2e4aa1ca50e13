/** Private Google Access and Cloud NAT: https://docs.cloud.google.com/nat/docs/nat-product-interactions. */
import { describe, expect, it } from 'vitest';
import { readNatDrops } from '../../../../src/catalogue/commands/gcloud/logging.ts';
import { describeSubnet } from '../../../../src/catalogue/commands/gcloud/networks.ts';
import type { Nat } from '../../../../src/catalogue/commands/gcloud/routers.ts';
import { publicAddress, publicIpv6Address } from '../../../../src/catalogue/facts/path/target.ts';
import { type Departure, wayOutAsks, wayOutLeg } from '../../../../src/catalogue/facts/path/way-out.ts';
import { fakeAsk, type Given, refused } from '../../../support/rules/fake-ask.ts';
import { nat, natDrops, nats, subnet, subnetParams } from '../../../support/rules/network-parts.ts';
import { at, soundNetwork } from '../../../support/rules/networks.ts';
import { node } from '../../../support/rules/subjects.ts';

const toOwn: Departure = { target: publicAddress, via: 'internet-gateway', isOwn: true, failing: null };
const toOther: Departure = { ...toOwn, isOwn: false };
const failing = { ...toOther, failing: { name: node.name } };

function leg(departure: Departure, parts: readonly Given[] = [], of = at) {
  return wayOutLeg(fakeAsk(soundNetwork(parts), { declared: wayOutAsks }).ask, of, departure);
}
const off = subnet({ privateGoogleAccess: false });
const logging: Nat = { ...nat, logsErrors: true };
const by = (way: string) => ({ state: 'open', by: way });

describe('packets', () => {
  it('stay inside by an internal route', async () => {
    expect(await leg({ ...toOther, via: 'internal' })).toMatchObject(by('internal'));
  });

  it('leave by an external address', async () => {
    const external = { ...at, external: true };
    for (const departure of [toOwn, toOther])
      expect(await leg(departure, [off], external)).toMatchObject(by('external-address'));
  });

  it('leave by an external IPv6 address over IPv6 only', async () => {
    const ipv6 = subnet({ privateGoogleAccess: false, externalIpv6: true });
    const overIpv6 = { ...toOther, target: publicIpv6Address };
    expect(await leg(overIpv6, [ipv6])).toMatchObject(by('external-address'));
    expect(await leg(toOther, [ipv6])).toMatchObject({ state: 'broken', why: 'no-nat' });
    const external = { ...at, external: true };
    expect(await leg(overIpv6, [nats(nat)], external)).toMatchObject({ state: 'broken', why: 'no-nat' });
  });
});

describe('Private Google Access', () => {
  it('leads to the universe, by an endpoint as well, and nowhere else', async () => {
    expect(await leg(toOwn)).toMatchObject(by('private-google-access'));
    expect(await leg({ ...toOwn, via: 'endpoint' })).toMatchObject(by('private-google-access'));
    expect(await leg(toOther)).toMatchObject({ state: 'broken', why: 'no-nat' });
  });

  it('is missing where it is off and no NAT serves the subnet', async () => {
    expect(await leg(toOwn, [off])).toEqual({ state: 'broken', why: 'private-google-access-off' });
  });

  it('is turned on by NAT, over IPv4', async () => {
    expect(await leg(toOwn, [off, nats(nat)])).toMatchObject({
      ...by('private-google-access-by-nat'),
      nat: 'shop-nat',
    });
    expect(await leg({ ...toOwn, target: publicIpv6Address }, [off, nats(nat)])).toMatchObject({
      state: 'broken',
    });
  });

  it('is not known if the subnet cannot be read', async () => {
    const unread = refused(describeSubnet, subnetParams, { why: 'forbidden' });
    await expect(leg(toOwn, [unread])).rejects.toMatchObject({ failure: { why: 'forbidden' } });
  });
});

describe('Cloud NAT', () => {
  it.each<[string, Partial<Nat>]>([
    ['every subnet', {}],
    ['the subnet by name', { everySubnet: false, subnets: ['other', 'shop-nodes'] }],
  ])('serves %s of its region', async (_, of) => {
    expect(await leg(toOther, [nats({ ...nat, ...of })])).toMatchObject(by('nat'));
  });

  it.each<[string, Partial<Nat>]>([
    ['another region', { region: 'europe-west1' }],
    ['other subnets', { everySubnet: false, subnets: ['other'] }],
    ['no subnet, as with secondary ranges only', { everySubnet: false, subnets: [] }],
    ['other networks (Private NAT)', { inside: true }],
  ])('of %s does not', async (_, of) => {
    expect(await leg(toOther, [nats({ ...nat, ...of })])).toEqual({ state: 'broken', why: 'no-nat' });
  });

  it('has ports, as far as its log tells', async () => {
    expect(await leg(toOther, [nats(nat)])).toMatchObject({ portsSuffice: false });
    expect(await leg(toOther, [nats(logging)])).toMatchObject({ portsSuffice: true });
    expect(await leg(failing, [nats(logging)])).toMatchObject({ portsSuffice: true });
    expect(await leg(failing, [nats(nat)])).toMatchObject({ state: 'unknown', why: 'nat-ports' });
  });

  it.each([
    ['of this node', { machine: node.name }, 'broken'],
    ['of no machine', { machine: null }, 'broken'],
    ['of another machine', { machine: 'other' }, 'open'],
    ['of another gateway', { gateway: 'other' }, 'open'],
    ['of another region', { region: 'europe-west1' }, 'open'],
  ])('whose log has a dropped connection %s', async (_, drop, state) => {
    expect(await leg(failing, [nats(logging), natDrops(drop)])).toMatchObject({ state });
  });

  it('whose log may not be read leaves it open', async () => {
    const unread = refused(readNatDrops, { NETWORK_PROJECT: 'shop-network' }, { why: 'forbidden' });
    expect(await leg(failing, [nats(logging), unread])).toMatchObject({ state: 'unknown' });
    await expect(leg(toOther, [nats(logging), unread])).rejects.toMatchObject({
      failure: { why: 'forbidden' },
    });
  });
});
