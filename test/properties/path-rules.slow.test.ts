/** The rules of the network chapter against the model, in as many networks as make a rare pair of features likely. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { drawnWorlds, judgeAll, type Summary, summarize } from '../support/cloud/index.ts';

const minutes = 60_000;
const numRuns = 20_000;

it('20,000 drawn worlds have no contradiction, and few answers are unknown', {
  timeout: 15 * minutes,
}, async () => {
  const summary = await summarize(judgeAll(fc.sample(drawnWorlds, { numRuns, seed: 11 })));
  expect(summary.worlds).toBe(numRuns);
  expect([...summary.contradictions]).toEqual([]);
  expect(unknownWhereReadable(summary)).toBeLessThan(15);
});

function unknownWhereReadable({ unknown }: Summary): number {
  const shares = [...unknown.values()].map(({ readable }) => readable);
  const sum = (of: (share: { readonly count: number; readonly of: number }) => number) =>
    shares.reduce((total, share) => total + of(share), 0);
  return (100 * sum(({ count }) => count)) / sum(({ of }) => of);
}
