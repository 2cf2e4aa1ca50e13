/**
 * `npm run fix`: formats, sets French as French is, and renews everything that is generated without a tool that may be
 * missing: ids, anchors, roles, Jobs, reports of the recorded clusters, and what README shows. A step that fails does not stop
 * the others.
 */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../', import.meta.url));
/** The tests that keep lists of ids and anchors write them where UPDATE_IDS is set. */
const lists = 'test/repository/ids.test.ts test/site/anchors.test.ts';

const steps: readonly (readonly [name: string, line: string])[] = [
  ['French spaces and apostrophes', 'node scripts/typography.ts'],
  ['roles and Jobs', 'node scripts/roles.ts'],
  ['reports of the recorded clusters', 'node scripts/golden.ts'],
  ['captures in README.md and LISEZMOI.md', 'node scripts/captures.ts'],
  ['ids and anchors', `vitest run --project unit --project site --reporter dot ${lists}`],
  ['format', 'biome check --write .'],
];

const failed = steps.filter(([name, line]) => {
  process.stdout.write(`${name}\n`);
  const { status, stdout, stderr, error } = spawnSync('npx', ['--no-install', ...line.split(' ')], {
    cwd: root,
    env: { ...process.env, UPDATE_IDS: '1' },
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  if (status !== 0) process.stdout.write(`${stdout}${stderr}${error ?? ''}\n`);
  return status !== 0;
});
if (failed.length > 0) {
  process.stdout.write(`\nNot done: ${failed.map(([name]) => name).join(', ')}. The reasons stand above.\n`);
  process.exitCode = 1;
}
