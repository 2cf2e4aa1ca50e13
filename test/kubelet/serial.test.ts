/** A kubelet that pulls one image at a time, which is its default: one registry that hangs holds up all others. */
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { TestNode } from '../support/node/node.ts';
import { type DiagnoseReport, reportIn } from '../support/node/report.ts';
import { skipWithoutNode } from '../support/node/why-no-node.ts';
import { object, podSpec } from '../support/node/world/objects.ts';
import type { Event } from '../support/world/objects.ts';

const namespace = 'serial';
const culprit = `${namespace}/hang`;
const images = {
  hang: 'hang.example.com/app:1.0',
  first: 'open.example.com/app:1.0',
  second: 'open.example.com/worker:1.0',
  third: 'nginx:1.0',
  missing: 'open.example.com/nothing:1.0',
};
const others = Object.keys(images).filter((name) => name !== 'hang');

const pod = (name: string, image: string) => object('v1', 'Pod', [namespace, name], { spec: podSpec(image) });

describe.skipIf(skipWithoutNode())('diagnose on a node that pulls one image at a time', () => {
  let node: TestNode;
  let report: DiagnoseReport;

  beforeAll(async () => {
    node = await TestNode.start({ containerd: '2', serializeImagePulls: true });
    await node.must(['create', 'namespace', namespace]);
    await node.namespace.until(
      'the service account',
      30_000,
      async () => (await node.kubectl('get', 'serviceaccount', 'default', '-n', namespace)).code === 0,
    );
    await node.create([pod('hang', images.hang)]);
    await begun(['hang']);
    await node.create(others.map((name) => pod(name, images[name as keyof typeof images])));
    await begun(others);
    await wait(190_000);
    report = reportIn(await node.diagnose('-n', namespace, '-o', 'json'));
  });
  afterAll(() => node?.close());

  const begun = (names: readonly string[]) =>
    node.namespace.until('the pulls', 60_000, async () => {
      const events = await node.list<Event>('events');
      return names.every((name) =>
        events.some(({ reason, involvedObject }) => reason === 'Pulling' && involvedObject.name === name),
      );
    });

  test('gives one finding, of the pull that began first', () => {
    expect(report.findings.map(({ cause, pods }) => ({ cause, pods }))).toEqual([
      { cause: 'timeout-slow', pods: [culprit] },
    ]);
  });

  test('says that the others wait behind it', () => {
    const [{ behind } = { behind: [] }] = report.findings;
    expect(behind.toSorted()).toEqual(others.map((name) => `${namespace}/${name}`).toSorted());
  });

  test('does not look past any of them', () => expect(report.exitCode).toBe(1));
});
