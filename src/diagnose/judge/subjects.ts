/** Derives the subjects of rules from the pulls that the survey or the audit found. */
import { groupBy } from '../../base/group-by.ts';
import type {
  ImageOnNode,
  ImageProject,
  NodeSubject,
  PullFailure,
  PullSecretUse,
  SubjectKind,
  Subjects,
} from '../../catalogue/model/subjects.ts';
import { type ImageReference, repositoryOf } from '../../cloud/reference.ts';
import { universeOfProject } from '../../cloud/universes.ts';
import type { Pull } from './pulls.ts';

/** A subject with its label in reports, where it has one that the report does not give in its head. */
export interface Named<Kind extends SubjectKind = SubjectKind> {
  readonly label: string | null;
  readonly about: Subjects[Kind];
  /** The pulls that share it, with their Pods and containers. */
  readonly pulls: readonly Pull[];
}

type Derived<Kind extends SubjectKind> = Omit<Named<Kind>, 'pulls'> | null;

const derive: { readonly [Kind in SubjectKind]: (pull: Pull) => Derived<Kind> } = {
  'image-on-node': ({
    image,
    node,
    namespace,
    serviceAccount,
    pullSecrets,
    failure,
  }): Derived<'image-on-node'> => {
    if (!image) return null;
    const about: ImageOnNode = { image, node, namespace, serviceAccount, pullSecrets, failure };
    return { label: shortName(image), about };
  },
  'pull-secret': ({
    image,
    namespace,
    serviceAccount,
    pullSecrets,
    notRetrieved,
    notRetrievedAt,
    failure,
  }): Derived<'pull-secret'> => {
    if (!image) return null;
    const about: PullSecretUse = {
      image,
      namespace,
      serviceAccount,
      names: pullSecrets,
      notRetrieved,
      notRetrievedAt,
      failure,
    };
    return { label: shortName(image), about };
  },
  // A third-party registry, or that of another cloud, never receives the token of the node's account. A pull of which only
  // the namespace is known is about no node.
  node: ({ node, image }): Derived<'node'> => {
    const label = node.pool ?? node.name;
    if (image ? !isOfSameCloud(image, node) : label === null) return null;
    return { label, about: node };
  },
  'image-project': ({ image, node, failure }): Derived<'image-project'> => {
    if (!image?.artifactRegistry) return null;
    const { project, repository, location } = image.artifactRegistry;
    const about: ImageProject = { project, repository, location, node, failure };
    return { label: project, about };
  },
  pull: ({ text, image, namespace, pod, node, failure }): Derived<'pull'> =>
    text === null ? null : { label: text, about: { text, image, namespace, pod, node, failure } },
  'pull-on-node': (pull): Derived<'pull-on-node'> => derive.pull({ ...pull, node: nodeOfPod(pull) }),
  'pulling-node': ({ failure, ...pull }): Derived<'pulling-node'> => {
    const node = nodeOfPod(pull);
    const label = (failure && node.name) ?? node.pool ?? node.name;
    return label === null ? null : { label, about: { node, failure } };
  },
  'registry-path': ({ image, node, failure }): Derived<'registry-path'> =>
    image && { label: image.host, about: { image, node, failure } },
  cluster: ({ node, namespace, pod, text, controller, failure }): Derived<'cluster'> => ({
    label: null,
    about: { cluster: node.cluster, namespace, pod, image: text, controller, failure },
  }),
};

/** Whether the registry of an image is in the universe of the node, as far as the project of its cluster tells. */
function isOfSameCloud({ universe }: ImageReference, { cluster: { project } }: NodeSubject): boolean {
  return universe !== null && (project === null || universeOfProject(project).id === universe.id);
}

/** The node of a pull by the name of the Pod's own, which is not the one that represents its pool. */
function nodeOfPod({ node, pod }: Pick<Pull, 'node' | 'pod'>): NodeSubject {
  return { ...node, name: pod?.node ?? node.name };
}

/** A short name of an image, for use after its full reference was shown: `app/cart`. */
function shortName({ artifactRegistry, path }: ImageReference): string {
  return artifactRegistry ? `${artifactRegistry.repository}/${artifactRegistry.package}` : path;
}

/** What a verdict depends on in a message. */
function failureKey(failure: PullFailure | null) {
  return failure && [failure.cause, failure.signature, failure.details, failure.waitsBehind];
}

/**
 * The identity of a subject, which is what a verdict about it can depend on: images of one repository share its
 * policies, whatever their tags; two messages are two subjects, because they can have two reasons.
 */
const identify: { readonly [Kind in SubjectKind]: (about: Subjects[Kind]) => readonly unknown[] } = {
  'image-on-node': ({ image, node, namespace, serviceAccount, pullSecrets, failure }) => [
    repositoryOf(image),
    node.pool ?? node.name,
    namespace,
    serviceAccount,
    pullSecrets,
    failureKey(failure),
  ],
  'pull-secret': ({ image, namespace, serviceAccount, names, notRetrieved, failure }) => [
    repositoryOf(image),
    namespace,
    serviceAccount,
    names,
    notRetrieved,
    failureKey(failure),
  ],
  node: ({ pool, name }) => [pool ?? name],
  'image-project': ({ project, node, failure }) => [project, node.pool ?? node.name, failureKey(failure)],
  pull: ({ text, node, namespace, failure }) => [
    text,
    node.pool ?? node.name,
    namespace,
    failureKey(failure),
  ],
  'pulling-node': ({ node, failure }) => [
    failure ? node.name : (node.pool ?? node.name),
    failureKey(failure),
  ],
  'pull-on-node': ({ node, ...pull }) => [node.name, ...identify.pull({ node, ...pull })],
  'registry-path': ({ image, node, failure }) => [image.host, node.pool ?? node.name, failureKey(failure)],
  cluster: ({ namespace, pod, image, controller, failure }) => [
    namespace,
    pod?.uid ?? pod?.name,
    controller,
    image,
    failureKey(failure),
  ],
};

/** The distinct subjects of a kind among the pulls, failing ones first, each with all pulls that share it. */
export function subjectsOf<Kind extends SubjectKind>(
  kind: Kind,
  pulls: readonly Pull[],
): readonly Named<Kind>[] {
  const failingFirst = pulls.toSorted((a, b) => Number(b.failure !== null) - Number(a.failure !== null));
  const derived = failingFirst.flatMap((pull) => {
    const named = derive[kind](pull);
    return named ? [{ named, pull }] : [];
  });
  return groupBy(derived, ({ named }) => identify[kind](named.about)).map((same) => ({
    ...same[0].named,
    pulls: same.map(({ pull }) => pull),
  }));
}
