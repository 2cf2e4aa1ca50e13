/** What Pullbook asks of the Kubernetes API. Reads only; changes.ts has what a reader may copy to mend things. */
import { defineCommand } from '../define.ts';
import { sources } from '../sources.ts';
import { decodeContext } from './context.ts';
import {
  decodeNodes,
  decodeNodeTable,
  decodeSecretRegistries,
  decodeSecretType,
  decodeServiceAccount,
} from './nodes.ts';
import { decodeEvents, decodePodImages, decodePods, decodePodTable } from './pods.ts';
import { documented } from './support.ts';

const asJson = ['--output=json'] as const;
const inTimeOrder = ['--sort-by=.metadata.creationTimestamp'] as const;

const imageColumns =
  '--output=custom-columns=NAME:.metadata.name,NODE:.spec.nodeName,ACCOUNT:.spec.serviceAccountName,SECRETS:.spec.imagePullSecrets[*].name,INIT:.spec.initContainers[*].image,IMAGES:.spec.containers[*].image';

/** Warnings that speak of pulls, of sandboxes or of Pods that were refused; probes, scheduling and back-off are left out on the server. */
const pullWarnings =
  '--field-selector=type=Warning,reason!=BackOff,reason!=Unhealthy,reason!=FailedScheduling,reason!=FailedMount';
const pullProgress =
  '--field-selector=type=Normal,involvedObject.kind=Pod,reason!=Scheduled,reason!=Created,reason!=Started,reason!=Killing,reason!=BackOff';

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

export const getPodDetails = defineCommand({
  id: 'kubectl-get-pod-details',
  tool: 'kubectl',
  effect: 'reads',
  words: ['get', 'pods', '{PODS}', '--namespace={NAMESPACE}', '--ignore-not-found'],
  output: ['--output=yaml'],
  purpose: {
    en: 'Read the image, node, service account, pull secrets and waiting message of Pods.',
    fr: 'Lire l’image, le nœud, le compte de service, les secrets d’extraction et le message d’attente de pods.',
  },
  needs: [{ verb: 'get', resource: 'pods' }],
  on: '{NAMESPACE}',
  universes: documented,
  sources: [sources.debugPods],
  machine: { output: asJson, format: 'json', decode: decodePods },
});

export const getPodImages = defineCommand({
  id: 'kubectl-get-pod-images',
  tool: 'kubectl',
  effect: 'reads',
  words: ['get', 'pods', '--namespace={NAMESPACE}'],
  output: [imageColumns],
  purpose: {
    en: 'List the images that the Pods of a namespace use, and with which account and secrets they are pulled.',
    fr: 'Lister les images que les pods d’un espace de noms utilisent, et avec quel compte et quels secrets elles sont extraites.',
  },
  needs: [{ verb: 'list', resource: 'pods' }],
  on: '{NAMESPACE}',
  universes: documented,
  sources: [sources.getEvents],
  machine: { output: [imageColumns], format: 'text', decode: decodePodImages },
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

export const getWarnings = defineCommand({
  id: 'kubectl-get-warning-events',
  tool: 'kubectl',
  effect: 'reads',
  words: ['get', 'events', '--namespace={NAMESPACE}', pullWarnings],
  output: inTimeOrder,
  purpose: {
    en: 'List the warnings of a namespace in which the kubelet says why an image was not pulled.',
    fr: 'Lister les avertissements d’un espace de noms dans lesquels le kubelet dit pourquoi une image n’a pas été extraite.',
  },
  needs: [{ verb: 'list', resource: 'events' }],
  on: '{NAMESPACE}',
  universes: documented,
  sources: [sources.getEvents],
  machine: { output: asJson, format: 'json', decode: decodeEvents },
});

export const getWarningsEverywhere = defineCommand({
  id: 'kubectl-get-warning-events-all-namespaces',
  tool: 'kubectl',
  effect: 'reads',
  words: ['get', 'events', '--all-namespaces', pullWarnings],
  output: inTimeOrder,
  purpose: {
    en: 'List those warnings in every namespace.',
    fr: 'Lister ces avertissements dans tous les espaces de noms.',
  },
  needs: [{ verb: 'list', resource: 'events' }],
  universes: documented,
  sources: [sources.getEvents],
  machine: { output: asJson, format: 'json', decode: decodeEvents },
});

export const getPullProgress = defineCommand({
  id: 'kubectl-get-pull-events',
  tool: 'kubectl',
  effect: 'reads',
  words: ['get', 'events', '--namespace={NAMESPACE}', pullProgress],
  output: inTimeOrder,
  purpose: {
    en: 'List which pulls have begun and which have ended: a pull that hangs has no other trace.',
    fr: 'Lister les extractions commencées et terminées : une extraction bloquée ne laisse pas d’autre trace.',
  },
  needs: [{ verb: 'list', resource: 'events' }],
  on: '{NAMESPACE}',
  universes: documented,
  sources: [sources.getEvents],
  machine: { output: asJson, format: 'json', decode: decodeEvents },
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
    fr: 'Lire l’instance, la zone, le pool de nœuds et l’architecture de nœuds.',
  },
  needs: [{ verb: 'get', resource: 'nodes' }],
  universes: documented,
  sources: [sources.debugPods],
  machine: { output: asJson, format: 'json', decode: decodeNodes },
});

export const getServiceAccount = defineCommand({
  id: 'kubectl-get-serviceaccount',
  tool: 'kubectl',
  effect: 'reads',
  words: ['get', 'serviceaccount', '{KUBERNETES_SERVICE_ACCOUNT}', '--namespace={NAMESPACE}'],
  output: ['--output=yaml'],
  purpose: {
    en: 'Read the pull secrets that a Kubernetes service account lends to its Pods.',
    fr: 'Lire les secrets d’extraction qu’un compte de service Kubernetes prête à ses pods.',
  },
  needs: [{ verb: 'get', resource: 'serviceaccounts' }],
  on: '{NAMESPACE}',
  universes: documented,
  sources: [sources.pullSecrets],
  machine: { output: asJson, format: 'json', decode: decodeServiceAccount },
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
    fr: 'Voir quels registres un secret d’extraction couvre. La réponse contient l’identifiant lui-même : attention où vous la collez.',
  },
  needs: [{ verb: 'get', resource: 'secrets' }],
  on: '{NAMESPACE}',
  universes: documented,
  sources: [sources.privateRegistry],
  machine: { output: asJson, format: 'json', decode: decodeSecretRegistries, optIn: '--inspect-secrets' },
});
