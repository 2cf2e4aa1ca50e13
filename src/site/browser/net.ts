/** What the catalogue uses of `node:net`, for a browser: the build puts it in the place of that module. */
import ipaddr from 'ipaddr.js';

/** 4, 6, or 0 for what is no address. */
export function isIP(text: string): 0 | 4 | 6 {
  if (ipaddr.IPv4.isValidFourPartDecimal(text)) return 4;
  return ipaddr.IPv6.isValid(text) ? 6 : 0;
}

export const isIPv6 = (text: string) => isIP(text) === 6;

/** `::1.2.3.4` as two groups of hexadecimal digits: the library takes it for an IPv4-mapped address, Node does not. */
function parsed(address: string): ipaddr.IPv4 | ipaddr.IPv6 {
  const groups = address.replace(/(?<=:)(\d+)\.(\d+)\.(\d+)\.(\d+)$/, (_, ...quad: string[]) => {
    const [a = 0, b = 0, c = 0, d = 0] = quad.slice(0, 4).map(Number);
    return `${(a * 256 + b).toString(16)}:${(c * 256 + d).toString(16)}`;
  });
  return ipaddr.parse(groups);
}

/** A list of ranges. */
export class BlockList {
  readonly #ranges: (readonly [ipaddr.IPv4 | ipaddr.IPv6, number])[] = [];

  addSubnet(start: string, bits: number): void {
    this.#ranges.push([parsed(start), bits]);
  }

  check(address: string): boolean {
    const asked = parsed(address);
    return this.#ranges.some(([start, bits]) => start.kind() === asked.kind() && asked.match(start, bits));
  }
}
