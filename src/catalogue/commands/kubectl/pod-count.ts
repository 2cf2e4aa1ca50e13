/** How many Pods there are. */
import { defineCommand } from '../../model/define.ts';
import { sources } from '../../sources/index.ts';
import { child, text } from '../decode.ts';
import { podList } from './pod-table.ts';
import { listOf, raw, rawPaths } from './raw.ts';

/** The number of Pods of a cluster. */
export interface PodCount {
  /** null where the server does not say how many follow the first. */
  readonly pods: number | null;
}

export const countPods = defineCommand({
  ...podList,
  ...raw(rawPaths.countPods, decodePodCount, null),
  id: 'kubectl-count-pods',
  purpose: {
    en: 'Count the Pods of every namespace without listing them. The answer contains one Pod, and the number of the other Pods.',
    fr: 'Compter les pods de tous les espaces de noms sans les lister. La réponse contient un pod, et le nombre des autres pods.',
  },
  sources: [sources.listChunking],
});

/**
 * A list with a limit ends with a `continue` token unless it is complete; `remainingItemCount` counts the rest, and older
 * servers leave it out (Kubernetes API reference, `ListMeta`).
 */
export function decodePodCount(printed: unknown): PodCount {
  const { head, items } = listOf(printed, 'PodList');
  const metadata = child(head, 'metadata');
  const first = items().length;
  const remaining = text(metadata, 'remainingItemCount');
  if (remaining !== null) return { pods: first + Number(remaining) };
  return { pods: text(metadata, 'continue') ? null : first };
}
