/** Pods that are over. */
import type { Pod } from '../../catalogue/commands/kubectl/pods.ts';
import { failureByEvent, type Waiting } from './explain.ts';
import type { PodEvents } from './explanation.ts';
import type { RunReader } from './reader.ts';

/** Whether a Pod is over: no container of it will be started any more. */
export function hasEnded({ phase }: Pod): boolean {
  return phase === 'Succeeded' || phase === 'Failed';
}

/**
 * What a Pod still waited for when its deadline ended it (`activeDeadlineSeconds`). Any other end, an eviction for
 * instance, is not about images: the controller has made another Pod.
 */
export function endedByDeadline(pod: Pod, events: PodEvents, read: RunReader): Waiting {
  // What an init container did not finish held up the others, which needed no image yet.
  const isMeant = pod.reason === 'DeadlineExceeded' && !pod.containers.some(({ holdsOthers }) => holdsOthers);
  const without = isMeant ? pod.containers.filter(({ hadImage }) => !hadImage) : [];
  const failing = without.flatMap((container) => failureByEvent(pod, container, events, read) ?? []);
  const [first] = without;
  const isUnclear = first !== undefined && failing.length === 0;
  return {
    failing,
    unclear: isUnclear
      ? [
          {
            pod,
            container: first,
            why: 'deadline',
            reason: pod.reason ?? '',
            message: null,
            since: pod.created,
          },
        ]
      : [],
  };
}
