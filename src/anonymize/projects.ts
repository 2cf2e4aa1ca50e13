/** Stand-ins for projects and what carries their names: contexts, clusters and networks by their paths. */
import { gkeContext } from '../cloud/gke-names.ts';
import { universes } from '../cloud/universes.ts';
import { standInForHost } from './hosts.ts';
import { numbered, standInForNumber } from './identifiers.ts';
import { standInForLocation } from './locations.ts';
import type { Names } from './names.ts';
import { isPublicProject } from './public-paths.ts';

const prefixes = Object.values(universes).flatMap(({ projectPrefix }) => projectPrefix || []);

/** A project by id or number: the prefix of its universe stays, and a domain in front of it gets its own stand-in. */
export function standInForProject(project: string, names: Names): string {
  const prefix = prefixes.find((each) => project.startsWith(each)) ?? '';
  const id = project.slice(prefix.length);
  if (isPublicProject(id)) return project;
  if (/^\d+$/.test(id)) return `${prefix}${standInForNumber(id, names)}`;
  const [domain, scoped, ...rest] = id.split(':');
  if (scoped !== undefined && rest.length === 0 && domain?.includes('.')) {
    return `${prefix}${standInForHost(domain, names)}:${numbered('project', scoped, names)}`;
  }
  return `${prefix}${numbered('project', id, names)}`;
}

/** A kubeconfig context, which `get-credentials` calls after project, location and cluster. */
export function standInForContext(context: string, names: Names): string {
  const [, project, location, cluster] = gkeContext.exec(context) ?? [];
  if (!project || !location || !cluster) return numbered('context', context, names);
  return `gke_${standInForProject(project, names)}_${standInForLocation(location, names)}_${numbered('cluster', cluster, names)}`;
}

/** `PROJECT/LOCATION/CLUSTER`. */
export function standInForClusterPath(path: string, names: Names): string {
  const [project = '', location = '', cluster = ''] = path.split('/');
  return `${standInForProject(project, names)}/${standInForLocation(location, names)}/${numbered('cluster', cluster, names)}`;
}

/** `PROJECT/NETWORK`. */
export function standInForNetworkPath(path: string, names: Names): string {
  const [project = '', network = ''] = path.split('/');
  return `${standInForProject(project, names)}/${standInForNetwork(network, names)}`;
}

/** A network; every project may have one called `default`. */
export function standInForNetwork(network: string, names: Names): string {
  return network === 'default' ? network : numbered('network', network, names);
}
