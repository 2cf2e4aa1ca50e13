import { describe, expect, it } from 'vitest';
import { parseGoDuration, parsePulledEvent } from '../../../../src/catalogue/facts/pull-times.ts';
import { pullTimes as rule } from '../../../../src/catalogue/rules/slow/pull-times.ts';
import { scope } from '../../../support/rules/node-fixtures.ts';
import { progress, pullEvent, pulled } from '../../../support/rules/progress.ts';
import { read } from '../../../support/rules/read.ts';
import { rehearse } from '../../../support/rules/rehearse.ts';
import { cart, failure, node, podNamed } from '../../../support/rules/subjects.ts';

const about = scope();
const inHand = scope({ pod: podNamed('cart-1'), image: cart, failure: failure('timeout-slow') });
const large = pulled('large', '10m0s (10m0s including waiting). Image size: 90000000000 bytes.');
const quick = pulled('nginx', '1.2s (1.2s including waiting). Image size: 22183344 bytes.');

rehearse(rule, {
  'low-throughput': [
    {
      about,
      world: [
        progress(quick, pulled(cart, '10m0s (10m0s including waiting). Image size: 1200000000 bytes.')),
      ],
      facts: { image: cart, took: '10\u00a0min 0\u00a0s', rate: 2, count: 2 },
    },
    {
      when: 'beside a larger image that took longer at a fair speed',
      about,
      world: [
        progress(
          pulled('large', '20m0s (20m0s including waiting). Image size: 90000000000 bytes.'),
          pulled(cart, '10m0s (10m0s including waiting). Image size: 1200000000 bytes.'),
        ),
      ],
      facts: { image: cart, rate: 2 },
    },
    {
      when: 'of a tiny image',
      about,
      world: [progress(pulled(cart, '1m10s (1m10s including waiting). Image size: 300000 bytes.'))],
      facts: { image: cart, rate: 0.1 },
    },
  ],
  'long-pull': [
    {
      about,
      world: [progress(pulled(cart, '1m20s (5m0s including waiting). Image size: 4000000000 bytes.'), quick)],
      facts: { image: cart, rate: 50 },
    },
  ],
  'pull-throughput-unknown': {
    about,
    world: [progress(pulled(cart, '1m30.313387996s'))],
    facts: { rate: 0 },
  },
  'short-pulls': [
    {
      about,
      world: [progress(quick, 'Container image "nginx" already present on machine')],
      facts: { count: 1 },
    },
    {
      when: 'several times',
      about,
      world: [progress(quick, pulled(cart, '815.353ms'))],
      facts: { count: 2 },
    },
  ],
  'node-throughput-low': {
    about: inHand,
    world: [
      progress(
        quick,
        pulled(cart, '10m0s (10m0s including waiting). Image size: 1200000000 bytes.'),
        pulled('large', '20m0s (20m0s including waiting). Image size: 90000000000 bytes.'),
      ),
    ],
    facts: { node: node.name ?? '', took: '10\u00a0min 0\u00a0s', rate: 2, count: 3 },
  },
  'node-throughput-fair': [
    { about: inHand, world: [progress(quick)], facts: { count: 1 } },
    {
      when: 'although other nodes are slow',
      about: inHand,
      world: [
        progress(
          quick,
          pullEvent('Pulled', {
            node: 'node-b',
            message: pulled(cart, '10m0s (10m0s including waiting). Image size: 1200000000 bytes.'),
          }),
        ),
      ],
      facts: { count: 1 },
    },
    { when: 'for a large image', about: inHand, world: [progress(quick, large)], facts: { count: 2 } },
  ],
  'node-throughput-unknown': {
    about: inHand,
    world: [progress(pulled(cart, '1m30.313387996s'))],
  },
  'no-successful-pull': [
    { about: inHand, world: [progress()] },
    { when: 'on a node that is not known', about: { ...inHand, pod: null }, world: [] },
  ],
  'no-recent-pull': { about, world: [progress()] },
  'not-applicable-cause': { about: scope({ failure: failure('auth-403') }), world: [] },
});

describe('the Pulled message of a kubelet', () => {
  it.each([
    ['30.313387996s', 30.313387996],
    ['815.353ms', 0.815353],
    ['1m30.5s', 90.5],
    ['1h2m3s', 3723],
    ['0s', 0],
    ['12µs', 12e-6],
    ['', null],
    ['soon', null],
    ['1m soon', null],
  ])('%s is %s seconds', (text, seconds) => {
    const read = parseGoDuration(text);
    if (seconds === null) expect(read).toBeNull();
    else expect(read).toBeCloseTo(seconds, 9);
  });

  const finished = (message: string) => parsePulledEvent(read.message(message).details);

  it('gives waiting time and pull time, in three wordings', () => {
    expect(finished(pulled('a/b:1', '2s (2m2s including waiting). Image size: 7 bytes.'))).toEqual({
      image: 'a/b:1',
      node: null,
      seconds: 2,
      queuedSeconds: 120,
      bytes: 7,
    });
    expect(finished(pulled('a/b:1', '2s (3s including waiting)'))).toMatchObject({
      queuedSeconds: 1,
      bytes: null,
    });
    expect(finished(pulled('a/b:1', '30.3s'))).toMatchObject({
      seconds: 30.3,
      queuedSeconds: null,
      bytes: null,
    });
    expect(finished('Successfully pulled image "a/b:1"')).toBeNull();
  });

  it('of 4 MB is read in linear time: anything slower would take minutes', () => {
    const hostile = `Successfully pulled image "a" in ${'1s'.repeat(2_000_000)} (`;
    expect(finished(hostile)).toBeNull();
  });
});
