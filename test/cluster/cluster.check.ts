/** Playbooks with real kubectl on a real API server, with the rights of the shipped role and no others. */
import { readdirSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Report } from '../../src/playbook/report/index.ts';
import { reportOf, root, runPlaybook } from '../playbook/playbook.ts';
import { type Rig, skipWithout, startRig } from '../rig/tools.ts';
import { healthy } from '../rig/worlds/healthy.ts';
import { type AuditEntry, changing } from './audit.ts';
import type { Identity } from './identity.ts';
import { loadWorld } from './load-world.ts';
import { objects, setting, stories, untold } from './objects.ts';
import { applyRole, bind, makeReader, readerName } from './reader.ts';
import { type Cluster, startCluster, whyNoCluster } from './start.ts';

const missing = whyNoCluster();
if (missing) console.warn(`skipped: the cluster tests need more: ${missing}`);

const chapters = readdirSync(`${root}playbooks`)
  .filter((file) => file.endsWith('.mjs') && !['main.mjs', 'diagnose.mjs'].includes(file))
  .map((file) => file.slice(0, -'.mjs'.length));

describe.skipIf(missing !== null || skipWithout('kubectl', 'gcloud'))('on a real API server', () => {
  let cluster: Cluster;
  let reader: Identity;
  let rig: Rig;

  beforeAll(async () => {
    cluster = await startCluster();
    rig = await startRig(healthy);
    await loadWorld(cluster, { ...healthy, kubernetes: { ...healthy.kubernetes, objects: [...objects()] } });
  });
  afterAll(async () => {
    await rig?.close();
    await cluster?.close();
  });

  /** A playbook as the reader, with Google's answers from the rig. */
  const play = async (
    playbook: string,
    args: readonly string[] = ['-n', setting.namespace],
  ): Promise<Report> => {
    const env = { ...rig.env, ...reader.env };
    return reportOf(await runPlaybook(playbook, [...args, '-o', 'json'], { env }));
  };
  const asReader = (): readonly AuditEntry[] | null =>
    cluster.audit()?.filter(({ user }) => user.username === readerName) ?? null;

  test.each(['pullbook-reader.yaml', 'pullbook-secrets-reader.yaml'])('the server takes %s', async (file) => {
    for (const { exitCode, stdout, stderr } of await applyRole(cluster, file)) {
      expect(exitCode, stderr).toBe(0);
      expect(stdout).toMatch(/^clusterrole\.rbac\.authorization\.k8s\.io\/pullbook-\S+ created/);
    }
    reader ??= await makeReader(cluster);
  });

  test('every reason of the catalogue is there', () => expect(untold).toEqual([]));

  describe.each([
    ['one namespace', ['-n', setting.namespace]],
    ['all of them', ['-A']],
  ])('diagnose in %s', (_, args) => {
    let report: Report;
    beforeAll(async () => {
      report = await play('diagnose', args);
    });

    test.each(stories)('says of $name: $cause', ({ name, cause }) => {
      const found = report.findings.filter(({ pods }) => pods.includes(`${setting.namespace}/${name}`));
      expect(found.map((finding) => finding.cause)).toEqual(cause === null ? [] : [cause]);
    });

    test('finds the Pods that admission refused', () => {
      const found = report.findings.find(({ controller }) => controller !== null);
      expect(found).toMatchObject({ cause: 'vpc-sc-or-policy', pods: [] });
    });

    test('looks at everything', () => expect([report.exitCode, report.gaps]).toEqual([1, []]));
  });

  test.each(chapters)('%s misses no right in the cluster', async (chapter) => {
    const report = await play(chapter);
    expect([0, 1, 2]).toContain(report.exitCode);
    const judgements = [...report.judgements, ...report.findings.flatMap((finding) => finding.judgements)];
    const refused = judgements.filter(({ failure }) => failure?.why === 'forbidden');
    expect(refused.map(({ rule, failure }) => `${rule}: ${failure?.permission}`)).toEqual([]);
    expect(report.gaps.filter(({ why }) => why === 'forbidden')).toEqual([]);
  });

  test('a Secret stays out of reach without the second role', async (context) => {
    const secretsSeen = () =>
      asReader()
        ?.filter(({ objectRef }) => objectRef?.resource === 'secrets')
        .map(({ verb, responseStatus }) => `${verb} ${responseStatus?.code}`);
    await play('auth', ['-n', setting.namespace]);
    if (!asReader()) return context.skip('the audit log of a given cluster is not ours to read');
    expect(secretsSeen()).toEqual([]);
    await play('auth', ['-n', setting.namespace, '--inspect-secrets']);
    expect(new Set(secretsSeen())).toEqual(new Set(['get 403']));
    await bind(cluster, 'pullbook-secrets-reader');
    await play('auth', ['-n', setting.namespace, '--inspect-secrets']);
    expect(new Set(secretsSeen())).toEqual(new Set(['get 403', 'get 200']));
  });

  test('the audit log holds reads only, and no refusal but of Secrets', (context) => {
    const entries = asReader();
    if (!entries) return context.skip('the audit log of a given cluster is not ours to read');
    expect(entries.length).toBeGreaterThan(20);
    expect(changing(entries).map(({ verb, requestURI }) => `${verb} ${requestURI}`)).toEqual([]);
    const refused = entries.filter(
      ({ responseStatus, objectRef }) => responseStatus?.code === 403 && objectRef?.resource !== 'secrets',
    );
    expect(refused.map(({ requestURI }) => requestURI)).toEqual([]);
    const verbs = Object.groupBy(
      entries,
      ({ verb, objectRef }) => `${verb} ${objectRef?.resource ?? 'discovery'}`,
    );
    const counts = Object.entries(verbs).map(([verb, all]) => `${verb}: ${all?.length}`);
    console.log(`the reader asked for ${counts.toSorted().join(', ')}`);
  });
});
