/** What the chapter offers to open: never more than the way to one VIP or one internal address (truth A1, A2). */
import { expect, it } from 'vitest';
import type { Outcome } from '../../../../src/catalogue/model/rule.ts';
import { network } from '../../../../src/catalogue/rules/network/index.ts';
import { isPrivate, vipOf } from '../../../../src/cloud/addresses.ts';

/** The outcomes with a command for a range of destinations. */
const opening = network.rules.flatMap(({ id, outcomes }) =>
  Object.entries<Outcome>(outcomes).flatMap(([key, { remedies = [], example }]) =>
    remedies
      .flatMap((each) => ('command' in each ? [each.params(example)['DESTINATION_RANGE']] : []))
      .flatMap((range) => (range === undefined ? [] : [{ name: `${id} ${key}`, range: String(range) }])),
  ),
);

it('only what is known to be a VIP or internal is opened by a command', () => {
  expect(opening.map(({ name }) => name)).toEqual([
    'route-to-registry vip-route-missing',
    'egress-firewall egress-denied',
  ]);
});

it.each(opening)('$name opens a VIP', ({ range }) => {
  const [start = ''] = range.split('/');
  expect(vipOf(start) !== null || isPrivate(start)).toBe(true);
});

it.each(['route-to-registry', 'egress-firewall'])('%s offers no command where the internet is shut', (id) => {
  const outcomes = Object.entries<Outcome>(network.rules.find((rule) => rule.id === id)?.outcomes ?? {});
  const shut = outcomes.filter(([key]) => key.startsWith('internet-'));
  expect(shut.map(([key]) => key)).toHaveLength(2);
  for (const [, { remedies = [] }] of shut)
    expect(remedies.map((each) => ('advice' in each ? 'advice' : 'command'))).toEqual(['advice']);
});
