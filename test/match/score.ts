/** How well classify() does on labelled corpora: `node test/match/score.ts FILE.jsonl…` prints accuracy and misses. */
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { pathToFileURL } from 'node:url';
import { classify } from '../../src/match/index.ts';
import { writeProof } from '../proof/evidence.ts';

/** One labelled text of a corpus. */
export interface Labelled {
  readonly id: string;
  readonly text: string;
  readonly label: string;
  readonly alt_labels: readonly string[];
}

export interface Score {
  readonly total: number;
  readonly right: number;
  readonly byLabel: ReadonlyMap<string, { total: number; right: number }>;
  readonly misses: readonly (Labelled & { readonly got: string; readonly signature: string | null })[];
}

export function readCorpus(file: string): Labelled[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as Labelled);
}

/** A text counts as right when its first finding has the label or one of the labels that also count. */
export function score(corpus: readonly Labelled[]): Score {
  const byLabel = new Map<string, { total: number; right: number }>();
  const misses: Score['misses'][number][] = [];
  for (const entry of corpus) {
    const answer = classify(entry.text)[0];
    const right = answer !== undefined && [entry.label, ...entry.alt_labels].includes(answer.cause);
    const tally = byLabel.get(entry.label) ?? { total: 0, right: 0 };
    tally.total += 1;
    if (right) tally.right += 1;
    else misses.push({ ...entry, got: answer?.cause ?? 'nothing', signature: answer?.signature ?? null });
    byLabel.set(entry.label, tally);
  }
  return { total: corpus.length, right: corpus.length - misses.length, byLabel, misses };
}

/** Prints how a corpus came out, and returns it in short. */
function print(file: string): { name: string; total: number; right: number } {
  const { total, right, byLabel, misses } = score(readCorpus(file));
  const percent = (part: number, whole: number): string => `${((100 * part) / whole).toFixed(1)} %`;
  for (const [label, tally] of [...byLabel].sort()) {
    console.log(
      `${label.padEnd(38)} ${String(tally.right).padStart(4)}/${tally.total}  ${percent(tally.right, tally.total)}`,
    );
  }
  console.log(`${'all'.padEnd(38)} ${String(right).padStart(4)}/${total}  ${percent(right, total)}`);
  for (const miss of misses) {
    console.log(`\n${miss.id}: ${miss.label}, got ${miss.got} (${miss.signature})\n${miss.text}`);
  }
  return { name: basename(file, '.jsonl'), total, right };
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const files = process.argv.slice(2);
  if (files.length === 0) {
    console.error('Give the corpora: node test/match/score.ts FILE.jsonl…');
    process.exitCode = 64;
  } else writeProof('matcher', { corpora: files.map(print) });
}
