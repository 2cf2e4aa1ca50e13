import type { GoogleWorld, KubernetesWorld } from './model.ts';
import type { Node } from './objects.ts';

/** The world with modified nodes. */
export function withNodes(world: KubernetesWorld, change: (node: Node) => Node): KubernetesWorld {
  return {
    ...world,
    objects: world.objects.map((object) => (object.kind === 'Node' ? change(object as Node) : object)),
  };
}

/** Changes `status.nodeInfo` of the nodes of a pool. */
export function nodeInfo(info: Partial<Node['status']['nodeInfo']>, pool?: string) {
  return (node: Node): Node =>
    pool && node.metadata.labels?.['cloud.google.com/gke-nodepool'] !== pool
      ? node
      : {
          ...node,
          metadata: {
            ...node.metadata,
            labels: {
              ...node.metadata.labels,
              ...(info.architecture ? { 'kubernetes.io/arch': info.architecture } : {}),
            },
          },
          status: {
            ...node.status,
            nodeInfo: { ...node.status.nodeInfo, ...info } as Node['status']['nodeInfo'],
          },
        };
}

/** Changes one condition of a node. */
export function nodeCondition(type: string, status: string, reason: string, message: string) {
  return (node: Node): Node => ({
    ...node,
    status: {
      ...node.status,
      conditions: node.status.conditions.map((each) =>
        each.type === type ? { ...each, status, reason, message } : each,
      ),
    },
  });
}

/** A condition that the node controller sets, because the kubelet no longer reports it. */
export const notReported = (type: string) =>
  nodeCondition(type, 'Unknown', 'NodeStatusUnknown', 'Kubelet stopped posting node status.');

type Pool = { readonly config: object };

/** The world with a modified configuration of every node pool, in the cluster and as a resource of its own. */
export function withPoolConfig(world: GoogleWorld, config: object): GoogleWorld {
  const change = (pool: Pool) => ({ ...pool, config: { ...pool.config, ...config } });
  const resources = Object.entries(world.resources).map(([name, resource]) => {
    if (/\/nodePools\/[^/]+$/.test(name)) return [name, change(resource as Pool)] as const;
    if (!/\/clusters\/[^/]+$/.test(name)) return [name, resource] as const;
    const { nodePools } = resource as { nodePools: Pool[] };
    return [name, { ...resource, nodePools: nodePools.map(change) }] as const;
  });
  return { ...world, resources: Object.fromEntries(resources) };
}

/** The world with one more Google resource, or with more fields in an existing one. */
export function withResource(world: GoogleWorld, name: string, more: object): GoogleWorld {
  return { ...world, resources: { ...world.resources, [name]: { ...world.resources[name], ...more } } };
}
