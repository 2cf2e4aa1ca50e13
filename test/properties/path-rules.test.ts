/**
 * The rules of the network chapter on drawn and on named networks, against the model. `node
 * scripts/path-contradictions.ts` prints where they contradict it, and the shares by rule and feature.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { network } from '../../src/catalogue/rules/network/index.ts';
import {
  drawnWorlds,
  judge,
  judgeAll,
  type NamedWorld,
  namedWorlds,
  summarize,
} from '../support/cloud/index.ts';
import { legOfRule } from '../support/cloud/judge.ts';

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

  it('contradict the model in no drawn world, and ask nothing that it cannot answer', async () => {
    const worlds = fc.sample(drawnWorlds, { numRuns: 500, seed: 11 });
    const wrong: string[] = [];
    for await (const { drawn, findings, contradictions, asked } of judgeAll(worlds)) {
      expect(findings).toHaveLength(network.rules.length);
      // An answer that no decoder can read would be a mistake of the model.
      expect(findings.filter(({ because }) => because === 'unreadable')).toEqual([]);
      expect(asked.size).toBeGreaterThan(0);
      const proved = contradictions.filter(({ noTrace }) => !noTrace);
      wrong.push(
        ...proved.map(({ rule, because, kind }) => `${rule} ${because} ${kind}: ${drawn.features.join(' ')}`),
      );
    }
    expect(wrong).toEqual([]);
  });

  it('conclude something wherever everything can be read, in 85 % of answers at least', async () => {
    const worlds = fc.sample(drawnWorlds, { numRuns: 500, seed: 12 });
    const { unknown } = await summarize(judgeAll(worlds));
    const shares = [...unknown].map(([rule, { readable }]) => ({
      rule,
      percent: (100 * readable.count) / readable.of,
    }));
    expect(shares.filter(({ percent }) => percent >= 15)).toEqual([]);
  });

  it.each(namedWorlds)('are right where $name', async (named) => {
    expect(await beyondWhatTheyMay(named)).toEqual([]);
  });
});
