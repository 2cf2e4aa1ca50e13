/**
 * Gathers what the proofs of this checkout found (.cache/proof) into src/site/proof.json, from which the page "How we
 * know" is made. `npm run proof`; commit what changed. What was not run again keeps its figures, its day and its commit.
 */
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { fieldsOf, type ProofName, type Proofs } from '../src/site/proof.ts';

const root = fileURLToPath(new URL('../', import.meta.url));
const file = `${root}src/site/proof.json`;
const names = Object.keys(fieldsOf) as ProofName[];

/**
 * What a run left, with its day; null where there was none.
 *
 * @throws Error where a field is missing that the page shows, or where the run failed: that proves nothing
 */
export function readFound(name: ProofName, folder: string): object | null {
  const path = `${folder}/${name}.json`;
  if (!existsSync(path)) return null;
  const found = JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>;
  const missing = fieldsOf[name].filter((field) => found[field] === undefined);
  if (missing.length > 0) throw new Error(`${path} lacks ${missing.join(', ')}`);
  if (Number(found['failures'] ?? 0) > 0)
    throw new Error(`${path} is of a run with ${found['failures']} failures`);
  // A run that did not note its day has that of its file.
  return { date: statSync(path).mtime.toISOString().slice(0, 10), commit: null, ...found };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const before = JSON.parse(readFileSync(file, 'utf8')) as Proofs;
  const gathered = names.flatMap((name) => {
    const found = readFound(name, `${root}.cache/proof`);
    console.log(`${name}: ${found ? 'run' : before[name] ? `kept from ${before[name].date}` : 'not run'}`);
    return found || before[name] ? [[name, found ?? before[name]] as const] : [];
  });
  writeFileSync(file, `${JSON.stringify(Object.fromEntries(gathered), null, 2)}\n`);
}
