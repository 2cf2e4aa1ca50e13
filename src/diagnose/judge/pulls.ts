/** Pulls: which node pulls which image, for which Pod. Every subject of a rule is derived from one. */
import type { ClusterNode } from '../../catalogue/commands/kubectl/nodes.ts';
import type { Reader } from '../../catalogue/model/ask.ts';
import type {
  ContainerIdentity,
  NodeSubject,
  PodIdentity,
  PullFailure,
} from '../../catalogue/model/subjects.ts';
import type { ImageReference } from '../../cloud/reference.ts';
import type { Explanation } from '../find/explanation.ts';
import type { FailingContainer, RefusedPods } from '../find/failing.ts';
import { imageOf } from '../find/reader.ts';
import type { Target } from '../find/target.ts';

export interface Pull {
  /** The address as written; null where only the node is examined. */
  readonly text: string | null;
  /** null where only the node is examined, or the address is no reference. */
  readonly image: ImageReference | null;
  /** The Pod for which it is; null in an audit, and where admission refused the Pod. */
  readonly pod: PodIdentity | null;
  /** The container of the Pod; null for its sandbox, and in an audit. */
  readonly container: ContainerIdentity | null;
  /** The controller whose Pods admission refused: `ReplicaSet cart-7c9d8b6f5`. */
  readonly controller: string | null;
  readonly node: NodeSubject;
  readonly namespace: string;
  readonly serviceAccount: string;
  readonly pullSecrets: readonly string[];
  readonly notRetrieved: readonly string[];
  /** When the kubelet last reported that, ISO 8601; null if that is not known. */
  readonly notRetrievedAt: string | null;
  readonly failure: PullFailure | null;
}

/** A pull with only the node known, or not even that. */
export function nodePull(target: Pick<Target, 'cluster'>, node: ClusterNode | null, namespace: string): Pull {
  return {
    text: null,
    image: null,
    pod: null,
    container: null,
    controller: null,
    node: nodeSubject(target, node),
    namespace,
    serviceAccount: 'default',
    pullSecrets: [],
    notRetrieved: [],
    notRetrievedAt: null,
    failure: null,
  };
}

/** @param representative the node that represents the pool of the Pod's node, where nodes can be read */
export function failingPull(
  target: Target,
  representative: ClusterNode | null,
  failing: FailingContainer,
): Pull {
  const { pod, container, volume, image, reference, notRetrieved, notRetrievedAt } = failing;
  const { namespace, name, uid, owner } = pod;
  const node = nodeSubject(target, representative);
  return {
    ...withImage(nodePull(target, representative, namespace), image, reference),
    pod: { namespace, name, uid, node: pod.node, owner },
    container: container && { name: container.name, kind: container.kind, volume },
    node: representative ? node : { ...node, name: pod.node },
    serviceAccount: pod.serviceAccount,
    pullSecrets: pod.pullSecrets,
    notRetrieved,
    notRetrievedAt,
    failure: failureOf(failing),
  };
}

/** The pull that a Pod would have made if admission had not denied it. */
export function refusedPull(target: Target, refused: RefusedPods, read: Reader): Pull {
  const { image = '' } = refused.match;
  const pull = withImage(nodePull(target, null, refused.namespace), image, imageOf(image, read));
  return { ...pull, controller: refused.controller, failure: failureOf(refused) };
}

/** @param text the address as written; empty where there is none */
export function withImage(pull: Pull, text: string, image: ImageReference | null): Pull {
  return { ...pull, text: text || null, image };
}

function failureOf({ match, message, waitsBehind = null }: Explained): PullFailure {
  const { cause, signature, details } = match;
  return { cause, signature, message, details, waitsBehind };
}

type Explained = Explanation & { readonly waitsBehind?: PullFailure['waitsBehind'] };

/** A node as a subject of rules. Without a node, only the cluster is known. */
function nodeSubject(target: Pick<Target, 'cluster'>, node: ClusterNode | null): NodeSubject {
  return {
    cluster: target.cluster,
    name: node?.name ?? null,
    zone: node?.zone ?? null,
    project: node?.project ?? null,
    pool: node?.pool ?? null,
    // Recordings made before these were read hold none of them.
    computeClass: node?.computeClass ?? null,
    bootDiskType: node?.bootDiskType ?? null,
    streamsImages: node?.streamsImages ?? false,
    localSsd: node?.localSsd ?? false,
    architecture: node?.architecture ?? null,
    operatingSystem: node?.operatingSystem ?? null,
    containerRuntime: node?.containerRuntime ?? null,
  };
}
