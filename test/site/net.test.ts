/** The browser's `node:net` says what Node's says. */
import * as node from 'node:net';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { BlockList, isIP, isIPv6 } from '../../src/site/browser/net.ts';

const text = fc.oneof(
  fc.ipV4(),
  fc.ipV6(),
  fc.string(),
  fc.constantFrom(
    '',
    '1',
    '1.2.3',
    '01.2.3.4',
    '1.2.3.256',
    '1.2.3.4 ',
    '::',
    '::1',
    '::ffff:1.2.3.4',
    'fe80::1%eth0',
    '1:2',
    'a.b.c.d',
    '0x1.2.3.4',
    '1.2.3.4.5',
    '12345::',
    ':::',
    '1::2::3',
  ),
);

it('tells an address from what is none', () => {
  fc.assert(
    fc.property(text, (each) => {
      expect(isIP(each), each).toBe(node.isIP(each));
      expect(isIPv6(each), each).toBe(node.isIPv6(each));
    }),
    { numRuns: 2000 },
  );
});

it.each([
  ['ipv4', fc.ipV4(), 32],
  ['ipv6', fc.ipV6(), 128],
] as const)('finds an address of %s in a range', (family, addresses, most) => {
  fc.assert(
    fc.property(addresses, addresses, fc.nat({ max: most }), (start, address, bits) => {
      const theirs = new node.BlockList();
      theirs.addSubnet(start, bits, family);
      const ours = new BlockList();
      ours.addSubnet(start, bits);
      for (const each of [start, address]) expect(ours.check(each)).toBe(theirs.check(each, family));
    }),
    { numRuns: 2000 },
  );
});
