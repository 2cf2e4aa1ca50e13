/** Playbooks with the real kubectl on a real API server, with the permissions of the published roles and no others. */
import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type OptIn, optIns } from '../../src/catalogue/model/tool.ts';
import type { Report } from '../../src/playbook/report/index.ts';
import { contentsOf, standalone } from '../../src/standalone/build.ts';
import { CANARY } from '../support/canary.ts';
import { type AuditEntry, allowedBy, changing } from '../support/cluster/audit.ts';
import type { Cluster } from '../support/cluster/cluster.ts';
import type { Identity } from '../support/cluster/identity.ts';
import { loadWorld } from '../support/cluster/load-world.ts';
import { objects } from '../support/cluster/objects.ts';
import { full, refuseByQuota } from '../support/cluster/quota.ts';
import { applyRole, bind, makeReader, readerName } from '../support/cluster/reader.ts';
import { startCluster, whyNoCluster } from '../support/cluster/start.ts';
import { setting, statusesWithoutStory, stories } from '../support/cluster/stories.ts';
import { reportOf, root, runPlaybook, verdictsOf } from '../support/playbook/playbook.ts';
import { clusterRoleFor, rbacRules } from '../support/roles.ts';
import { type Rig, skipWithout, startRig } from '../support/tools.ts';
import { gkeVersion } from '../support/world/kubernetes.ts';
import { withResource } from '../support/world/modify.ts';
import { nodeName } from '../support/world/setting.ts';
import { healthy } from '../support/worlds/healthy.ts';

const missing = whyNoCluster();
if (missing) console.warn(`skipped: the cluster tests need more: ${missing}`);

const chapters = readdirSync(`${root}playbooks`)
  .filter(
    (file) => file.endsWith('.mjs') && !['main.mjs', 'diagnose.mjs', 'check.mjs', 'fleet.mjs'].includes(file),
  )
  .map((file) => file.slice(0, -'.mjs'.length));

describe.skipIf(missing !== null || skipWithout('kubectl', 'gcloud'))('on a real API server', () => {
  let cluster: Cluster;
  let reader: Identity;
  let rig: Rig;
  let refusal: string;

  beforeAll(async () => {
    cluster = await startCluster();
    rig = await startRig(healthy);
    await loadWorld(cluster, { ...healthy, kubernetes: { ...healthy.kubernetes, objects: [...objects()] } });
    refusal = await refuseByQuota(cluster);
  });
  afterAll(async () => {
    await rig?.close();
    await cluster?.close();
  });

  /** Runs a playbook as the reader, with Google's answers from the loopback servers. */
  const play = async (
    playbook: string,
    args: readonly string[] = ['-n', setting.namespace],
  ): Promise<Report> => {
    const env = { ...rig.env, ...reader.env };
    const ended = await runPlaybook(playbook, [...args, '-o', 'json'], { env });
    expect(ended.printed).not.toMatch(CANARY);
    return reportOf(ended);
  };
  const asReader = (): readonly AuditEntry[] | null =>
    cluster.audit()?.filter(({ user }) => user.username === readerName) ?? null;

  test.each(Object.values(clusterRoleFor))('the API server accepts the role %s', async (role) => {
    for (const { exitCode, stdout, stderr } of await applyRole(cluster, role)) {
      expect(exitCode, stderr).toBe(0);
      expect(stdout).toMatch(/^clusterrole\.rbac\.authorization\.k8s\.io\/pullbook-\S+ created/);
    }
    reader ??= await makeReader(cluster);
  });

  test('a playbook as one file finds what it finds in a clone', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'pullbook-one-file-'));
    try {
      const file = join(folder, 'diagnose.mjs');
      const contents = await contentsOf({ homepage: 'https://pullbook.test/', date: '2026-11-30' });
      writeFileSync(file, await standalone('diagnose', contents, 'node'));
      const env = { ...rig.env, ...reader.env };
      const args = ['-n', setting.namespace, '-o', 'json'];
      const { stdout } = await promisify(execFile)(process.execPath, [file, ...args], {
        cwd: folder,
        env,
      }).catch((error: { readonly stdout: string }) => error);
      const causes = ({ findings }: Report) =>
        findings.map(({ cause, pods }) => [cause, pods.toSorted()]).toSorted();
      expect(causes(JSON.parse(stdout) as Report)).toEqual(causes(await play('diagnose')));
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  test('every status of the catalogue occurs in the cluster', () => expect(statusesWithoutStory).toEqual([]));

  describe.each([
    ['one namespace', ['-n', setting.namespace]],
    ['all of them', ['-A']],
  ])('diagnose in %s', (_, args) => {
    let report: Report;
    beforeAll(async () => {
      report = await play('diagnose', args);
    });

    test.each(stories)('finds $cause for $name', ({ name, cause }) => {
      const found = report.findings.filter(({ pods }) => pods.includes(`${setting.namespace}/${name}`));
      expect(found.map((finding) => finding.cause)).toEqual(cause === null ? [] : [cause]);
    });

    test('reports Pods that admission refused, but not those that a quota refused', (context) => {
      if (!cluster.audit()) return context.skip('the controllers of a given cluster would create them');
      const found = report.findings.filter(({ controller }) => controller !== null);
      expect(found).toMatchObject([{ cause: 'vpc-sc-or-policy', pods: [] }]);
    });

    test('has no gap', () => expect([report.exitCode, report.gaps]).toEqual([1, []]));
  });

  test('a Pod refused by a quota is not reported as a pull failure', async () => {
    expect(refusal).toMatch(/exceeded quota: no-pods/);
    const report = await play('diagnose', ['-n', full.namespace]);
    expect([report.exitCode, report.findings, report.gaps]).toEqual([0, [], []]);
  });

  test.each(chapters)('%s lacks no permission in the cluster', async (chapter) => {
    const report = await play(chapter);
    expect([0, 1, 2]).toContain(report.exitCode);
    const judgements = [...report.judgements, ...report.findings.flatMap((finding) => finding.judgements)];
    const refused = judgements.filter(({ failure }) => failure?.why === 'forbidden');
    expect(refused.map(({ rule, failure }) => `${rule}: ${failure?.permission}`)).toEqual([]);
    expect(report.gaps.filter(({ why }) => why === 'forbidden')).toEqual([]);
  });

  test('the account of nodes that only their ComputeClass tells is read there', async () => {
    const { project, location, cluster: name, namespace, nodeAccount } = setting;
    const resource = `projects/${project}/locations/${location}/clusters/${name}`;
    const changes = { autopilot: { enabled: true }, nodePools: [] };
    const hidden = await startRig({ ...healthy, google: withResource(healthy.google, resource, changes) });
    const undo = hidden.google.fail('GET /compute/v1/projects/*/zones/*/instances/*', 'forbidden');
    try {
      const env = { ...hidden.env, ...reader.env };
      const report = reportOf(await runPlaybook('auth', ['-n', namespace, '-o', 'json'], { env }));
      const said = JSON.stringify(
        report.judgements.filter(({ rule }) => rule === 'node-service-account-active'),
      );
      expect(said).toContain('account-enabled');
      expect(said).toContain(nodeAccount);
    } finally {
      undo();
      await hidden.close();
    }
  });

  test('the images of a node are read by name where its kubelet may look at credentials', async (context) => {
    if (!cluster.audit()) return context.skip('the nodes of a given cluster are not ours to change');
    const status = `/api/v1/nodes/${nodeName(setting, setting.pools[0] ?? '')}/status`;
    const setKubelet = (kubeletVersion: string) =>
      cluster.api.call(
        'PATCH',
        status,
        { status: { nodeInfo: { kubeletVersion } } },
        'application/strategic-merge-patch+json',
      );
    await setKubelet('v1.35.1-gke.1000000');
    try {
      const said = verdictsOf(await play('policy')).filter((each) =>
        each.startsWith('credential-verification'),
      );
      expect(said.join('\n')).toContain('image-not-on-node');
    } finally {
      await setKubelet(`v${gkeVersion}`);
    }
  });

  test.each([
    ['--inspect-secrets', 'auth', 'secrets', /image-pull-secret: (?!unknown)/],
    ['--inspect-logs', 'architecture', 'pods/log', /single-architecture: problem \(exec-format-error\)/],
  ] as const)(
    '%s is necessary to read its resource, and needs its role',
    async (flag, chapter, what, known) => {
      const seen = () =>
        asReader()
          ?.filter((entry) => resourceOf(entry) === what)
          .map(decisionOf) ?? null;
      const asked = ['-n', setting.namespace, flag];
      await play(chapter);
      if (seen()) expect(seen()).toEqual([]);
      expect((await play(chapter, asked)).counts.unknown).toBeGreaterThan(0);
      if (seen()) expect(new Set(seen())).toEqual(new Set(['get forbid']));
      await bind(cluster, clusterRoleFor[flag]);
      const report = await play(chapter, asked);
      if (!seen()) return;
      expect(new Set(seen())).toEqual(new Set(['get forbid', 'get allow']));
      expect(verdictsOf(report).join('\n')).toMatch(known);
    },
  );

  test('every rule of a role is needed by a request', (context) => {
    const entries = asReader();
    if (!entries) return context.skip('the audit log of a given cluster is not ours to read');
    const unused = [undefined, ...optIns]
      .flatMap((optIn?: OptIn) => rbacRules(optIn))
      .filter((rule) => !entries.some((entry) => allowedBy(entry, rule)));
    expect(unused).toEqual([]);
  });

  test('the audit log contains reads only, and refusals only from before a role was bound', (context) => {
    const entries = asReader();
    if (!entries) return context.skip('the audit log of a given cluster is not ours to read');
    expect(entries.length).toBeGreaterThan(20);
    expect(changing(entries).map(({ verb, requestURI }) => `${verb} ${requestURI}`)).toEqual([]);
    const refused = entries.filter(
      ({ annotations }) => annotations?.['authorization.k8s.io/decision'] === 'forbid',
    );
    expect(new Set(refused.map(resourceOf))).toEqual(new Set(['secrets', 'pods/log']));
  });
});

function resourceOf({ objectRef }: AuditEntry): string {
  if (!objectRef) return 'discovery';
  return [objectRef.resource, objectRef.subresource].filter(Boolean).join('/');
}

function decisionOf({ verb, annotations }: AuditEntry): string {
  return `${verb} ${annotations?.['authorization.k8s.io/decision']}`;
}
