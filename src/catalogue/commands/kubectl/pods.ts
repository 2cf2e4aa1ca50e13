/** Pods in full: what decides how their images are pulled, and what their containers wait for. */
import { defineCommand, inNamespace, partOf } from '../../model/define.ts';
import { sources } from '../../sources/index.ts';
import { child, flag, itemsOf, list, namesOf, object, requiredText, text } from '../decode.ts';
import { objects } from '../projection.ts';
import { documented } from '../universe-support.ts';
import { podNames } from './pod-names.ts';
import { podList } from './pod-table.ts';
import { ofEachItem, raw, rawPaths } from './raw.ts';

/** Which list of the Pod the container is in. */
export type ContainerKind = 'init' | 'regular' | 'ephemeral';

/** A container of a Pod, with what it waits for. */
export interface PodContainer {
  readonly name: string;
  readonly kind: ContainerKind;
  readonly image: string;
  /** `waiting.reason` and `waiting.message`; null while the container runs or has terminated. */
  readonly waiting: { readonly reason: string; readonly message: string | null } | null;
  /** Whether the node ever had its image: the container was started, or its status names the image by its digest. */
  readonly hadImage: boolean;
  /** When it last ended, ISO 8601; null while it runs, and if it never ended. */
  readonly endedAt: string | null;
  /** Whether it is an init container that had its image and has not finished, so that no later container is created yet. */
  readonly holdsOthers: boolean;
}

/** A Pod, with what decides how its images are pulled. */
export interface Pod {
  readonly namespace: string;
  readonly name: string;
  /** As its events name it: for a static Pod, the UID that the kubelet gave it. */
  readonly uid: string | null;
  /** `status.phase`: Pending, Running, Succeeded, Failed or Unknown. */
  readonly phase: string | null;
  /** `status.reason`, such as DeadlineExceeded or Evicted. */
  readonly reason: string | null;
  /** Whether its deletion was requested. */
  readonly deleting: boolean;
  readonly node: string | null;
  readonly serviceAccount: string;
  readonly pullSecrets: readonly string[];
  /** The controller that owns the Pod: `ReplicaSet cart-7c9d8b6f5`. */
  readonly owner: string | null;
  /**
   * When the kubelet accepted it or the API server created it, whichever is later by their clocks: no pull can have
   * begun earlier. ISO 8601.
   */
  readonly created: string | null;
  /** When the API server stored it, ISO 8601. */
  readonly stored: string | null;
  readonly containers: readonly PodContainer[];
  readonly volumeImages: readonly VolumeImage[];
}

/** A volume of type image. */
export interface VolumeImage {
  readonly volume: string;
  /** `spec.volumes[].image.reference`, as written. */
  readonly image: string;
}

/**
 * Pods that neither run nor have completed: a Pod is Pending until each of its containers was created, so every Pod that
 * waits for a first image is listed, and each that its deadline ended.
 */
const unsettled = '--field-selector=status.phase!=Running,status.phase!=Succeeded';

export const readUnsettledPods = defineCommand({
  ...podList,
  ...raw(rawPaths.unsettledPods, decodePodList, podNames),
  id: 'kubectl-read-unsettled-pods',
  purpose: {
    en: 'Read the Pods of every namespace whose phase is neither Running nor Succeeded, as JSON from the API server.',
    fr: 'Lire les pods de tous les espaces de noms qui ne sont ni en cours d’exécution ni terminés avec succès, en JSON depuis le serveur d’API.',
  },
});

export const getUnsettledPodsInAllNamespaces = defineCommand({
  ...podList,
  id: 'kubectl-get-pending-pods-all-namespaces',
  words: ['get', 'pods', '--all-namespaces', unsettled],
  ...objects('Pod', decodePods, podNames),
  partOf: partOf(readUnsettledPods, (answer) => ({ answer })),
  purpose: {
    en: 'Read the Pods of every namespace whose phase is neither Running nor Succeeded.',
    fr: 'Lire les pods de tous les espaces de noms qui ne sont ni en cours d’exécution ni terminés avec succès.',
  },
});

export const getUnsettledPods = defineCommand({
  ...podList,
  id: 'kubectl-get-pending-pods',
  words: ['get', 'pods', '--namespace={NAMESPACE}', unsettled],
  ...objects('Pod', decodePods, podNames),
  purpose: {
    en: 'Read the Pods of a namespace whose phase is neither Running nor Succeeded.',
    fr: 'Lire les pods d’un espace de noms qui ne sont ni en cours d’exécution ni terminés avec succès.',
  },
  on: '{NAMESPACE}',
  allNamespaces: partOf(getUnsettledPodsInAllNamespaces, inNamespace),
});

export const readRunningPods = defineCommand({
  ...podList,
  ...raw(rawPaths.runningPods, decodeRunningPodList, podNames),
  id: 'kubectl-read-running-pods',
  purpose: {
    en: 'Read the running Pods of every namespace, as JSON from the API server.',
    fr: 'Lire les pods en cours d’exécution de tous les espaces de noms, en JSON depuis le serveur d’API.',
  },
});

export const getRunningPodsInAllNamespaces = defineCommand({
  ...podList,
  id: 'kubectl-get-running-pods-all-namespaces',
  words: ['get', 'pods', '--all-namespaces', '--field-selector=status.phase=Running'],
  ...objects('Pod', decodeRunningPods, podNames),
  partOf: partOf(readRunningPods, (answer) => ({ answer })),
  purpose: {
    en: 'Read the running Pods of every namespace, because a container of a running Pod can wait for its image again.',
    fr: 'Lire les pods en cours d’exécution de tous les espaces de noms, car un conteneur d’un tel pod peut attendre de nouveau son image.',
  },
});

export const getPodDetails = defineCommand({
  id: 'kubectl-get-pod-details',
  tool: 'kubectl',
  effect: 'reads',
  words: ['get', 'pods', '{PODS}', '--namespace={NAMESPACE}', '--ignore-not-found'],
  ...objects('Pod', decodePods, podNames),
  purpose: {
    en: 'Read the image, node, service account and pull secrets of Pods, and why their containers are waiting.',
    fr: 'Lire l’image, le nœud, le compte de service et les secrets d’extraction de certains pods, et la raison pour laquelle leurs conteneurs attendent.',
  },
  needs: [{ verb: 'get', resource: 'pods' }],
  on: '{NAMESPACE}',
  universes: documented,
  sources: [sources.debugPods],
  allNamespaces: partOf(getUnsettledPodsInAllNamespaces, (pods, { NAMESPACE, PODS }) => {
    const names = [PODS ?? []].flat();
    const found = pods.filter(({ namespace, name }) => namespace === NAMESPACE && names.includes(name));
    return found.length === names.length ? { answer: found } : null;
  }),
});

/**
 * The kubelet publishes a static Pod as a mirror Pod with a UID of its own; this annotation holds the UID of its events
 * (Kubernetes, pkg/kubelet/types).
 */
const mirrorAnnotation = 'kubernetes.io/config.mirror';

/** One Pod or a list of them: kubectl prints a single object if one name was requested, and nothing if none is left. */
export function decodePods(answer: unknown): readonly Pod[] {
  return itemsOf(answer).map(decodePod);
}

function decodePod(item: unknown): Pod {
  const metadata = child(item, 'metadata');
  const spec = child(item, 'spec');
  const owner = list(metadata, 'ownerReferences')
    .map(object)
    .find((reference) => reference['controller'] === true);
  return {
    namespace: requiredText(metadata, 'namespace'),
    name: requiredText(metadata, 'name'),
    uid: text(child(metadata, 'annotations'), mirrorAnnotation) ?? text(metadata, 'uid'),
    phase: text(child(item, 'status'), 'phase'),
    reason: text(child(item, 'status'), 'reason'),
    deleting: text(metadata, 'deletionTimestamp') !== null,
    node: text(spec, 'nodeName'),
    serviceAccount: text(spec, 'serviceAccountName') ?? 'default',
    pullSecrets: namesOf(spec, 'imagePullSecrets'),
    owner: owner ? `${requiredText(owner, 'kind')} ${requiredText(owner, 'name')}` : null,
    created: later(text(child(item, 'status'), 'startTime'), text(metadata, 'creationTimestamp')),
    stored: text(metadata, 'creationTimestamp'),
    containers: [
      ...containersOf(item, 'init', 'initContainers', 'initContainerStatuses'),
      ...containersOf(item, 'regular', 'containers', 'containerStatuses'),
      ...containersOf(item, 'ephemeral', 'ephemeralContainers', 'ephemeralContainerStatuses'),
    ],
    volumeImages: list(spec, 'volumes').flatMap((volume) => {
      const image = text(child(volume, 'image'), 'reference');
      return image ? [{ volume: requiredText(volume, 'name'), image }] : [];
    }),
  };
}

/** The Pods of a list that the server prints. */
export function decodePodList(printed: unknown): readonly Pod[] {
  return ofEachItem(printed, 'PodList', decodePod);
}

/** Those of which some container does not run, or has ended before: the others have their images. */
export function decodeRunningPods(answer: unknown): readonly Pod[] {
  return decodePods(answer).filter(mayWait);
}

/** The same of a list that the server prints. */
export function decodeRunningPodList(printed: unknown): readonly Pod[] {
  return decodePodList(printed).filter(mayWait);
}

function mayWait({ containers }: Pod): boolean {
  return containers.some(
    ({ waiting, hadImage, endedAt }) => waiting !== null || !hadImage || endedAt !== null,
  );
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
      hadImage: status !== undefined && hadImage(status),
      endedAt: status ? endOf(status) : null,
      holdsOthers: kind === 'init' && status !== undefined && isUnfinished(status, container),
    };
  });
}

/** The later of two times in ISO 8601: the clock of a node can be behind. */
function later(first: string | null, second: string | null): string | null {
  const known = [first, second].flatMap((time) => time ?? []);
  return known.toSorted().at(-1) ?? null;
}

function endOf(status: unknown): string | null {
  const state = child(status, 'state');
  if (text(child(state, 'running'), 'startedAt') !== null) return null;
  const last = child(child(status, 'lastState'), 'terminated');
  return text(child(state, 'terminated'), 'finishedAt') ?? text(last, 'finishedAt');
}

/** A sidecar, an init container that is restarted always, holds the others until it has started. */
function isUnfinished(status: unknown, container: unknown): boolean {
  const state = child(status, 'state');
  const ended = child(state, 'terminated');
  const isDone =
    text(container, 'restartPolicy') === 'Always' ? flag(status, 'started') : text(ended, 'exitCode') === '0';
  return hadImage(status) && !isDone;
}

function hadImage(status: unknown): boolean {
  const states = [child(status, 'state'), child(status, 'lastState')];
  const started = (state: unknown, key: string) => text(child(state, key), 'startedAt') !== null;
  return (
    text(status, 'imageID') !== null ||
    states.some((state) => started(state, 'running') || started(state, 'terminated'))
  );
}
