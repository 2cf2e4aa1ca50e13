/** The containers of public/job as processes in the files of the image, on a real API server. */
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { FleetReport } from '../../src/playbook/fleet/model.ts';
import type { Report } from '../../src/playbook/report/index.ts';
import { changing } from '../support/cluster/audit.ts';
import type { Cluster } from '../support/cluster/cluster.ts';
import { loadWorld } from '../support/cluster/load-world.ts';
import { objects } from '../support/cluster/objects.ts';
import { applyRole, makeReader, readerName } from '../support/cluster/reader.ts';
import { startCluster, whyNoCluster } from '../support/cluster/start.ts';
import { setting } from '../support/cluster/stories.ts';
import { fleetKubeconfig, type Server, serverOf, withoutTimes } from '../support/job/fleet.ts';
import { imageOptions } from '../support/job/image.ts';
import { shards } from '../support/job/manifests.ts';
import { containerOf, runContainer, whyNoImageRoot, writeImageRoot } from '../support/job/process.ts';
import { type Ended, reportOf, runPlaybook } from '../support/playbook/playbook.ts';
import { skipWithout } from '../support/tools.ts';
import { healthy } from '../support/worlds/healthy.ts';

const missing = whyNoCluster() ?? whyNoImageRoot();
if (missing) console.warn(`skipped: the Jobs as processes need more: ${missing}`);

describe.skipIf(missing !== null || skipWithout('kubectl'))('the container, as a process', () => {
  let cluster: Cluster;
  let server: Server;
  let folder: string;
  let root: string;

  beforeAll(async () => {
    cluster = await startCluster();
    await loadWorld(cluster, { ...healthy, kubernetes: { ...healthy.kubernetes, objects: [...objects()] } });
    await applyRole(cluster, 'pullbook-reader');
    const reader = await makeReader(cluster);
    server = serverOf(readFileSync(reader.kubeconfig, 'utf8'));
    const made = await imageOptions();
    folder = made.folder;
    root = join(folder, 'root');
    mkdirSync(root);
    writeImageRoot(root, made.options);
  });
  afterAll(async () => {
    rmSync(folder, { recursive: true, force: true });
    await cluster?.close();
  });

  describe('of cronjob.yaml', () => {
    let ended: Ended;
    let report: Report;
    beforeAll(async () => {
      const { hostname, port } = new URL(server.origin);
      const account = 'var/run/secrets/kubernetes.io/serviceaccount';
      ended = await runContainer(root, containerOf('cronjob.yaml'), {
        env: { KUBERNETES_SERVICE_HOST: hostname, KUBERNETES_SERVICE_PORT: port },
        mounted: {
          [`${account}/token`]: server.token,
          [`${account}/ca.crt`]: server.ca,
          [`${account}/namespace`]: 'pullbook',
        },
      });
      report = reportOf(ended);
    });

    test('examines the cluster of its service account, and prints one line', () => {
      expect(ended).toMatchObject({ code: 1, stderr: '' });
      expect(ended.stdout.trimEnd().split('\n')).toHaveLength(1);
      expect(report.target).toMatchObject({ inCluster: true, context: null, namespace: null });
      expect(report.gaps).toEqual([]);
    });

    test('finds what a run with a kubeconfig finds', async () => {
      const env = {
        PATH: process.env.PATH ?? '',
        HOME: '/nonexistent',
        KUBECONFIG: join(folder, 'kubeconfig'),
      };
      const kubeconfig = fleetKubeconfig(server, join(folder, 'kubeconfig'));
      const outside = reportOf(
        await runPlaybook('diagnose', ['-A', '--context', kubeconfig.good, '-o', 'json'], { env }),
      );
      const causes = ({ findings }: Report) => findings.map(({ cause, pods }) => [cause, pods.toSorted()]);
      expect(causes(report)).toEqual(causes(outside));
      expect(causes(report).length).toBeGreaterThan(5);
    });

    test('only reads, as an audit log shows', (context) => {
      const entries = cluster.audit()?.filter(({ user }) => user.username === readerName);
      if (!entries) return context.skip('the audit log of a given cluster is not ours to read');
      expect(entries.length).toBeGreaterThan(3);
      expect(changing(entries)).toEqual([]);
    });
  });

  describe('of fleet-job.yaml, once for each index', () => {
    const container = containerOf('fleet-job.yaml');
    const shares = async (...more: readonly string[]) => {
      const path = join(folder, 'fleet.kubeconfig');
      fleetKubeconfig(server, path);
      const mounted = { 'kubeconfig/config': readFileSync(path, 'utf8') };
      const all: Ended[] = [];
      for (let index = 0; index < shards; index += 1)
        all.push(
          await runContainer(root, container, {
            env: { JOB_COMPLETION_INDEX: String(index) },
            mounted,
            more,
          }),
        );
      return all;
    };
    const merged = async (all: readonly Ended[]) => {
      const input = all.map(({ stdout }) => stdout).join('');
      return JSON.parse(
        (await runPlaybook('fleet', ['--merge', '-', '-o', 'json'], { input })).stdout,
      ) as FleetReport;
    };

    test('ends with 0, and together they say what one process says', async () => {
      const all = await shares();
      expect(all.map(({ code, stderr }) => ({ code, stderr }))).toEqual(
        all.map(() => ({ code: 0, stderr: '' })),
      );
      const mounted = { 'kubeconfig/config': readFileSync(join(folder, 'fleet.kubeconfig'), 'utf8') };
      const args = container.args.filter((arg) => !/^--(?:shards|output)=/.test(arg));
      const alone = await runContainer(root, { ...container, args }, { mounted, more: ['--output=json'] });
      expect(withoutTimes(await merged(all))).toEqual(withoutTimes(JSON.parse(alone.stdout) as FleetReport));
    });

    test('holds no name with --anonymize', async () => {
      const all = await shares('--anonymize');
      const { rows, counts } = await merged(all);
      expect(rows.map(({ id }) => id)).toEqual(['cluster-1', 'cluster-2', 'cluster-3', 'cluster-4']);
      expect(counts.problem).toBe(2);
      const log = all.map(({ printed }) => printed).join('');
      for (const name of [
        setting.namespace,
        setting.project,
        'blue',
        'wrong-token',
        new URL(server.origin).host,
      ])
        expect(log).not.toContain(name);
    });
  });
});
