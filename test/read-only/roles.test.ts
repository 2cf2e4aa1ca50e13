/**
 * The roles that Pullbook ships are those that its commands declare: no more, and none that changes anything. That a
 * real API server takes them, and that every playbook runs with them, is shown by `npm run test:cluster`.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { roleFiles } from '../support/roles.ts';

const folder = join(import.meta.dirname, '../../public/roles');
const files = roleFiles();
const clusterRoles = Object.keys(files).filter((name) => !name.includes('-iam'));
const textOf = (name: string) => files[name] ?? '';

describe('the roles', () => {
  test.each(Object.keys(files))('%s is what the catalogue says: npm run roles', (name) => {
    expect(
      readFileSync(join(folder, name), 'utf8'),
      'run npm run fix, which writes the roles, and review git diff',
    ).toBe(files[name]);
  });

  test('are all there are', () =>
    expect(
      readdirSync(folder).toSorted(),
      'run npm run fix, and delete in public/roles what no role is made into',
    ).toEqual(Object.keys(files).toSorted()));

  test.each(clusterRoles)('%s only gets and lists', (name) => {
    const verbs = [...textOf(name).matchAll(/verbs: \[(.*)\]/g)].flatMap(([, list = '']) => list.split(', '));
    expect(verbs.length).toBeGreaterThan(0);
    expect(
      verbs.filter((verb) => verb !== 'get' && verb !== 'list'),
      'take these verbs from `needs` of the commands: Pullbook only reads',
    ).toEqual([]);
  });

  test.each([
    ['pullbook-secrets-reader.yaml', 'secrets'],
    ['pullbook-logs-reader.yaml', 'pods/log'],
  ])('%s holds %s alone, to get and not to list; the reader has none of it', (name, resource) => {
    expect(textOf('pullbook-reader.yaml')).not.toContain(`resources: [${resource}]`);
    expect(textOf(name).match(/(?:resources|verbs): .*/g)).toEqual([
      `resources: [${resource}]`,
      'verbs: [get]',
    ]);
  });

  test('of IAM only read', () => {
    const permissions = Object.entries(files)
      .filter(([name]) => name.includes('-iam'))
      .flatMap(([, text]) => [...text.matchAll(/^ {2}- (\S+)$/gm)].map(([, permission = '']) => permission));
    expect(permissions.length).toBeGreaterThan(10);
    expect(permissions.filter((name) => !/\.(?:get\w*|list)$/.test(name))).toEqual([]);
  });
});
