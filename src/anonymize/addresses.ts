/**
 * Stand-ins for IP addresses and ranges. Two addresses that have their first bits in common still do, so a range that
 * held an address still holds it. Ranges with a meaning of their own stay where they are: a private address becomes
 * another of the same private range, and the addresses of VIPs, loopback and link-local ones are public and stay whole.
 */
import { createHash } from 'node:crypto';
import { isIP } from 'node:net';
import { universes } from '../cloud/universes.ts';
import type { Names } from './names.ts';

/** RFC 1918, RFC 6598, RFC 4193: everybody may use them, so the rest of such an address is a customer's choice. */
const ownChoice = ['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16', '100.64.0.0/10', 'fc00::/7'];

/** Ranges whose every address has the same meaning everywhere: RFC 6890, and those of the universes. */
const sameEverywhere = [
  ...Object.values(universes).flatMap(({ privateVip, restrictedVip }) =>
    [privateVip, restrictedVip].flatMap(({ v4, v6 }) => [v4, v6]),
  ),
  '0.0.0.0/8',
  '127.0.0.0/8',
  '169.254.0.0/16',
  '224.0.0.0/3',
  '::/127',
  'fe80::/10',
  'ff00::/8',
];

interface Bits {
  readonly family: 4 | 6;
  readonly bits: string;
}

const reserved = [
  ...ownChoice.map((range) => ({ ...prefixOf(range), whole: false })),
  ...sameEverywhere.map((range) => ({ ...prefixOf(range), whole: true })),
];

/** What was written for the names of a run: messages repeat an address by the hundred. */
const known = new WeakMap<Names, Map<string, string | null>>();

/** The stand-in of an address, or of a range with its length; null if the text is neither. */
export function standInForAddress(text: string, names: Names): string | null {
  const written = known.get(names) ?? new Map<string, string | null>();
  known.set(names, written);
  const before = written.get(text);
  if (before !== undefined) return before;
  const now = draw(text, names);
  written.set(text, now);
  return now;
}

function draw(text: string, names: Names): string | null {
  const [address = '', length, ...rest] = text.split('/');
  const parsed = bitsOf(address);
  if (!parsed || rest.length > 0 || (length !== undefined && !/^\d{1,3}$/.test(length))) return null;
  const size = length === undefined ? parsed.bits.length : Number(length);
  if (size > parsed.bits.length) return null;
  const written = withStandInBits(parsed, size, names);
  return length === undefined ? written : `${written}/${length}`;
}

/** The address with each bit replaced; those after the length of a range are 0. */
function withStandInBits({ family, bits }: Bits, size: number, names: Names): string {
  let mapped = '';
  for (let at = 0; at < size; at += 1) {
    const before = bits.slice(0, at);
    const bit = bits[at] ?? '0';
    mapped += isFixed(family, before) ? bit : freeBit(family, before, bit, mapped, names);
  }
  return addressOf({ family, bits: mapped.padEnd(bits.length, '0') });
}

/** Whether the next bit decides about a reserved range, or is inside one that stays whole. */
function isFixed(family: 4 | 6, before: string): boolean {
  return reserved.some(
    (range) =>
      range.family === family &&
      (range.bits.length > before.length
        ? range.bits.startsWith(before)
        : range.whole && before.startsWith(range.bits)),
  );
}

/** Of the two bits that can follow, the one that was met first gets a bit that does not depend on either. */
function freeBit(family: 4 | 6, before: string, bit: string, mapped: string, names: Names): string {
  const isFirst = names.first(`ipv${family} bit`, before, bit) === bit;
  const drawn = (createHash('sha256').update(mapped).digest()[0] ?? 0) & 1;
  return String(isFirst ? drawn : 1 - drawn);
}

function prefixOf(range: string): Bits {
  const [address = '', length] = range.split('/');
  const parsed = bitsOf(address);
  if (!parsed) throw new Error(`Not a range: ${range}.`);
  return { ...parsed, bits: parsed.bits.slice(0, Number(length)) };
}

function bitsOf(address: string): Bits | null {
  const family = isIP(address);
  if (family === 4) {
    const bits = address.split('.').map((part) => Number(part).toString(2).padStart(8, '0'));
    return { family, bits: bits.join('') };
  }
  if (family !== 6 || address.includes('%')) return null;
  const bits = groupsOf(address).map((group) => Number.parseInt(group, 16).toString(2).padStart(16, '0'));
  return { family, bits: bits.join('') };
}

/** The eight groups of an IPv6 address; its last two can be written as an IPv4 address. */
function groupsOf(address: string): readonly string[] {
  const hexadecimal = address.replace(/(\d+)\.(\d+)\.(\d+)\.(\d+)$/, (_, a, b, c, d) =>
    [Number(a) * 256 + Number(b), Number(c) * 256 + Number(d)].map((group) => group.toString(16)).join(':'),
  );
  const [head = '', tail] = hexadecimal.split('::');
  const [first, last] = [head, tail ?? ''].map((part) => part.split(':').filter((group) => group !== ''));
  const zeros = Math.max(0, 8 - (first?.length ?? 0) - (last?.length ?? 0));
  return [...(first ?? []), ...Array.from({ length: zeros }, () => '0'), ...(last ?? [])];
}

function addressOf({ family, bits }: Bits): string {
  const size = family === 4 ? 8 : 16;
  const parts = Array.from({ length: bits.length / size }, (_, at) =>
    Number.parseInt(bits.slice(at * size, (at + 1) * size), 2),
  );
  if (family === 4) return parts.join('.');
  const text = parts.map((part) => part.toString(16)).join(':');
  // The longest run of zeros is written `::` (RFC 5952).
  const [longest] = [...text.matchAll(/(?:\b0(?::|$)){2,}/g)].toSorted((a, b) => b[0].length - a[0].length);
  if (!longest) return text;
  const { 0: zeros, index } = longest;
  return `${text.slice(0, index).replace(/:$/, '')}::${text.slice(index + zeros.length)}`;
}
