/** Paths of public registries that rules know by name: they stay, and only what is below them is replaced. */
import { dockerHub } from '../cloud/reference.ts';
import { universes } from '../cloud/universes.ts';
import { vanishedPlaces } from '../cloud/vanished-images.ts';

/** Places of public images that were moved or removed, and official images, each with its host. */
const places = [
  { host: dockerHub, path: 'library' },
  ...vanishedPlaces.flatMap(({ host, path, except = [], successor }) => [
    ...[path, ...except].map((each) => ({ host, path: each })),
    ...(successor?.includes('/')
      ? [
          {
            host: successor.slice(0, successor.indexOf('/')),
            path: successor.slice(successor.indexOf('/') + 1),
          },
        ]
      : []),
  ]),
];

/** All hosts of Container Registry serve the same projects. */
const containerRegistryHosts = Object.values(universes).flatMap((each) =>
  Object.keys(each.containerRegistryHosts),
);
const onContainerRegistry = places
  .filter(({ host }) => containerRegistryHosts.includes(host))
  .map(({ path }) => path);

const paths = new Map(
  [...new Set([...places.map(({ host }) => host), ...containerRegistryHosts])].map((host) => [
    host,
    containerRegistryHosts.includes(host)
      ? onContainerRegistry
      : places.filter((each) => each.host === host).map(({ path }) => path),
  ]),
);

/** How many parts of a path, from its beginning, everybody knows. */
export function publicParts(host: string, parts: readonly string[]): number {
  const known = paths.get(host) ?? [];
  const lengths = known
    .map((path) => path.split('/'))
    .filter((path) => path.every((part, at) => parts[at] === part))
    .map(({ length }) => length);
  return Math.max(0, ...lengths);
}

const publicProjects = new Set(onContainerRegistry.map((path) => path.split('/')[0]));

/** Whether a project is one that published images for everybody. */
export function isPublicProject(project: string): boolean {
  return publicProjects.has(project);
}
