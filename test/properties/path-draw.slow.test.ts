/** The draw of networks has what it promises: every feature often enough, and every two of them together. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawnWorlds } from '../support/cloud/build/index.ts';
import { type Feature, features } from '../support/cloud/draw.ts';
import { legs, reach } from '../support/cloud/reach.ts';
import { unreadableIn } from '../support/cloud/unreadable.ts';

const worlds = fc.sample(drawnWorlds, { numRuns: 20_000, seed: 11 });
const percent = (count: number) => (100 * count) / worlds.length;

const singles = new Map<string, number>();
const pairs = new Map<string, number>();
for (const { features: drawn } of worlds)
  for (const [at, one] of drawn.entries()) {
    singles.set(one, (singles.get(one) ?? 0) + 1);
    for (const other of drawn.slice(at + 1))
      pairs.set(`${one} ${other}`, (pairs.get(`${one} ${other}`) ?? 0) + 1);
  }
const together = (a: Feature, b: Feature) =>
  pairs.get(`${a.id} ${b.id}`) ?? pairs.get(`${b.id} ${a.id}`) ?? 0;

/** Whether no world has both: values of one row, and what changes nothing beside the other. */
function exclude(a: Feature, b: Feature): boolean {
  const ids = [a.id, b.id];
  return (
    (a.row !== null && a.row === b.row) ||
    (ids.includes('target:front-end') && [a.row, b.row].includes('records')) ||
    (ids.includes('answerer:alternative-name-server') && ids.includes('zone-of-another-project'))
  );
}

describe('20,000 drawn worlds', () => {
  it('have each feature in 5 % at least, and in no more than its share', () => {
    const wrong = features
      .map(({ id, share }) => ({ id, share, drawn: percent(singles.get(id) ?? 0) }))
      .filter(({ share, drawn }) => drawn < 5 || drawn > share + 1.5);
    expect(wrong).toEqual([]);
  });

  it('have any two features that do not cannot be used together in 1 % at least', () => {
    const rare = features.flatMap((a, at) =>
      features
        .slice(at + 1)
        .filter((b) => !exclude(a, b))
        .map((b) => ({ pair: `${a.id} and ${b.id}`, drawn: percent(together(a, b)) }))
        .filter(({ drawn }) => drawn < 1),
    );
    expect(rare).toEqual([]);
  });

  it('reach their registry in a third at least, and each leg is the broken one in 3 % at least', () => {
    const broken = worlds.map(({ world, host }) => reach(world, { host }).brokenLeg);
    const share = (leg: (typeof broken)[number]) => percent(broken.filter((each) => each === leg).length);
    expect(share(null)).toBeGreaterThan(33);
    for (const leg of legs) expect(share(leg), leg).toBeGreaterThan(3);
  });

  it('can be read as a whole in 5 % at least', () => {
    const readable = worlds.filter(({ world, host }) => unreadableIn(world, host).length === 0);
    expect(percent(readable.length)).toBeGreaterThan(5);
  });
});
