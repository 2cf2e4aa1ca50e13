/**
 * Draws networks, asks the rules of the network chapter and the model, and prints where they contradict each other:
 * `node scripts/path-contradictions.ts [WORLDS] [SEED]`. It changes nothing.
 */
import fc from 'fast-check';
import {
  drawnWorlds,
  judge,
  judgeAll,
  namedWorlds,
  type Share,
  summarize,
} from '../test/support/cloud/index.ts';

const [numRuns = 2000, seed = 11] = process.argv.slice(2).map(Number);
const percent = ({ count, of }: Share) => `${((100 * count) / Math.max(of, 1)).toFixed(1)} %`.padStart(8);
const line = (text = '') => process.stdout.write(`${text}\n`);
const ranked = (counts: ReadonlyMap<string, number>) => [...counts].toSorted(([, a], [, b]) => b - a);
const sum = (counts: ReadonlyMap<string, number>) => [...counts.values()].reduce((a, b) => a + b, 0);

const summary = await summarize(judgeAll(fc.sample(drawnWorlds, { numRuns, seed })));
line(`${summary.worlds} worlds by seed ${seed}, ${summary.judgements} judgements`);
line(`reachable ${percent(summary.reachable)}, questions ${summary.questions.toFixed(1)} each`);
line();
line(`contradictions: ${sum(summary.contradictions)}, and ${sum(summary.withoutTrace)} that leave no trace`);
for (const [key, count] of ranked(summary.contradictions)) line(`${String(count).padStart(7)}  ${key}`);
line();
line('that leave no trace');
for (const [key, count] of ranked(summary.withoutTrace)) line(`${String(count).padStart(7)}  ${key}`);
line();
line('judgements with a contradiction, by feature');
for (const [feature, share] of [...summary.byFeature].toSorted())
  line(`${percent(share)} of ${String(share.of).padStart(6)}  ${feature}`);
line();
line('unknown, in all worlds and in those where everything can be read');
for (const [rule, { all, readable }] of summary.unknown)
  line(`${percent(all)} ${percent(readable)} of ${String(readable.of).padStart(6)}  ${rule}`);
line();
line('named worlds');
for (const { name, world, host, occasions, may } of namedWorlds) {
  const wrong: string[] = [];
  for (const occasion of occasions)
    for (const { rule, verdict, because } of (await judge(world, host, occasion)).findings)
      if (may[rule] && !may[rule].includes(verdict)) wrong.push(`${occasion}: ${rule} ${verdict} ${because}`);
  line(`  ${wrong.length === 0 ? 'right' : 'WRONG'}  ${name}`);
  for (const each of wrong) line(`           ${each}`);
}
