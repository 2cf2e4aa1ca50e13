/** `npm ci` installs what was locked: each package with its hash. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { root } from '../support/playbook/playbook.ts';

interface Locked {
  readonly integrity?: string;
  readonly link?: boolean;
  readonly inBundle?: boolean;
  readonly dependencies?: Readonly<Record<string, string>>;
}

const read = (file: string) => JSON.parse(readFileSync(`${root}${file}`, 'utf8')) as unknown;
type Packages = Readonly<Record<string, Locked>>;
const { packages } = read('package-lock.json') as { packages: Packages };
const installed = Object.entries(packages).filter(([path]) => path !== '');

test('every locked package has a hash', () => {
  expect(installed.length).toBeGreaterThan(100);
  const bare = installed.filter(
    ([, { integrity, link, inBundle }]) =>
      !link && !inBundle && !/^sha512-[A-Za-z0-9+/]{86}==$/.test(integrity ?? ''),
  );
  expect(
    bare.map(([path]) => path),
    'recreate package-lock.json: npm install on Node 24 writes a sha512 for each package',
  ).toEqual([]);
});

test('the package depends on nothing, and a playbook of a clone on zx alone', () => {
  const { dependencies = {}, devDependencies = {} } = read('package.json') as Record<
    string,
    Record<string, string>
  >;
  expect(dependencies, 'what is published is one file with everything in it').toEqual({});
  expect(devDependencies['zx'], 'name one exact version of zx: 8.8.5, not ^8.8.5').toMatch(/^\d+\.\d+\.\d+$/);
  expect(
    packages['node_modules/zx']?.dependencies ?? {},
    'take a version of zx that needs no other package',
  ).toEqual({});
});

test('CONTRIBUTING.md has a reason for exactly the dependencies of package.json', () => {
  const { dependencies, devDependencies } = read('package.json') as Record<string, Record<string, string>>;
  const [, table = ''] = readFileSync(`${root}CONTRIBUTING.md`, 'utf8').split('## Dependencies\n');
  const rows = [...(table.split('\n## ')[0]?.matchAll(/^\| (?!Package|---)([^|]+) \| ([^|]+) \|$/gm) ?? [])];
  const explained = rows.flatMap(([, names = '']) => names.split(', '));
  expect(
    explained.toSorted(),
    'give each package of package.json a row in CONTRIBUTING.md, "Dependencies", and take out the rows of others',
  ).toEqual(Object.keys({ ...dependencies, ...devDependencies }).toSorted());
  for (const [, names, reason = ''] of rows)
    expect(reason.trim().length, `say in CONTRIBUTING.md what ${names} is for`).toBeGreaterThan(10);
});
