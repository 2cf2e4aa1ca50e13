/** What `npm run new` has left to fill in. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));

test('nothing is left to fill in', () => {
  const argv = [
    'grep',
    '--untracked',
    '-nI',
    '-e',
    'FILL IN',
    '-e',
    'fill-in-',
    '--',
    'src',
    'content',
    'test',
  ];
  const { status, stdout, stderr } = spawnSync('git', [...argv, ':!test/repository', ':!content/scenarios'], {
    cwd: root,
    encoding: 'utf8',
  });
  // git grep exits with 1 if it finds nothing.
  if (status !== 0 && status !== 1) throw new Error(`git grep: ${stderr}`);
  const left = stdout.split('\n').filter((line) => line !== '');
  expect(left, 'write what each line asks for, and remove the words FILL IN').toEqual([]);
});
