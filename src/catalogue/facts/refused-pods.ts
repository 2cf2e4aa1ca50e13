import { mapBy } from '../../base/group-by.ts';
import { getWarnings } from '../commands/kubectl/events.ts';
import type { Ask, Reader } from '../model/ask.ts';
import type { AnyCommand } from '../model/command.ts';
import type { Reading } from '../model/subjects.ts';
import { newestFirst, readEvents } from './events.ts';

/** Pods that a controller could not create because admission denied them. */
export interface DeniedPod {
  /** `ReplicaSet banner-7c9d8b6f5`; empty where the message itself is the refusal. */
  readonly controller: string;
  readonly signature: string | null;
  /** The webhook that denied them; null if another admission plugin did. */
  readonly webhook: string | null;
  /** The image that the denial names; null if it names none. */
  readonly image: string | null;
  /** The denial message, on one line and truncated for the report. */
  readonly reason: string;
  /** When it was last denied, ISO 8601; null if that is not known. */
  readonly last: string | null;
}

/** What {@link deniedPods} may ask. */
export const deniedPodsAsks: readonly AnyCommand[] = [getWarnings];

const longestReason = 300;

/** The latest denial of each controller in a namespace. Events are kept for about an hour: none is no proof. */
export async function deniedPods(ask: Ask, namespace: string, read: Reader): Promise<readonly DeniedPod[]> {
  const events = await ask(getWarnings, { NAMESPACE: namespace });
  const refused = events.filter(({ reason }) => reason === 'FailedCreate').toSorted(newestFirst);
  const byController = mapBy(readEvents(refused, read), ({ kind, name }) => `${kind} ${name}`);
  return [...byController].flatMap(([controller, [latest]]) =>
    latest ? [{ ...refusalOf(latest.match, controller), last: latest.last }] : [],
  );
}

/** Parses a denial: `admission webhook "NAME" denied the request: Image IMAGE denied by …`. */
export function refusalOf({ signature, details }: Reading, controller = ''): DeniedPod {
  const { webhook = null, image = null, reason = '' } = details;
  return { controller, signature, webhook, image, reason: reason.slice(0, longestReason), last: null };
}
