/**
 * Lists of a whole cluster, as the API server prints them: kubectl takes four times as long to read a list and print it
 * again. Each path is a constant, and what may be read by one is listed here.
 */
import { Unreadable } from '../../model/failures.ts';
import type { NamesOf } from '../../model/names.ts';
import { child, object, text } from '../decode.ts';

/** The steps of a Pod after its image, and of its controller, which are many. */
const otherSteps = [
  'Scheduled',
  'Created',
  'Started',
  'Killing',
  'Unhealthy',
  'FailedScheduling',
  'SuccessfulCreate',
  'SuccessfulDelete',
  'ScalingReplicaSet',
  'Completed',
  'SawCompletedJob',
];

/** Whatever `kubectl get --raw` may be run with. */
export const rawPaths = {
  /** One Pod, and how many remain. */
  countPods: '/api/v1/pods?limit=1',
  /** Pods that neither run nor have completed. */
  unsettledPods: '/api/v1/pods?fieldSelector=status.phase!=Running,status.phase!=Succeeded',
  runningPods: '/api/v1/pods?fieldSelector=status.phase=Running',
  nodes: '/api/v1/nodes',
  /** Warnings and normal events: a field selector cannot join two conditions by "or". */
  pullEvents: `/api/v1/events?fieldSelector=${otherSteps.map((reason) => `reason!=${reason}`).join(',')}`,
} as const;

/** The form of a command that reads a path, for people and for playbooks. */
export function raw<Answer>(
  path: (typeof rawPaths)[keyof typeof rawPaths],
  decode: (printed: unknown) => Answer,
  names: NamesOf<Answer>,
) {
  const machine = {
    // It is JSON, which no option asks for.
    output: [],
    format: 'text',
    decode,
    names,
    copied: { text: decode },
  } as const;
  return { words: ['get', '--raw', path], output: [], machine } as const;
}

/** A list of the kind that was printed whole: with a limit, a server says how to continue. */
export function wholeList(printed: unknown, kind: string): unknown {
  const list = listOf(printed, kind);
  if (text(child(list, 'metadata'), 'continue') !== null) throw new Unreadable('a part of a list');
  return list;
}

/** A list of the kind, whole or not. */
export function listOf(printed: unknown, kind: string): unknown {
  const list = typeof printed === 'string' ? parsed(printed) : null;
  if (object(list)['kind'] !== kind) throw new Unreadable(`not a ${kind}`);
  return list;
}

function parsed(printed: string): unknown {
  try {
    return JSON.parse(printed);
  } catch {
    throw new Unreadable('not JSON');
  }
}
