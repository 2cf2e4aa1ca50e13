/** IP addresses and ranges. Pure. */
import { BlockList, isIP, isIPv6 } from 'node:net';
import { type Universe, universes } from './universes.ts';

/** True if the address is in the range (`199.36.153.8/30`, or a bare address). Malformed input is in no range. */
export function inRange(address: string, range: string): boolean {
  const [start = '', length] = range.split('/');
  if (isIP(start) === 0 || isIP(start) !== isIP(address)) return false;
  const bits = length === undefined ? (isIPv6(start) ? 128 : 32) : Number(length);
  if (!Number.isInteger(bits) || bits < 0 || bits > (isIPv6(start) ? 128 : 32)) return false;
  const family = isIPv6(start) ? 'ipv6' : 'ipv4';
  const list = new BlockList();
  list.addSubnet(start, bits, family);
  return list.check(address, family);
}

/** Prefix length of a range: the longer, the more specific. */
export function prefixLength(range: string): number {
  const [start = '', length] = range.split('/');
  return length === undefined ? (isIPv6(start) ? 128 : 32) : Number(length);
}

/** Ranges of RFC 1918, RFC 6598 and RFC 4193: addresses that are not routed on the internet. */
const privateRanges = ['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16', '100.64.0.0/10', 'fc00::/7'];

/** True if the address is in one of these ranges. */
export function isPrivate(address: string): boolean {
  return privateRanges.some((range) => inRange(address, range));
}

/** The VIP range that an address belongs to, with its universe; null for any other address. */
export function vipOf(
  address: string,
): { readonly universe: Universe; readonly kind: 'private' | 'restricted'; readonly range: string } | null {
  for (const universe of Object.values(universes)) {
    for (const kind of ['private', 'restricted'] as const) {
      const { v4, v6 } = kind === 'private' ? universe.privateVip : universe.restrictedVip;
      const range = [v4, v6].find((each) => inRange(address, each));
      if (range) return { universe, kind, range };
    }
  }
  return null;
}

/**
 * The addresses of a name that public DNS answers with a VIP (`restricted.googleapis.com`): those of the IPv4 range, and
 * the first of the IPv6 range. null for any other name.
 */
export function addressesOfVipName(name: string): readonly string[] | null {
  for (const { vipNames, privateVip, restrictedVip } of Object.values(universes)) {
    const vip = name === vipNames.private ? privateVip : name === vipNames.restricted ? restrictedVip : null;
    if (vip) return [...addressesOf(vip.v4), vip.v6.replace(/\/.*$/, '')];
  }
  return null;
}

/** The four addresses of an IPv4 /30 range, as the A records of a zone list them. */
export function addressesOf(range: string): readonly string[] {
  const [start = ''] = range.split('/');
  const [a, b, c, d = 0] = start.split('.').map(Number);
  return [0, 1, 2, 3].map((offset) => `${a}.${b}.${c}.${d + offset}`);
}
