/** The remedies that a report prints are carried out as they stand: the Pod then runs, and nothing else has changed. */
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { secondNodeName } from '../support/node/control-plane.ts';
import { declared, differences, snapshot } from '../support/node/differences.ts';
import type { TestNode } from '../support/node/node.ts';
import { carryOut, place } from '../support/node/remedy.ts';
import type { DiagnoseReport, Judgement, ReportedChange } from '../support/node/report.ts';
import {
  pullRecords,
  type Remedied,
  remediedOutcomes,
  remedyNamespaces,
} from '../support/node/world/remedies.ts';
import type { KubernetesObject, Pod } from '../support/world/objects.ts';

/** A kubelet waits at most five minutes between two tries (MaxContainerBackOff in pkg/kubelet/kubelet.go). */
const longestBackOff = 330_000;

/** Losses with which a Pod is replaced. */
const replacing = ['pods-restarted', 'pods-evicted'];

export function remedied(
  theNode: () => TestNode,
  run: (...args: readonly string[]) => Promise<DiagnoseReport>,
): void {
  describe('what the report says to do', () => {
    /** What was changed for an outcome, and the Pod that failed. */
    const carriedOut = new Map<string, { changes: readonly ReportedChange[]; uid: string }>();
    const diagnose = ({ namespace, options }: Remedied) => run('-n', namespace, ...options);
    const podsOf = async (each: Remedied) => (await theNode().list<Pod>('pods')).filter(isIn(each));

    beforeAll(async () => {
      const node = theNode();
      const records = join(await node.join(), pullRecords);
      await node.shell(`mkdir -p ${records} && mount -t tmpfs -o ro tmpfs ${records}`);
      await node.create(remedyNamespaces);
      // These are made for every namespace, a moment after it.
      for (const [kind, name] of [
        ['serviceaccounts', 'default'],
        ['configmaps', 'kube-root-ca.crt'],
      ] as const)
        await node.namespace.until(kind, 60_000, async () => {
          const made = (await node.list<KubernetesObject>(kind)).filter(
            ({ metadata }) => metadata.name === name,
          );
          return remediedOutcomes.every((each) => made.some(isIn(each)));
        });
      await node.create(remediedOutcomes.flatMap(({ objects }) => objects));
      await node.namespace.until('the failures', 120_000, async () => {
        await place(node);
        const failing = (await node.list<Pod>('pods')).filter(isFailing);
        return remediedOutcomes.every((each) => failing.some(isIn(each)));
      });
      return () => node.must(['delete', 'node', secondNodeName]);
    });

    test.each(remediedOutcomes)('$outcome: changes what it declares, and nothing else', async (each) => {
      const node = theNode();
      const found = problemsIn(await diagnose(each)).find((problem) => outcomeOf(problem) === each.outcome);
      const remedies = found?.remedies.flatMap((remedy) => (remedy.kind === 'advice' ? [] : [remedy])) ?? [];
      // gcloud has nothing to change here, and what comes after it goes with it.
      const elsewhere = remedies.findIndex(
        (remedy) => remedy.kind === 'command' && !isKubectl(remedy.command),
      );
      const here = elsewhere < 0 ? remedies : remedies.slice(0, elsewhere);
      expect(here).not.toEqual([]);
      const [pod] = await podsOf(each);
      const before = await snapshot(node);
      const changes: ReportedChange[] = [];
      for (const remedy of here) changes.push(await carryOut(node, each, remedy));
      carriedOut.set(each.outcome, { changes, uid: pod?.metadata.uid ?? '' });
      // What the reader copies into the template: the names that the Pod has from its service account.
      const copied = (pod?.spec.imagePullSecrets ?? []).map(
        ({ name }) => `changes pod-template ${each.namespace}: imagePullSecrets=${name}`,
      );
      const changed = differences(before, await snapshot(node)).filter((line) => !copied.includes(line));
      expect(changed).toEqual(declared(changes, each.namespace));
    });

    test.each(remediedOutcomes)(
      '$outcome: the Pod runs, and nothing is found',
      async (each) => {
        const done = carriedOut.get(each.outcome);
        await theNode().namespace.until(`the Pod of ${each.outcome}`, longestBackOff, async () => {
          await place(theNode());
          const pods = await podsOf(each);
          return pods.length === 1 && pods.every(({ status }) => status.phase === 'Running');
        });
        const [pod] = await podsOf(each);
        const restarts = done?.changes.some(({ losses }) => losses.some((loss) => replacing.includes(loss)));
        expect(pod?.metadata.uid !== done?.uid).toBe(restarts);
        const report = await diagnose(each);
        expect(report.findings).toEqual([]);
        expect(report.unclear).toEqual([]);
        expect(problemsIn(report).map(outcomeOf)).toEqual([]);
      },
      longestBackOff + 60_000,
    );

    test('what it prints to undo a secret leaves things as they were', async () => {
      const node = theNode();
      const [each] = remediedOutcomes;
      const [change] = carriedOut.get(each?.outcome ?? '')?.changes ?? [];
      const before = await snapshot(node);
      await node.shell(change?.undo.command ?? 'false');
      expect(differences(before, await snapshot(node))).toEqual(
        declared(change ? [change] : [], each?.namespace ?? '').map((line) =>
          line.replace('creates', 'deletes'),
        ),
      );
    });
  });
}

const outcomeOf = ({ rule, because }: Judgement) => `${rule}/${because}`;

const problemsIn = ({ findings, judgements }: DiagnoseReport) =>
  [...findings.flatMap((finding) => finding.judgements), ...judgements].filter(
    ({ verdict }) => verdict === 'problem',
  );

const isKubectl = (command: string) => command.startsWith('kubectl ');

const isIn =
  ({ namespace }: Remedied) =>
  ({ metadata }: KubernetesObject) =>
    metadata.namespace === namespace;

/** Whether a container waits for another reason than being created. */
const isFailing = ({ status }: Pod) =>
  (status.containerStatuses ?? []).some(
    ({ state }) => state.waiting && state.waiting.reason !== 'ContainerCreating',
  );
