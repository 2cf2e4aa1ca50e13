import { type ImageReference, locationInHost } from '../../../../cloud/reference.ts';
import type { Universe } from '../../../../cloud/universes.ts';

/** What is wrong with the host of an image address in the registries of a universe. */
export type HostProblem = 'host-not-docker' | 'location-missing' | 'location-invalid';

/** Multi-regions, and regions as Google and S3NS name them: `europe`, `europe-west9`, `u-france-east1`. */
const location = /^(?:us|europe|asia|(?:u-)?[a-z]+-[a-z]+\d+)$/;
/** Repositories of other formats have other hosts. */
const otherFormat = /-(?:maven|npm|python|apt|yum|go|kfp|generic)$/;
/** Wrong locations that the hosts of the gcr.io family suggest, with the right ones. */
const correctLocations: Readonly<Record<string, string>> = { eu: 'europe', usa: 'us' };

/**
 * Checks the host of an Artifact Registry address: {@link locationInHost} and the domain of the universe. A bare
 * `docker.` host is valid in a universe with a single region.
 */
export function hostProblem(
  { host }: ImageReference,
  universe: Universe,
): { readonly problem: HostProblem; readonly location: string; readonly meant: string } | null {
  const { artifactRegistryDomain, containerRegistryHosts, regions } = universe;
  if (Object.hasOwn(containerRegistryHosts, host)) return null;
  const name = host.slice(0, -artifactRegistryDomain.length).replace(/\.$/, '');
  if (name === 'docker')
    return regions.length === 1 ? null : { problem: 'location-missing', location: '', meant: '' };
  const found = locationInHost(host, universe);
  if (found === null) {
    const place = name.replace(otherFormat, '') || 'LOCATION';
    return { problem: 'host-not-docker', location: place, meant: `${place}-docker` };
  }
  const known = regions.length > 0 ? regions.includes(found) : location.test(found);
  if (known) return null;
  const region = found.replace(/-[a-z]$/, '');
  const fits = region !== found && (regions.length > 0 ? regions.includes(region) : location.test(region));
  return {
    problem: 'location-invalid',
    location: found,
    meant: fits ? region : (correctLocations[found] ?? ''),
  };
}
