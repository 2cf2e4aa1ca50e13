/**
 * The accuracy of classify() on labelled texts: `npm run score -- FILE.jsonl` prints accuracy, the recall of each label,
 * the confusions and every miss. A line is one JSON object with `text` and `label`, and may have `id` and `alt_labels`.
 */
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { type CauseId, causeIds } from '../../src/causes/model.ts';
import { classify } from '../../src/match/index.ts';

/** One labelled text of a corpus. */
export interface Labelled {
  readonly id: string;
  readonly text: string;
  readonly label: CauseId;
  /** Other labels that count as correct. */
  readonly alt_labels: readonly CauseId[];
}

interface Miss extends Labelled {
  readonly got: CauseId;
  readonly signature: string | null;
}

export interface Score {
  readonly total: number;
  readonly right: number;
  readonly byLabel: ReadonlyMap<string, { readonly total: number; readonly right: number }>;
  readonly misses: readonly Miss[];
}

/** An error in a corpus, for its author. */
export class UnusableCorpus extends Error {}

const isLabel = (value: unknown): value is CauseId => causeIds.includes(value as CauseId);

/** Parses one line of a corpus. `place` identifies it in errors. */
function labelled(line: string, place: string): Labelled {
  let entry: unknown;
  try {
    entry = JSON.parse(line);
  } catch (error) {
    throw new UnusableCorpus(`${place} is not JSON: ${(error as Error).message}`);
  }
  if (typeof entry !== 'object' || entry === null)
    throw new UnusableCorpus(`${place} is not an object with "text" and "label".`);
  const { id = place, text, label, alt_labels } = entry as Record<string, unknown>;
  const others = alt_labels ?? [];
  if (typeof text !== 'string') throw new UnusableCorpus(`${place} has no "text".`);
  if (!Array.isArray(others)) throw new UnusableCorpus(`${place}: "alt_labels" is not a list.`);
  const unknown = [label, ...others].find((one) => !isLabel(one));
  if (unknown !== undefined || !isLabel(label))
    throw new UnusableCorpus(
      `${place}: ${JSON.stringify(unknown)} is no label. The labels are: ${causeIds.join(', ')}.`,
    );
  return { id: String(id), text, label, alt_labels: others as CauseId[] };
}

/** The entries of a corpus file. Throws UnusableCorpus with the line number of an error. */
export function readCorpus(file: string): Labelled[] {
  let content: string;
  try {
    content = readFileSync(file, 'utf8');
  } catch (error) {
    throw new UnusableCorpus(`${file} cannot be read: ${(error as Error).message}`);
  }
  const entries = content
    .split(/\r?\n/)
    .flatMap((line, index) => (line.trim() === '' ? [] : [labelled(line, `${file}:${index + 1}`)]));
  if (entries.length === 0) throw new UnusableCorpus(`${file} has no entries.`);
  return entries;
}

/** A text is correct if its first finding has the label or an alternative label. */
export function score(corpus: readonly Labelled[]): Score {
  const byLabel = new Map<string, { total: number; right: number }>();
  const misses: Miss[] = [];
  for (const entry of corpus) {
    const answer = classify(entry.text)[0];
    if (!answer) throw new Error(`classify() gave no finding for ${entry.id}.`);
    const right = [entry.label, ...entry.alt_labels].includes(answer.cause);
    const tally = byLabel.get(entry.label) ?? { total: 0, right: 0 };
    tally.total += 1;
    if (right) tally.right += 1;
    else misses.push({ ...entry, got: answer.cause, signature: answer.signature });
    byLabel.set(entry.label, tally);
  }
  return { total: corpus.length, right: corpus.length - misses.length, byLabel, misses };
}

/** The confusions, most frequent first. */
export function confusions(misses: readonly Miss[]): readonly (readonly [string, readonly string[]])[] {
  const ids = Map.groupBy(misses, ({ label, got }) => `${label} taken for ${got}`);
  return [...ids]
    .map(([what, those]) => [what, those.map(({ id }) => id)] as const)
    .sort(([, a], [, b]) => b.length - a.length);
}

/** A score as text. */
export function report({ total, right, byLabel, misses }: Score): string {
  const row = (name: string, part: number, whole: number): string =>
    `${name.padEnd(38)} ${`${part}/${whole}`.padStart(9)} ${((100 * part) / whole).toFixed(1).padStart(6)} %`;
  const lines = [...byLabel].sort().map(([label, tally]) => row(label, tally.right, tally.total));
  lines.push(row('all', right, total));
  for (const [what, ids] of confusions(misses)) lines.push(`${ids.length} × ${what}: ${ids.join(', ')}`);
  for (const { id, label, got, signature, text } of misses)
    lines.push('', `${id}: ${label}, got ${got} (${signature ?? 'nothing matched'})`, text);
  return lines.join('\n');
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const files = process.argv.slice(2);
  if (files.length === 0) {
    console.error('Give the labelled texts: npm run score -- FILE.jsonl');
    process.exitCode = 64;
  }
  try {
    for (const file of files) console.log(report(score(readCorpus(file))));
  } catch (error) {
    if (!(error instanceof UnusableCorpus)) throw error;
    console.error(error.message);
    process.exitCode = 65;
  }
}
