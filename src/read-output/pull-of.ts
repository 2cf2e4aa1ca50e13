/** The pull that a reader asks about, from the names that they filled in and the message that they pasted. */
import type { ClusterNode } from '../catalogue/commands/kubectl/nodes.ts';
import type { Values } from '../catalogue/commands/template.ts';
import type { Reader } from '../catalogue/model/ask.ts';
import type { PullFailure, SubjectKind } from '../catalogue/model/subjects.ts';
import { imageOf } from '../diagnose/find/reader.ts';
import { nodePull, type Pull, withImage } from '../diagnose/judge/pulls.ts';
import { classify } from '../match/index.ts';

/** The names without which nothing can be said about a subject. */
const needed: Readonly<Record<SubjectKind, readonly string[]>> = {
  'image-on-node': ['IMAGE'],
  'pull-secret': ['IMAGE'],
  node: ['NODE'],
  'image-project': ['IMAGE'],
  pull: ['IMAGE'],
  'pull-on-node': ['IMAGE'],
  'pulling-node': ['NODE'],
  'registry-path': ['IMAGE'],
  cluster: ['NAMESPACE'],
};

/** A message, as the match reads it; null for one that speaks of no failed pull. */
export function failureIn(message: string | undefined): PullFailure | null {
  const [match] = message === undefined ? [] : classify(message);
  if (!match || match.cause === 'not-a-pull-failure') return null;
  const { cause, signature, details } = match;
  return { cause, signature, message: message ?? '', details, waitsBehind: null };
}

/** The names that a reader has to fill in before a rule about this can judge. A message is that of a Pod. */
export function namesMissing(
  kind: SubjectKind,
  names: Values,
  failure: PullFailure | null,
): readonly string[] {
  const ofMessage = failure && kind === 'cluster' ? ['POD'] : [];
  return [...needed[kind], ...ofMessage].filter((name) => !names[name]);
}

/** What pasted outputs say of the Pod and its node, beside the names. */
export interface Seen {
  /** Of the Pod, as the events have it; null if they have none. */
  readonly uid: string | null;
  /** The node, if its description was pasted. */
  readonly node: ClusterNode | null;
  /** The pool of the node, if it is known that nothing but the pool made it; else null. */
  readonly pool: string | null;
}

/**
 * The pull, as a playbook has one: what neither a name nor an output tells is not known, as for a node that could not be
 * read. A name that is missing is empty where a playbook always has one, so that a question with it is not asked.
 */
export function pullOf(names: Values, failure: PullFailure | null, read: Reader, seen: Seen): Pull {
  const name = (placeholder: string) => names[placeholder] || null;
  const [node, pod, image] = [name('NODE'), name('POD'), name('IMAGE')];
  const namespace = names['NAMESPACE'] ?? '';
  const project = name('PROJECT');
  const cluster = { project, location: name('CLUSTER_LOCATION'), name: name('CLUSTER') };
  const named = node && {
    ...unreadNode,
    name: node,
    project,
    zone: name('NODE_ZONE'),
    pool: seen.pool,
    computeClass: name('COMPUTE_CLASS'),
  };
  return {
    ...withImage(
      nodePull({ cluster }, seen.node ?? (named || null), namespace),
      image ?? '',
      imageOf(image ?? '', read),
    ),
    pod: pod && failure ? { namespace, name: pod, uid: seen.uid, node, owner: null } : null,
    serviceAccount: names['KUBERNETES_SERVICE_ACCOUNT'] ?? '',
    pullSecrets: name('SECRET')?.split(/[\s,]+/) ?? [],
    notRetrieved: failure?.details.secrets?.split(/,\s*/) ?? [],
    failure,
  };
}

const unreadNode: Omit<ClusterNode, 'name' | 'project' | 'zone' | 'pool' | 'computeClass'> = {
  bootDiskType: null,
  streamsImages: false,
  localSsd: false,
  architecture: null,
  operatingSystem: null,
  containerRuntime: null,
};
