/**
 * Google Kubernetes Engine: node pools and the cluster. Every operation is done at once; what becomes of the nodes is in
 * `test/support/cures/consequences.ts`.
 * https://docs.cloud.google.com/kubernetes-engine/docs/reference/rest/v1/projects.locations.clusters.nodePools
 */
import { change, create, remove, type WritableCloud, type WriteMethod } from './model.ts';

const cluster = 'v1/(?<cluster>projects/[^/]+/locations/[^/]+/clusters/[^/]+)';

/** The default of new node pools (gcloud reference, `container node-pools create`). */
const defaults = {
  machineType: 'e2-medium',
  diskSizeGb: 100,
  diskType: 'pd-balanced',
  imageType: 'COS_CONTAINERD',
};

interface Pool {
  readonly name: string;
  readonly config: object;
}

export const containerWrites: readonly WriteMethod[] = [
  {
    verb: 'POST',
    path: new RegExp(`^${cluster}/nodePools$`),
    write: (cloud, { parts: { cluster: of = '' }, body: { nodePool } }) => {
      const owner = cloud.world.resources[of] as
        | { locations: string[]; currentNodeVersion: string }
        | undefined;
      if (!owner) return { refused: 'not-found' };
      const pool = {
        ...nodePool,
        config: { ...defaults, ...nodePool.config },
        locations: owner.locations,
        status: 'RUNNING',
        version: owner.currentNodeVersion,
      };
      return create(cloud, `${of}/nodePools/${nodePool.name}`, pool) ?? done(cloud, of, 'CREATE_NODE_POOL');
    },
  },
  {
    verb: 'PUT',
    path: new RegExp(`^${cluster}/nodePools/(?<pool>[^/]+)$`),
    write: (cloud, { parts: { cluster: of = '', pool }, body }) => {
      const { name: _, diskSizeGb, diskType, ...others } = body;
      // A change that this model does not know is refused rather than dropped.
      if (Object.keys(others).length > 0) return { refused: 'failed-precondition' };
      const name = `${of}/nodePools/${pool}`;
      const before = cloud.world.resources[name] as Pool | undefined;
      const config = {
        ...before?.config,
        ...(diskSizeGb ? { diskSizeGb: Number(diskSizeGb) } : {}),
        ...(diskType ? { diskType } : {}),
      };
      return change(cloud, name, { config }) ?? done(cloud, of, 'UPDATE_NODE_POOL');
    },
  },
  {
    verb: 'DELETE',
    path: new RegExp(`^${cluster}/nodePools/(?<pool>[^/]+)$`),
    write: (cloud, { parts: { cluster: of = '', pool } }) =>
      remove(cloud, `${of}/nodePools/${pool}`) ?? done(cloud, of, 'DELETE_NODE_POOL'),
  },
  {
    verb: 'PUT',
    path: new RegExp(`^${cluster}$`),
    write: (cloud, { parts: { cluster: of = '' }, body: { update } }) => {
      const { desiredContainerdConfig: containerdConfig, ...others } = update;
      if (Object.keys(others).length > 0) return { refused: 'failed-precondition' };
      const before = (cloud.world.resources[of] ?? {}) as {
        nodePoolDefaults?: { nodeConfigDefaults?: object };
      };
      const nodePoolDefaults = {
        ...before.nodePoolDefaults,
        nodeConfigDefaults: { ...before.nodePoolDefaults?.nodeConfigDefaults, containerdConfig },
      };
      const missing = change(cloud, of, { nodePoolDefaults });
      if (missing) return missing;
      for (const [name, pool] of Object.entries(cloud.world.resources))
        if (name.startsWith(`${of}/nodePools/`)) {
          const { config } = pool as Pool;
          cloud.world.resources[name] = { ...pool, config: { ...config, containerdConfig } };
        }
      return done(cloud, of, 'UPDATE_CLUSTER');
    },
  },
];

/** The cluster lists its pools; both are the same data. */
function done({ world }: WritableCloud, cluster: string, operationType: string): object {
  const nodePools = Object.entries(world.resources)
    .filter(([name]) => name.startsWith(`${cluster}/nodePools/`))
    .map(([, pool]) => pool);
  world.resources[cluster] = { ...world.resources[cluster], nodePools };
  const place = /^projects\/[^/]+\/locations\/([^/]+)/.exec(cluster);
  return {
    name: 'operation-1',
    operationType,
    status: 'DONE',
    location: place?.[1],
    zone: place?.[1],
    selfLink: `https://container.googleapis.com/v1/${place?.[0]}/operations/operation-1`,
    targetLink: `https://container.googleapis.com/v1/${cluster}`,
  };
}
