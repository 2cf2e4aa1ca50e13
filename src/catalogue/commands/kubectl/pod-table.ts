/** The server's table of Pods: how many there are, and their status. */
import { defineCommand, inNamespace, partOf } from '../../model/define.ts';
import { sources } from '../../sources/index.ts';
import { printed } from '../projection.ts';
import { parseTable } from '../table.ts';
import { documented } from '../universe-support.ts';
import { rowNames } from './pod-names.ts';

/** What all lists of Pods share. */
export const podList = {
  tool: 'kubectl',
  effect: 'reads',
  needs: [{ verb: 'list', resource: 'pods' }],
  universes: documented,
  sources: [sources.debugPods],
} as const;

const columns = ['NAME', 'READY', 'STATUS', 'RESTARTS', 'AGE'];
const columnsOfAll = ['NAMESPACE', ...columns];

/** A row of the server's table of Pods. */
export interface PodRow {
  /** null in the table of a single namespace, which has no such column. */
  readonly namespace: string | null;
  readonly name: string;
  /** Number of ready containers, and of all containers. */
  readonly ready: number;
  readonly containers: number;
  readonly status: string;
  readonly restarts: number;
  /** Minutes since the last restart; null if there was none. */
  readonly restartedMinutesAgo: number | null;
}

export const getPodsInAllNamespaces = defineCommand({
  ...podList,
  id: 'kubectl-get-pods-all-namespaces',
  words: ['get', 'pods', '--all-namespaces'],
  ...printed(columnsOfAll, decodePodTable, rowNames),
  purpose: {
    en: 'List the Pods of every namespace with their status.',
    fr: 'Lister les pods de tous les espaces de noms avec leur état.',
  },
});

export const getPods = defineCommand({
  ...podList,
  id: 'kubectl-get-pods',
  words: ['get', 'pods', '--namespace={NAMESPACE}'],
  ...printed(columns, decodePodTable, rowNames),
  purpose: {
    en: 'List the Pods of a namespace with their status.',
    fr: 'Lister les pods d’un espace de noms avec leur état.',
  },
  on: '{NAMESPACE}',
  sources: [sources.debugPods, sources.imagePulls],
  allNamespaces: partOf(getPodsInAllNamespaces, inNamespace),
});

/** A selector is the user's own text: only kubectl and the server read it. */
const bySelector = '--selector={SELECTOR}';

export const getLabelledPodsInAllNamespaces = defineCommand({
  ...podList,
  id: 'kubectl-get-labelled-pods-all-namespaces',
  words: ['get', 'pods', '--all-namespaces', bySelector],
  ...printed(columnsOfAll, decodePodTable, rowNames),
  purpose: {
    en: 'List the Pods of every namespace that have certain labels, with their status.',
    fr: 'Lister dans tous les espaces de noms les pods qui portent certaines étiquettes, avec leur état.',
  },
  sources: [sources.labelSelectors],
});

export const getLabelledPods = defineCommand({
  ...podList,
  id: 'kubectl-get-labelled-pods',
  words: ['get', 'pods', '--namespace={NAMESPACE}', bySelector],
  ...printed(columns, decodePodTable, rowNames),
  purpose: {
    en: 'List the Pods of a namespace that have certain labels, with their status.',
    fr: 'Lister les pods d’un espace de noms qui portent certaines étiquettes, avec leur état.',
  },
  on: '{NAMESPACE}',
  sources: [sources.labelSelectors],
  allNamespaces: { none: 'its list shows no labels; a run on every namespace has a command of its own' },
});

/** The rows of the table; `1/2` in its column READY is one container of two. */
export function decodePodTable(answer: unknown): readonly PodRow[] {
  return parseTable(answer).map((row) => {
    const [ready, containers] = (row['READY'] ?? '').split('/').map(Number);
    // `6 (2m10s ago)`
    const [, restarts, ago] = /^(\d+)(?: \((\S+) ago\))?/.exec(row['RESTARTS'] ?? '') ?? [];
    return {
      namespace: row['NAMESPACE'] ?? null,
      name: row['NAME'] ?? '',
      ready: ready ?? 0,
      containers: containers ?? 0,
      status: row['STATUS'] ?? '',
      restarts: Number(restarts ?? 0),
      restartedMinutesAgo: ago ? minutesIn(ago) : null,
    };
  });
}

/** The whole minutes of an age as kubectl prints it: `45s`, `2m10s`, `3h`, `2d4h` (apimachinery, duration.go). */
function minutesIn(age: string): number {
  const minutes = { d: 1440, h: 60, m: 1, s: 0 };
  const parts = age.matchAll(/(\d{1,6})([dhms])/g);
  return [...parts].reduce((sum, [, count, unit]) => sum + Number(count) * minutes[unit as 'm'], 0);
}
