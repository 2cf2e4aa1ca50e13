/** Which Google API a request is for, and which resource it names. */
export interface GoogleRequest {
  /** Short name of the service: `artifactregistry`. */
  service: string;
  /** Full resource name, decoded: `projects/P/locations/L/repositories/R`. */
  name: string;
  /** The last collection of the name: `repositories`. */
  collection: string;
  /** Custom method after the colon, if any: `getIamPolicy`. */
  method?: string;
  /** Whether the name ends with the collection itself. */
  list: boolean;
}

interface Collection {
  service: string;
  /** The key under which the list stands in the answer, when it is not the collection's own name. */
  key?: string;
}

const artifactregistry = { service: 'artifactregistry' };
const compute = { service: 'compute', key: 'items' };
const dns = { service: 'dns' };

/** The collections that reading for image pulls touches. `projects`, `folders` and `organizations` belong to Resource Manager. */
const COLLECTIONS: Record<string, Collection> = {
  clusters: { service: 'container' },
  nodePools: { service: 'container' },
  serviceAccounts: { service: 'iam', key: 'accounts' },
  repositories: artifactregistry,
  packages: artifactregistry,
  versions: artifactregistry,
  tags: artifactregistry,
  dockerImages: artifactregistry,
  projectSettings: artifactregistry,
  instances: compute,
  subnetworks: compute,
  networks: compute,
  routes: compute,
  firewalls: compute,
  routers: compute,
  machineTypes: compute,
  managedZones: dns,
  rrsets: dns,
  responsePolicies: dns,
  rules: { ...dns, key: 'responsePolicyRules' },
  services: { service: 'serviceusage' },
  policy: { service: 'binaryauthorization' },
  projects: { service: 'cloudresourcemanager' },
  folders: { service: 'cloudresourcemanager' },
  organizations: { service: 'cloudresourcemanager' },
  entries: { service: 'logging' },
};

/** Reads a path of any of the APIs: they differ in prefix and version only. Undefined for anything else. */
export function parseGooglePath(pathname: string): GoogleRequest | undefined {
  const path = /^\/(?:compute\/|dns\/)?v\d+(?:beta\d+)?\/(.+)$/.exec(pathname)?.[1];
  if (!path) return undefined;
  // A slash inside a segment (`gke%2Fhello-app`) stays encoded, as names in a world have it; the rest is decoded.
  const decoded = path
    .split('/')
    .map((segment) => decodeURIComponent(segment).replaceAll('/', '%2F'))
    .join('/');
  const [, name = '', method] = /^(.*?)(?::(getIamPolicy|getAncestry|list))?$/.exec(decoded) ?? [];
  const segments = name.split('/');
  const last = segments.findLast((segment) => segment in COLLECTIONS);
  if (last === undefined) return undefined;
  const list = segments.at(-1) === last && segments.length % 2 === 1 && last !== 'policy';
  return {
    service: serviceOf(last, pathname),
    name,
    collection: last,
    method,
    list: list || globalList(segments, last),
  };
}

/** Compute and DNS put a lone `global` or `aggregated` between project and collection, which upsets the parity. */
function globalList(segments: string[], last: string): boolean {
  return (
    segments.at(-1) === last && segments.some((segment) => segment === 'global' || segment === 'aggregated')
  );
}

function serviceOf(collection: string, pathname: string): string {
  if (pathname.startsWith('/compute/')) return 'compute';
  if (pathname.startsWith('/dns/')) return 'dns';
  return COLLECTIONS[collection]?.service ?? 'cloudresourcemanager';
}

/** The resource of that name. The project may be written as `-`, as IAM allows for service accounts. */
export function findResource(resources: Record<string, object>, name: string): object | undefined {
  const wild = name.replace(/^projects\/-\//, '');
  if (wild === name) return resources[name];
  const key = Object.keys(resources).find(
    (candidate) => candidate.replace(/^projects\/[^/]+\//, '') === wild,
  );
  return key === undefined ? undefined : resources[key];
}

/**
 * A list answer: the direct children of a collection, under the key that this collection's API uses. A location may be
 * written as `-`: gcloud lists so to say where a cluster is that was not found in its place.
 */
export function listResources(
  resources: Record<string, object>,
  { name, collection }: GoogleRequest,
): object {
  const key = COLLECTIONS[collection]?.key ?? collection;
  if (name.includes('/aggregated/')) return { items: aggregate(resources, name, collection) };
  const wanted = name.split('/');
  const isChild = (candidate: string) => {
    const segments = candidate.split('/');
    const fits = wanted.every((part, at) => part === '-' || part === segments[at]);
    return fits && segments.length === wanted.length + 1;
  };
  const items = Object.entries(resources)
    .filter(([candidate]) => isChild(candidate))
    .map(([, resource]) => resource);
  // The real APIs leave an empty list out.
  return items.length === 0 ? {} : { [key]: items };
}

function aggregate(resources: Record<string, object>, name: string, collection: string) {
  const project = name.slice(0, name.indexOf('/aggregated/'));
  const scopes: Record<string, Record<string, object[]>> = {};
  for (const [candidate, resource] of Object.entries(resources)) {
    const [scope, rest] = candidate.slice(project.length + 1).split(`/${collection}/`);
    // What stands below a resource, such as its boot log, is no resource of the collection.
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

/** What must exist for a list to be answered at all: the repository of a tag list, the cluster of a pool list. */
export function parentOf({ name }: GoogleRequest): string {
  return name.replace(/\/(?:global\/|aggregated\/)?[^/]+$/, '');
}
