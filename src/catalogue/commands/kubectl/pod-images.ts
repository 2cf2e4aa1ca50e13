/** The images that Pods use, and how they are pulled. */
import { defineCommand, inNamespace, partOf } from '../../model/define.ts';
import { Unreadable } from '../../model/failures.ts';
import { oneOf } from '../../model/names.ts';
import { sources } from '../../sources/index.ts';
import { printed } from '../projection.ts';
import { one, parseTable, several } from '../table.ts';
import { documented } from '../universe-support.ts';
import { podList } from './pod-table.ts';

/** The images of a Pod, with the identity that pulls them. */
export interface PodImages {
  readonly namespace: string;
  readonly name: string;
  /** null while the Pod is not scheduled. */
  readonly node: string | null;
  readonly serviceAccount: string;
  readonly pullSecrets: readonly string[];
  readonly images: readonly string[];
  /** The pull policy of each of them. */
  readonly policies: readonly string[];
}

/** Kubernetes API reference, `imagePullPolicy`. */
const policies = oneOf('Always', 'IfNotPresent', 'Never');

const names = {
  namespace: 'namespace',
  name: 'workload',
  node: 'node',
  serviceAccount: 'kubernetes-account',
  pullSecrets: 'secret',
  images: 'image',
  policies,
} as const;

const imageColumns =
  '--output=custom-columns=NAMESPACE:.metadata.namespace,NAME:.metadata.name,NODE:.spec.nodeName,ACCOUNT:.spec.serviceAccountName,SECRETS:.spec.imagePullSecrets[*].name,INIT:.spec.initContainers[*].image,INIT-POLICIES:.spec.initContainers[*].imagePullPolicy,IMAGES:.spec.containers[*].image,POLICIES:.spec.containers[*].imagePullPolicy,VOLUMES:.spec.volumes[*].image.reference,VOLUME-POLICIES:.spec.volumes[*].image.pullPolicy';

export const getPodImagesInAllNamespaces = defineCommand({
  ...podList,
  id: 'kubectl-get-pod-images-all-namespaces',
  words: ['get', 'pods', '--all-namespaces'],
  ...printed(imageColumns, decodePodImages, names),
  purpose: {
    en: 'List the images that the Pods of every namespace use, with the Kubernetes service account and the pull secrets of each Pod.',
    fr: 'Lister les images qu’utilisent les pods de tous les espaces de noms, avec le compte de service Kubernetes et les secrets d’extraction de chaque pod.',
  },
  sources: [sources.getEvents],
});

export const getPodImages = defineCommand({
  ...podList,
  id: 'kubectl-get-pod-images',
  words: ['get', 'pods', '--namespace={NAMESPACE}'],
  ...printed(imageColumns, decodePodImages, names),
  purpose: {
    en: 'List the images that the Pods of a namespace use, with the Kubernetes service account and the pull secrets of each Pod.',
    fr: 'Lister les images qu’utilisent les pods d’un espace de noms, avec le compte de service Kubernetes et les secrets d’extraction de chaque pod.',
  },
  on: '{NAMESPACE}',
  sources: [sources.getEvents],
  allNamespaces: partOf(getPodImagesInAllNamespaces, inNamespace),
});

/** One row a Pod; the images of its init containers first, those of its volumes last. */
export function decodePodImages(answer: unknown): readonly PodImages[] {
  return parseTable(answer).map((row) => ({
    namespace: row['NAMESPACE'] ?? '',
    name: row['NAME'] ?? '',
    node: one(row['NODE']),
    serviceAccount: one(row['ACCOUNT']) ?? 'default',
    pullSecrets: several(row['SECRETS']),
    images: severalOf(row, imageHeaders),
    policies: severalOf(row, policyHeaders),
  }));
}

/** An image of a Pod with its `imagePullPolicy`; of a volume, with its `image.pullPolicy`. */
export interface PullPolicy {
  readonly pod: string;
  readonly image: string;
  readonly policy: string;
}

const policyColumns =
  '--output=custom-columns=NAME:.metadata.name,INIT:.spec.initContainers[*].image,INIT-POLICIES:.spec.initContainers[*].imagePullPolicy,IMAGES:.spec.containers[*].image,POLICIES:.spec.containers[*].imagePullPolicy,VOLUMES:.spec.volumes[*].image.reference,VOLUME-POLICIES:.spec.volumes[*].image.pullPolicy';

export const getPullPolicies = defineCommand({
  id: 'kubectl-get-pull-policies',
  tool: 'kubectl',
  effect: 'reads',
  words: ['get', 'pods', '--namespace={NAMESPACE}'],
  ...printed(policyColumns, decodePullPolicies, {
    pod: 'workload',
    image: 'image',
    policy: policies,
  }),
  purpose: {
    en: 'List the images of the Pods of a namespace with the imagePullPolicy of each.',
    fr: 'Lister les images des pods d’un espace de noms avec leur imagePullPolicy.',
  },
  needs: [{ verb: 'list', resource: 'pods' }],
  on: '{NAMESPACE}',
  universes: documented,
  sources: [sources.pullPolicy],
  partOf: partOf(getPodImages, (pods) => ({
    answer: pods.flatMap(({ name, images, policies: of }) => withPolicies(name, images, of)),
  })),
});

/** Images and policies are in the order of the containers and volumes, so the n-th of one belongs to the n-th of the other. */
export function decodePullPolicies(answer: unknown): readonly PullPolicy[] {
  return parseTable(answer).flatMap((row) =>
    withPolicies(row['NAME'] ?? '', severalOf(row, imageHeaders), severalOf(row, policyHeaders)),
  );
}

function withPolicies(pod: string, images: readonly string[], of: readonly string[]): readonly PullPolicy[] {
  if (images.length !== of.length) throw new Unreadable('an image without a pull policy');
  return images.map((image, index) => ({ pod, image, policy: of[index] ?? '' }));
}

const imageHeaders = ['INIT', 'IMAGES', 'VOLUMES'];
const policyHeaders = ['INIT-POLICIES', 'POLICIES', 'VOLUME-POLICIES'];

function severalOf(row: Readonly<Record<string, string>>, headers: readonly string[]): readonly string[] {
  return headers.flatMap((header) => several(row[header]));
}
