import { hostOf } from '../../cloud/host-of.ts';
import type { ContainerdConfig } from '../commands/gcloud/container.ts';
import type { NodeSubject } from '../model/subjects.ts';

type Pool = Pick<NodeSubject, 'pool'>;

/**
 * The configurations that can hold for a node in what one asks of them: that of its pool, which overrides that of the
 * cluster where it has such a setting (GKE documentation, "Customize containerd configuration"); where the pool is not
 * known, all.
 */
export function configsOfNode(
  all: readonly ContainerdConfig[],
  { pool }: Pool,
  hasSetting: (config: ContainerdConfig) => boolean,
): readonly ContainerdConfig[] {
  const set = all.filter(hasSetting);
  const own = set.filter((config) => config.pool !== null && config.pool === pool);
  if (own.length > 0) return own;
  const isListed = all.some((config) => config.pool !== null && config.pool === pool);
  return isListed ? set.filter((config) => config.pool === null) : set;
}

/** Whether the nodes are configured to ask a host in the place of a registry. */
export function isMirror(
  all: readonly ContainerdConfig[],
  node: Pool,
  { mirror, registry }: { readonly mirror: string; readonly registry: string },
): boolean {
  return configsOfNode(all, node, ({ mirrors }) => mirrors.length > 0).some(({ mirrors }) =>
    mirrors.some(
      ({ server, hosts }) => hostOf(server) === registry && hosts.some((host) => hostOf(host) === mirror),
    ),
  );
}
