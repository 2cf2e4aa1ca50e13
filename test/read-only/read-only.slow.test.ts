/**
 * A playbook may be run on a production cluster: whatever fails there, no request of the real tools changes anything.
 * By default every playbook runs on three worlds, and diagnose on three more; PULLBOOK_PROOF=all runs all of them
 * everywhere.
 */
import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { sections } from '../../src/catalogue/index.ts';
import { podOf } from '../support/check/run.ts';
import { denialsWorld } from '../support/denials-world.ts';
import { permissionsOf } from '../support/google/errors.ts';
import { parseGooglePath } from '../support/google/resources.ts';
import type { LoggedRequest } from '../support/loopback.ts';
import { internalAddressWorld, networkWorld } from '../support/network-world.ts';
import { runPlaybook } from '../support/playbook/in-process.ts';
import { reportOf, root } from '../support/playbook/playbook.ts';
import {
  accessReview,
  discoveryPaths,
  readOnlyPosts,
  readPaths,
  secretPaths,
} from '../support/read-only-posts.ts';
import { iamPermissions } from '../support/roles.ts';
import { skipWithout, withRig } from '../support/tools.ts';
import type { World } from '../support/world/model.ts';
import { findWorld, worlds } from '../support/worlds/index.ts';

const playbooks = readdirSync(`${root}playbooks`)
  .filter((file) => file.endsWith('.mjs') && file !== 'main.mjs')
  .map((file) => file.slice(0, -'.mjs'.length));
/** What names the clusters or the manifests, where a playbook does not take those of the kubeconfig by itself. */
const operands = (playbook: string, { project }: World): readonly string[] =>
  playbook === 'check' ? ['-'] : playbook === 'fleet' ? ['--all-contexts', '--projects', project] : [];
/** What `check` reads; the others read no standard input. */
const manifest = podOf('europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1');
const everywhere = process.env.PULLBOOK_PROOF === 'all';
const broad = ['healthy', 'mixed', 's3ns-reader-role-missing'];
/** Together these worlds need every IAM permission: the test of the IAM roles fails otherwise. */
const more = [
  'gcr-not-migrated',
  'private-nodes-without-nat',
  's3ns-foreign-vip',
  'node-account-of-other-project',
];

const runs = playbooks.flatMap((playbook) =>
  worlds
    .filter(
      ({ name }) => everywhere || broad.includes(name) || (playbook === 'diagnose' && more.includes(name)),
    )
    .map((world) => [playbook, world.name, world] as const),
);
const pathOf = ({ path }: LoggedRequest) => path.replace(/\?.*$/, '');
const shown = ({ method, path }: LoggedRequest) => `${method} ${path}`;

function changesGoogle(request: LoggedRequest): boolean {
  if (request.method === 'GET') return false;
  return !(request.method === 'POST' && readOnlyPosts.some(({ path }) => path.test(pathOf(request))));
}

function changesKubernetes(request: LoggedRequest, secrets: boolean): boolean {
  const path = pathOf(request);
  if (request.method === 'POST') return path !== accessReview;
  if (request.method !== 'GET' || request.path.includes('watch=')) return true;
  return !(discoveryPaths.test(path) || readPaths.test(path) || (secrets && secretPaths.test(path)));
}

/** On a busy machine gcloud may take longer than a playbook waits, and what depends on its answer is then not asked. */
const patiently = ['--timeout', '600'];

describe.skipIf(skipWithout('kubectl', 'gcloud'))('only reads', () => {
  const seen = { google: [] as LoggedRequest[], kubernetes: [] as LoggedRequest[] };

  test.concurrent.each(runs)('%s on %s', async (playbook, _name, world) => {
    await withRig(world, async (rig) => {
      const args = [...operands(playbook, world), '-n', world.namespace, '-o', 'json', ...patiently];
      const ended = await runPlaybook(playbook, args, { env: rig.env, input: manifest });
      expect([0, 1, 2], ended.stderr).toContain(ended.code);
      expect(reportOf(ended)).toBeTruthy();
      expect(rig.google.requests.filter(changesGoogle).map(shown)).toEqual([]);
      expect(rig.kubernetes.requests.filter((each) => changesKubernetes(each, false)).map(shown)).toEqual([]);
      seen.google.push(...rig.google.requests);
      seen.kubernetes.push(...rig.kubernetes.requests);
    });
  });

  test('network reads only, also if the effective firewalls are forbidden and it falls back to lists', async () => {
    const world = findWorld('egress-denied');
    await withRig(world, async (rig) => {
      rig.google.fail('GET *getEffectiveFirewalls', 'forbidden');
      const ended = await runPlaybook('network', ['-n', world.namespace, '-o', 'json', ...patiently], {
        env: rig.env,
      });
      expect(reportOf(ended).exitCode).toBe(1);
      expect(rig.google.requests.filter(changesGoogle).map(shown)).toEqual([]);
      seen.google.push(...rig.google.requests);
    });
  });

  test.each([
    ['network', networkWorld],
    ['network', internalAddressWorld],
    ['auth', internalAddressWorld],
    ['auth', denialsWorld],
  ] as const)('%s reads only, with what no recorded cluster needs', async (playbook, world) => {
    await withRig(world, async (rig) => {
      const ended = await runPlaybook(playbook, ['-n', world.namespace, '-o', 'json', ...patiently], {
        env: rig.env,
      });
      expect([0, 1, 2], ended.stderr).toContain(ended.code);
      expect(rig.google.requests.filter(changesGoogle).map(shown)).toEqual([]);
      seen.google.push(...rig.google.requests);
    });
  });

  test('auth gets single Secrets, with --inspect-secrets', async () => {
    const missing = findWorld('pull-secret-missing');
    // Without the event that the Secret is missing, the playbook has to read it.
    const objects = missing.kubernetes.objects.filter(
      (object) => !('reason' in object && object.reason === 'FailedToRetrieveImagePullSecret'),
    );
    const world = { ...missing, kubernetes: { ...missing.kubernetes, objects } };
    await withRig(world, async (rig) => {
      await runPlaybook('auth', ['-n', world.namespace, '--inspect-secrets', ...patiently], { env: rig.env });
      const { requests } = rig.kubernetes;
      expect(requests.filter((each) => changesKubernetes(each, true)).map(shown)).toEqual([]);
      expect(requests.some((each) => secretPaths.test(pathOf(each)))).toBe(true);
    });
  });

  test('the servers received requests', () => {
    const { google, kubernetes } = seen;
    expect(google.length).toBeGreaterThan(runs.length);
    expect(kubernetes.length).toBeGreaterThan(runs.length * 2);
    expect(playbooks).toEqual(expect.arrayContaining(['diagnose', ...sections.map(({ id }) => id)]));
  });

  test('the loopback servers know every requested path', () => {
    const unknown = seen.google.filter((request) => !parseGooglePath(pathOf(request)));
    expect([...new Set(unknown.map(shown))]).toEqual([]);
  });

  test('the IAM roles have exactly the permissions that the requests need', () => {
    const asked = seen.google
      .flatMap((request) => parseGooglePath(pathOf(request)) ?? [])
      .flatMap(permissionsOf);
    expect([...new Set(asked)].toSorted()).toEqual(iamPermissions());
  });
});

describe('the list of read-only POST requests', () => {
  test.each([
    ['POST', '/v1/projects/shop-images:setIamPolicy'],
    ['POST', '/v1/projects/shop-images/serviceAccounts/x:enable'],
    ['POST', '/v2/entries:write'],
    ['DELETE', '/v2/entries:list'],
    ['POST', '/compute/v1/projects/shop-prod/global/firewalls'],
    ['PATCH', '/v1/projects/shop-prod:getIamPolicy'],
  ])('does not contain %s %s', (method, path) => {
    expect(changesGoogle({ method, path, body: '', authorized: true })).toBe(true);
  });

  test.each(['/v1/projects/s3ns:shop-images:getIamPolicy', '/v1/projects/s3ns%3Ashop-images:getIamPolicy'])(
    'contains %s of another universe',
    (path) => {
      expect(changesGoogle({ method: 'POST', path: `${path}?alt=json`, body: '', authorized: true })).toBe(
        false,
      );
    },
  );

  test.each([
    ['DELETE', '/api/v1/namespaces/shop/pods/cart'],
    ['POST', '/api/v1/namespaces/shop/pods/cart/eviction'],
    ['GET', '/api/v1/namespaces/shop/pods/cart/exec'],
    ['GET', '/api/v1/namespaces/shop/secrets'],
    ['GET', '/api/v1/namespaces/shop/pods?watch=true'],
  ])('does not contain %s %s of Kubernetes', (method, path) => {
    expect(changesKubernetes({ method, path, body: '', authorized: true }, false)).toBe(true);
  });
});
