/**
 * Stand-ins for image addresses: each part gets its own, so that the address is read as before, and what the address and
 * an answer both name is still the same.
 */
import { parseReference } from '../cloud/reference.ts';
import { universeOfHost, universes } from '../cloud/universes.ts';
import { standInForHost } from './hosts.ts';
import { numbered, standInForDigest, standInForHex } from './identifiers.ts';
import type { Names } from './names.ts';
import { standInForProject } from './projects.ts';
import { publicParts } from './public-paths.ts';

/** The stand-in of an image address; one that is none is still none, for the same reason. */
export function standInForImage(text: string, names: Names): string {
  const parsed = parseReference(text);
  if ('reference' in parsed) return rewritten(text, parsed.reference.host, names);
  if (/^[0-9a-f]{64}$/.test(text)) return standInForHex(text, names);
  const byParts = unreadable(text, names);
  const again = parseReference(byParts);
  if ('problem' in again && again.problem === parsed.problem) return byParts;
  return examples[parsed.problem] ?? numbered('text', text, names);
}

/** An address of each kind that is none. */
const examples: Readonly<Record<string, string>> = {
  'reference-empty': '',
  'whitespace-in-reference': 'host-1.example/image 1:v-1',
  'scheme-in-reference': 'https://host-1.example/image-1:v-1',
  'uppercase-in-reference': 'host-1.example/Image-1:v-1',
  'unexpanded-variable': `host-1.example/image-1:${'$'}{TAG}`,
  'colon-in-project': 'host-1.example/domain-1.example:project-1/image-1:v-1',
  'two-tags': 'host-1.example/image-1:v-1:v-2',
  'reference-invalid': 'host-1.example//image-1:v-1',
};

function rewritten(text: string, host: string, names: Names): string {
  const [named = '', digest] = text.split('@');
  const colon = named.lastIndexOf(':');
  const hasTag = colon > named.lastIndexOf('/');
  const name = hasTag ? named.slice(0, colon) : named;
  const tag = hasTag ? `:${standInForTag(named.slice(colon + 1), names)}` : '';
  return `${standInForRepository(name, host, names)}${tag}${digest ? `@${standInForDigest(digest, names)}` : ''}`;
}

/** A host with a path, or a path alone where the host is that of Docker Hub. */
function standInForRepository(name: string, host: string, names: Names): string {
  const [first = '', ...rest] = name.split('/');
  const writesHost = rest.length > 0 && (/[.:]/.test(first) || first === 'localhost');
  if (!writesHost) return standInForPath(host, name, names);
  return `${standInForHost(first, names)}/${standInForPath(host, rest.join('/'), names)}`;
}

/**
 * The path of an image below its host. In Artifact Registry it begins with project and repository; for the hosts of
 * gcr.io with the project alone.
 */
export function standInForPath(host: string, path: string, names: Names): string {
  const parts = path.split('/');
  const [name] = host.toLowerCase().split(':');
  const known = publicParts(name ?? '', parts);
  const universe = known > 0 ? null : universeOfHost(name ?? '');
  if (!universe) return parts.map((part, at) => (at < known ? part : component(part, names))).join('/');
  const prefix = universe.projectPrefix.slice(0, -1);
  const [first = '', second] = parts;
  const isScoped = second !== undefined && ((prefix !== '' && first === prefix) || first.includes('.'));
  const project = standInForProject(isScoped ? `${first}:${second}` : first, names);
  const rest = parts.slice(isScoped ? 2 : 1);
  const [repository, ...image] = Object.hasOwn(universe.containerRegistryHosts, name ?? '')
    ? [undefined, ...rest]
    : rest;
  return [
    ...project.split(':'),
    ...(repository === undefined ? [] : [standInForRepositoryName(repository, names)]),
    ...image.map((part) => component(part ?? '', names)),
  ].join('/');
}

function component(part: string, names: Names): string {
  return part === '' ? part : numbered('image', part, names);
}

/** A repository of Artifact Registry; that of a gcr.io host is called like it. */
export function standInForRepositoryName(repository: string, names: Names): string {
  const isHost = Object.values(universes).some(({ containerRegistryHosts }) =>
    Object.hasOwn(containerRegistryHosts, repository),
  );
  return isHost || repository === '' ? repository : numbered('repository', repository, names);
}

/** The path of a package, with slashes or with `%2F`. */
export function standInForPackage(path: string, names: Names): string {
  return path
    .split(/(\/|%2F)/i)
    .map((part) => (/^(?:\/|%2F)$/i.test(part) ? part : component(part, names)))
    .join('');
}

/** A tag; `latest` means the same everywhere. */
export function standInForTag(tag: string, names: Names): string {
  return tag === 'latest' ? tag : numbered('tag', tag, names, 'v');
}

/** `https://index.docker.io/v1/`, `*.example.com/team`: an entry of a Docker configuration, a mirror, a prefix. */
export function standInForRegistryAddress(text: string, names: Names): string {
  const [, scheme = '', host = '', path] = /^(https?:\/\/)?([^/]*)(?:\/(.*))?$/s.exec(text) ?? [];
  const written = `${scheme}${standInForHost(host, names)}`;
  if (path === undefined) return written;
  if (path === '' || /^v[12]\/?$/.test(path)) return `${written}/${path}`;
  return `${written}/${standInForPath(host, path, names)}`;
}

/** The parts between what makes an address unreadable: a scheme, variables, spaces, capitals, colons. */
function unreadable(text: string, names: Names): string {
  const [, scheme = '', rest = ''] = /^([a-z]+:\/\/)?(.*)$/is.exec(text) ?? [];
  const parts = rest.split(/([\s/@:${}]+|%2F)/);
  const [first = ''] = parts;
  const hasHost = parts.length > 1 && first.includes('.');
  // Where the rest can be read, its parts are those of an address.
  const parsed = parseReference(rest);
  if (scheme && 'reference' in parsed) return `${scheme.toLowerCase()}${standInForImage(rest, names)}`;
  const lower = parseReference(rest.toLowerCase());
  if ('reference' in lower && rest !== rest.toLowerCase())
    return capitalised(rest, lower.reference.host, names);
  return `${scheme.toLowerCase()}${parts
    .map((part, at) => {
      if (at % 2 === 1 || part === '') return part;
      if (at === 0 && hasHost) return standInForHost(part, names);
      return /[A-Z]/.test(part) ? numbered('image', part, names, 'Image') : numbered('image', part, names);
    })
    .join('')}`;
}

/** An address that only its capitals make unreadable: they stay, in front of the last part that has some. */
function capitalised(text: string, host: string, names: Names): string {
  const written = rewritten(text, host, names);
  const path = written.search(/\/(?=[a-z][^/]*$)/);
  return `${written.slice(0, path + 1)}${(written[path + 1] ?? '').toUpperCase()}${written.slice(path + 2)}`;
}
