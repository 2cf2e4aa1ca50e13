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
type Packages = Readonly<Record<string, Locked>>;
const lockOf = (file: string) => (read(file) as { packages: Packages }).packages;
const installedBy = (packages: Packages) => Object.entries(packages).filter(([path]) => path !== '');
const packages = lockOf('package-lock.json');
const installed = installedBy(packages);

test.each(['package-lock.json', 'bench/site/package-lock.json'])('every package of %s has a hash', (file) => {
  const locked = installedBy(lockOf(file));
  expect(locked.length).toBeGreaterThan(100);
  const bare = locked.filter(
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
