/** Stand-ins for names of resources: `projects/shop/locations/europe-west9/repositories/app`. */
import type { NameKind } from '../catalogue/model/names.ts';

/** Writes the stand-in of a part. */
export type Write = (kind: NameKind, text: string) => string;

/** What follows the name of a collection. */
export const collections: Readonly<Record<string, NameKind>> = {
  projects: 'project',
  organizations: 'organization',
  folders: 'project-number',
  locations: 'location',
  regions: 'location',
  zones: 'location',
  repositories: 'repository',
  packages: 'package',
  dockerImages: 'package',
  tags: 'tag',
  versions: 'number',
  instances: 'node',
  disks: 'node',
  clusters: 'cluster',
  nodePools: 'pool',
  networks: 'network',
  subnetworks: 'subnet',
  routers: 'router',
  routes: 'route',
  firewalls: 'firewall-rule',
  firewallPolicies: 'policy',
  managedZones: 'dns-zone',
  responsePolicies: 'response-policy',
  serviceAccounts: 'account',
  roles: 'role-id',
  keyRings: 'key-ring',
  cryptoKeys: 'key',
  cryptoKeyVersions: 'number',
  secrets: 'secret',
  namespaces: 'namespace',
  pods: 'workload',
  nodes: 'node',
  serviceaccounts: 'kubernetes-account',
  events: 'text',
  attestors: 'policy',
  policies: 'policy',
  accessPolicies: 'project-number',
  servicePerimeters: 'policy',
  accessLevels: 'policy',
  workloadIdentityPools: 'text',
  subject: 'text',
  group: 'text',
  denypolicies: 'policy',
  services: 'api',
};

/** Collections without a name behind them. */
const alone = new Set(['global', 'aggregated', 'v1', 'v2', 'compute', 'api', 'apis', '-']);

/** Each name behind its collection; whatever else stands in the path is a name that nothing declares. */
export function standInForResource(path: string, write: Write): string {
  const parts = path.split('/');
  return parts
    .map((part, at) => {
      if (part === '' || alone.has(part)) return part;
      const collection = parts[at - 1] ?? '';
      // The versions of a package are digests; those of a secret can be called `latest`.
      if (collection === 'versions' && part === 'latest') return part;
      if (collection === 'versions' && part.startsWith('sha256:')) return write('digest', part);
      const kind = Object.hasOwn(collections, collection) ? collections[collection] : undefined;
      if (kind && !isName(parts, at - 1)) return write(kind, part);
      return Object.hasOwn(collections, part) ? part : write('text', part);
    })
    .join('/');
}

/** Whether what looks like a collection is the name behind another one: `projects/secrets`. */
function isName(parts: readonly string[], at: number): boolean {
  const before = parts[at - 1];
  return before !== undefined && Object.hasOwn(collections, before) && !isName(parts, at - 1);
}
