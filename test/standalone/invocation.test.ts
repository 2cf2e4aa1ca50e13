/** Each way in which people start a file. */

import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { invocation } from '../../src/standalone/invocation.ts';

const files = (paths: readonly string[]) => (word: string) => {
  const path = resolve('/home/dev', word);
  return paths.includes(path) ? path : null;
};

const zx = '/npx/node_modules/.bin/zx';
const site = 'https://pullbook.test/docs/playbooks';

test.each([
  [
    'the command of the package',
    ['/bin/pullbook', 'auth', '-n', 'shop'],
    '/lib/pullbook.mjs',
    false,
    'pullbook network',
  ],
  [
    'a plugin of kubectl',
    ['/bin/kubectl-pullbook', 'auth', '-n', 'shop'],
    '/lib/pullbook.mjs',
    false,
    'kubectl pullbook network',
  ],
  [
    'a file with node',
    ['/home/dev/auth.mjs', 'auth', '-n', 'shop'],
    '/home/dev/auth.mjs',
    false,
    'node network.mjs',
  ],
  [
    'a file elsewhere',
    ['/down loads/auth.mjs', 'auth', '-n', 'shop'],
    '/down loads/auth.mjs',
    false,
    "node '../../down loads/network.mjs'",
  ],
  [
    'a file with zx',
    [zx, './auth.mjs', 'auth', '-n', 'shop'],
    '/home/dev/auth.mjs',
    true,
    'npx zx@8 network.mjs',
  ],
  [
    'a file with flags of zx',
    [zx, '--quiet', 'auth.mjs', 'auth', '-n', 'shop'],
    '/home/dev/auth.mjs',
    true,
    'npx zx@8 network.mjs',
  ],
  [
    'an address',
    [zx, `${site}/auth.mjs`, 'auth', '-n', 'shop'],
    '/home/dev/auth.mjs',
    true,
    `npx -y zx@8 ${site}/network.mjs`,
  ],
  [
    'an address beside a file of its name',
    [zx, `${site}/auth.mjs?v=1`, 'auth', '-n', 'shop'],
    '/home/dev/auth-1a2b.mjs',
    true,
    `npx -y zx@8 ${site}/network.mjs`,
  ],
] as const)('%s', (_, argv, path, byZx, line) => {
  const { words, lineOf } = invocation({
    name: 'auth',
    path,
    argv: ['node', ...argv],
    folder: '/home/dev',
    byZx,
    isNew: true,
    realPath: files([path]),
  });
  expect(words).toEqual(['auth', '-n', 'shop']);
  expect(lineOf('network')).toBe(line);
});

test.each([
  ['whose flag has its address', [zx, 'auth.mjs', '--image', `${site}/auth.mjs`]],
  ['that node runs', ['/home/dev/auth.mjs', '--image', `${site}/auth.mjs`]],
])('a file of the user %s is no copy to remove', (_, argv) => {
  const byZx = argv[0] === zx;
  const { copy, words } = invocation({
    name: 'auth',
    path: '/home/dev/auth.mjs',
    argv: ['node', ...argv],
    folder: '/home/dev',
    byZx,
    isNew: false,
    realPath: files(['/home/dev/auth.mjs']),
  });
  expect(copy).toBeNull();
  expect(words).toEqual(['--image', `${site}/auth.mjs`]);
});

const downloaded = {
  name: 'auth',
  path: '/home/dev/auth.mjs',
  argv: ['node', zx, `${site}/auth.mjs`],
  folder: '/home/dev',
  byZx: true,
  isNew: true,
  realPath: () => null,
};

test('what zx has downloaded is a copy', () => {
  expect(invocation(downloaded).copy).toBe('/home/dev/auth.mjs');
});

test.each([
  ['is older than the process', { isNew: false }],
  ['node runs', { byZx: false }],
  [
    'was named by its path',
    { realPath: files(['/home/dev/auth.mjs']), argv: ['node', zx, 'auth.mjs', `${site}/auth.mjs`] },
  ],
])('what %s is no copy', (_, other) => {
  expect(invocation({ ...downloaded, ...other }).copy).toBeNull();
});

test('a file of diagnose is enough to run every other playbook', () => {
  const given = { ...downloaded, name: 'diagnose', path: '/home/dev/copy.mjs', byZx: false };
  const started = { ...given, argv: ['node', 'copy.mjs', '--demo'], realPath: files(['/home/dev/copy.mjs']) };
  expect(invocation(started).lineOf('auth')).toBe('node copy.mjs auth');
});
