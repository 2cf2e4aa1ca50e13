import { groupVersion, RESOURCE_TYPES } from './resources.ts';

/**
 * The discovery document of a path; undefined for any other path.
 * kubectl first requests aggregated discovery; plain JSON is the documented fallback (KEP-3352), after which it reads
 * each group version separately.
 */
export function discovery(path: string, gitVersion: string, { writable = false } = {}): unknown {
  if (path === '/version') return versionInfo(gitVersion);
  if (path === '/api') {
    return { kind: 'APIVersions', versions: ['v1'], serverAddressByClientCIDRs: [] };
  }
  if (path === '/apis') {
    return {
      kind: 'APIGroupList',
      apiVersion: 'v1',
      groups: ['apps', 'batch', 'authorization.k8s.io', 'cloud.google.com'].map(apiGroup),
    };
  }
  if (path === '/apis/authorization.k8s.io/v1')
    return resourceList('authorization.k8s.io/v1', [accessReview]);
  const wanted = path.replace(/^\/apis?\//, '');
  const types = RESOURCE_TYPES.filter((type) => groupVersion(type) === wanted);
  if (types.length === 0) return undefined;
  const subresources = writable && wanted === 'v1' ? [eviction] : [];
  return resourceList(wanted, [
    ...subresources,
    ...types.map((type) => ({
      name: type.plural,
      singularName: type.singular,
      namespaced: type.namespaced,
      kind: type.kind,
      verbs: ['create', 'delete', 'deletecollection', 'get', 'list', 'patch', 'update', 'watch'],
      ...(type.shortNames ? { shortNames: type.shortNames } : {}),
    })),
  ]);
}

function versionInfo(gitVersion: string) {
  const [major, minor] = gitVersion.replace(/^v/, '').split('.');
  return {
    major,
    minor,
    gitVersion,
    gitCommit: '0000000000000000000000000000000000000000',
    gitTreeState: 'clean',
    buildDate: '2025-11-03T04:20:00Z',
    goVersion: 'go1.24.6',
    compiler: 'gc',
    platform: 'linux/amd64',
  };
}

function apiGroup(name: string) {
  const version = { groupVersion: `${name}/v1`, version: 'v1' };
  return { name, versions: [version], preferredVersion: version };
}

function resourceList(groupVersionName: string, resources: unknown[]) {
  return { kind: 'APIResourceList', apiVersion: 'v1', groupVersion: groupVersionName, resources };
}

/** How kubectl finds out that it can evict; without it, it deletes. */
const eviction = {
  name: 'pods/eviction',
  singularName: '',
  namespaced: true,
  group: 'policy',
  version: 'v1',
  kind: 'Eviction',
  verbs: ['create'],
};

/** The only review that is served. kubectl discovers it before it posts. */
const accessReview = {
  name: 'selfsubjectaccessreviews',
  singularName: 'selfsubjectaccessreview',
  namespaced: false,
  kind: 'SelfSubjectAccessReview',
  verbs: ['create'],
};
