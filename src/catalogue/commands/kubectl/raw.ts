/**
 * Lists of a whole cluster, as the API server prints them: kubectl takes four times as long to read a list and print it
 * again. Each path is a constant, and what may be read by one is listed here. It leaves out what the address of a server
 * has before its own paths, as that of a gateway: then the list is asked for in the usual way.
 */
import { Unreadable } from '../../model/failures.ts';
import type { NamesOf } from '../../model/names.ts';
import { child, list, object, text } from '../decode.ts';

/** The steps of a Pod after its image, and of its controller, which are many. */
export const exceptOtherSteps = [
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
]
  .map((reason) => `reason!=${reason}`)
  .join(',');

/** Whatever `kubectl get --raw` may be run with. */
export const rawPaths = {
  /** One Pod, and how many remain. */
  countPods: '/api/v1/pods?limit=1',
  /** Pods that neither run nor have completed. */
  unsettledPods: '/api/v1/pods?fieldSelector=status.phase!=Running,status.phase!=Succeeded',
  runningPods: '/api/v1/pods?fieldSelector=status.phase=Running',
  nodes: '/api/v1/nodes',
  /** Warnings and normal events: a field selector cannot join two conditions by "or". */
  pullEvents: `/api/v1/events?fieldSelector=${exceptOtherSteps}`,
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

/**
 * What is kept of each item of a list of the kind, which was printed whole: with a limit, a server says how to continue.
 */
export function ofEachItem<Kept>(
  printed: unknown,
  kind: string,
  keep: (item: unknown) => Kept,
): readonly Kept[] {
  const { head, items } = listOf(printed, kind);
  if (text(child(head, 'metadata'), 'continue') !== null) throw new Unreadable('a part of a list');
  try {
    return items().map((item) => keep(JSON.parse(item)));
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return list(parsed(printed as string), 'items').map(keep);
  }
}

/** A list without its items, and the text of each: read as a whole, it would take many times its size in memory. */
export function listOf(printed: unknown, kind: string) {
  if (typeof printed !== 'string') throw new Unreadable('not a text');
  const at = printed.indexOf(beforeItems);
  const begin = at < 0 ? printed.length : at + beforeItems.length;
  const head = parsed(at < 0 ? printed : `${printed.slice(0, begin)}]}`);
  if (object(head)['kind'] !== kind) throw new Unreadable(`not a ${kind}`);
  return { head, items: () => itemsIn(printed, begin) };
}

const beforeItems = '"items":[';

const afterItems = ']}';

/** Between two items of a list. No string of theirs can contain it, because its quotes would be escaped. */
const betweenItems = '},{"metadata":{';

function itemsIn(printed: string, begin: number): readonly string[] {
  const end = printed.trimEnd().length - afterItems.length;
  if (begin === printed.length || !printed.startsWith(afterItems, end))
    throw new SyntaxError('not in the form of the server');
  const items: string[] = [];
  let from = begin;
  while (from < end) {
    const at = printed.indexOf(betweenItems, from);
    const to = at < 0 ? end : at + 1;
    items.push(printed.slice(from, to));
    from = to + 1;
  }
  return items;
}

function parsed(printed: string): unknown {
  try {
    return JSON.parse(printed);
  } catch {
    throw new Unreadable('not JSON');
  }
}
