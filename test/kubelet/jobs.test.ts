/** public/job on a real node: the manifests as they are published, in the image that `npm run image` makes. */
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { FleetReport } from '../../src/playbook/fleet/model.ts';
import type { Report } from '../../src/playbook/report/index.ts';
import { makeFolders, makeImage } from '../../src/standalone/image/make.ts';
import { fleetKubeconfig, withoutTimes } from '../support/job/fleet.ts';
import { imageOptions } from '../support/job/image.ts';
import { jobFiles, shards } from '../support/job/manifests.ts';
import { imagePlaceholder, namespace } from '../support/job/parts.ts';
import { bindPods, jobEnd, logOf } from '../support/node/jobs.ts';
import { TestNode } from '../support/node/node.ts';
import { serviceAddress } from '../support/node/pod-network.ts';
import { skipWithoutNode } from '../support/node/why-no-node.ts';
import { object, podSpec } from '../support/node/world/objects.ts';
import type { Event } from '../support/world/objects.ts';

/** One Pod each, and what is to be said of it. */
const images = {
  fine: 'open.example.com/app:1.0',
  missing: 'open.example.com/nothing:1.0',
  unknown: 'gone.example.com/app:1.0',
  failing: 'failing.example.com/app:1.0',
  refused: 'htpasswd.example.com/private/app:1.0',
  untrusted: 'harbor.corp.internal/app:1.0',
};
const causes = [
  ['auth-401', ['shop/refused']],
  ['dns', ['shop/unknown']],
  ['not-found', ['shop/missing']],
  ['registry-unavailable', ['shop/failing']],
  ['tls-x509', ['shop/untrusted']],
];

describe.skipIf(skipWithoutNode())('Jobs on a node', () => {
  let node: TestNode;
  let image: string;
  /** The files of the image, for what a person runs. */
  let files: string;

  beforeAll(async () => {
    node = await TestNode.start({ containerd: 'distribution' });
    const { folder, options } = await imageOptions();
    files = folder;
    makeFolders(folder, options);
    const { name, archive } = await makeImage(folder, options);
    const socket = join(node.namespace.folder, 'containerd.sock');
    await node.shell(`ctr --address ${socket} --namespace k8s.io images import ${archive}`);
    image = name;
    await node.must(['create', 'namespace', 'shop']);
    await node.namespace.until('the service account', 30_000, async () => {
      const { code } = await node.kubectl('get', 'serviceaccount', 'default', '--namespace=shop');
      return code === 0;
    });
    const pods = Object.entries(images).map(([name, its]) =>
      object('v1', 'Pod', ['shop', name], { spec: podSpec(its) }),
    );
    await node.create(pods);
    await node.namespace.until('the failed pulls', 60_000, async () => {
      const failed = (await node.list<Event>('events')).filter(({ reason }) => reason === 'Failed');
      return new Set(failed.map(({ involvedObject }) => involvedObject.name)).size === causes.length;
    });
  });
  afterAll(async () => {
    await node?.close();
    if (files) rmSync(files, { recursive: true, force: true });
  });

  const apply = async (name: string, change = (text: string) => text) => {
    const text = change(jobFiles()[name] ?? '').replaceAll(`image: ${imagePlaceholder}`, `image: ${image}`);
    const { code, stderr } = await node.namespace.run(
      ['kubectl', 'apply', '--validate=strict', '--filename=-'],
      {
        env: node.environment,
        input: text,
      },
    );
    expect(code, stderr).toBe(0);
  };

  describe('cronjob.yaml, run once', () => {
    let end: Awaited<ReturnType<typeof jobEnd>>;
    let log: string;
    let report: Report;
    beforeAll(async () => {
      await apply('cronjob.yaml');
      await node.must([
        'create',
        'job',
        `--namespace=${namespace}`,
        '--from=cronjob/pullbook',
        'pullbook-now',
      ]);
      await bindPods(node, namespace, 'pullbook-now', 1);
      end = await jobEnd(node, namespace, 'pullbook-now');
      log = await logOf(node, namespace, 'pullbook-now');
      report = JSON.parse(log) as Report;
    });

    test('diagnoses the cluster of its Pod', () => {
      expect(report.target).toMatchObject({ inCluster: true, context: null, namespace: null });
      expect(report.findings.map(({ cause, pods }) => [cause, pods]).toSorted()).toEqual(causes);
    });

    test('prints one line, which a runtime keeps in parts of 16 KiB', () => {
      expect(log.trimEnd().split('\n')).toHaveLength(1);
      expect(log.length).toBeGreaterThan(16 * 1024);
    });

    test('fails, once, because it found a problem', () => {
      expect(end).toEqual({ condition: 'Failed', exitCodes: [1] });
    });

    test('lacks no permission in the cluster', () => {
      expect(report.gaps).toEqual([]);
      expect(report.rights).toEqual([]);
    });

    test('says what a run on the node says', async () => {
      const outside = JSON.parse((await node.diagnose('-A', '-o', 'json')).stdout) as Report;
      const said = ({ findings, counts, exitCode }: Report) => ({
        findings: findings.map(({ cause, pods, images: of, judgements }) => ({
          cause,
          pods,
          of,
          judgements: judgements.map(({ rule, verdict, because }) => [rule, verdict, because]),
        })),
        counts,
        exitCode,
      });
      expect(said(report)).toEqual(said(outside));
    });
  });

  describe('fleet-job.yaml, of four contexts in three shares', () => {
    let end: Awaited<ReturnType<typeof jobEnd>>;
    let log: string;
    let kubeconfig: string;
    const user = (name: string) => `system:serviceaccount:users:${name}`;

    beforeAll(async () => {
      kubeconfig = join(node.namespace.folder, 'fleet.kubeconfig');
      await node.must(['create', 'namespace', 'users']);
      for (const name of ['one', 'two'])
        await node.must(['create', 'serviceaccount', name, '--namespace=users']);
      const token = async (name: string) =>
        (await node.must(['create', 'token', name, '--namespace=users'])).trim();
      const ca = readFileSync(join(node.namespace.folder, 'apiserver.crt'), 'utf8');
      const server = { origin: `https://${serviceAddress}`, ca, token: await token('one') };
      fleetKubeconfig(server, kubeconfig, await token('two'));
      await apply('fleet-reader.yaml', (text) => text.replace('name: ACCOUNT', `name: ${user('one')}`));
      // The other user may read one namespace, which is not enough.
      const binding = ['create', 'rolebinding', 'two', '--namespace=shop', '--clusterrole=pullbook-reader'];
      await node.must([...binding, '--serviceaccount=users:two']);
      await apply('fleet-job.yaml');
      const secret = ['create', 'secret', 'generic', 'pullbook-kubeconfig', `--namespace=${namespace}`];
      await node.must([...secret, `--from-file=config=${kubeconfig}`]);
      await bindPods(node, namespace, 'pullbook-fleet', shards);
      end = await jobEnd(node, namespace, 'pullbook-fleet');
      log = await logOf(node, namespace, 'pullbook-fleet');
    });

    const fleet = async (args: readonly string[], input = ''): Promise<FleetReport> => {
      const PATH = join(files, 'root/usr/local/bin');
      const env = { ...node.environment, PATH, KUBECONFIG: kubeconfig };
      const argv = [join(PATH, 'node'), join(PATH, 'pullbook'), 'fleet', ...args, '--output=json'];
      return JSON.parse((await node.namespace.run(argv, { env, input })).stdout) as FleetReport;
    };

    test('completes, whatever its clusters are like', () =>
      expect(end).toEqual({ condition: 'Complete', exitCodes: Array.from({ length: shards }, () => 0) }));

    test('leaves logs that merge into what one process says', async () => {
      const merged = await fleet(['--merge=-'], log);
      const alone = await fleet(['--all-contexts']);
      expect(withoutTimes(merged)).toEqual(withoutTimes(alone));
      expect(merged.rows.map(({ id, verdict, reason }) => [id, verdict, reason?.why ?? null])).toEqual([
        ['blue', 'problem', null],
        ['green', 'unknown', 'forbidden'],
        ['nobody', 'unknown', 'unreachable'],
        ['wrong-token', 'unknown', 'signed-out'],
      ]);
    });
  });
});
