import type { GoogleWorld, KubernetesWorld } from './model.ts';
import type { Node } from './objects.ts';

/** The world with its nodes changed. */
export function withNodes(world: KubernetesWorld, change: (node: Node) => Node): KubernetesWorld {
  return {
    ...world,
    objects: world.objects.map((object) => (object.kind === 'Node' ? change(object as Node) : object)),
  };
}

/** The nodes of a pool with something changed in what their kubelet says of them. */
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

/** The nodes with one of their conditions changed. */
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

type Pool = { readonly config: object };

/** The world with the configuration of every node pool changed, in the cluster and on its own. */
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

/** The world with one more resource of Google's, or with more in one that it has. */
export function withResource(world: GoogleWorld, name: string, more: object): GoogleWorld {
  return { ...world, resources: { ...world.resources, [name]: { ...world.resources[name], ...more } } };
}
