import { describe, expect, test } from 'vitest';
import { runPlaybook } from '../../support/playbook/in-process.ts';
import { runOnStubs as run } from '../../support/playbook/on-stubs.ts';
import { reportOf, verdictsOf, withFolder } from '../../support/playbook/playbook.ts';
import {
  allNodes,
  cloudAnswers,
  clusterAnswers,
  contextOf,
  forbidden,
  image,
  kubectl,
  nodesAnswers,
  onGoogle,
  onS3ns,
  pod,
} from '../../support/playbook/shop.ts';
import { answers, makeStubs, refuses, withAnswers } from '../../support/playbook/stubs.ts';

const failing = withAnswers(clusterAnswers([{ message: forbidden }]), cloudAnswers(false));

const loggedFields =
  'timestamp,jsonPayload.reason,jsonPayload.message,jsonPayload.involvedObject.kind,jsonPayload.involvedObject.namespace,jsonPayload.involvedObject.name,jsonPayload.involvedObject.uid,jsonPayload.involvedObject.fieldPath,jsonPayload.source.host';

/** Nothing, or on a busy machine what is waited for. */
const onlyWaits = expect.stringMatching(/^(?:waiting for .*\n)*$/);

describe('a stub', { concurrent: true }, () => {
  test('fails on any other argv, and reports it to the test', () =>
    withFolder(async (folder) => {
      const stubs = makeStubs(folder, answers(['kubectl config view --minify --output=json', {}]));
      const { code, stdout } = await runPlaybook('auth', ['-n', 'shop'], { env: stubs.env });
      expect(stubs.unexpected()).toContain('kubectl get pods --namespace=shop');
      expect(code).toBe(2);
      expect(stdout).not.toContain('✔');
    }));
});

describe('auth', { concurrent: true }, () => {
  test('healthy: exit code 0, and every verdict is ok or not applicable', async () => {
    const known = withAnswers(clusterAnswers([{}]), cloudAnswers(true));
    const ended = await run('auth', ['-o', 'json'], known);
    expect(ended).toMatchObject({ code: 0, stderr: onlyWaits });
    expect(verdictsOf(reportOf(ended))).toEqual([
      'artifact-registry-api: ok (api-enabled)',
      'deny-policies: not-applicable (no-failing-pull)',
      'download-rules: not-applicable (no-failing-pull)',
      'image-access: ok (role-granted)',
      'image-pull-secret: not-applicable (node-account-used)',
      'node-access-scopes: ok (scopes-sufficient)',
      'node-identity: ok (other-project)',
      'node-service-account-active: ok (account-enabled)',
      'project-billing: not-applicable (no-failing-pull)',
      'repository-key: not-applicable (no-failing-pull)',
      'upstream-repositories: not-applicable (no-failing-pull)',
      'vpc-service-controls: not-applicable (no-failing-pull)',
    ]);
  });

  test('no role: exit code 1, the problem, and the command that fixes it', async () => {
    const ended = await run('auth', [], failing);
    expect(ended).toMatchObject({ code: 1, stderr: onlyWaits });
    expect(ended.stdout).toMatch(/✖ problem +Repository access +nodes@shop-prod\S+ cannot read/);
    expect(ended.stdout).toContain(
      'gcloud artifacts repositories add-iam-policy-binding app --location=europe-west9 --project=shop-images',
    );
  });

  test('an audit without failing Pods finds the same problem', async () => {
    const ended = await run('auth', ['-o', 'json'], withAnswers(clusterAnswers([{}]), cloudAnswers(false)));
    expect(ended.code).toBe(1);
    expect(verdictsOf(reportOf(ended))).toContain('image-access: problem (role-missing)');
  });

  test('an empty namespace audits the node pools and says so', async () => {
    const ended = await run('auth', ['-o', 'json'], withAnswers(clusterAnswers([]), cloudAnswers(true)));
    expect(ended.code).toBe(0);
    expect(verdictsOf(reportOf(ended))).toEqual([
      'node-access-scopes: ok (scopes-sufficient)',
      'node-service-account-active: ok (account-enabled)',
    ]);
  });

  test('nothing to examine: exit code 0 with that sentence, and no ok', async () => {
    const nothing = withAnswers(
      clusterAnswers([]),
      answers([kubectl(allNodes), { kind: 'NodeList', items: [] }]),
    );
    const ended = await run('auth', [], nothing);
    expect(ended.code).toBe(0);
    expect(ended.stdout).toContain('The namespace shop exists and has no Pod.');
    expect(ended.stdout).not.toContain('✔');
  });

  test('S3NS: its projects, registry and service account, with no host of Google Cloud', async () => {
    const of = `${onS3ns.registry}/app/cart:2.4.1`;
    const message = forbidden
      .replaceAll(image, of)
      .replaceAll('europe-west9-docker.pkg.dev', 'u-france-east1-docker.s3nsregistry.fr');
    const configured = answers([
      'gcloud config list --format=json(core.project,core.universe_domain)',
      { core: { project: onS3ns.project, universe_domain: 's3nsapis.fr' } },
    ]);
    const cluster = withAnswers(clusterAnswers([{ image: of, message }], onS3ns), configured);
    const known = withAnswers(cluster, cloudAnswers(false, onS3ns));
    const ended = await run('auth', ['-o', 'json'], known);
    const report = reportOf(ended);
    expect(ended.code).toBe(1);
    expect(report.target).toMatchObject({ universe: 's3ns', project: 's3ns:shop-prod' });
    expect(verdictsOf(report)).toContain('image-access: problem (role-missing)');
    expect(ended.stdout).not.toMatch(/pkg\.dev|console\.cloud\.google\.com/);
  });
});

describe('diagnose', { concurrent: true }, () => {
  test('names the cause and its proof', async () => {
    const ended = await run('diagnose', ['-o', 'json'], failing);
    const [finding, ...others] = reportOf(ended).findings;
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ cause: 'auth-403', images: [image], pods: ['shop/cart-1'] });
    expect(finding?.headline).toContain('cannot read the repository shop-images/europe-west9/app');
  });

  test('a healthy namespace asks Google Cloud only for machines that are no nodes', async () => {
    const ended = await run('diagnose', [], withAnswers(clusterAnswers([{}]), nodesAnswers()));
    expect(ended.code).toBe(0);
    expect(ended.stdout).toContain('No Pod is waiting for its image.');
    expect(ended.calls.filter((line) => line.startsWith('gcloud'))).toMatchObject([
      expect.stringMatching(/^gcloud compute instances list /),
    ]);
  });

  test('-A examines every namespace, with one command for all of them', async () => {
    const everywhere = answers(
      [
        kubectl(
          'get --raw /api/v1/events?fieldSelector=reason!=Scheduled,reason!=Created,reason!=Started,reason!=Killing,reason!=Unhealthy,reason!=FailedScheduling,reason!=SuccessfulCreate,reason!=SuccessfulDelete,reason!=ScalingReplicaSet,reason!=Completed,reason!=SawCompletedJob',
        ),
        { kind: 'EventList', items: [] },
      ],
      [
        kubectl('get --raw /api/v1/pods?limit=1'),
        { kind: 'PodList', metadata: { continue: 'CANARY-token', remainingItemCount: 2 }, items: [pod({})] },
      ],
      [
        kubectl('get --raw /api/v1/pods?fieldSelector=status.phase!=Running,status.phase!=Succeeded'),
        {
          kind: 'PodList',
          items: [
            pod({ message: forbidden }),
            pod({ name: 'cart-2', namespace: 'other', message: forbidden }),
          ],
        },
      ],
      [
        kubectl('get serviceaccounts --all-namespaces --output=json'),
        { items: ['shop', 'other'].map((namespace) => ({ metadata: { name: 'default', namespace } })) },
      ],
    );
    const ended = await run('diagnose', ['-A', '-o', 'json'], withAnswers(failing, everywhere));
    const report = reportOf(ended);
    expect(report.findings.flatMap(({ pods }) => pods).toSorted()).toEqual(['other/cart-2', 'shop/cart-1']);
    expect(report.target.namespace).toBeNull();
    expect(report).toMatchObject({ pods: 2, notLookedAt: 1 });
  });

  test('--pod examines that Pod only', async () => {
    const two = clusterAnswers([{ message: forbidden }, { name: 'other-2', message: forbidden }]);
    const one = answers([
      kubectl('get pods other-2 --namespace=shop --ignore-not-found --output=json'),
      pod({ name: 'other-2', message: forbidden }),
    ]);
    const known = withAnswers(withAnswers(two, one), cloudAnswers(false));
    const ended = await run('diagnose', ['--pod', 'other-2', '-o', 'json'], known);
    expect(reportOf(ended).findings.flatMap(({ pods }) => pods)).toEqual(['shop/other-2']);
    expect(ended.calls.filter((line) => line.includes('cart-1'))).toEqual([]);
  });

  test('--pod with a name that does not exist is unknown, with not-found as the reason', async () => {
    const log = answers([
      [
        'gcloud',
        'logging',
        'read',
        'log_id("events") AND resource.type="k8s_pod" AND resource.labels.cluster_name="web" AND jsonPayload.message=~"Failed to pull image"',
        '--project=shop-prod',
        '--freshness=1d',
        '--limit=200',
        `--format=json(${loggedFields})`,
      ],
      [],
    ]);
    const ended = await run('diagnose', ['--pod', 'gone', '-o', 'json'], withAnswers(failing, log));
    expect(ended.code).toBe(2);
    expect(reportOf(ended).gaps).toMatchObject([{ what: 'the Pod gone', why: 'not-found' }]);
  });

  test('--image examines an image before there is a Pod, and lists no Pods', async () => {
    const ended = await run(
      'auth',
      ['--image', image, '-o', 'json'],
      withAnswers(clusterAnswers([]), cloudAnswers(true)),
    );
    const report = reportOf(ended);
    expect(report.pods).toBeNull();
    expect(verdictsOf(report)).toContain('image-access: ok (role-granted)');
    expect(ended.calls.filter((line) => line.startsWith('kubectl get pods'))).toEqual([]);
  });
});

describe('the context', { concurrent: true }, () => {
  test('is pinned on every call of kubectl after the first, so that another shell cannot switch it', async () => {
    const { calls } = await run('auth', [], failing);
    const [first, ...rest] = calls.filter((line) => line.startsWith('kubectl'));
    expect(first).toBe('kubectl config view --minify --output=json');
    expect(rest.length).toBeGreaterThan(5);
    expect(rest.filter((line) => !line.endsWith(` --context=${onGoogle.context}`))).toEqual([]);
  });

  test('from --context is pinned on every call', async () => {
    const { calls } = await run('auth', ['--context', onGoogle.context], failing);
    const kubectls = calls.filter((line) => line.startsWith('kubectl'));
    expect(kubectls.filter((line) => !line.endsWith(` --context=${onGoogle.context}`))).toEqual([]);
  });

  test('is in the printed commands', async () => {
    const known = withAnswers(
      clusterAnswers([{ image: 'registry.example.com/team/cart:1', message: 'no basic auth credentials' }]),
      answers(['kubectl config view --minify --output=json', contextOf(onGoogle)]),
    );
    const { stdout } = await run('auth', [], known);
    expect(stdout).toMatch(/kubectl create secret .* --context=gke_shop-prod_europe-west9_web/);
  });
});

describe('a refused command', { concurrent: true }, () => {
  test('is unknown with the permission, and never ok', async () => {
    const known = withAnswers(
      failing,
      answers([
        'gcloud iam service-accounts describe nodes@shop-prod.iam.gserviceaccount.com --format=json(email,disabled)',
        refuses(
          "ERROR: (gcloud.iam.service-accounts.describe) PERMISSION_DENIED: Permission 'iam.serviceAccounts.get' denied on resource (or it may not exist).",
        ),
      ]),
    );
    const ended = await run('auth', [], known);
    expect(ended.stdout).toMatch(
      /\? unknown +Node service account +needs iam\.serviceAccounts\.get on nodes@shop-prod/,
    );
  });

  test('is unknown if its JSON is truncated or of another shape', async () => {
    const line =
      'gcloud iam service-accounts describe nodes@shop-prod.iam.gserviceaccount.com --format=json(email,disabled)';
    for (const answer of ['{"email": "nodes@', '[]', '{"email": "a@b.c", "disabled": "no"}', '', '<html>']) {
      const ended = await run('auth', ['-o', 'json'], withAnswers(failing, answers([line, answer])));
      expect(verdictsOf(reportOf(ended)), answer).toContain(
        'node-service-account-active: unknown (unreadable)',
      );
    }
  });
});
