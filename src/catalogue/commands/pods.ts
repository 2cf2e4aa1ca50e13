/** Decoders for Pods: which containers wait for which image. */
import { child, list, object, requiredText, text } from '../decode.ts';
import { parseTable } from '../table.ts';

/** A row of the server's own table. */
export interface PodRow {
  /** null in the table of a single namespace, which has no such column. */
  readonly namespace: string | null;
  readonly name: string;
  /** Number of ready containers, and of all containers. */
  readonly ready: number;
  readonly containers: number;
  readonly status: string;
}

export type ContainerKind = 'init' | 'regular' | 'ephemeral';

export interface PodContainer {
  readonly name: string;
  readonly kind: ContainerKind;
  readonly image: string;
  /** `waiting.reason` and `waiting.message`; null while the container runs or has terminated. */
  readonly waiting: { readonly reason: string; readonly message: string | null } | null;
}

export interface Pod {
  readonly namespace: string;
  readonly name: string;
  readonly node: string | null;
  readonly serviceAccount: string;
  readonly pullSecrets: readonly string[];
  /** The controller that owns the Pod: `ReplicaSet cart-7c9d8b6f5`. */
  readonly owner: string | null;
  /**
   * When the kubelet accepted it, or else when the API server created it: no pull can have started earlier. ISO 8601.
   */
  readonly created: string | null;
  readonly containers: readonly PodContainer[];
}

/** The images of a running Pod, with their pull policies. */
export interface PodImages {
  readonly namespace: string;
  readonly node: string | null;
  readonly serviceAccount: string;
  readonly pullSecrets: readonly string[];
  readonly images: readonly string[];
}

export function decodePodTable(answer: unknown): readonly PodRow[] {
  return parseTable(answer).map((row) => {
    const [ready, containers] = (row['READY'] ?? '').split('/').map(Number);
    return {
      namespace: row['NAMESPACE'] ?? null,
      name: row['NAME'] ?? '',
      ready: ready ?? 0,
      containers: containers ?? 0,
      status: row['STATUS'] ?? '',
    };
  });
}

/** The columns of a `custom-columns` table: `<none>` if empty, commas between several values. */
export function decodePodImages(answer: unknown): readonly PodImages[] {
  const several = (cell = '') => cell.split(',').filter((value) => value !== '' && value !== '<none>');
  return parseTable(answer).map((row) => ({
    namespace: row['NAMESPACE'] ?? '',
    node: several(row['NODE'])[0] ?? null,
    serviceAccount: several(row['ACCOUNT'])[0] ?? 'default',
    pullSecrets: several(row['SECRETS']),
    images: [...several(row['INIT']), ...several(row['IMAGES'])],
  }));
}

/** One Pod or a list of them: kubectl prints a single object if one name was requested, and nothing if none is left. */
export function decodePods(answer: unknown): readonly Pod[] {
  return itemsOf(answer).map((item) => {
    const metadata = child(item, 'metadata');
    const spec = child(item, 'spec');
    const owner = list(metadata, 'ownerReferences')
      .map(object)
      .find((reference) => reference['controller'] === true);
    return {
      namespace: requiredText(metadata, 'namespace'),
      name: requiredText(metadata, 'name'),
      node: text(spec, 'nodeName'),
      serviceAccount: text(spec, 'serviceAccountName') ?? 'default',
      pullSecrets: namesOf(spec, 'imagePullSecrets'),
      owner: owner ? `${requiredText(owner, 'kind')} ${requiredText(owner, 'name')}` : null,
      created: text(child(item, 'status'), 'startTime') ?? text(metadata, 'creationTimestamp'),
      containers: [
        ...containersOf(item, 'init', 'initContainers', 'initContainerStatuses'),
        ...containersOf(item, 'regular', 'containers', 'containerStatuses'),
        ...containersOf(item, 'ephemeral', 'ephemeralContainers', 'ephemeralContainerStatuses'),
      ],
    };
  });
}

/** The `name`s of a list of references. An entry without a name is ignored, as the kubelet does. */
export function namesOf(value: unknown, key: string): readonly string[] {
  return list(value, key)
    .map((reference) => text(reference, 'name'))
    .filter((name) => name !== null);
}

export function itemsOf(answer: unknown): readonly unknown[] {
  if (answer === null) return [];
  return 'items' in object(answer) ? list(answer, 'items') : [answer];
}

function containersOf(
  pod: unknown,
  kind: ContainerKind,
  specKey: string,
  statusKey: string,
): readonly PodContainer[] {
  const statuses = new Map(
    list(child(pod, 'status'), statusKey).map((status) => [requiredText(status, 'name'), status]),
  );
  return list(child(pod, 'spec'), specKey).map((container) => {
    const name = requiredText(container, 'name');
    const status = statuses.get(name);
    const waiting = status ? child(child(status, 'state'), 'waiting') : {};
    const reason = text(waiting, 'reason');
    return {
      name,
      kind,
      image: text(container, 'image') ?? '',
      waiting: reason ? { reason, message: text(waiting, 'message') } : null,
    };
  });
}
