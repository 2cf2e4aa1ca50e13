/** What Pullbook asks of the Kubernetes API. Reads only; changes.ts has what a reader may copy to mend things. */
import { defineCommand, inNamespace, widened } from '../define.ts';
import { sources } from '../sources.ts';
import { decodeContext } from './context.ts';
import {
  decodeNodes,
  decodeNodeTable,
  decodeSecretRegistries,
  decodeSecretType,
  decodeServiceAccount,
  decodeServiceAccounts,
} from './nodes.ts';
import { decodePodImages, decodePods, decodePodTable } from './pods.ts';
import { documented } from './support.ts';

const asJson = ['--output=json'] as const;

const imageColumns =
  '--output=custom-columns=NAMESPACE:.metadata.namespace,NAME:.metadata.name,NODE:.spec.nodeName,ACCOUNT:.spec.serviceAccountName,SECRETS:.spec.imagePullSecrets[*].name,INIT:.spec.initContainers[*].image,IMAGES:.spec.containers[*].image';

export const getContext = defineCommand({
  id: 'kubectl-config-view',
  tool: 'kubectl',
  effect: 'reads',
  words: ['config', 'view', '--minify'],
  output: [],
  purpose: {
    en: 'Show which cluster and which namespace kubectl works on.',
    fr: 'Afficher le cluster et l’espace de noms sur lesquels kubectl travaille.',
  },
  needs: [],
  universes: documented,
  sources: [sources.getEvents],
  machine: { output: asJson, format: 'json', decode: decodeContext },
});

export const getPodsEverywhere = defineCommand({
  id: 'kubectl-get-pods-all-namespaces',
  tool: 'kubectl',
  effect: 'reads',
  words: ['get', 'pods', '--all-namespaces'],
  output: [],
  purpose: {
    en: 'List the Pods of every namespace with their status.',
    fr: 'Lister les pods de tous les espaces de noms avec leur état.',
  },
  needs: [{ verb: 'list', resource: 'pods' }],
  universes: documented,
  sources: [sources.debugPods],
  machine: { output: [], format: 'text', decode: decodePodTable },
});

export const getPods = defineCommand({
  id: 'kubectl-get-pods',
  tool: 'kubectl',
  effect: 'reads',
  words: ['get', 'pods', '--namespace={NAMESPACE}'],
  output: [],
  purpose: {
    en: 'List the Pods of a namespace with their status.',
    fr: 'Lister les pods d’un espace de noms avec leur état.',
  },
  needs: [{ verb: 'list', resource: 'pods' }],
  on: '{NAMESPACE}',
  universes: documented,
  sources: [sources.debugPods, sources.imagePulls],
  machine: { output: [], format: 'text', decode: decodePodTable },
  everywhere: widened(getPodsEverywhere, inNamespace),
});

/** A Pod is Pending until each of its containers was made, so that all who wait for a first image are among these. */
const pending = '--field-selector=status.phase=Pending';

export const getPendingPodsEverywhere = defineCommand({
  id: 'kubectl-get-pending-pods-all-namespaces',
  tool: 'kubectl',
  effect: 'reads',
  words: ['get', 'pods', '--all-namespaces', pending],
  output: ['--output=yaml'],
  purpose: {
    en: 'Read the Pods of every namespace in which a container has not been made yet.',
    fr: 'Lire, dans tous les espaces de noms, les pods dont un conteneur n’a pas encore été créé.',
  },
  needs: [{ verb: 'list', resource: 'pods' }],
  universes: documented,
  sources: [sources.debugPods],
  machine: { output: asJson, format: 'json', decode: decodePods },
});

export const getPendingPods = defineCommand({
  id: 'kubectl-get-pending-pods',
  tool: 'kubectl',
  effect: 'reads',
  words: ['get', 'pods', '--namespace={NAMESPACE}', pending],
  output: ['--output=yaml'],
  purpose: {
    en: 'Read the Pods of a namespace in which a container has not been made yet.',
    fr: 'Lire, dans un espace de noms, les pods dont un conteneur n’a pas encore été créé.',
  },
  needs: [{ verb: 'list', resource: 'pods' }],
  on: '{NAMESPACE}',
  universes: documented,
  sources: [sources.debugPods],
  machine: { output: asJson, format: 'json', decode: decodePods },
  everywhere: widened(getPendingPodsEverywhere, inNamespace),
});

export const getPodDetails = defineCommand({
  id: 'kubectl-get-pod-details',
  tool: 'kubectl',
  effect: 'reads',
  words: ['get', 'pods', '{PODS}', '--namespace={NAMESPACE}', '--ignore-not-found'],
  output: ['--output=yaml'],
  purpose: {
    en: 'Read the image, node, service account, pull secrets and waiting message of Pods.',
    fr: 'Lire l’image, le nœud, le compte de service, les secrets d’extraction et le message d’attente de certains pods.',
  },
  needs: [{ verb: 'get', resource: 'pods' }],
  on: '{NAMESPACE}',
  universes: documented,
  sources: [sources.debugPods],
  machine: { output: asJson, format: 'json', decode: decodePods },
});

export const getPodImagesEverywhere = defineCommand({
  id: 'kubectl-get-pod-images-all-namespaces',
  tool: 'kubectl',
  effect: 'reads',
  words: ['get', 'pods', '--all-namespaces'],
  output: [imageColumns],
  purpose: {
    en: 'List the images that the Pods of every namespace use, and with which account and secrets they are pulled.',
    fr: 'Lister les images qu’utilisent les pods de tous les espaces de noms, avec le compte et les secrets qui servent à les extraire.',
  },
  needs: [{ verb: 'list', resource: 'pods' }],
  universes: documented,
  sources: [sources.getEvents],
  machine: { output: [imageColumns], format: 'text', decode: decodePodImages },
});

export const getPodImages = defineCommand({
  id: 'kubectl-get-pod-images',
  tool: 'kubectl',
  effect: 'reads',
  words: ['get', 'pods', '--namespace={NAMESPACE}'],
  output: [imageColumns],
  purpose: {
    en: 'List the images that the Pods of a namespace use, and with which account and secrets they are pulled.',
    fr: 'Lister les images qu’utilisent les pods d’un espace de noms, avec le compte et les secrets qui servent à les extraire.',
  },
  needs: [{ verb: 'list', resource: 'pods' }],
  on: '{NAMESPACE}',
  universes: documented,
  sources: [sources.getEvents],
  machine: { output: [imageColumns], format: 'text', decode: decodePodImages },
  everywhere: widened(getPodImagesEverywhere, inNamespace),
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

export const getNodePools = defineCommand({
  id: 'kubectl-get-nodes',
  tool: 'kubectl',
  effect: 'reads',
  words: ['get', 'nodes', '--label-columns=cloud.google.com/gke-nodepool'],
  output: [],
  purpose: { en: 'List the nodes with their node pool.', fr: 'Lister les nœuds avec leur pool de nœuds.' },
  needs: [{ verb: 'list', resource: 'nodes' }],
  universes: documented,
  sources: [sources.debugPods],
  machine: { output: [], format: 'text', decode: decodeNodeTable },
});

export const getNodes = defineCommand({
  id: 'kubectl-get-node-details',
  tool: 'kubectl',
  effect: 'reads',
  words: ['get', 'nodes', '{NODES}', '--ignore-not-found'],
  output: ['--output=yaml'],
  purpose: {
    en: 'Read the instance, zone, node pool and architecture of nodes.',
    fr: 'Lire l’instance, la zone, le pool et l’architecture de certains nœuds.',
  },
  needs: [{ verb: 'get', resource: 'nodes' }],
  universes: documented,
  sources: [sources.debugPods],
  machine: { output: asJson, format: 'json', decode: decodeNodes },
});

export const getServiceAccountsEverywhere = defineCommand({
  id: 'kubectl-get-serviceaccounts-all-namespaces',
  tool: 'kubectl',
  effect: 'reads',
  words: ['get', 'serviceaccounts', '--all-namespaces'],
  output: ['--output=yaml'],
  purpose: {
    en: 'Read the pull secrets that the Kubernetes service accounts of every namespace lend to their Pods.',
    fr: 'Lire, dans tous les espaces de noms, les secrets d’extraction que les comptes de service Kubernetes fournissent à leurs pods.',
  },
  needs: [{ verb: 'list', resource: 'serviceaccounts' }],
  universes: documented,
  sources: [sources.pullSecrets],
  machine: { output: asJson, format: 'json', decode: decodeServiceAccounts },
});

export const getServiceAccount = defineCommand({
  id: 'kubectl-get-serviceaccount',
  tool: 'kubectl',
  effect: 'reads',
  words: ['get', 'serviceaccount', '{KUBERNETES_SERVICE_ACCOUNT}', '--namespace={NAMESPACE}'],
  output: ['--output=yaml'],
  purpose: {
    en: 'Read the pull secrets that a Kubernetes service account lends to its Pods.',
    fr: 'Lire les secrets d’extraction qu’un compte de service Kubernetes fournit à ses pods.',
  },
  needs: [{ verb: 'get', resource: 'serviceaccounts' }],
  on: '{NAMESPACE}',
  universes: documented,
  sources: [sources.pullSecrets],
  machine: { output: asJson, format: 'json', decode: decodeServiceAccount },
  everywhere: widened(getServiceAccountsEverywhere, (accounts, params) => {
    const named = accounts.find(
      ({ namespace, name }) =>
        namespace === params['NAMESPACE'] && name === params['KUBERNETES_SERVICE_ACCOUNT'],
    );
    return named ? { answer: named } : { why: 'not-found', tool: 'kubectl' };
  }),
});

export const getSecretType = defineCommand({
  id: 'kubectl-get-secret',
  tool: 'kubectl',
  effect: 'reads',
  words: ['get', 'secret', '{SECRET}', '--namespace={NAMESPACE}'],
  output: [],
  purpose: {
    en: 'See whether a Secret exists and of which type it is; its content stays on the server.',
    fr: 'Voir si un Secret existe et de quel type il est ; son contenu reste sur le serveur.',
  },
  needs: [{ verb: 'get', resource: 'secrets' }],
  on: '{NAMESPACE}',
  universes: documented,
  sources: [sources.pullSecrets],
  machine: { output: [], format: 'text', decode: decodeSecretType, optIn: '--inspect-secrets' },
});

export const getSecretRegistries = defineCommand({
  id: 'kubectl-get-secret-registries',
  tool: 'kubectl',
  effect: 'reads',
  words: ['get', 'secret', '{SECRET}', '--namespace={NAMESPACE}'],
  output: ['--output=yaml'],
  purpose: {
    en: 'See which registries a pull secret covers. The answer holds the credential itself: mind where you paste it.',
    fr: 'Voir quels registres un secret d’extraction couvre. La réponse contient l’identifiant lui-même : attention à l’endroit où vous la collez.',
  },
  needs: [{ verb: 'get', resource: 'secrets' }],
  on: '{NAMESPACE}',
  universes: documented,
  sources: [sources.privateRegistry],
  machine: { output: asJson, format: 'json', decode: decodeSecretRegistries, optIn: '--inspect-secrets' },
});
