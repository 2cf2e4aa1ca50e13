import { getWarnings } from '../commands/kubectl-events.ts';
import type { AnyCommand, Ask, Reader } from '../model.ts';
import type { Reading } from '../subjects.ts';
import { newestFirst, readEvents } from './events.ts';

/** Pods that a controller could not make, because admission refused them. */
export interface RefusedPod {
  /** `ReplicaSet banner-7c9d8b6f5`; empty where the message itself is the refusal. */
  readonly controller: string;
  readonly signature: string | null;
  /** The webhook that refused; null where something else of admission did. */
  readonly webhook: string | null;
  /** The image that the refusal speaks of; null where it names none. */
  readonly image: string | null;
  /** Its own words, on one line and cut to a length that a report bears. */
  readonly reason: string;
}

/** What {@link refusedPods} may ask. */
export const refusedPodsAsks: readonly AnyCommand[] = [getWarnings];

const longestReason = 300;

/** The refusals of a namespace, one for each controller, the latest. Events live for about an hour: none is no proof. */
export async function refusedPods(ask: Ask, namespace: string, read: Reader): Promise<readonly RefusedPod[]> {
  const events = await ask(getWarnings, { NAMESPACE: namespace });
  const refused = events.filter(({ reason }) => reason === 'FailedCreate').toSorted(newestFirst);
  const byController = Map.groupBy(readEvents(refused, read), ({ kind, name }) => `${kind} ${name}`);
  return [...byController].flatMap(([controller, [latest]]) =>
    latest ? [refusalOf(latest.match, controller)] : [],
  );
}

/** What a refusal says: `admission webhook "NAME" denied the request: Image IMAGE denied by …`. */
export function refusalOf({ signature, details }: Reading, controller = ''): RefusedPod {
  const { webhook = null, image = null, reason = '' } = details;
  return { controller, signature, webhook, image, reason: reason.slice(0, longestReason) };
}
