import { describe, expect, test } from 'vitest';
import { CANARY } from './canary.ts';
import { minutesAgo } from './clock.ts';
import { changes } from './loopback.ts';
import { type Rig, run, skipWithout, withRig } from './tools.ts';
import type { World } from './world/model.ts';
import { podWithEvents } from './world/pods.ts';
import { s3nsShop, shop } from './world/setting.ts';
import { findWorld, worlds } from './worlds/index.ts';

const kubectl = (rig: Rig, ...args: string[]) => run('kubectl', args, rig);
const gcloud = (rig: Rig, ...args: string[]) => run('gcloud', [...args, '--format=json'], rig);
const json = async (result: ReturnType<typeof run>) => JSON.parse((await result).stdout);
const settingOf = (world: World) => (world.universeDomain === shop.universeDomain ? shop : s3nsShop);

/**
 * One world of each cloud, a failing one and a mixed one, or all with PULLBOOK_PROOF=all; worlds.test.ts reads all
 * worlds without the tools.
 */
const chosen =
  process.env['PULLBOOK_PROOF'] === 'all'
    ? worlds
    : ['healthy', 'mixed', 'node-service-account-disabled', 's3ns-reader-role-missing'].map(findWorld);

/** Name and status of each row of `kubectl get pods`, without the random suffix of the name. */
async function podRows(rig: Rig): Promise<string[]> {
  const { stdout } = await kubectl(rig, 'get', 'pods', '-n', rig.world.namespace, '--no-headers');
  const rows = stdout.trim().split('\n');
  return rows.map((row) => row.replace(/^(\w+)-\S+ +(\S+) +(\S+).*$/, '$1 $2 $3'));
}

describe.skipIf(skipWithout('kubectl', 'gcloud'))('the real tools in the rig', () => {
  test.for(chosen.map((world) => [world.name, world] as const))(
    '%s: everything is read, nothing is changed',
    ([, world]) =>
      withRig(world, async (rig) => {
        const setting = settingOf(world);
        const named = (wanted: string) =>
          world.kubernetes.objects.find(({ kind }) => kind === wanted)?.metadata.name;
        const node = named('Node') ?? '';
        const [account, instance] = await Promise.all([
          gcloud(rig, 'iam', 'service-accounts', 'describe', setting.nodeAccount),
          gcloud(rig, 'compute', 'instances', 'describe', node, `--zone=${setting.zone}`),
          gcloud(rig, 'projects', 'get-ancestors-iam-policy', setting.imageProject),
          kubectl(rig, 'get', 'pods', '-A'),
          kubectl(rig, 'auth', 'can-i', 'list', 'events', '-n', world.namespace),
        ]);
        const pods = await kubectl(rig, 'get', 'pods', '-n', world.namespace, '-o', 'json');
        // Compute Engine shows no node of an Autopilot cluster.
        const shown = setting.mode === 'standard' ? [account, instance] : [account];
        if (setting.mode === 'autopilot') expect(instance.exitCode).toBe(1);
        const results = named('Pod') ? [...shown, pods] : shown;
        for (const { stdout, exitCode } of results) {
          expect(exitCode).toBe(0);
          expect(stdout, 'secrets are planted where the raw answer has free text').toMatch(CANARY);
        }
        expect(rig.google.requests.length).toBeGreaterThan(4);
        expect(changes([...rig.google.requests, ...rig.kubernetes.requests])).toEqual([]);
      }),
  );

  test('reader-role-missing: the service account is enabled, and no policy grants it access', () =>
    withRig(findWorld('reader-role-missing'), async (rig) => {
      expect(await podRows(rig)).toEqual(['cart 0/1 ImagePullBackOff']);
      const [account, policies, repositoryPolicy] = await Promise.all([
        json(gcloud(rig, 'iam', 'service-accounts', 'describe', shop.nodeAccount)),
        json(gcloud(rig, 'projects', 'get-ancestors-iam-policy', shop.imageProject)),
        json(
          gcloud(
            rig,
            'artifacts',
            'repositories',
            'get-iam-policy',
            'app',
            `--location=${shop.location}`,
            `--project=${shop.imageProject}`,
          ),
        ),
      ]);
      expect(account.disabled).toBeUndefined();
      expect(policies.map(({ type }: { type: string }) => type)).toEqual([
        'project',
        'folder',
        'organization',
      ]);
      expect(JSON.stringify([policies, repositoryPolicy])).not.toContain(shop.nodeAccount);
    }));

  test('healthy: the Pod runs and the project policy grants access', () =>
    withRig(findWorld('healthy'), async (rig) => {
      expect(await podRows(rig)).toEqual(['cart 1/1 Running']);
      const policy = await json(gcloud(rig, 'projects', 'get-iam-policy', shop.imageProject));
      expect(policy.bindings).toContainEqual({
        role: 'roles/artifactregistry.reader',
        members: [`serviceAccount:${shop.nodeAccount}`],
      });
    }));

  test('node-service-account-disabled: two node pools share one service account', () =>
    withRig(findWorld('node-service-account-disabled'), async (rig) => {
      const [account, pools, events] = await Promise.all([
        json(gcloud(rig, 'iam', 'service-accounts', 'describe', shop.nodeAccount)),
        json(
          gcloud(
            rig,
            'container',
            'node-pools',
            'list',
            `--cluster=${shop.cluster}`,
            `--location=${shop.location}`,
          ),
        ),
        kubectl(rig, 'get', 'events', '-A', '--field-selector', 'type=Warning'),
      ]);
      expect(account.disabled).toBe(true);
      expect(
        pools.map((pool: { name: string; config: { serviceAccount: string } }) => [
          pool.name,
          pool.config.serviceAccount,
        ]),
      ).toEqual([
        ['default-pool', shop.nodeAccount],
        ['batch', shop.nodeAccount],
      ]);
      expect(events.stdout).toContain('401 Unauthorized');
    }));

  test('pull-secret-missing: the Secret does not exist, and the kubelet reports it', () =>
    withRig(findWorld('pull-secret-missing'), async (rig) => {
      const secret = await kubectl(rig, 'get', 'secret', 'registry-credentials', '-n', 'shop');
      expect(secret).toMatchObject({
        exitCode: 1,
        stderr: 'Error from server (NotFound): secrets "registry-credentials" not found\n',
      });
      const named = ['--field-selector', 'reason=FailedToRetrieveImagePullSecret'];
      const events = await kubectl(rig, 'get', 'events', '-n', 'shop', ...named);
      expect(events.stdout).toContain('Unable to retrieve some image pull secrets (registry-credentials)');
    }));

  test('s3ns-reader-role-missing: the prefixed project id reaches every API unchanged', () =>
    withRig(findWorld('s3ns-reader-role-missing'), async (rig) => {
      expect(rig.env.CLOUDSDK_CORE_UNIVERSE_DOMAIN).toBe('s3nsapis.fr');
      const [cluster, policy] = await Promise.all([
        json(gcloud(rig, 'container', 'clusters', 'describe', 'web', `--location=${s3nsShop.location}`)),
        json(gcloud(rig, 'projects', 'get-iam-policy', s3nsShop.imageProject)),
      ]);
      expect(cluster.autopilot).toEqual({ enabled: true });
      expect(policy.bindings).toHaveLength(1);
      const paths = rig.google.requests.map(({ path }) => decodeURIComponent(path.replace(/\?.*/, '')));
      expect(paths.toSorted()).toEqual([
        '/v1/projects/s3ns:shop-images:getIamPolicy',
        '/v1/projects/s3ns:shop-prod/locations/u-france-east1/clusters/web',
      ]);
    }));

  test('mixed: the table does not show a second container and a hanging pull', () =>
    withRig(findWorld('mixed'), async (rig) => {
      expect(await podRows(rig)).toEqual([
        'billing 0/1 ImagePullBackOff',
        'cart 0/1 ImagePullBackOff',
        'cart 0/1 ImagePullBackOff',
        'front 1/1 Running',
        'gateway 0/2 CrashLoopBackOff',
        'orders 0/1 Init:ImagePullBackOff',
        'reports 0/1 ContainerCreating',
        'search 0/1 ImagePullBackOff',
      ]);
      const events = await kubectl(
        rig,
        'get',
        'events',
        '-n',
        'shop',
        '--field-selector',
        'involvedObject.kind=ReplicaSet',
      );
      expect(events.stdout).toMatch(/FailedCreate +replicaset\/banner-/);
    }));

  test('a large namespace is read completely, in pages', () => {
    const world = findWorld('healthy');
    const containers = [{ name: 'bulk', image: `${shop.registry}/app/cart:2.4.1`, fate: 'running' as const }];
    const bulk = Array.from({ length: 1200 }, (_, which) =>
      podWithEvents(shop, { app: 'bulk', which, containers }),
    );
    const objects = [...world.kubernetes.objects, ...bulk.flat()];
    return withRig({ ...world, kubernetes: { ...world.kubernetes, objects } }, async (rig) => {
      expect(await podRows(rig)).toHaveLength(1201);
      expect(rig.kubernetes.requests.filter(({ path }) => path.includes('/pods?'))).toHaveLength(3);
    });
  });

  test('a change is refused and logged', () =>
    withRig(findWorld('healthy'), async (rig) => {
      const { exitCode } = await kubectl(rig, 'delete', 'pods', '--all', '-n', 'shop', '--wait=false');
      expect(exitCode).toBe(1);
      expect(changes(rig.kubernetes.requests)).toMatchObject([{ method: 'DELETE' }]);
      await gcloud(rig, 'iam', 'service-accounts', 'disable', shop.nodeAccount, '--quiet');
      expect(changes(rig.google.requests)).toMatchObject([{ method: 'POST' }]);
    }));

  test('failures have the form of each service, and can be undone', () =>
    withRig(findWorld('healthy'), async (rig) => {
      const undo = rig.google.fail('GET /v1/projects/*/serviceAccounts/*', 'forbidden');
      rig.kubernetes.fail('GET /api/v1/nodes', 'forbidden');
      const describeAccount = ['iam', 'service-accounts', 'describe', shop.nodeAccount];
      const [account, nodes] = await Promise.all([
        gcloud(rig, ...describeAccount),
        kubectl(rig, 'get', 'nodes'),
      ]);
      expect(account).toMatchObject({
        exitCode: 1,
        stderr: expect.stringContaining("Permission 'iam.serviceAccounts.get' denied"),
      });
      expect(nodes.stderr).toContain(
        'at the cluster scope: requires one of ["container.nodes.list"] permission(s).',
      );
      undo();
      expect(await gcloud(rig, ...describeAccount)).toMatchObject({ exitCode: 0 });
    }));

  test('for a permission that a world denies, refusals and can-i agree', () => {
    const world = findWorld('healthy');
    return withRig(
      { ...world, kubernetes: { ...world.kubernetes, cannot: ['get secrets'] } },
      async (rig) => {
        const [read, asked] = await Promise.all([
          kubectl(rig, 'get', 'secret', 'other-credentials', '-n', 'shop'),
          kubectl(rig, 'auth', 'can-i', 'get', 'secrets', '-n', 'shop'),
        ]);
        expect(read.stderr).toContain('requires one of ["container.secrets.get"] permission(s).');
        expect(asked).toMatchObject({ exitCode: 1, stdout: 'no\n' });
      },
    );
  });

  test('a caller without a token is refused', () =>
    withRig(findWorld('healthy'), async (rig) => {
      const env = { ...rig.env, CLOUDSDK_AUTH_DISABLE_CREDENTIALS: '1' };
      const { stderr } = await run('gcloud', ['projects', 'describe', shop.project], { env });
      expect(stderr).toContain('invalid authentication credentials');
    }));

  test('log entries are returned only if their filter matches', () => {
    const world = findWorld('healthy');
    const entry = {
      logName: `projects/${shop.imageProject}/logs/cloudaudit.googleapis.com%2Fpolicy`,
      timestamp: minutesAgo(30),
      severity: 'ERROR',
      resource: { type: 'audited_resource', labels: {} },
      protoPayload: { serviceName: 'artifactregistry.googleapis.com' },
    };
    return withRig({ ...world, google: { ...world.google, entries: [entry] } }, async (rig) => {
      const read = (filter: string) =>
        json(gcloud(rig, 'logging', 'read', filter, `--project=${shop.imageProject}`, '--freshness=1d'));
      const log =
        'log_id("cloudaudit.googleapis.com/policy") AND severity=ERROR AND protoPayload.serviceName=';
      const [found, other] = await Promise.all([
        read(`${log}"artifactregistry.googleapis.com"`),
        read(`${log}"storage.googleapis.com"`),
      ]);
      expect(found).toHaveLength(1);
      expect(other).toEqual([]);
    });
  });
});
