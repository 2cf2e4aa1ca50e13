/** Which Pods a run is about: all of a namespace, those that a label selects, one, or those of one workload. */
import type { PodRow } from '../../catalogue/commands/kubectl/pod-table.ts';
import {
  getLabelledPods,
  getLabelledPodsInAllNamespaces,
  getPods,
  getPodsInAllNamespaces,
} from '../../catalogue/commands/kubectl/pod-table.ts';
import type { Reply } from '../../catalogue/model/answer.ts';
import type { Ask } from '../../catalogue/model/ask.ts';
import type { AnyCommand } from '../../catalogue/model/command.ts';
import { inNamespaceOrAll } from './across.ts';
import type { Row } from './rows.ts';
import type { Wanted } from './target.ts';
import { isNamedAfter } from './workload-pods.ts';

/** The flags that say which Pods are meant. */
export type Meant = Pick<Wanted, 'pod' | 'selector'>;

/** Whether a run is about some of the Pods only: what concerns the others is then not asked. */
export function isNarrowed({ pod, selector }: Meant): boolean {
  return pod !== null || selector !== null;
}

/** What {@link listPods} asks. */
export function listPodsAsks({ selector, allNamespaces }: Meant & Pick<Wanted, 'allNamespaces'>): AnyCommand {
  if (selector === null) return getPods;
  return allNamespaces ? getLabelledPodsInAllNamespaces : getLabelledPods;
}

/** The table of the Pods in a namespace, or in all of them if it is null; with a selector, of those that have the labels. */
export function listPods(
  ask: Ask,
  namespace: string | null,
  { selector }: Meant,
): Promise<Reply<readonly PodRow[]>> {
  if (selector === null) return inNamespaceOrAll(ask, namespace)(getPods, getPodsInAllNamespaces);
  return namespace === null
    ? ask.maybe(getLabelledPodsInAllNamespaces, { SELECTOR: selector })
    : ask.maybe(getLabelledPods, { NAMESPACE: namespace, SELECTOR: selector });
}

/** Of the listed Pods, those that are meant: the Pod of the name that was given, or else the Pods of that workload. */
export function meantAmong(rows: readonly Row[], { pod }: Meant): readonly Row[] {
  if (pod === null) return rows;
  const exact = rows.filter(({ name }) => name === pod);
  return exact.length > 0 ? exact : rows.filter(({ name }) => isNamedAfter(pod, name));
}
