/**
 * The manifests that run Pullbook in Kubernetes are what the generator makes, and grant the published role alone.
 * `npm run test:cluster` shows that a real API server accepts them, `npm run test:kubelet` that they run.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parseAllDocuments } from 'yaml';
import { exitCode } from '../../src/base/exit-codes.ts';
import { jobFiles, shards } from '../support/job/manifests.ts';
import { roleFiles } from '../support/roles.ts';

const folder = join(import.meta.dirname, '../../public/job');
const files = jobFiles();

interface Document {
  readonly kind: string;
  readonly metadata: { readonly name: string };
  readonly [field: string]: unknown;
}

const documentsOf = (name: string) =>
  parseAllDocuments(files[name] ?? '').map((document) => document.toJS() as Document);
const all = Object.keys(files).flatMap(documentsOf);

describe('the manifests', () => {
  test.each(Object.keys(files))('%s is up to date: npm run roles', (name) => {
    expect(
      readFileSync(join(folder, name), 'utf8'),
      'run npm run fix, which writes the manifests, and review git diff',
    ).toBe(files[name]);
  });

  test('are the only files in public/job', () =>
    expect(readdirSync(folder).toSorted()).toEqual(Object.keys(files).toSorted()));

  test('have the published ClusterRole, to the letter, and bind no other', () => {
    const [published] = parseAllDocuments(roleFiles()['pullbook-reader.yaml'] ?? '');
    const roles = all.filter(({ kind }) => kind === 'ClusterRole' || kind === 'Role');
    expect(roles).toEqual(roles.map(() => published?.toJS()));
    const bound = all.filter(({ kind }) => kind.endsWith('Binding')).map(({ roleRef }) => roleRef);
    expect(bound.length).toBeGreaterThan(1);
    expect(bound).toEqual(
      bound.map(() => ({
        apiGroup: 'rbac.authorization.k8s.io',
        kind: 'ClusterRole',
        name: 'pullbook-reader',
      })),
    );
  });

  test('try a share again, but not where the command line or a file is wrong', () => {
    const job = documentsOf('fleet-job.yaml').find(({ kind }) => kind === 'Job');
    expect(job?.['spec']).toMatchObject({
      completionMode: 'Indexed',
      completions: shards,
      backoffLimitPerIndex: 1,
      podFailurePolicy: {
        rules: [
          { action: 'Ignore' },
          { action: 'FailIndex', onExitCodes: { values: [exitCode.usage, exitCode.input] } },
        ],
      },
    });
    expect(JSON.stringify(job)).toContain(`"--shards=${shards}"`);
  });

  test('say in both languages what the log holds', () => {
    for (const name of ['cronjob.yaml', 'fleet-job.yaml']) {
      const comment = (files[name] ?? '')
        .split('\n')
        .filter((line) => line.startsWith('#'))
        .join('\n');
      expect(comment).toMatch(/The log contains the names of Pods.*--anonymize/s);
      expect(comment).toMatch(/Le journal contient les noms des pods.*--anonymize/s);
    }
  });
});
