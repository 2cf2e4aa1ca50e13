/**
 * The published roles have exactly the permissions that commands declare, and none that changes anything.
 * `npm run test:cluster` shows that a real API server accepts them and that every playbook runs with them.
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
  test.each(Object.keys(files))('%s is up to date: npm run roles', (name) => {
    expect(
      readFileSync(join(folder, name), 'utf8'),
      'run npm run fix, which writes the roles, and review git diff',
    ).toBe(files[name]);
  });

  test('are the only files in public/roles', () =>
    expect(
      readdirSync(folder).toSorted(),
      'run npm run fix, and delete in public/roles what no role is made into',
    ).toEqual(Object.keys(files).toSorted()));

  test.each(clusterRoles)('%s has the verbs get and list only', (name) => {
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
  ])('%s allows only get on %s, not list; the reader role has no access to it', (name, resource) => {
    expect(textOf('pullbook-reader.yaml')).not.toContain(`resources: [${resource}]`);
    expect(textOf(name).match(/(?:resources|verbs): .*/g)).toEqual([
      `resources: [${resource}]`,
      'verbs: [get]',
    ]);
  });

  test('of IAM have read permissions only', () => {
    const permissions = Object.entries(files)
      .filter(([name]) => name.includes('-iam'))
      .flatMap(([, text]) => [...text.matchAll(/^ {2}- (\S+)$/gm)].map(([, permission = '']) => permission));
    expect(permissions.length).toBeGreaterThan(10);
    expect(permissions.filter((name) => !/\.(?:get\w*|list)$/.test(name))).toEqual([]);
  });
});
