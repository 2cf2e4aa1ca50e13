/** How the repository of a world is set up, as the API of Artifact Registry says it. */
import type { AccessWorld, Binding } from './world.ts';

/** The repository behind a virtual one, in a project of its own. */
export const upstream = { project: 'shop-base', name: 'base' };
export const keyName = 'projects/shop-keys/locations/europe-west9/keyRings/registry/cryptoKeys/images';
export const repositoryName = (project: string, location: string, name: string) =>
  `projects/${project}/locations/${location}/repositories/${name}`;

/** The service agent of Artifact Registry. */
export function agentOf({ universe, repository }: AccessWorld): string {
  const domain = { google: 'iam.gserviceaccount.com', s3ns: 's3ns-system.iam.gserviceaccount.com' }[universe];
  return `service-${repository.projectNumber}@gcp-sa-artifactregistry.${domain}`;
}

export function upstreamBindings(world: AccessWorld): readonly Binding[] {
  const { behind } = world.denials;
  const role = 'roles/artifactregistry.reader';
  const letsIn = behind?.virtual.letsIn;
  return letsIn ? [{ role, members: [`serviceAccount:${agentOf(world)}`], condition: null }] : [];
}

/** How the repository is set up, beside its format. */
export function setupOf({ denials: { behind, key }, repository: { location } }: AccessWorld) {
  const encrypted = key ? { kmsKeyName: keyName } : {};
  if (behind === null) return { mode: 'STANDARD_REPOSITORY', ...encrypted };
  const policy = {
    id: 'base',
    priority: 1,
    repository: repositoryName(upstream.project, location, upstream.name),
  };
  return { mode: 'VIRTUAL_REPOSITORY', virtualRepositoryConfig: { upstreamPolicies: [policy] } };
}
