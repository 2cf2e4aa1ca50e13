/** public/job on a real node: the manifests as they are published, in the image that `npm run image` makes. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Report } from '../../src/playbook/report/index.ts';
import { makeImage } from '../../src/standalone/image/make.ts';
import { imageOptions } from '../support/job/image.ts';
import { jobFiles } from '../support/job/manifests.ts';
import { imagePlaceholder, namespace } from '../support/job/parts.ts';
import { bindPods, jobEnd, logOf } from '../support/node/jobs.ts';
import { TestNode } from '../support/node/node.ts';
import { skipWithoutNode } from '../support/node/why-no-node.ts';
import { object, podSpec } from '../support/node/world/objects.ts';

const images = { fine: 'open.example.com/app:1.0', missing: 'open.example.com/nothing:1.0' };

describe.skipIf(skipWithoutNode())('Jobs on a node', () => {
  let node: TestNode;
  let image: string;

  beforeAll(async () => {
    node = await TestNode.start({ containerd: 'distribution' });
    const { folder, options } = await imageOptions();
    try {
      const { name, archive } = await makeImage(folder, options);
      const socket = join(node.namespace.folder, 'containerd.sock');
      await node.shell(`ctr --address ${socket} --namespace k8s.io images import ${archive}`);
      image = name;
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
    await node.must(['create', 'namespace', 'shop']);
    await node.namespace.until('the service account', 30_000, async () => {
      const { code } = await node.kubectl('get', 'serviceaccount', 'default', '--namespace=shop');
      return code === 0;
    });
    const pods = Object.entries(images).map(([name, its]) =>
      object('v1', 'Pod', ['shop', name], { spec: podSpec(its) }),
    );
    await node.create(pods);
    await node.namespace.until('the failed pull', 60_000, async () => {
      const { stdout } = await node.kubectl(
        'get',
        'events',
        '--namespace=shop',
        '--output=name',
        '--field-selector=reason=Failed',
      );
      return stdout !== '';
    });
  });
  afterAll(() => node?.close());

  const apply = async (name: string) => {
    const text = (jobFiles()[name] ?? '').replaceAll(`image: ${imagePlaceholder}`, `image: ${image}`);
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
      report = JSON.parse(await logOf(node, namespace, 'pullbook-now')) as Report;
    });

    test('diagnoses the cluster of its Pod', () => {
      expect(report.target).toMatchObject({ inCluster: true, context: null, namespace: null });
      expect(report.findings.map(({ cause, pods }) => ({ cause, pods }))).toEqual([
        { cause: 'not-found', pods: ['shop/missing'] },
      ]);
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
});
