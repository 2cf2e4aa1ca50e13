/** The Google API and the resource of a request. */
export interface GoogleRequest {
  /** Short name of the service: `artifactregistry`. */
  service: string;
  /** Full resource name, URL-decoded: `projects/P/locations/L/repositories/R`. */
  name: string;
  /** The last collection of the name: `repositories`. */
  collection: string;
  /** Custom method after the colon, if any: `getIamPolicy`. */
  method?: string;
  /** Whether the name ends with a collection, not with a resource in it. */
  list: boolean;
}

interface Collection {
  service: string;
  /** The key of the list in the response, if it is not the name of the collection. */
  key?: string;
}

const artifactregistry = { service: 'artifactregistry' };
const compute = { service: 'compute', key: 'items' };
const dns = { service: 'dns' };
const networkconnectivity = { service: 'networkconnectivity' };
const cloudkms = { service: 'cloudkms' };

/** The collections that Pullbook reads. `projects`, `folders` and `organizations` belong to Resource Manager. */
const COLLECTIONS: Record<string, Collection> = {
  clusters: { service: 'container' },
  nodePools: { service: 'container' },
  serviceAccounts: { service: 'iam', key: 'accounts' },
  roles: { service: 'iam' },
  repositories: artifactregistry,
  packages: artifactregistry,
  versions: artifactregistry,
  tags: artifactregistry,
  dockerImages: artifactregistry,
  projectSettings: artifactregistry,
  vpcscConfig: artifactregistry,
  instances: compute,
  subnetworks: compute,
  networks: compute,
  routes: compute,
  firewalls: compute,
  firewallPolicies: compute,
  routers: compute,
  forwardingRules: compute,
  machineTypes: compute,
  managedZones: dns,
  rrsets: dns,
  policies: dns,
  responsePolicies: dns,
  rules: { ...dns, key: 'responsePolicyRules' },
  policyBasedRoutes: networkconnectivity,
  spokes: networkconnectivity,
  keyRings: cloudkms,
  cryptoKeys: cloudkms,
  cryptoKeyVersions: cloudkms,
  billingInfo: { service: 'cloudbilling' },
  iam: { service: 'policytroubleshooter' },
  secrets: { service: 'secretmanager' },
  services: { service: 'serviceusage' },
  policy: { service: 'binaryauthorization' },
  projects: { service: 'cloudresourcemanager' },
  folders: { service: 'cloudresourcemanager' },
  organizations: { service: 'cloudresourcemanager' },
  entries: { service: 'logging' },
};

/** What is one resource although its name ends like a collection. */
const single: ReadonlySet<string> = new Set(['policy', 'billingInfo', 'vpcscConfig', 'iam']);

/** Parses a path of any of the APIs, which differ only in prefix and version. Undefined for anything else. */
export function parseGooglePath(pathname: string): GoogleRequest | undefined {
  const path = /^\/(?:compute\/|dns\/)?v\d+(?:beta\d+)?\/(.+)$/.exec(pathname)?.[1];
  if (!path) return undefined;
  // A slash inside a segment (`gke%2Fhello-app`) stays encoded, as in the names of a world; the rest is decoded.
  const decoded = path
    .split('/')
    .map((segment) => decodeURIComponent(segment).replaceAll('/', '%2F'))
    .join('/');
  const [, name = '', method] =
    /^(.*?)(?::(getIamPolicy|getAncestry|list|troubleshoot))?$/.exec(decoded) ?? [];
  const segments = name.split('/');
  const last = segments.findLast((segment) => segment in COLLECTIONS);
  if (last === undefined) return undefined;
  const list = segments.at(-1) === last && segments.length % 2 === 1 && !single.has(last);
  return {
    service: serviceOf(last, pathname),
    name,
    collection: last,
    method,
    list: list || globalList(segments, last),
  };
}

/** Compute Engine and Cloud DNS have a single segment `global` or `aggregated` between project and collection. */
function globalList(segments: string[], last: string): boolean {
  return (
    segments.at(-1) === last && segments.some((segment) => segment === 'global' || segment === 'aggregated')
  );
}

function serviceOf(collection: string, pathname: string): string {
  if (pathname.startsWith('/compute/')) return 'compute';
  if (pathname.startsWith('/dns/')) return 'dns';
  if (collection === 'rules') return 'artifactregistry';
  return COLLECTIONS[collection]?.service ?? 'cloudresourcemanager';
}

/** The resource of that name. The project may be `-`, which IAM allows for service accounts. */
export function findResource(resources: Record<string, object>, name: string): object | undefined {
  const wild = name.replace(/^projects\/-\//, '');
  if (wild === name) return resources[name];
  const key = Object.keys(resources).find(
    (candidate) => candidate.replace(/^projects\/[^/]+\//, '') === wild,
  );
  return key === undefined ? undefined : resources[key];
}

/**
 * A list response: the direct children of a collection that pass the filter, under the key of its API. A location may be `-`, with which
 * gcloud looks for a cluster that it did not find in the given location.
 */
export function listResources(
  resources: Record<string, object>,
  { service, name, collection }: GoogleRequest,
  passes: (resource: object) => boolean,
): object {
  // Rules are those of a response policy, or the download rules of a repository.
  const key = service === 'artifactregistry' ? collection : (COLLECTIONS[collection]?.key ?? collection);
  const passing = Object.entries(resources).filter(([, resource]) => passes(resource));
  if (name.includes('/aggregated/')) return { items: aggregate(passing, name, collection) };
  const wanted = name.split('/');
  const isChild = (candidate: string) => {
    const segments = candidate.split('/');
    const fits = wanted.every((part, at) => part === '-' || part === segments[at]);
    return fits && segments.length === wanted.length + 1;
  };
  const items = passing.filter(([candidate]) => isChild(candidate)).map(([, resource]) => resource);
  // The real APIs omit an empty list.
  return items.length === 0 ? {} : { [key]: items };
}

function aggregate(resources: readonly [string, object][], name: string, collection: string) {
  const project = name.slice(0, name.indexOf('/aggregated/'));
  const scopes: Record<string, Record<string, object[]>> = {};
  for (const [candidate, resource] of resources) {
    const [scope, rest] = candidate.slice(project.length + 1).split(`/${collection}/`);
    // A subresource, such as the serial console, is not a resource of the collection.
    if (
      !candidate.startsWith(`${project}/`) ||
      scope === undefined ||
      rest === undefined ||
      rest.includes('/')
    )
      continue;
    scopes[scope] ??= { [collection]: [] };
    scopes[scope][collection]?.push(resource);
  }
  return scopes;
}

/**
 * The parent that must exist for a list: the repository of tags, the cluster of node pools. The scope `global` of
 * Compute Engine belongs to the collection, the location `global` to the parent.
 */
export function parentOf({ name }: GoogleRequest): string {
  return name.replace(/(?:(?<!\/locations)\/(?:global|aggregated))?\/[^/]+$/, '');
}
