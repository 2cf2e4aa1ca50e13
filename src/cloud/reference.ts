/**
 * Parser for image references, as container runtimes and the registries of each universe define them. Pure. Grammar:
 * distribution/reference (used by kubelet and containerd); registry paths: universes.ts.
 */
import { type Universe, universeOfHost } from './universes.ts';

/** The location of an Artifact Registry image. A gcr.io address has one too: its repository is named after the host. */
export interface ArtifactRegistryPath {
  readonly project: string;
  /** null if the host does not contain it and the universe has several. */
  readonly location: string | null;
  readonly repository: string;
  /** The image below the repository, slashes included: `gke/hello-app`. */
  readonly package: string;
}

/** An image reference, taken apart. */
export interface ImageReference {
  /** As written by the user or in the Pod. */
  readonly text: string;
  readonly host: string;
  readonly path: string;
  readonly tag: string | null;
  readonly digest: string | null;
  /** The universe of the registry; null for Docker Hub and third-party registries. */
  readonly universe: Universe | null;
  readonly artifactRegistry: ArtifactRegistryPath | null;
}

/** What is wrong with a reference that does not parse. */
export type ReferenceProblem =
  | 'reference-empty'
  | 'whitespace-in-reference'
  | 'scheme-in-reference'
  | 'uppercase-in-reference'
  | 'unexpanded-variable'
  | 'colon-in-project'
  | 'two-tags'
  | 'reference-invalid';

/** The reference, or what is wrong with it. */
export type ParsedReference = { readonly reference: ImageReference } | { readonly problem: ReferenceProblem };

const component = /^[a-z0-9]+(?:(?:[._]|__|-{1,128})[a-z0-9]+)*$/;
const tagPattern = /^[A-Za-z0-9_][A-Za-z0-9_.-]{0,127}$/;
/** The algorithms that kubelet and containerd know, each with its length, in lower case (go-digest, algorithm.go). */
const digestPattern = /^(?:sha256:[0-9a-f]{64}|sha384:[0-9a-f]{96}|sha512:[0-9a-f]{128})$/;
/** The id of an image, which cannot be pulled by it (distribution/reference, normalize.go). */
const imageId = /^[0-9a-f]{64}$/;
/** Of a path, in characters (distribution/reference, reference.go). */
const maxPath = 255;
const hostPattern =
  /^(?:[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?(?:\.[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?)*|\[[0-9a-fA-F:]+\])(?::[0-9]+)?$/;

/** The registry of an image reference without a host. */
export const dockerHub = 'docker.io';

/** Parses an image reference, or returns what is wrong with it. Never throws. */
export function parseReference(text: string): ParsedReference {
  const problem = earlyProblem(text);
  if (problem) return { problem };

  if (imageId.test(text)) return { problem: 'reference-invalid' };
  const at = text.indexOf('@');
  const digest = at >= 0 ? text.slice(at + 1) : null;
  if (digest !== null && !digestPattern.test(digest)) return { problem: 'reference-invalid' };
  const named = at >= 0 ? text.slice(0, at) : text;

  const colon = named.lastIndexOf(':');
  const hasTag = colon > named.lastIndexOf('/');
  const tag = hasTag ? named.slice(colon + 1) : null;
  const name = hasTag ? named.slice(0, colon) : named;
  if (tag !== null && !tagPattern.test(tag)) return { problem: 'reference-invalid' };

  const { host, path } = splitHost(name);
  if (!hostPattern.test(host) || path === '' || path.length > maxPath)
    return { problem: 'reference-invalid' };
  const components = path.split('/');
  if (!components.every((part) => component.test(part))) {
    return { problem: pathProblem(components, path) };
  }
  return {
    reference: {
      text,
      host,
      path,
      tag: tag ?? (digest ? null : 'latest'),
      digest,
      universe: universeOfHost(host),
      artifactRegistry: artifactRegistryPath(host, components),
    },
  };
}

function earlyProblem(text: string): ReferenceProblem | null {
  if (text === '') return 'reference-empty';
  // Checked before white space: `{{ .Values.image }}` has some, but the missing value is the problem.
  if (/[${}]/.test(text)) return 'unexpanded-variable';
  if (/\s/.test(text)) return 'whitespace-in-reference';
  if (/^[a-z]+:\/\//i.test(text)) return 'scheme-in-reference';
  return null;
}

function pathProblem(components: readonly string[], path: string): ReferenceProblem {
  if (components.length > 1 && components[0]?.includes(':')) return 'colon-in-project';
  if (components.at(-1)?.includes(':')) return 'two-tags';
  return path !== path.toLowerCase() ? 'uppercase-in-reference' : 'reference-invalid';
}

/** The first component is a host when it has a dot or a port, or is `localhost`. */
function splitHost(name: string): { host: string; path: string } {
  const slash = name.indexOf('/');
  const first = slash < 0 ? '' : name.slice(0, slash);
  if (first.includes('.') || first.includes(':') || first === 'localhost') {
    return normalised(first, name.slice(slash + 1));
  }
  return { host: dockerHub, path: slash < 0 ? `library/${name}` : name };
}

/** Docker Hub has an older name, and its official images are below `library` (distribution/reference, normalize.go). */
function normalised(host: string, path: string): { host: string; path: string } {
  if (host !== dockerHub && host !== 'index.docker.io') return { host, path };
  return { host: dockerHub, path: path === '' || path.includes('/') ? path : `library/${path}` };
}

function artifactRegistryPath(host: string, components: readonly string[]): ArtifactRegistryPath | null {
  const universe = universeOfHost(host);
  if (!universe) return null;
  const { project, rest } = takeProject(universe, components);
  if (!project || rest.length === 0) return null;

  const legacyLocation = universe.containerRegistryHosts[host];
  if (legacyLocation) {
    return { project, location: legacyLocation, repository: host, package: rest.join('/') };
  }
  const [repository, ...image] = rest;
  if (!repository || image.length === 0) return null;
  return { project, location: locationOfHost(universe, host), repository, package: image.join('/') };
}

/**
 * The project is one path segment, or two with a universe prefix or a domain: `s3ns/my-project`,
 * `example.com/my-project`.
 */
function takeProject(universe: Universe, components: readonly string[]) {
  const [first = '', second = ''] = components;
  const prefix = universe.projectPrefix.slice(0, -1);
  const scoped = (prefix !== '' && first === prefix) || first.includes('.');
  return scoped
    ? { project: second && `${first}:${second}`, rest: components.slice(2) }
    : { project: first, rest: components.slice(1) };
}

/**
 * The location in the host of an Artifact Registry address: `europe-west9-docker.` and the domain, or the regional
 * endpoint `docker.europe-west9.rep.` and the domain (Google Cloud SDK 528, core/docker/constants.py). null for any
 * other host.
 */
export function locationInHost(host: string, { artifactRegistryDomain }: Universe): string | null {
  // Names of hosts have no case.
  const name = host.endsWith(`.${artifactRegistryDomain}`)
    ? host.slice(0, -artifactRegistryDomain.length - 1).toLowerCase()
    : '';
  return /^(.+)-docker$/.exec(name)?.[1] ?? /^docker\.([^.]+)\.rep$/.exec(name)?.[1] ?? null;
}

/** A bare `docker.` host is in the only region of its universe. */
function locationOfHost(universe: Universe, host: string): string | null {
  const [only, ...others] = universe.regions;
  return locationInHost(host, universe) ?? (only && others.length === 0 ? only : null);
}

/** The reference without tag and digest, which identifies the repository of an image. */
export function repositoryOf(reference: ImageReference): string {
  return `${reference.host}/${reference.path}`;
}
