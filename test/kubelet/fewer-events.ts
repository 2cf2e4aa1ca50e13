/** A run on every namespace whose events are gone one by one: the Pods that fail are found all the same. */

import type { ClusterEvent } from '../../src/catalogue/commands/kubectl/events.ts';
import { readPullEvents } from '../../src/catalogue/commands/kubectl/events.ts';
import {
  getPodDetails,
  type Pod,
  readRunningPods,
  readUnsettledPods,
} from '../../src/catalogue/commands/kubectl/pods.ts';
import type { Bundle } from '../../src/playbook/recording/bundle.ts';
import { runReplay } from '../../src/playbook/replay.ts';

/** A Pod that is no longer found. */
export interface Missed {
  readonly pod: string;
  /** The events that were taken away. */
  readonly without: readonly string[];
}

/**
 * Examines a recording of `diagnose -A` again without each of its events, and then without all events of each Pod.
 * Returns the Pods that are not found then, although they do not run, or although an event about them is left, or
 * although the run claims to have looked at all.
 */
export async function missedWithFewerEvents(bundle: Bundle): Promise<readonly Missed[]> {
  const events = answerOf<readonly ClusterEvent[]>(bundle, readPullEvents.id);
  const unsettled = new Set(answerOf<readonly Pod[]>(bundle, readUnsettledPods.id).map(keyOf));
  const all = await found(bundle);
  const whole = withRunningPods(bundle);
  const pods = [...new Set(events.map(keyOf))];
  const takenAway = [
    ...events.map((each) => [each]),
    ...pods.map((pod) => events.filter((each) => keyOf(each) === pod)),
  ];
  const missed: Missed[] = [];
  for (const gone of takenAway) {
    const left = events.filter((each) => !gone.includes(each));
    const again = await found(withAnswer(whole, readPullEvents.id, left));
    const speaksOf = (pod: string) => left.some((each) => keyOf(each) === pod && each.type === 'Warning');
    // Of two containers, the first may still run its hook: without the event of the second pull, nobody can tell.
    const mayRunHook = (pod: string) =>
      gone.some((each) => keyOf(each) === pod && each.reason === 'Pulling') &&
      left.some((each) => keyOf(each) === pod && each.reason === 'Pulled');
    missed.push(
      ...[...all.names]
        .filter((pod) => !again.names.has(pod) && !mayRunHook(pod))
        .filter((pod) => unsettled.has(pod) || speaksOf(pod) || again.notLookedAt === 0)
        .map((pod) => ({ pod, without: gone.map(({ reason, message }) => `${reason}: ${message}`) })),
    );
  }
  return missed;
}

/** With fewer events, other running Pods are asked for by name than in the recording: any of them are in the list of all. */
function withRunningPods(bundle: Bundle): Bundle {
  const named = bundle.answers.filter(({ command }) => command === getPodDetails.id);
  const answer = named.flatMap((each) => (each.answer ?? []) as readonly Pod[]);
  return { ...bundle, answers: [...bundle.answers, { command: readRunningPods.id, params: {}, answer }] };
}

async function found(bundle: Bundle) {
  const { examination } = await runReplay(bundle, null);
  const { findings, unclear, notLookedAt } = examination;
  const names = [
    ...findings.flatMap(({ pods, behind }) => [...pods, ...behind]),
    ...unclear.map(({ pod }) => keyOf(pod)),
  ];
  return { names: new Set(names), notLookedAt };
}

function keyOf({ namespace, name }: { readonly namespace: string; readonly name: string }): string {
  return `${namespace}/${name}`;
}

function answerOf<Answer>({ answers }: Bundle, command: string): Answer {
  const recorded = answers.find((each) => each.command === command);
  if (recorded?.answer === undefined) throw new Error(`The run did not ask ${command}.`);
  return recorded.answer as Answer;
}

function withAnswer(bundle: Bundle, command: string, answer: unknown): Bundle {
  const answers = bundle.answers.map((each) => (each.command === command ? { ...each, answer } : each));
  return { ...bundle, answers };
}
