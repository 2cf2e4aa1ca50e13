/** The images that Pods use, and how they are pulled. */
import { allNamespacesOf, defineCommand, inNamespace } from '../../model/define.ts';
import { Unreadable } from '../../model/failures.ts';
import { sources } from '../../sources/index.ts';
import { parseTable, several } from '../table.ts';
import { documented } from '../universe-support.ts';
import { podList } from './pods.ts';

const imageColumns =
  '--output=custom-columns=NAMESPACE:.metadata.namespace,NAME:.metadata.name,NODE:.spec.nodeName,ACCOUNT:.spec.serviceAccountName,SECRETS:.spec.imagePullSecrets[*].name,INIT:.spec.initContainers[*].image,IMAGES:.spec.containers[*].image';

const imagesForm = {
  output: [imageColumns],
  machine: { output: [imageColumns], format: 'text', decode: decodePodImages },
} as const;

export const getPodImagesInAllNamespaces = defineCommand({
  ...podList,
  id: 'kubectl-get-pod-images-all-namespaces',
  words: ['get', 'pods', '--all-namespaces'],
  ...imagesForm,
  purpose: {
    en: 'List the images that the Pods of every namespace use, and with which account and secrets they are pulled.',
    fr: 'Lister les images qu’utilisent les pods de tous les espaces de noms, avec le compte et les secrets qui servent à les extraire.',
  },
  sources: [sources.getEvents],
});

export const getPodImages = defineCommand({
  ...podList,
  id: 'kubectl-get-pod-images',
  words: ['get', 'pods', '--namespace={NAMESPACE}'],
  ...imagesForm,
  purpose: {
    en: 'List the images that the Pods of a namespace use, and with which account and secrets they are pulled.',
    fr: 'Lister les images qu’utilisent les pods d’un espace de noms, avec le compte et les secrets qui servent à les extraire.',
  },
  on: '{NAMESPACE}',
  sources: [sources.getEvents],
  allNamespaces: allNamespacesOf(getPodImagesInAllNamespaces, inNamespace),
});

/** The images of a running Pod, with their pull policies. */
export interface PodImages {
  readonly namespace: string;
  readonly node: string | null;
  readonly serviceAccount: string;
  readonly pullSecrets: readonly string[];
  readonly images: readonly string[];
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

const policyColumns =
  '--output=custom-columns=NAME:.metadata.name,INIT:.spec.initContainers[*].image,INIT-POLICIES:.spec.initContainers[*].imagePullPolicy,IMAGES:.spec.containers[*].image,POLICIES:.spec.containers[*].imagePullPolicy';

export const getPullPolicies = defineCommand({
  id: 'kubectl-get-pull-policies',
  tool: 'kubectl',
  effect: 'reads',
  words: ['get', 'pods', '--namespace={NAMESPACE}'],
  output: [policyColumns],
  purpose: {
    en: 'List the images of the Pods of a namespace with the policy by which each is pulled.',
    fr: 'Lister les images des pods d’un espace de noms avec la règle d’extraction de chacune.',
  },
  needs: [{ verb: 'list', resource: 'pods' }],
  on: '{NAMESPACE}',
  universes: documented,
  sources: [sources.pullPolicy],
  machine: { output: [policyColumns], format: 'text', decode: decodePullPolicies },
});

/** An image of a Pod with its imagePullPolicy. */
export interface PolicyUse {
  readonly pod: string;
  readonly image: string;
  readonly policy: string;
}

/** Images and policies are in the order of the containers, so the n-th of one belongs to the n-th of the other. */
export function decodePullPolicies(answer: unknown): readonly PolicyUse[] {
  return parseTable(answer).flatMap((row) => {
    const images = [...several(row['INIT']), ...several(row['IMAGES'])];
    const policies = [...several(row['INIT-POLICIES']), ...several(row['POLICIES'])];
    if (images.length !== policies.length) throw new Unreadable('a container without a pull policy');
    return images.map((image, index) => ({ pod: row['NAME'] ?? '', image, policy: policies[index] ?? '' }));
  });
}
