/**
 * Draws clouds, asks the rules about access and the model, and prints where they contradict each other: `node
 * scripts/access-contradictions.ts [WORLDS] [SEED]`. It changes nothing.
 */
import fc from 'fast-check';
import { drawnAccess, judgeAllAccess, unknownShares } from '../test/support/cloud/access/index.ts';

const [numRuns = 2000, seed = 11] = process.argv.slice(2).map(Number);
const line = (text = '') => process.stdout.write(`${text}\n`);
const percent = (count: number, of: number) =>
  `${((100 * count) / Math.max(of, 1)).toFixed(1)} %`.padStart(8);

const judged = await Array.fromAsync(judgeAllAccess(fc.sample(drawnAccess, { numRuns, seed })));
const allowed = judged.filter(({ truth }) => truth.allowed).length;
line(
  `${numRuns} worlds by seed ${seed}, ${judged.length} judgements, the pull allowed in ${percent(allowed, judged.length)}`,
);

const contradictions = judged.flatMap(({ contradictions: each, occasion, features }) =>
  each.map(({ rule, because, kind }) => ({ key: `${occasion}: ${rule} ${because} ${kind}`, features })),
);
line(`contradictions: ${contradictions.length}`);
const byKey = Map.groupBy(contradictions, ({ key }) => key);
for (const [key, found] of [...byKey].toSorted(([, a], [, b]) => b.length - a.length))
  line(`${String(found.length).padStart(7)}  ${key}\n         ${found[0]?.features.join(' ')}`);

line('unknown, in all worlds and in those where everything can be read');
const readable = new Map(
  unknownShares(judged.filter(({ isReadable }) => isReadable)).map((each) => [each.rule, each]),
);
for (const { rule, count, of } of unknownShares(judged)) {
  const { count: known = 0, of: among = 0 } = readable.get(rule) ?? {};
  line(`${percent(count, of)} ${percent(known, among)} of ${String(among).padStart(6)}  ${rule}`);
}
