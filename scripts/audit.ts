/**
 * Asks the registry for known advisories on what is locked: first on what a playbook needs at run time, then on
 * everything. `npm run audit`. An advisory fails it. A registry that gives no answer is said, and fails nothing:
 * that is no finding about a package.
 */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { writeProof } from '../test/proof/evidence.ts';
import { type Advisories, readAudit } from './audit/answer.ts';

const root = fileURLToPath(new URL('../', import.meta.url));

function audit(...words: string[]): Advisories {
  const { stdout, error } = spawnSync('npm', ['audit', '--json', ...words], { cwd: root, encoding: 'utf8' });
  return readAudit(error ? '' : stdout, error?.message);
}

const asked = { runtime: audit('--omit=dev'), all: audit() };
for (const [what, answer] of Object.entries(asked)) {
  console.log(`${what === 'all' ? 'everything' : 'at run time'}: ${answer.said}`);
  for (const line of answer.advisories ?? []) console.log(`  ${line}`);
}
const found = Object.values(asked).flatMap(({ advisories }) => advisories ?? []);
if (found.length > 0) process.exitCode = 1;
const countOf = ({ advisories }: Advisories) => advisories?.length ?? null;
writeProof('audit', { runtime: countOf(asked.runtime), all: countOf(asked.all) });
