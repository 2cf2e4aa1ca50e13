/** What diagnose says of each Pod of a real node, before and after things are put right. */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readRecording } from '../../src/playbook/recording/bundle.ts';
import { keep } from '../support/node/keep.ts';
import { TestNode } from '../support/node/node.ts';
import { type DiagnoseReport, expectedOf, faultsIn, reportIn, saidOf } from '../support/node/report.ts';
import type { ContainerdVersion } from '../support/node/runtime.ts';
import { skipWithoutNode } from '../support/node/why-no-node.ts';
import { cases, namespaces } from '../support/node/world/index.ts';
import { isOf, type PodCase } from '../support/node/world/model.ts';
import { hangingSince, populate, settle } from '../support/node/world/populate.ts';
import { underChurn } from './churn.ts';
import { cured } from './cured.ts';
import { missedWithFewerEvents } from './fewer-events.ts';
import { remedied } from './remedied.ts';
import { watched } from './watched.ts';

/** A pull that began this long ago and goes on is said to hang: three minutes, and some seconds for the kubelet. */
const hangsAfter = 195_000;

const listed = (each: PodCase) => each.gives.length > 0;
/**
 * Only events tell of these. The third is now in ErrImagePull and now in CrashLoopBackOff; a Pod that runs does not show
 * in its status that a container added to it has no image.
 */
const onlyInEvents = ({ reaches, name }: PodCase) =>
  ['refused', 'failed', 'waiting-again', 'running'].includes(reaches) || name === 'debugged';

export function describeNode(version: ContainerdVersion): void {
  describe.skipIf(skipWithoutNode())(`diagnose on a node with containerd ${version}`, () => {
    let node: TestNode;

    beforeAll(async () => {
      node = await TestNode.start({ containerd: version });
      await populate(node);
      await settle(node, 120_000);
      await wait((await hangingSince(node)) + hangsAfter - Date.now());
    });
    afterAll(() => node?.close());

    const run = async (...args: readonly string[]): Promise<DiagnoseReport> => {
      const ran = await node.diagnose(...args, '-o', 'json');
      await keep(node, [version, ...args.filter((each) => !each.includes(tmpdir()))], ran.stdout);
      return reportIn(ran);
    };

    describe('in all namespaces', () => {
      const recording = join(mkdtempSync(join(tmpdir(), 'pullbook-kubelet-')), 'recording');
      let report: DiagnoseReport;
      beforeAll(async () => {
        report = await run('-A', '--record', recording);
      });

      test('finds every Pod without any one event, and those that do not run without all of theirs', async () =>
        expect(await missedWithFewerEvents(await readRecording(recording))).toEqual([]));

      test('exits with a problem', () => expect(report.exitCode).toBe(1));

      test.each(cases)('says what it must of $namespace/$name: $what', (each) =>
        expect(saidOf(each, report)).toEqual(expectedOf(each)),
      );

      test('puts no two faults in one finding', () => {
        const merged = report.findings.map((finding) => faultsIn(finding, cases));
        expect(merged.filter(({ length }) => length > 1)).toEqual([]);
      });

      test('says when each pull was last tried, which is not long ago', () => {
        const times = report.findings.filter(({ pods }) => pods.length > 0).map(({ lastTried }) => lastTried);
        const ages = times.map((time) => Date.now() - Date.parse(time ?? ''));
        expect(ages.filter((age) => !(age >= 0 && age < 600_000))).toEqual([]);
      });
    });

    describe.each(namespaces)('in the namespace %s', (namespace) => {
      let report: DiagnoseReport;
      beforeAll(async () => {
        report = await run('-n', namespace);
      });

      test.each(cases.filter((each) => each.namespace === namespace))(
        'says the same of $name: $what',
        (each) => expect(saidOf(each, report)).toEqual(expectedOf(each)),
      );

      test('counts the Pods that it looked at', () => {
        // A CronJob adds one every minute.
        const newer = namespace === 'edge' ? Number.POSITIVE_INFINITY : 0;
        const least = cases
          .filter((each) => each.namespace === namespace)
          .reduce((sum, { pods }) => sum + pods, 0);
        expect(report.pods).toBeGreaterThanOrEqual(least);
        expect(report.pods).toBeLessThanOrEqual(least + newer);
      });

      test('lists no Pod of another one', () => {
        const pods = report.findings.flatMap((finding) => finding.pods);
        expect(pods.filter((pod) => !pod.startsWith(`${namespace}/`))).toEqual([]);
      });
    });

    // Each has others with the same image or message in its namespace, of which nothing is to be said.
    const alone = cases.filter(({ name }) =>
      [
        'wrong-host',
        'wrong-password',
        'encoded-twice',
        'missing-secret',
        'hang',
        'volume-missing',
        'fine',
        'slow-hook',
        'again-hung',
      ].includes(name),
    );
    test.each(alone)('says the same of $namespace/$name alone', async (each) => {
      const pods = await node.must([
        'get',
        'pods',
        '-n',
        each.namespace,
        '--output=jsonpath={.items[*].metadata.name}',
      ]);
      const name = pods.split(' ').find((pod) => isOf(each, `${each.namespace}/${pod}`)) ?? each.name;
      const report = await run('-n', each.namespace, '--pod', name);
      expect(saidOf(each, report)).toEqual(expectedOf(each));
      const others = cases.filter((other) => other !== each);
      expect(others.flatMap((other) => saidOf(other, report))).toEqual([]);
      expect(report.pods).toBe(1);
      expect(report.exitCode).toBe(listed(each) ? 1 : 0);
    });

    test('a refused Deployment that was deleted is not listed', async () => {
      await node.must(['delete', 'deployment', '--namespace=edge', 'evil', '--cascade=foreground']);
      const report = await run('-n', 'edge');
      const evil = cases.filter(({ name }) => name === 'evil');
      expect(evil.flatMap((each) => saidOf(each, report))).toEqual([]);
    });

    describe('without events', () => {
      let report: DiagnoseReport;
      beforeAll(async () => {
        await node.must(['delete', 'events', '--all', '--all-namespaces']);
        report = await run('-A');
      });

      test.each(cases.filter((each) => listed(each) && !onlyInEvents(each)))(
        '$namespace/$name is not fine',
        (each) => expect(saidOf(each, report)).not.toEqual([]),
      );

      test.each(cases.filter((each) => !listed(each)))('$namespace/$name does not fail', (each) =>
        // That a Pod is being created, and not why, is unclear.
        expect(
          saidOf(each, report).filter((said) => said !== 'unclear' || each.reaches !== 'creating'),
        ).toEqual([]),
      );
    });

    cured(() => node, run);
    remedied(() => node, run);
    watched(() => node);
    underChurn(() => node);
  });
}
