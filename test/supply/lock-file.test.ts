/** What `npm ci` installs is what was locked: each package with its hash, and at run time one package only. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { root } from '../playbook/playbook.ts';

interface Locked {
  readonly integrity?: string;
  readonly link?: boolean;
  readonly dev?: boolean;
  readonly inBundle?: boolean;
  readonly dependencies?: Readonly<Record<string, string>>;
}

const read = (file: string) => JSON.parse(readFileSync(`${root}${file}`, 'utf8')) as unknown;
const { packages } = read('package-lock.json') as { packages: Readonly<Record<string, Locked>> };
const installed = Object.entries(packages).filter(([path]) => path !== '');

test('every package of the lock file has a hash', () => {
  expect(installed.length).toBeGreaterThan(100);
  const bare = installed.filter(
    ([, { integrity, link, inBundle }]) =>
      !link && !inBundle && !/^sha512-[A-Za-z0-9+/]{86}==$/.test(integrity ?? ''),
  );
  expect(bare.map(([path]) => path)).toEqual([]);
});

test('zx is all that a playbook needs at run time, and it needs nothing', () => {
  const { dependencies } = read('package.json') as { dependencies: Readonly<Record<string, string>> };
  expect(Object.keys(dependencies)).toEqual(['zx']);
  expect(dependencies['zx'], 'one exact version').toMatch(/^\d+\.\d+\.\d+$/);
  expect(packages['node_modules/zx']?.dependencies ?? {}).toEqual({});
  const runtime = installed.filter(([path, { dev }]) => !dev && path === 'node_modules/zx');
  expect(runtime).toHaveLength(1);
});

test('the workflow trusts no action by a name that can move', () => {
  const workflow = readFileSync(`${root}.github/workflows/ci.yml`, 'utf8');
  const used = [...workflow.matchAll(/^\s*-?\s*uses:\s*(\S+)/gm)].map(([, action = '']) => action);
  expect(used.filter((action) => !/@[0-9a-f]{40}$/.test(action))).toEqual([]);
  expect(workflow).toContain('bash .ci/run');
});
