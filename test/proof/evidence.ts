/** What a proof found out, kept for `npm run proof`, which gathers it for the site. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** What `npm run verify` and `npm run proof` themselves write is no change of what was proved. */
const written = [':!src/catalogue/verification.json', ':!src/site/proof.json'];

/** The commit that is checked out, with a `+` where it has been changed since; null where there is no git. */
export function commitNow(): string | null {
  const git = (...words: string[]) => spawnSync('git', words, { cwd: root, encoding: 'utf8' });
  const head = git('rev-parse', '--short=10', 'HEAD');
  if (head.status !== 0) return null;
  const changed = git(
    'status',
    '--porcelain',
    '--',
    'src',
    'test',
    'scripts',
    'playbooks',
    ...written,
  ).stdout;
  return head.stdout.trim() + (changed === '' ? '' : '+');
}

/** Writes `.cache/proof/<name>.json`: what was found, the day, and the commit that it was found in. */
export function writeProof(name: string, found: object): void {
  mkdirSync(`${root}.cache/proof`, { recursive: true });
  const run = { date: new Date().toISOString().slice(0, 10), commit: commitNow(), ...found };
  writeFileSync(`${root}.cache/proof/${name}.json`, `${JSON.stringify(run, null, 2)}\n`);
}
