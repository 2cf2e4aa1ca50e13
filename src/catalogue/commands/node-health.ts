/** Commands about nodes: conditions, boot disks, imagePullPolicy of their Pods. Read only. */
import { defineCommand } from '../define.ts';
import { sources } from '../sources.ts';
import { decodeEvents } from './events.ts';
import { decodeBootDisks, decodeNodeStates, decodePullPolicies } from './node-state.ts';
import { fields } from './projection.ts';
import { clusterWords } from './shared-args.ts';
import { documented, tagged } from './universe-support.ts';

/** Seven columns per node, whatever its size: a cluster can have thousands of nodes. */
const stateColumns =
  '--output=custom-columns=NAME:.metadata.name,POOL:.metadata.labels.cloud\\.google\\.com/gke-nodepool,READY:.status.conditions[?(@.type=="Ready")].status,DISK-PRESSURE:.status.conditions[?(@.type=="DiskPressure")].status,RUNTIME:.status.nodeInfo.containerRuntimeVersion,OS:.status.nodeInfo.operatingSystem,ARCH:.status.nodeInfo.architecture';

const policyColumns =
  '--output=custom-columns=NAME:.metadata.name,INIT:.spec.initContainers[*].image,INIT-POLICIES:.spec.initContainers[*].imagePullPolicy,IMAGES:.spec.containers[*].image,POLICIES:.spec.containers[*].imagePullPolicy';

export const getNodeStates = defineCommand({
  id: 'kubectl-get-node-states',
  tool: 'kubectl',
  effect: 'reads',
  words: ['get', 'nodes'],
  output: [stateColumns],
  purpose: {
    en: 'List the nodes with their pool, whether they are ready, whether their disk is full, and what they run.',
    fr: 'Lister les nœuds : leur pool, s’ils sont prêts, si leur disque est plein, et ce qu’ils exécutent.',
  },
  needs: [{ verb: 'list', resource: 'nodes' }],
  universes: documented,
  sources: [sources.nodeConditions],
  machine: { output: [stateColumns], format: 'text', decode: decodeNodeStates },
});

/** Events about nodes are in the namespace `default`, because a node has no namespace. */
export const getNodeWarnings = defineCommand({
  id: 'kubectl-get-node-warnings',
  tool: 'kubectl',
  effect: 'reads',
  words: ['get', 'events', '--namespace=default', '--field-selector=type=Warning,involvedObject.kind=Node'],
  output: ['--sort-by=.metadata.creationTimestamp'],
  purpose: {
    en: 'List what kubelets warn of about their own nodes: disks that they cannot free, for instance.',
    fr: 'Lister les avertissements des kubelets sur leurs propres nœuds : un disque qu’ils n’arrivent pas à libérer, par exemple.',
  },
  needs: [{ verb: 'list', resource: 'events' }],
  on: 'default',
  universes: documented,
  sources: [sources.nodePressure],
  machine: { output: ['--output=json'], format: 'json', decode: decodeEvents },
});

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

export const describeBootDisks = defineCommand({
  id: 'gcloud-container-clusters-describe-boot-disks',
  tool: 'gcloud',
  effect: 'reads',
  words: clusterWords,
  ...fields(
    'autopilot.enabled,nodePools[].name,nodePools[].config.diskSizeGb,nodePools[].config.diskType,nodePools[].config.gcfsConfig.enabled',
    decodeBootDisks,
  ),
  purpose: {
    en: 'Read the size and the type of the boot disks of each node pool, and whether its nodes stream images.',
    fr: 'Lire la taille et le type des disques de démarrage de chaque pool de nœuds, et si ses nœuds lisent les images en streaming.',
  },
  needs: [{ iam: 'container.clusters.get' }],
  on: '{PROJECT}',
  universes: tagged,
  sources: [sources.diskPerformance, sources.imageStreaming],
});
