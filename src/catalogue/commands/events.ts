/** Decoders for events of kubelets and controllers, from the cluster and from Cloud Logging. */
import { array, child, requiredText, text } from '../decode.ts';
import { itemsOf } from './pods.ts';

export interface ClusterEvent {
  readonly namespace: string;
  /** Kind and name of the object that the event is about. */
  readonly kind: string;
  readonly name: string;
  /** Read from `involvedObject.fieldPath`: `spec.containers{app}` is `app`. */
  readonly container: string | null;
  /** True for an ephemeral container, which the table of Pods does not count. */
  readonly ephemeral: boolean;
  readonly reason: string;
  readonly message: string;
  readonly count: number;
  /** When it was last seen, ISO 8601; null if the event does not have the field. */
  readonly last: string | null;
}

export function decodeEvents(answer: unknown): readonly ClusterEvent[] {
  return itemsOf(answer).map((item) => {
    const eventSeries = child(item, 'series');
    return {
      ...commonFields(item),
      namespace: requiredText(child(item, 'metadata'), 'namespace'),
      count: Number(text(eventSeries, 'count') ?? text(item, 'count') ?? 1),
      last: text(eventSeries, 'lastObservedTime') ?? text(item, 'lastTimestamp') ?? text(item, 'eventTime'),
    };
  });
}

/** Events from Cloud Logging, one per entry payload. An event without a namespace belongs to no Pod. */
export function decodeLoggedEvents(answer: unknown): readonly ClusterEvent[] {
  return array(answer).flatMap((entry) => {
    const payload = child(entry, 'jsonPayload');
    const namespace = text(child(payload, 'involvedObject'), 'namespace');
    return namespace
      ? [{ ...commonFields(payload), namespace, count: 1, last: text(entry, 'timestamp') }]
      : [];
  });
}

function commonFields(event: unknown) {
  const about = child(event, 'involvedObject');
  const path = text(about, 'fieldPath') ?? '';
  return {
    kind: text(about, 'kind') ?? '',
    name: text(about, 'name') ?? '',
    container: /\{([^}]*)\}/.exec(path)?.[1] ?? null,
    ephemeral: path.startsWith('spec.ephemeralContainers'),
    reason: text(event, 'reason') ?? '',
    message: text(event, 'message') ?? '',
  };
}
