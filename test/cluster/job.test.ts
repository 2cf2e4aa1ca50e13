/** public/job on a real API server: what it accepts, and what it allows. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parseAllDocuments } from 'yaml';
import type { Cluster } from '../support/cluster/cluster.ts';
import { startCluster, whyNoCluster } from '../support/cluster/start.ts';
import { jobFiles } from '../support/job/manifests.ts';
import { namespace } from '../support/job/parts.ts';
import { withFolder } from '../support/playbook/playbook.ts';
import { rbacRules } from '../support/roles.ts';
import { run, skipWithout } from '../support/tools.ts';

const missing = whyNoCluster();
if (missing) console.warn(`skipped: the cluster tests need more: ${missing}`);

interface Manifest {
  readonly kind: string;
  readonly metadata: { readonly name: string };
  readonly spec: { readonly template?: { readonly spec: object }; readonly jobTemplate?: Manifest };
}

interface Resource {
  readonly group: string;
  readonly resource: string;
}

/** Whoever has signed in may ask who he is, and what he may: system:basic-user. */
const ofEverybody = /^create self\w+reviews\b/;

describe.skipIf(missing !== null || skipWithout('kubectl'))('the manifests, on a real API server', () => {
  let cluster: Cluster;
  beforeAll(async () => {
    cluster = await startCluster();
    const rbac = '/apis/rbac.authorization.k8s.io/v1';
    for (const path of [
      `/api/v1/namespaces/${namespace}`,
      `${rbac}/clusterroles/pullbook-reader`,
      `${rbac}/clusterrolebindings/pullbook`,
      `${rbac}/clusterrolebindings/pullbook-fleet`,
    ])
      cluster.api.recordCreated(path);
  });
  afterAll(() => cluster?.close());

  const kubectl = (args: readonly string[], text: string) =>
    withFolder(async (folder) => {
      const file = join(folder, 'manifest.yaml');
      writeFileSync(file, text);
      const env = { PATH: process.env.PATH ?? '', HOME: '/nonexistent', ...cluster.admin.env };
      return run('kubectl', [...args, '--validate=strict', `--filename=${file}`], { env });
    });
  const apply = (text: string, ...flags: readonly string[]) => kubectl(['apply', ...flags], text);

  test.each(Object.entries(jobFiles()))('it accepts %s, every field of it', async (name, text) => {
    for (const flags of [[], ['--dry-run=server']]) {
      const { exitCode, stderr } = await apply(text, ...flags);
      expect({ exitCode, stderr }, name).toEqual({ exitCode: 0, stderr: '' });
    }
    const misspelt = text.replace('metadata:', 'metaData:');
    expect((await apply(misspelt, '--dry-run=server')).exitCode).not.toBe(0);
  });

  /** The Pod of a manifest, as a controller would create it. */
  const podOf = (file: string, change: (spec: object) => object = (spec) => spec) => {
    const documents = parseAllDocuments(jobFiles()[file] ?? '').map((each) => each.toJS() as Manifest);
    const job = documents.find(({ kind }) => /Job$/.test(kind));
    const template = (job?.spec.jobTemplate ?? job)?.spec.template;
    const metadata = { name: 'pod', namespace };
    return JSON.stringify({ apiVersion: 'v1', kind: 'Pod', metadata, spec: change(template?.spec ?? {}) });
  };

  test.each(['cronjob.yaml', 'fleet-job.yaml'])('the Pod of %s is restricted', async (file) => {
    const create = ['create', '--dry-run=server'];
    const { exitCode, stderr } = await kubectl(create, podOf(file));
    expect(exitCode, stderr).toBe(0);
    const refused = await kubectl(
      create,
      podOf(file, (spec) => ({ ...spec, hostNetwork: true })),
    );
    expect(refused.stderr).toMatch(/violates PodSecurity "restricted/);
  });

  test.each([
    ['cronjob.yaml', `system:serviceaccount:${namespace}:pullbook`],
    ['fleet-reader.yaml', 'ACCOUNT'],
  ])('%s lets its user read what playbooks read, and do nothing else', async (_, user) => {
    const allowed = await allowedTo(user);
    const needed = rbacRules().map(({ verb, resource, apiGroup = '' }) => `${verb} ${resource} ${apiGroup}`);
    const known = (await resources()).map(({ group, resource }) => `${resource} ${group}`);
    const here = needed.filter((each) => known.includes(each.slice(each.indexOf(' ') + 1)));
    expect(here.length).toBeGreaterThan(8);
    expect(allowed.filter((each) => !ofEverybody.test(each)).toSorted()).toEqual(
      [...new Set(here)].toSorted(),
    );
  });

  /** Every resource that the server has. */
  async function resources(): Promise<readonly Resource[]> {
    const { groups } = (await cluster.api.call('GET', '/apis')) as {
      readonly groups: readonly { readonly preferredVersion: { readonly groupVersion: string } }[];
    };
    const versions = groups.map(({ preferredVersion }) => preferredVersion.groupVersion);
    const lists = await Promise.all(
      ['/api/v1', ...versions.map((version) => `/apis/${version}`)].map(async (path) => {
        const { resources: all } = (await cluster.api.call('GET', path)) as {
          readonly resources: readonly { readonly name: string }[];
        };
        const [, , group = ''] = path.split('/');
        return all.map(({ name }) => ({ group: path === '/api/v1' ? '' : group, resource: name }));
      }),
    );
    return lists.flat();
  }

  /** `list pods ` and the like: what the server answers for each verb on each of its resources. */
  async function allowedTo(user: string): Promise<readonly string[]> {
    const verbs = ['get', 'list', 'watch', 'create', 'update', 'patch', 'delete', 'deletecollection'];
    const groups = ['system:authenticated', 'system:serviceaccounts', `system:serviceaccounts:${namespace}`];
    const asked = (await resources()).flatMap(({ group, resource: path }) => {
      const [resource, subresource] = path.split('/');
      return verbs.map((verb) => ({ verb, group, resource, subresource, path }));
    });
    const answers = await Promise.all(
      asked.map(async ({ path, ...resourceAttributes }) => {
        const review = await cluster.api.call('POST', '/apis/authorization.k8s.io/v1/subjectaccessreviews', {
          apiVersion: 'authorization.k8s.io/v1',
          kind: 'SubjectAccessReview',
          spec: { user, groups, resourceAttributes },
        });
        const { status } = review as { readonly status: { readonly allowed: boolean } };
        return status.allowed ? [`${resourceAttributes.verb} ${path} ${resourceAttributes.group}`] : [];
      }),
    );
    return answers.flat();
  }
});
