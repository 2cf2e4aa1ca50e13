/** One resource type of the loopback API server. */
export interface ResourceType {
  group: string;
  version: string;
  plural: string;
  singular: string;
  kind: string;
  namespaced: boolean;
  shortNames?: string[];
}

const core = { group: '', version: 'v1' };
const apps = { group: 'apps', version: 'v1' };
const batch = { group: 'batch', version: 'v1' };

/** The resource types that Pullbook reads. */
export const RESOURCE_TYPES: readonly ResourceType[] = [
  { ...core, plural: 'events', singular: 'event', kind: 'Event', namespaced: true, shortNames: ['ev'] },
  {
    ...core,
    plural: 'namespaces',
    singular: 'namespace',
    kind: 'Namespace',
    namespaced: false,
    shortNames: ['ns'],
  },
  {
    group: 'cloud.google.com',
    version: 'v1',
    plural: 'computeclasses',
    singular: 'computeclass',
    kind: 'ComputeClass',
    namespaced: false,
  },
  { ...core, plural: 'nodes', singular: 'node', kind: 'Node', namespaced: false, shortNames: ['no'] },
  { ...core, plural: 'pods', singular: 'pod', kind: 'Pod', namespaced: true, shortNames: ['po'] },
  { ...core, plural: 'secrets', singular: 'secret', kind: 'Secret', namespaced: true },
  {
    ...core,
    plural: 'serviceaccounts',
    singular: 'serviceaccount',
    kind: 'ServiceAccount',
    namespaced: true,
    shortNames: ['sa'],
  },
  {
    ...apps,
    plural: 'daemonsets',
    singular: 'daemonset',
    kind: 'DaemonSet',
    namespaced: true,
    shortNames: ['ds'],
  },
  {
    ...apps,
    plural: 'deployments',
    singular: 'deployment',
    kind: 'Deployment',
    namespaced: true,
    shortNames: ['deploy'],
  },
  {
    ...apps,
    plural: 'replicasets',
    singular: 'replicaset',
    kind: 'ReplicaSet',
    namespaced: true,
    shortNames: ['rs'],
  },
  {
    ...apps,
    plural: 'statefulsets',
    singular: 'statefulset',
    kind: 'StatefulSet',
    namespaced: true,
    shortNames: ['sts'],
  },
  {
    ...batch,
    plural: 'cronjobs',
    singular: 'cronjob',
    kind: 'CronJob',
    namespaced: true,
    shortNames: ['cj'],
  },
  { ...batch, plural: 'jobs', singular: 'job', kind: 'Job', namespaced: true },
];

/** `v1` or `apps/v1`. */
export function groupVersion({ group, version }: Pick<ResourceType, 'group' | 'version'>): string {
  return group === '' ? version : `${group}/${version}`;
}

/** The resource and scope of a path: see "Resource URIs" in the Kubernetes API concepts. */
export interface ResourceRequest {
  type: ResourceType;
  /** Absent for a list over all namespaces and for cluster-scoped resources. */
  namespace?: string;
  /** Absent for a list. */
  name?: string;
}

/** Parses a resource path; undefined if the server does not have the resource. */
export function parseResourcePath(path: string): ResourceRequest | undefined {
  const segments = path.split('/').filter(Boolean).map(decodeURIComponent);
  const [root, ...afterRoot] = segments;
  const prefix =
    root === 'api' ? ['', ...afterRoot.splice(0, 1)] : root === 'apis' ? afterRoot.splice(0, 2) : [];
  const [group, version] = prefix;
  if (group === undefined || version === undefined) return undefined;

  const find = (plural: string | undefined) =>
    RESOURCE_TYPES.find((type) => type.group === group && type.version === version && type.plural === plural);

  if (afterRoot[0] === 'namespaces' && afterRoot.length >= 3) {
    const [, namespace, plural, name, ...rest] = afterRoot;
    const type = find(plural);
    return type?.namespaced && rest.length === 0 ? { type, namespace, name } : undefined;
  }
  const [plural, name, ...rest] = afterRoot;
  const type = find(plural);
  // Across all namespaces only lists exist, so a name after a namespaced resource is not a valid path.
  if (type === undefined || rest.length > 0 || (type.namespaced && name !== undefined)) return undefined;
  return { type, name };
}
