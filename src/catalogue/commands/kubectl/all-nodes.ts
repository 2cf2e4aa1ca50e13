/** All nodes at once, with whatever any check reads of a node. */
import { defineCommand } from '../../model/define.ts';
import { sources } from '../../sources/index.ts';
import { child, list, requiredText, text } from '../decode.ts';
import { architectures, diskTypes, operatingSystems } from '../platform-names.ts';
import { documented } from '../universe-support.ts';
import { ofEachItem, raw, rawPaths } from './raw.ts';

/** The instance of a node, from `spec.providerID`: `gce://PROJECT/ZONE/NAME`. */
const instanceOf = /^gce:\/\/([^/]+)\/([^/]+)\//;

/** What checks read of a node. */
export interface NodeFacts {
  readonly name: string;
  readonly ready: boolean;
  /** null if the node does not say: its kubelet has not reported for a while. */
  readonly diskPressure: boolean | null;
  /** Project and zone of its instance; the zone from its label, if it names no instance. */
  readonly project: string | null;
  readonly zone: string | null;
  readonly pool: string | null;
  /** The ComputeClass for which GKE made the node, or to which its pool was assigned. */
  readonly computeClass: string | null;
  /** `pd-balanced`; null if no label names it. */
  readonly bootDiskType: string | null;
  /** True if a label says so: a node without it need not be without Image streaming. */
  readonly streamsImages: boolean;
  /** Whether images and other ephemeral storage are on local SSDs, and not on the boot disk. */
  readonly localSsd: boolean;
  readonly operatingSystem: string | null;
  readonly architecture: string | null;
  /** `containerd://2.1.4`. */
  readonly containerRuntime: string | null;
  /** The release of its kubelet: `v1.35.1-gke.100`. */
  readonly kubelet: string | null;
}

/** What the texts of a node name. */
export const nodeNames = {
  name: 'node',
  project: 'project',
  zone: 'location',
  pool: 'pool',
  computeClass: 'compute-class',
  bootDiskType: diskTypes,
  operatingSystem: operatingSystems,
  architecture: architectures,
  containerRuntime: 'version',
} as const;

export const getAllNodes = defineCommand({
  id: 'kubectl-get-all-nodes',
  tool: 'kubectl',
  effect: 'reads',
  ...raw(rawPaths.nodes, decodeAllNodes, { ...nodeNames, kubelet: 'version' }),
  purpose: {
    en: 'List the nodes with their state, their instance, their pool, their disks, and their software versions.',
    fr: 'Lister les nœuds\u00a0: leur état, leur instance, leur pool, leurs disques et leurs versions logicielles.',
  },
  needs: [{ verb: 'list', resource: 'nodes' }],
  universes: documented,
  sources: [sources.debugPods, sources.nodeConditions, sources.customComputeClasses],
});

/** The nodes of a list that the server prints. */
export function decodeAllNodes(printed: unknown): readonly NodeFacts[] {
  return ofEachItem(printed, 'NodeList', nodeFacts);
}

/**
 * The zone is that of the instance, or else of its label. The labels of GKE are those that the documentation of custom ComputeClasses lists, and `gke-image-streaming`, which
 * nodes print. A node that does not say that it is ready is not: the node controller sets the conditions of a kubelet
 * that does not report to `Unknown` (Kubernetes documentation, "Node Status").
 */
export function nodeFacts(item: unknown): NodeFacts {
  const metadata = child(item, 'metadata');
  const labels = child(metadata, 'labels');
  const info = child(child(item, 'status'), 'nodeInfo');
  const [, project, zone] = instanceOf.exec(text(child(item, 'spec'), 'providerID') ?? '') ?? [];
  const conditions = list(child(item, 'status'), 'conditions');
  const condition = (type: string) => {
    const found = conditions.find((each) => text(each, 'type') === type);
    return found ? text(found, 'status') : null;
  };
  return {
    name: requiredText(metadata, 'name'),
    ready: condition('Ready') === 'True',
    diskPressure: { True: true, False: false }[condition('DiskPressure') ?? ''] ?? null,
    project: project ?? null,
    zone: zone ?? text(labels, 'topology.kubernetes.io/zone'),
    pool: text(labels, 'cloud.google.com/gke-nodepool'),
    computeClass: text(labels, 'cloud.google.com/compute-class'),
    bootDiskType: text(labels, 'cloud.google.com/gke-boot-disk'),
    streamsImages: labels['cloud.google.com/gke-image-streaming'] === 'true',
    localSsd: labels['cloud.google.com/gke-ephemeral-storage-local-ssd'] === 'true',
    operatingSystem: text(info, 'operatingSystem'),
    architecture: text(info, 'architecture'),
    containerRuntime: text(info, 'containerRuntimeVersion'),
    kubelet: text(info, 'kubeletVersion'),
  };
}
