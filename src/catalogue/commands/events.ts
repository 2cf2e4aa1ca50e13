/** Decoders for events: what kubelets and controllers said, as the cluster keeps it and as Cloud Logging does. */
import { array, child, requiredText, text } from '../decode.ts';
import { itemsOf } from './pods.ts';

export interface ClusterEvent {
  readonly namespace: string;
  /** The kind and the name of the object that the event is about. */
  readonly kind: string;
  readonly name: string;
  /** Read from `involvedObject.fieldPath`: `spec.containers{app}` is `app`. */
  readonly container: string | null;
  /** True where that is a container that somebody added to debug: the table of Pods does not count it. */
  readonly ephemeral: boolean;
  readonly reason: string;
  readonly message: string;
  readonly count: number;
  /** When it was last seen, ISO 8601; null where the event does not say. */
  readonly last: string | null;
}

export function decodeEvents(answer: unknown): readonly ClusterEvent[] {
  return itemsOf(answer).map((item) => {
    const series = child(item, 'series');
    return {
      ...said(item),
      namespace: requiredText(child(item, 'metadata'), 'namespace'),
      count: Number(text(series, 'count') ?? text(item, 'count') ?? 1),
      last: text(series, 'lastObservedTime') ?? text(item, 'lastTimestamp') ?? text(item, 'eventTime'),
    };
  });
}

/** Events out of Cloud Logging, which keeps each as the payload of an entry. One without a namespace is of no Pod. */
export function decodeLoggedEvents(answer: unknown): readonly ClusterEvent[] {
  return array(answer).flatMap((entry) => {
    const payload = child(entry, 'jsonPayload');
    const namespace = text(child(payload, 'involvedObject'), 'namespace');
    return namespace ? [{ ...said(payload), namespace, count: 1, last: text(entry, 'timestamp') }] : [];
  });
}

function said(event: unknown) {
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
