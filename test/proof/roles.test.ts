/**
 * The roles that Pullbook ships are those that its commands declare: no more, and none that changes anything. That a
 * real API server takes them, and that every playbook runs with them, is shown by `npm run test:cluster`.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { roleFiles } from '../../scripts/roles.ts';

const folder = join(import.meta.dirname, '../../public/roles');
const files = roleFiles();
const textOf = (name: string) => files[name] ?? '';

describe('the roles', () => {
  test.each(Object.keys(files))('%s is what the catalogue says: npm run roles', (name) => {
    expect(readFileSync(join(folder, name), 'utf8')).toBe(files[name]);
  });

  test('are all there are', () =>
    expect(readdirSync(folder).toSorted()).toEqual(Object.keys(files).toSorted()));

  test.each(['pullbook-reader.yaml', 'pullbook-secrets-reader.yaml'])('%s only gets and lists', (name) => {
    const verbs = [...textOf(name).matchAll(/verbs: \[(.*)\]/g)].flatMap(([, list = '']) => list.split(', '));
    expect(verbs.length).toBeGreaterThan(0);
    expect(verbs.filter((verb) => verb !== 'get' && verb !== 'list')).toEqual([]);
  });

  test('keep Secrets in a role of their own, which may not list them', () => {
    expect(textOf('pullbook-reader.yaml')).not.toMatch(/resources: .*secrets/);
    expect(textOf('pullbook-secrets-reader.yaml').match(/(?:resources|verbs): .*/g)).toEqual([
      'resources: [secrets]',
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
