/** What a proof found out, kept for `npm run proof`, which gathers it for the site. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** The commit that is checked out; a `+` behind it where something has been changed since. */
export function commitNow(): string {
  const git = (...words: string[]) => execFileSync('git', words, { cwd: root, encoding: 'utf8' }).trim();
  return (
    git('rev-parse', '--short=10', 'HEAD') +
    (git('status', '--porcelain', '--', 'src', 'test', 'scripts', 'playbooks') ? '+' : '')
  );
}

/** Writes `.cache/proof/<name>.json`: what was found, the day, and the commit that it was found in. */
export function writeProof(name: string, found: object): void {
  mkdirSync(`${root}.cache/proof`, { recursive: true });
  const date = new Date().toISOString().slice(0, 10);
  writeFileSync(
    `${root}.cache/proof/${name}.json`,
    `${JSON.stringify({ date, commit: commitNow(), ...found }, null, 2)}\n`,
  );
}
