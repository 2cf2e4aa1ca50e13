/** Pulls: which node pulls which image, for which Pod. Every subject of a rule is derived from one. */
import type { ClusterNode } from '../../catalogue/commands/kubectl/nodes.ts';
import type { Reader } from '../../catalogue/model/ask.ts';
import type { NodeSubject, PullFailure } from '../../catalogue/model/subjects.ts';
import type { ImageReference } from '../../cloud/reference.ts';
import type { Explanation } from '../find/explanation.ts';
import type { FailingContainer } from '../find/failing.ts';
import { imageOf } from '../find/reader.ts';
import type { Target } from '../find/target.ts';

export interface Pull {
  /** The address as written; null where only the node is examined. */
  readonly text: string | null;
  /** null where only the node is examined, or the address is no reference. */
  readonly image: ImageReference | null;
  readonly pod: string | null;
  readonly node: NodeSubject;
  readonly namespace: string;
  readonly serviceAccount: string;
  readonly pullSecrets: readonly string[];
  readonly notRetrieved: readonly string[];
  readonly failure: PullFailure | null;
}

/** A pull with only the node known, or not even that. */
export function nodePull(target: Target, node: ClusterNode | null, namespace: string): Pull {
  return {
    text: null,
    image: null,
    pod: null,
    node: nodeSubject(target, node),
    namespace,
    serviceAccount: 'default',
    pullSecrets: [],
    notRetrieved: [],
    failure: null,
  };
}

/** @param representative the node that represents the pool of the Pod's node, where nodes can be read */
export function failingPull(
  target: Target,
  representative: ClusterNode | null,
  failing: FailingContainer,
): Pull {
  const { pod, image, reference, notRetrieved } = failing;
  const node = nodeSubject(target, representative);
  return {
    ...withImage(nodePull(target, representative, pod.namespace), image, reference),
    pod: pod.name,
    node: representative ? node : { ...node, name: pod.node },
    serviceAccount: pod.serviceAccount,
    pullSecrets: pod.pullSecrets,
    notRetrieved,
    failure: failureOf(failing),
  };
}

/** The pull that a Pod would have made if admission had not denied it. */
export function refusedPull(target: Target, namespace: string, explanation: Explanation, read: Reader): Pull {
  const { image = '' } = explanation.match;
  const pull = withImage(nodePull(target, null, namespace), image, imageOf(image, read));
  return { ...pull, failure: failureOf(explanation) };
}

/** @param text the address as written; empty where there is none */
export function withImage(pull: Pull, text: string, image: ImageReference | null): Pull {
  return { ...pull, text: text || null, image };
}

function failureOf({ match: { cause, signature, details }, message }: Explanation): PullFailure {
  return { cause, signature, message, details };
}

/** A node as a subject of rules. Without a node, only the cluster is known. */
function nodeSubject(target: Target, node: ClusterNode | null): NodeSubject {
  return {
    cluster: target.cluster,
    name: node?.name ?? null,
    zone: node?.zone ?? null,
    project: node?.project ?? null,
    pool: node?.pool ?? null,
    architecture: node?.architecture ?? null,
    operatingSystem: node?.operatingSystem ?? null,
    containerRuntime: node?.containerRuntime ?? null,
  };
}
