/** Commands that read Pods. */
import { allNamespacesOf, defineCommand, inNamespace } from '../define.ts';
import { sources } from '../sources.ts';
import { decodePodImages, decodePods, decodePodTable } from './pods.ts';
import { documented } from './universe-support.ts';

const imageColumns =
  '--output=custom-columns=NAMESPACE:.metadata.namespace,NAME:.metadata.name,NODE:.spec.nodeName,ACCOUNT:.spec.serviceAccountName,SECRETS:.spec.imagePullSecrets[*].name,INIT:.spec.initContainers[*].image,IMAGES:.spec.containers[*].image';

/** Arguments that all lists of Pods share. */
const podList = {
  tool: 'kubectl',
  effect: 'reads',
  needs: [{ verb: 'list', resource: 'pods' }],
  universes: documented,
  sources: [sources.debugPods],
} as const;

/** The three output forms in which Pods are read. */
const tableForm = { output: [], machine: { output: [], format: 'text', decode: decodePodTable } } as const;
const jsonForm = {
  output: ['--output=yaml'],
  machine: { output: ['--output=json'], format: 'json', decode: decodePods },
} as const;
const imagesForm = {
  output: [imageColumns],
  machine: { output: [imageColumns], format: 'text', decode: decodePodImages },
} as const;

export const getPodsInAllNamespaces = defineCommand({
  ...podList,
  id: 'kubectl-get-pods-all-namespaces',
  words: ['get', 'pods', '--all-namespaces'],
  ...tableForm,
  purpose: {
    en: 'List the Pods of every namespace with their status.',
    fr: 'Lister les pods de tous les espaces de noms avec leur état.',
  },
});

export const getPods = defineCommand({
  ...podList,
  id: 'kubectl-get-pods',
  words: ['get', 'pods', '--namespace={NAMESPACE}'],
  ...tableForm,
  purpose: {
    en: 'List the Pods of a namespace with their status.',
    fr: 'Lister les pods d’un espace de noms avec leur état.',
  },
  on: '{NAMESPACE}',
  sources: [sources.debugPods, sources.imagePulls],
  allNamespaces: allNamespacesOf(getPodsInAllNamespaces, inNamespace),
});

/** A Pod is Pending until each of its containers was created, so every Pod that waits for a first image is listed. */
const pending = '--field-selector=status.phase=Pending';

export const getPendingPodsInAllNamespaces = defineCommand({
  ...podList,
  id: 'kubectl-get-pending-pods-all-namespaces',
  words: ['get', 'pods', '--all-namespaces', pending],
  ...jsonForm,
  purpose: {
    en: 'Read the Pods of every namespace in which a container has not been made yet.',
    fr: 'Lire, dans tous les espaces de noms, les pods dont un conteneur n’a pas encore été créé.',
  },
});

export const getPendingPods = defineCommand({
  ...podList,
  id: 'kubectl-get-pending-pods',
  words: ['get', 'pods', '--namespace={NAMESPACE}', pending],
  ...jsonForm,
  purpose: {
    en: 'Read the Pods of a namespace in which a container has not been made yet.',
    fr: 'Lire, dans un espace de noms, les pods dont un conteneur n’a pas encore été créé.',
  },
  on: '{NAMESPACE}',
  allNamespaces: allNamespacesOf(getPendingPodsInAllNamespaces, inNamespace),
});

export const getPodDetails = defineCommand({
  id: 'kubectl-get-pod-details',
  tool: 'kubectl',
  effect: 'reads',
  words: ['get', 'pods', '{PODS}', '--namespace={NAMESPACE}', '--ignore-not-found'],
  ...jsonForm,
  purpose: {
    en: 'Read the image, node, service account, pull secrets and waiting message of Pods.',
    fr: 'Lire l’image, le nœud, le compte de service, les secrets d’extraction et le message d’attente de certains pods.',
  },
  needs: [{ verb: 'get', resource: 'pods' }],
  on: '{NAMESPACE}',
  universes: documented,
  sources: [sources.debugPods],
});

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

export const describePod = defineCommand({
  id: 'kubectl-describe-pod',
  tool: 'kubectl',
  effect: 'reads',
  words: ['describe', 'pod', '{POD}', '--namespace={NAMESPACE}'],
  output: [],
  purpose: {
    en: 'Show the state of a Pod with its latest events.',
    fr: 'Afficher l’état d’un pod et ses derniers événements.',
  },
  needs: [{ verb: 'get', resource: 'pods' }],
  on: '{NAMESPACE}',
  universes: documented,
  sources: [sources.debugPods, sources.imagePulls],
});

export const getPodNode = defineCommand({
  id: 'kubectl-get-pod-node',
  tool: 'kubectl',
  effect: 'reads',
  words: ['get', 'pod', '{POD}', '--namespace={NAMESPACE}'],
  output: ['--output=jsonpath={.spec.nodeName}'],
  purpose: {
    en: 'Find the node that a Pod is scheduled on.',
    fr: 'Trouver le nœud sur lequel un pod est placé.',
  },
  needs: [{ verb: 'get', resource: 'pods' }],
  on: '{NAMESPACE}',
  universes: documented,
  sources: [sources.imagePulls],
});
