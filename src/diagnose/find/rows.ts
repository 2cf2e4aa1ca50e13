/** What the table of Pods shows, and which of its rows deserve a closer look. */
import type { PodRow } from '../../catalogue/commands/kubectl/pod-table.ts';
import { otherWaitingReasons } from '../../causes/statuses.ts';
import { beforeStartReasons, pullReasons } from './explain.ts';
import type { MatchedEvent } from './explanation.ts';
import { keyOf } from './failing.ts';

/** A row with its namespace, in the table of one namespace too. */
export type Row = PodRow & { readonly namespace: string };

/**
 * STATUS of Pods that have their images, or are over; a Pod that its deadline ended shows ContainerStatusUnknown or
 * DeadlineExceeded, and may have had none. This is what kubectl prints besides the waiting reasons (Kubernetes,
 * pkg/printers/internalversion/printers.go, printPod). `Error` and the like come from `state.terminated.reason`.
 */
const settledStatus =
  /^(?:Running|Completed|Succeeded|NotReady|Terminating|Error|OOMKilled|StartError|ContainerCannotRun|Evicted|Preempting|Shutdown|NodeShutdown|NodeLost|NodeAffinity|Terminated|UnexpectedAdmissionError|OutOf\w+|(?:Signal|ExitCode):\d+|Pending|Failed|Unknown|SchedulingGated)$/;

/** STATUS without the prefix of an init container: `Init:0/2` stays. */
const reasonIn = ({ status }: PodRow) => status.replace(/^Init:(?!\d)/, '');

/**
 * Whether some container of a Pod does not run, although the Pod has not completed. The status is that of its first
 * container, so one of several can wait beside one that has completed.
 */
export function isIncomplete({ status, ready, containers }: PodRow): boolean {
  return !(status === 'Completed' && containers === 1) && !(status === 'Running' && ready === containers);
}

/**
 * Whether a Pod that is not Pending may still wait for an image. Its status can show it: a reason that waits for an
 * image, or one that nobody knows. Else its events can, while they exist. In a Pod whose containers all run, only an
 * ephemeral container can wait, which the table does not count.
 *
 * @param byPod the warnings about each Pod, by its key
 * @param pulling the keys of Pods with a pull that has begun and not ended
 */
export function mayBeWaiting(
  byPod: ReadonlyMap<string, readonly MatchedEvent[]>,
  pulling: ReadonlySet<string>,
) {
  return (row: Row): boolean => {
    const reason = reasonIn(row);
    if (pullReasons.has(reason) || beforeStartReasons.has(reason)) return true;
    const isKnown = otherWaitingReasons.has(reason) || settledStatus.test(reason) || /^Init:\d/.test(reason);
    if (!isKnown || pulling.has(keyOf(row))) return true;
    const isRunning = row.status === 'Running' && row.ready === row.containers;
    const isCandidate = isRunning ? ({ ephemeral }: MatchedEvent) => ephemeral : () => true;
    return (byPod.get(keyOf(row)) ?? []).some(
      (event) => isCandidate(event) && event.match.cause !== 'not-a-pull-failure',
    );
  };
}

/** How often a Pod that runs right now must have restarted, and how lately any must have, to end again and again. */
const fewestRestarts = 2;
const lately = 10;

/**
 * Whether a Pod has its images and ends again and again. A kubelet waits five minutes at most between two starts, so it
 * may run at this very moment; a Pod that restarted long ago is none.
 */
export function isRestarting(row: PodRow): boolean {
  const { status, restarts, restartedMinutesAgo, ready, containers } = row;
  const reason = reasonIn(row);
  if (reason === 'CrashLoopBackOff') return true;
  const isWaiting = pullReasons.has(reason) || beforeStartReasons.has(reason) || /^Init:\d/.test(reason);
  if (isWaiting || ['Completed', 'Terminating'].includes(status)) return false;
  const isRunning = status === 'Running' && ready === containers;
  return restarts >= (isRunning ? fewestRestarts : 1) && (restartedMinutesAgo ?? lately) < lately;
}
