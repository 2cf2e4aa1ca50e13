/** What is put right as the report advises is no longer listed. */
import { beforeAll, describe, expect, test } from 'vitest';
import type { TestNode } from '../support/node/node.ts';
import type { DiagnoseReport } from '../support/node/report.ts';
import { curedNamespace, cures, young } from '../support/node/world/cures.ts';
import type { Pod } from '../support/world/objects.ts';

/** A kubelet waits at most five minutes between two tries (MaxContainerBackOff in pkg/kubelet/kubelet.go). */
const longestBackOff = 330_000;

export function cured(
  theNode: () => TestNode,
  run: (...args: readonly string[]) => Promise<DiagnoseReport>,
): void {
  describe('what is put right', () => {
    const inNamespace = ['-n', 'cured'] as const;
    const podsOf = async (phase: string) =>
      (await theNode().list<Pod>('pods'))
        .filter(({ metadata, status }) => metadata.namespace === 'cured' && status.phase === phase)
        .map(({ metadata }) => `cured/${metadata.name}`);
    const listedIn = ({ findings }: DiagnoseReport) => findings.flatMap(({ pods }) => pods);
    let before: DiagnoseReport;

    beforeAll(async () => {
      const node = theNode();
      // That a node is not ready is a finding of its own, whatever the namespace.
      await node.must(['delete', 'node', 'node2']);
      await node.create([curedNamespace]);
      await node.namespace.until(
        'the service account',
        30_000,
        async () => (await node.kubectl('get', 'serviceaccount', 'default', '-n', 'cured')).code === 0,
      );
      await node.create(cures.map((each) => each.object));
      await node.namespace.until('the failures', 60_000, async () => {
        const reasons = await node.must([
          'get',
          'pods',
          '-n',
          'cured',
          '--output=jsonpath={.items[*].status.containerStatuses[*].state.waiting.reason}',
        ]);
        return reasons.split(' ').filter((reason) => reason.includes('ImagePull')).length === cures.length;
      });
      before = await run(...inNamespace);
    });

    test.each(cures)(
      '$name: the run before finds it, and says by when it is tried again',
      ({ pod, cause }) => {
        const found = before.findings.filter(({ pods }) => pods.includes(pod));
        expect(found.map((finding) => finding.cause)).toEqual([cause]);
        const [{ lastTried, retryBy } = { lastTried: null, retryBy: null }] = found;
        expect(Date.parse(lastTried ?? '')).toBeLessThanOrEqual(Date.now());
        const bound = Date.parse(retryBy ?? '') - Date.parse(lastTried ?? '');
        expect(bound).toBeGreaterThan(0);
        expect(bound).toBeLessThanOrEqual(longestBackOff);
      },
    );

    test('what is right, and was not tried since, is still listed, with the time of the next try', async () => {
      const node = theNode();
      for (const { apply } of cures) await apply(node);
      const waiting = await podsOf('Pending');
      const report = await run(...inNamespace);
      const still = (await podsOf('Pending')).filter((pod) => waiting.includes(pod));
      expect(listedIn(report)).toEqual(expect.arrayContaining(still));
      const running = (await podsOf('Running')).filter((pod) => !waiting.includes(pod));
      expect(listedIn(report).filter((pod) => running.includes(pod))).toEqual([]);
      const times = report.findings.map(({ retryBy }) => retryBy);
      expect(times.filter((time) => time === null)).toEqual([]);
    });

    test('what runs is not listed, whatever its events and those of its namesakes say', async () => {
      const node = theNode();
      for (const { name, object } of cures.filter(({ again }) => again)) {
        await node.must(['delete', 'pod', '-n', 'cured', name, '--force', '--grace-period=0']);
        await node.create([object]);
      }
      await node.namespace.until(
        'the Pods',
        120_000,
        async () => (await podsOf('Running')).length === cures.length,
      );
      const report = await run(...inNamespace);
      expect(report.findings).toEqual([]);
      expect(report.unclear).toEqual([]);
      expect(report.exitCode).toBe(0);
    });

    test('a Pod that is being created is neither failing nor passed over', async () => {
      await theNode().create([young]);
      const report = await run(...inNamespace);
      expect(report.findings).toEqual([]);
      expect(report.unclear).toEqual([]);
      expect(report.young).toBe(1);
    });
  });
}
