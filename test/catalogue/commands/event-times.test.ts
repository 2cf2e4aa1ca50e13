import { expect, it } from 'vitest';
import { decodeEvents } from '../../../src/catalogue/commands/kubectl/events.ts';

const second = '2026-11-29T20:48:07Z';
/** As client-go names an event of a Pod `cart-1`. */
const nameAt = (milliseconds: number) =>
  `cart-1.${(BigInt(Date.parse(second) + milliseconds) * 1_000_000n + 4711n).toString(16)}`;
const timesOf = (name: string, fields: object = {}) => {
  const [event] = decodeEvents({
    items: [
      { metadata: { name, namespace: 'shop' }, firstTimestamp: second, lastTimestamp: second, ...fields },
    ],
  });
  return [event?.first, event?.last];
};

it('the time of an event has the milliseconds that its name holds', () => {
  expect(timesOf(nameAt(412))).toEqual(['2026-11-29T20:48:07.412Z', '2026-11-29T20:48:07.412Z']);
});

it('the time of its last occurrence is not in its name', () => {
  const lastTimestamp = '2026-11-29T20:50:00Z';
  expect(timesOf(nameAt(412), { lastTimestamp, count: 2 })).toEqual([
    '2026-11-29T20:48:07.412Z',
    lastTimestamp,
  ]);
});

it.each([
  ['of another second', nameAt(1412)],
  ['of another form', 'cart-1.failed'],
  ['that is cut', 'cart-1.17d'],
])('a name %s changes no time', (_what, name) => {
  expect(timesOf(name)).toEqual([second, second]);
});
