/** IP addresses and ranges as numbers: arithmetic of its own, so that the model shares no mistake with the rules. */

interface Range {
  readonly bits: 32 | 128;
  readonly start: bigint;
  readonly length: number;
}

/** Whether the address is IPv6. */
export function isIpv6(address: string): boolean {
  return address.includes(':');
}

/** Whether a range, or a bare address, contains an address. Ranges of the other IP version contain none. */
export function contains(range: string, address: string): boolean {
  const { bits, start, length } = rangeOf(range);
  if (isIpv6(address) !== (bits === 128)) return false;
  const shift = BigInt(bits - length);
  return numberOf(address) >> shift === start >> shift;
}

/** The prefix length of a range. */
export function lengthOf(range: string): number {
  return rangeOf(range).length;
}

/** RFC 1918, RFC 6598, RFC 4193: no route of the internet leads there. */
export function isInternal(address: string): boolean {
  return ['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16', '100.64.0.0/10', 'fc00::/7'].some((range) =>
    contains(range, address),
  );
}

function rangeOf(range: string): Range {
  const [start = '', length] = range.split('/');
  const bits = isIpv6(start) ? 128 : 32;
  return { bits, start: numberOf(start), length: length === undefined ? bits : Number(length) };
}

function numberOf(address: string): bigint {
  if (!isIpv6(address)) return address.split('.').reduce((value, part) => value * 256n + BigInt(part), 0n);
  const [head = '', tail] = address.split('::');
  const groups = (text: string) => (text === '' ? [] : text.split(':'));
  const [first, last] = [groups(head), groups(tail ?? '')];
  const zeros = tail === undefined ? [] : Array.from({ length: 8 - first.length - last.length }, () => '0');
  return [...first, ...zeros, ...last].reduce((value, group) => value * 65536n + BigInt(`0x${group}`), 0n);
}
