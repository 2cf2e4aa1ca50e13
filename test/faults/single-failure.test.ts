/** A healthy namespace in which one command fails: a verdict of `ok` becomes `unknown`, or did not need that answer. */

import { describe, expect, test } from 'vitest';
import { listVmInstances } from '../../src/catalogue/commands/gcloud/instances.ts';
import { getUnsettledPods } from '../../src/catalogue/commands/kubectl/pods.ts';
import { rules } from '../../src/catalogue/index.ts';
import type { AnyCommand } from '../../src/catalogue/model/command.ts';
import { runnable } from '../support/faults/faults.ts';
import { patternOf } from '../support/faults/playbook-faults.ts';
import { runPlaybook } from '../support/playbook/in-process.ts';
import { type Ended, reportOf, withFolder } from '../support/playbook/playbook.ts';
import {
  cloudAnswers,
  clusterAnswers,
  forbidden,
  kubectl,
  nodesAnswers,
  pod,
} from '../support/playbook/shop.ts';
import { type Answers, answers, makeStubs, refuses, withAnswers } from '../support/playbook/stubs.ts';
import { recordedOutput } from '../support/tool-output.ts';

const healthy = withAnswers(withAnswers(clusterAnswers([{}]), nodesAnswers()), cloudAnswers(true));
const words = {
  gcloud: recordedOutput('gcloud', 'iam-service-accounts-describe.forbidden').stderr,
  kubectl: recordedOutput('kubectl', 'get-pods.forbidden').stderr,
};

/**
 * Commands with a fallback: those that rules declare, and the list of Pending Pods, which are then read by name. And the
 * machines of the cluster: whether each is a node is not what `diagnose` was asked, so it is reported only where it is seen.
 */
const replaceable = new Set([
  ...rules.flatMap(({ onFailure = [] }) =>
    onFailure.map(({ command }: { command: AnyCommand }) => command.id),
  ),
  getUnsettledPods.id,
  listVmInstances.id,
]);

function commandOf(key: string): string {
  const line = (JSON.parse(key) as string[]).join(' ');
  return runnable.find((command) => patternOf(command).test(line))?.id ?? line;
}

function run(playbook: string, known: Answers): Promise<Ended & { readonly keys: readonly string[] }> {
  return withFolder(async (folder) => {
    const stubs = makeStubs(folder, known);
    const ended = await runPlaybook(playbook, ['-o', 'json'], { env: stubs.env });
    const asked = new Set(stubs.calls());
    const keys = [...known.keys()].filter((key) => asked.has((JSON.parse(key) as string[]).join(' ')));
    return { ...ended, keys };
  });
}

describe.each(['diagnose', 'auth'])('%s', { concurrent: true }, (playbook) => {
  test('does not exit with 0 if an answer that it needs is missing', async () => {
    const whole = await run(playbook, healthy);
    expect(whole.code).toBe(0);
    const fine = reportOf(whole).judgements.filter(({ verdict }) => verdict === 'ok');
    const needless: string[] = [];
    for (const key of whole.keys) {
      const [tool] = JSON.parse(key) as ['gcloud' | 'kubectl'];
      const ended = await run(playbook, new Map([...healthy, [key, refuses(words[tool])]]));
      if (ended.code === 0) needless.push(commandOf(key));
      else expect([2, 64], key).toContain(ended.code);
      if (ended.code === 64) continue;
      // No judgement is `ok` that was not `ok` before.
      const now = reportOf(ended).judgements.filter(({ verdict }) => verdict === 'ok');
      expect(fine.map(({ rule }) => rule)).toEqual(expect.arrayContaining(now.map(({ rule }) => rule)));
    }
    expect(needless.filter((id) => !replaceable.has(id))).toEqual([]);
  });
});

test('Pending Pods are read by name if they cannot be listed', async () => {
  const failing = withAnswers(clusterAnswers([{ message: forbidden }]), cloudAnswers(false));
  const pending = [...failing.keys()].filter((key) => commandOf(key) === getUnsettledPods.id);
  expect(pending).toHaveLength(1);
  const refused = pending.map((key) => [key, refuses(words.kubectl)] as const);
  const byName = answers([
    kubectl('get pods cart-1 --namespace=shop --ignore-not-found --output=json'),
    { items: [pod({ message: forbidden })] },
  ]);
  const ended = await run('diagnose', new Map([...failing, ...byName, ...refused]));
  expect(reportOf(ended).findings).toMatchObject([{ cause: 'auth-403', pods: ['shop/cart-1'] }]);
});
