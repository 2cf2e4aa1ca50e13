/**
 * Replaces names consistently: the same name always gets the same pseudonym, in every answer and every parameter, so
 * that a bundle still replays and its rules conclude the same. Works on decoded answers, never on rendered prose.
 */
import { isBuiltInClass } from '../../catalogue/facts/compute-class.ts';
import { customRole } from '../../catalogue/facts/registry-roles.ts';
import { dockerHub, parseReference } from '../../cloud/reference.ts';
import { universes } from '../../cloud/universes.ts';
import { vanishedPlaceOf, vanishedPlaces } from '../../cloud/vanished-images.ts';
import { gkeContext } from '../../diagnose/find/target.ts';
import type { Bundle } from './bundle.ts';

/** The kind of pseudonym for a value, by the name of its field in a decoded answer or of its placeholder. */
const kinds: Readonly<Record<string, string>> = {
  NAMESPACE: 'namespace',
  namespace: 'namespace',
  PODS: 'pod',
  POD: 'pod',
  pod: 'pod',
  KUBERNETES_SERVICE_ACCOUNT: 'workload',
  SECRET: 'secret',
  pullSecrets: 'secret',
  PROJECT: 'project',
  IMAGE_PROJECT: 'project',
  project: 'project',
  CLUSTER: 'cluster',
  cluster: 'cluster',
  NODES: 'node',
  NODE: 'node',
  node: 'node',
  pool: 'pool',
  computeClass: 'class',
  COMPUTE_CLASS: 'class',
  REPOSITORY: 'repository',
  repository: 'repository',
  registry: 'host',
  package: 'image',
  downloadRule: 'rule',
  denying: 'policy',
  bounding: 'policy',
  KEY: 'key',
  key: 'key',
  KEY_RING: 'key-ring',
  keyRing: 'key-ring',
  KEY_PROJECT: 'project',
  CUSTOM_ROLE: 'role',
  ORGANIZATION: 'number',
  number: 'number',
};

/** Names that are the same everywhere and reveal nothing. */
const commonNames = new Set([
  'default',
  'default-pool',
  'kube-system',
  dockerHub,
  ...Object.values(universes).flatMap(({ containerRegistryHosts }) => Object.keys(containerRegistryHosts)),
]);

/** Parts of the paths of public images that a rule knows by name. */
const publicParts = new Set(vanishedPlaces.flatMap(({ path }) => path.split('/')));

const email = /[a-z0-9][a-z0-9._-]*@[a-z0-9.-]+\.[a-z]{2,}/gi;

/** A refusal names a project by its number: `has not been used in project 415104041262 before`. */
const projectNumber = /\bproject(?:s\/|_number:|s? )(\d{6,})\b/gi;

/** The bundle with pseudonyms for projects, clusters, namespaces, Pods, nodes, accounts, images and hosts. */
export function anonymize(bundle: Bundle): Bundle {
  const names = new Pseudonyms();
  collectNames(bundle, names);
  return names.replaceIn(bundle);
}

function collectNames(value: unknown, names: Pseudonyms, field = ''): void {
  if (Array.isArray(value)) {
    for (const each of value) collectNames(each, names, field);
  } else if (value !== null && typeof value === 'object') {
    for (const [key, each] of Object.entries(value)) collectNames(each, names, key);
    nameOfObject(value as Record<string, unknown>, names);
  } else if (typeof value === 'string') {
    for (const [address] of value.matchAll(email)) names.addAccount(address);
    for (const [, number = ''] of value.matchAll(projectNumber)) names.add('number', number);
    if (field === 'image' || field === 'images' || field === 'IMAGE') names.addImage(value);
    if (field === 'context') names.addContext(value);
    const kind = kinds[field];
    if (kind && !(kind === 'class' && isBuiltInClass(value))) names.add(kind, value);
  }
}

/** What a `name` field names depends on its neighbours. */
function nameOfObject(object: Record<string, unknown>, names: Pseudonyms): void {
  const { name, kind, owner } = object;
  if (typeof owner === 'string') names.add('controller', owner.split(' ')[1] ?? '');
  if (typeof name !== 'string') return;
  if ('containers' in object) names.add('pod', name);
  else if ('ready' in object || 'operatingSystem' in object) names.add('node', name);
  else if ('scopes' in object) names.add('pool', name);
  else if (typeof kind === 'string' && 'reason' in object)
    names.add(kind === 'Pod' ? 'pod' : 'controller', name);
  else if ('waiting' in object) names.add('container', name);
}

class Pseudonyms {
  readonly #names = new Map<string, string>();
  readonly #counts = new Map<string, number>();

  add(kind: string, name: string): string {
    const known = this.#names.get(name);
    if (known !== undefined) return known;
    if (name === '' || commonNames.has(name)) return name;
    const number = (this.#counts.get(kind) ?? 0) + 1;
    this.#counts.set(kind, number);
    // A project number stays a number, and a project of S3NS keeps its prefix: rules read both.
    const prefix =
      Object.values(universes).find(({ projectPrefix }) => projectPrefix && name.startsWith(projectPrefix))
        ?.projectPrefix ?? '';
    const pseudonym =
      kind === 'number'
        ? String(100000000000 + number)
        : kind === 'host'
          ? hostLike(name, number)
          : `${prefix}${kind}-${number}`;
    this.#names.set(name, pseudonym);
    if (prefix) this.#names.set(name.slice(prefix.length), `${kind}-${number}`);
    return pseudonym;
  }

  addAccount(address: string): void {
    const [local = '', domain = ''] = address.split('@');
    if (/^\d+-compute$/.test(local)) this.add('number', local.slice(0, -'-compute'.length));
    else this.add('account', local);
    const universe = Object.values(universes).find(({ serviceAccountDomain }) =>
      domain.endsWith(`.${serviceAccountDomain}`),
    );
    if (universe) this.add('project', domain.slice(0, -universe.serviceAccountDomain.length - 1));
    else if (!/gserviceaccount\.com$/.test(domain)) this.add('domain', domain);
  }

  addContext(context: string): void {
    const [, project, , cluster] = gkeContext.exec(context) ?? [];
    if (project && cluster) {
      this.add('project', project);
      this.add('cluster', cluster);
    } else this.add('context', context);
  }

  addImage(text: string): void {
    const parsed = parseReference(text);
    if (!('reference' in parsed)) return;
    const { host, path, artifactRegistry, universe, digest } = parsed.reference;
    if (vanishedPlaceOf(parsed.reference)) {
      for (const part of path.split('/')) if (!publicParts.has(part)) this.add('image', part);
    } else if (artifactRegistry) {
      this.add('project', artifactRegistry.project);
      this.add('repository', artifactRegistry.repository);
      for (const part of artifactRegistry.package.split('/')) this.add('image', part);
    } else {
      for (const part of path.split('/')) this.add('image', part);
      if (!universe && host !== 'docker.io') this.add('host', host);
    }
    if (digest) this.#names.set(digest, `sha256:${'0'.repeat(64)}`);
  }

  /** Every string of a value, with each name replaced as a whole word; longer names first. */
  replaceIn<T>(value: T): T {
    const ordered = [...this.#names.keys()].toSorted((a, b) => b.length - a.length);
    if (ordered.length === 0) return value;
    const escaped = ordered.map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
    // In a URL a name can follow an encoded character: `scope=repository%3Ashop-images%2Fapp`.
    const begin = '(?:(?<![A-Za-z0-9-])|(?<=%[0-9A-Fa-f]{2}))';
    const pattern = new RegExp(`${begin}(?:${escaped.join('|')})(?![A-Za-z0-9-])`, 'g');
    const replace = (text: string) => text.replace(pattern, (name) => this.#names.get(name) ?? name);
    return walk(value, replace) as T;
  }
}

/**
 * Another host that is read alike: with a dot, so that an image is not taken for one of Docker Hub; with its port; and
 * below the domain of a cloud, whose registries have passwords of their own.
 */
function hostLike(host: string, number: number): string {
  const [, port = ''] = /(:\d+)$/.exec(host) ?? [];
  const [, account, ofCloud] =
    /^(?:(\d{12})|[^.]+)(\.dkr\.ecr(?:-fips)?\.[^.]+\.amazonaws\.com(?:\.cn)?|\.azurecr\.io)/.exec(host) ??
    [];
  const first = account ? String(100000000000 + number) : `host-${number}`;
  return `${first}${ofCloud ?? '.example'}${port}`;
}

/** Fields whose values are API constants, never names. */
const constantFields = new Set([
  'command',
  'reason',
  'why',
  'role',
  'kind',
  'status',
  'format',
  'mode',
  'recordedAt',
  'last',
  'zone',
  'scopes',
  'tool',
  'permission',
  'universe',
]);

function walk(value: unknown, replace: (text: string) => string, field = ''): unknown {
  // A custom role is called after the project or the organization that made it.
  // Volumes have common words as names (`data`, `model`), which must not be replaced inside messages.
  if (field === 'volume' && typeof value === 'string') return field;
  if (constantFields.has(field) && !(field === 'role' && customRole(String(value)))) return value;
  if (typeof value === 'string') return replace(value);
  if (Array.isArray(value)) return value.map((each) => walk(each, replace, field));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, walk(each, replace, key)]));
}
