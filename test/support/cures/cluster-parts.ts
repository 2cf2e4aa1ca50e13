/** Views on the world of a cluster, for the model of what happens there. */
import type { World } from '../world/model.ts';
import type { KubernetesObject, Node, Pod, PodSpec } from '../world/objects.ts';

export interface Workload extends KubernetesObject {
  spec: {
    replicas: number;
    selector: { matchLabels: Record<string, string> };
    template: { metadata: { labels: Record<string, string> }; spec: PodSpec };
  };
}

/** A node pool, as its API shows it. */
export interface Pool {
  name: string;
  config: {
    serviceAccount?: string;
    oauthScopes?: string[];
    diskSizeGb?: number;
    machineType?: string;
    containerdConfig?: object;
    [other: string]: unknown;
  };
  initialNodeCount: number;
  locations: string[];
  [other: string]: unknown;
}

export interface Machine {
  name: string;
  zone: string;
  serviceAccounts?: { email: string; scopes: string[] }[];
  labels: Record<string, string>;
  creationTimestamp: string;
  [other: string]: unknown;
}

export const poolLabel = 'cloud.google.com/gke-nodepool';
export const classLabel = 'cloud.google.com/compute-class';

function ofKind<Kind extends KubernetesObject>({ kubernetes }: World, wanted: string): Kind[] {
  return kubernetes.objects.filter(({ kind }) => kind === wanted) as Kind[];
}

export const nodesIn = (world: World) => ofKind<Node>(world, 'Node');
export const podsIn = (world: World) => ofKind<Pod>(world, 'Pod');
export const workloadsIn = (world: World) => ofKind<Workload>(world, 'Deployment');
export const replicaSetsIn = (world: World) => ofKind<Workload>(world, 'ReplicaSet');

/** Takes objects out of a cluster. */
export function discard({ kubernetes }: World, objects: readonly KubernetesObject[]): void {
  kubernetes.objects = kubernetes.objects.filter((each) => !objects.includes(each));
}

/** The only cluster of a world, by its full name. */
export function clusterName({ google }: World): string {
  const name = Object.keys(google.resources).find((each) => /\/clusters\/[^/]+$/.test(each));
  if (name === undefined) throw new Error('this world has no cluster');
  return name;
}

export function poolOf({ google }: World, name: string): Pool | undefined {
  const found = Object.keys(google.resources).find((each) => each.endsWith(`/nodePools/${name}`));
  return found === undefined ? undefined : (google.resources[found] as Pool);
}

/** The machine of a node, by its name; undefined if there is none. */
export function machineOf({ google }: World, { metadata }: KubernetesObject): Machine | undefined {
  const found = Object.keys(google.resources).find((each) => each.endsWith(`/instances/${metadata.name}`));
  return found === undefined ? undefined : (google.resources[found] as Machine);
}
