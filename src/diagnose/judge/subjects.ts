/** Derives the subjects of rules from the pulls that the survey or the audit found. */
import type {
  ImageOnNode,
  ImageProject,
  PullSecretUse,
  SubjectKind,
  Subjects,
} from '../../catalogue/model/subjects.ts';
import { type ImageReference, repositoryOf } from '../../cloud/reference.ts';
import type { Pull } from './pulls.ts';

/** A subject with its label in reports. */
export interface Named<Kind extends SubjectKind = SubjectKind> {
  readonly label: string;
  readonly about: Subjects[Kind];
}

const derive: { readonly [Kind in SubjectKind]: (pull: Pull) => Named<Kind> | null } = {
  'image-on-node': ({ image, notRetrieved, text, pod, ...pull }): Named<'image-on-node'> | null => {
    if (!image) return null;
    const about: ImageOnNode = { image, ...pull };
    return { label: shortName(image), about };
  },
  'pull-secret': ({
    image,
    namespace,
    serviceAccount,
    pullSecrets,
    notRetrieved,
    failure,
  }): Named<'pull-secret'> | null => {
    if (!image) return null;
    const about: PullSecretUse = {
      image,
      namespace,
      serviceAccount,
      names: pullSecrets,
      notRetrieved,
      failure,
    };
    return { label: shortName(image), about };
  },
  // A third-party registry never receives the token of the node's account.
  node: ({ node, image }): Named<'node'> | null =>
    image && !image.universe ? null : { label: node.pool ?? node.name ?? '', about: node },
  'image-project': ({ image, failure }): Named<'image-project'> | null => {
    if (!image?.artifactRegistry) return null;
    const { project, repository, location } = image.artifactRegistry;
    const about: ImageProject = { project, repository, location, failing: failure !== null };
    return { label: project, about };
  },
  pull: ({ text, image, namespace, pod, node, failure }): Named<'pull'> | null =>
    text === null ? null : { label: text, about: { text, image, namespace, pod, node, failure } },
  'registry-path': ({ image, node, failure }): Named<'registry-path'> | null =>
    image && { label: image.host, about: { image, node, failure } },
  cluster: ({ node, namespace, failure }): Named<'cluster'> => ({
    label: node.cluster.name ?? '',
    about: { cluster: node.cluster, namespace, failure },
  }),
};

/** A short name of an image, for use after its full reference was shown: `app/cart`. */
function shortName({ artifactRegistry, path }: ImageReference): string {
  return artifactRegistry ? `${artifactRegistry.repository}/${artifactRegistry.package}` : path;
}

/** The identity of a subject: images of one repository share its policies, whatever their tags. */
const identify: { readonly [Kind in SubjectKind]: (about: Subjects[Kind]) => readonly unknown[] } = {
  'image-on-node': ({ image, node, namespace, serviceAccount }) => [
    repositoryOf(image),
    node.pool ?? node.name,
    namespace,
    serviceAccount,
  ],
  'pull-secret': ({ image, namespace, serviceAccount, names, notRetrieved }) => [
    repositoryOf(image),
    namespace,
    serviceAccount,
    names,
    notRetrieved,
  ],
  node: ({ pool, name }) => [pool ?? name],
  'image-project': ({ project }) => [project],
  pull: ({ text, node }) => [text, node.pool ?? node.name],
  'registry-path': ({ image, node }) => [image.host, node.pool ?? node.name],
  cluster: ({ namespace }) => [namespace],
};

/** The distinct subjects of a kind among the pulls. Of equal subjects, a failing one is kept. */
export function subjectsOf<Kind extends SubjectKind>(
  kind: Kind,
  pulls: readonly Pull[],
): readonly Named<Kind>[] {
  const failingFirst = pulls.toSorted((a, b) => Number(b.failure !== null) - Number(a.failure !== null));
  const distinct = new Map<string, Named<Kind>>();
  for (const pull of failingFirst) {
    const named = derive[kind](pull);
    const key = named && JSON.stringify(identify[kind](named.about));
    if (named && key && !distinct.has(key)) distinct.set(key, named);
  }
  return [...distinct.values()];
}
