/**
 * The rules of the network chapter on drawn and on named networks, against the model. `node
 * scripts/path-contradictions.ts` prints where they contradict it.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { network } from '../../src/catalogue/rules/network/index.ts';
import { drawnWorlds, judge, type NamedWorld, occasions } from '../support/cloud/index.ts';
import { legOfRule } from '../support/cloud/judge.ts';
import { faultyWorlds, soundWorlds } from '../support/cloud/named/plain.ts';

/** What the rules say of a named world beyond what they may. */
async function beyondWhatTheyMay({ world, host, occasions: asked, may }: NamedWorld) {
  const judged = await Promise.all(
    asked.map(async (occasion) => ({ occasion, ...(await judge(world, host, occasion)) })),
  );
  return judged.flatMap(({ occasion, findings }) =>
    findings
      .filter(({ rule, verdict }) => may[rule] && !may[rule].includes(verdict))
      .map(({ rule, verdict, because }) => `${occasion}: ${rule} ${verdict} ${because}`),
  );
}

describe('the rules of the network chapter', () => {
  it('each have a leg, or none', () => {
    expect(Object.keys(legOfRule).toSorted()).toEqual(network.rules.map(({ id }) => id).toSorted());
  });

  it('judge any drawn world, and ask nothing that the model cannot answer', async () => {
    await fc.assert(
      fc.asyncProperty(drawnWorlds, fc.constantFrom(...occasions), async ({ world, host }, occasion) => {
        const { findings, asked } = await judge(world, host, occasion);
        expect(findings).toHaveLength(network.rules.length);
        // An answer that no decoder can read would be a mistake of the model.
        expect(findings.filter(({ because }) => because === 'unreadable')).toEqual([]);
        expect(asked.size).toBeGreaterThan(0);
      }),
      { numRuns: 200, seed: 11 },
    );
  });

  it.each([...soundWorlds, ...faultyWorlds])('are right where nothing is hidden: $name', async (named) => {
    expect(await beyondWhatTheyMay(named)).toEqual([]);
  });
});
