/** The events of pulls, in a namespace or in all of them. */
import {
  type ClusterEvent,
  getPullEventsInAllNamespaces,
  getPullProgress,
  getWarnings,
  isPullProgress,
  isPullWarning,
} from '../../catalogue/commands/kubectl/events.ts';
import type { Reply } from '../../catalogue/model/answer.ts';
import type { Ask } from '../../catalogue/model/ask.ts';
import type { AnyCommand } from '../../catalogue/model/command.ts';

/** What {@link readPullEvents} asks. */
export const pullEventsAsks: readonly AnyCommand[] = [getWarnings, getPullProgress];

/** Events as the kubelet reports pulls by them. */
export interface PullEvents {
  readonly warnings: Reply<readonly ClusterEvent[]>;
  /** With which pulls begin and end: `Pulling`, `Pulled`. */
  readonly progress: Reply<readonly ClusterEvent[]>;
  /** With which a kubelet says again and again that a container waits; only of all namespaces. */
  readonly backOff: readonly ClusterEvent[];
}

/** @param namespace null for all of them */
export async function readPullEvents(ask: Ask, namespace: string | null): Promise<PullEvents> {
  if (namespace !== null) {
    const within = { NAMESPACE: namespace };
    const [warnings, progress] = await Promise.all([
      ask.maybe(getWarnings, within),
      ask.maybe(getPullProgress, within),
    ]);
    return { warnings, progress, backOff: [] };
  }
  const all = await ask.maybe(getPullEventsInAllNamespaces, {});
  if (all.why) return { warnings: all, progress: all, backOff: [] };
  return {
    warnings: { answer: all.answer.filter(isPullWarning) },
    progress: { answer: all.answer.filter(isPullProgress) },
    backOff: all.answer.filter(({ kind, reason }) => kind === 'Pod' && reason === 'BackOff'),
  };
}
