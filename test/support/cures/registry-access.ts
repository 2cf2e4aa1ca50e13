/**
 * Whether Artifact Registry serves an image to the account of a machine.
 * https://docs.cloud.google.com/artifact-registry/docs/access-control
 * https://docs.cloud.google.com/artifact-registry/docs/repositories/virtual-overview
 */
import { roleDownloads } from '../cloud/access/roles.ts';
import type { World } from '../world/model.ts';
import type { Machine } from './cluster-parts.ts';

/** The place of an image in Artifact Registry, by its reference; null for any other registry. */
export function placeOf(image: string): { repository: string; location: string; project: string } | null {
  const [, location, domain, path = ''] =
    /^([a-z0-9-]+)-docker\.(pkg\.dev|s3nsregistry\.fr)\/(.+)$/.exec(image) ?? [];
  if (!location || !domain) return null;
  const parts = path.split('/');
  // On S3NS, the first part of the path is the prefix of the project.
  const project = domain === 'pkg.dev' ? parts.shift() : `${parts.shift()}:${parts.shift()}`;
  const repository = parts.shift() ?? '';
  return { repository, location, project: project ?? '' };
}

const sufficientScopes = /\/auth\/(?:cloud-platform|devstorage\.(?:read_only|read_write|full_control))$/;

/** Why the machine may not pull; null if it may. */
export function refusal(world: World, machine: Machine | undefined, image: string): string | null {
  const place = placeOf(image);
  if (!place) throw new Error(`not in Artifact Registry: ${image}`);
  const { resources } = world.google;
  const { project, location, repository } = place;
  const name = `projects/${project}/locations/${location}/repositories/${repository}`;
  const service = resources[`projects/${project}/services/artifactregistry.googleapis.com`];
  if ((service as { state?: string } | undefined)?.state !== 'ENABLED') return 'the API is not enabled';
  const found = resources[name] as Repository | undefined;
  if (!found) return 'the repository does not exist';

  const [attached] = machine?.serviceAccounts ?? [];
  if (!attached) return 'the node has no account';
  const account = Object.entries(resources).find(([each]) =>
    each.endsWith(`/serviceAccounts/${attached.email}`),
  )?.[1] as { disabled?: boolean } | undefined;
  if (!account) return 'the account does not exist';
  if (account.disabled) return 'the account is disabled';
  if (!attached.scopes.some((scope) => sufficientScopes.test(scope))) return 'no scope allows it';
  const member = `serviceAccount:${attached.email}`;
  if (!mayRead(world, name, member)) return 'no policy gives the account a role that downloads';
  return upstreamRefusal(world, found);
}

interface Repository {
  mode?: string;
  virtualRepositoryConfig?: { upstreamPolicies?: { repository: string }[] };
}

/** A virtual repository reads its upstreams as the service agent of its own project; one of them is enough. */
function upstreamRefusal(world: World, repository: Repository): string | null {
  if (repository.mode !== 'VIRTUAL_REPOSITORY') return null;
  const { resources } = world.google;
  const [name = ''] = Object.entries(resources).find(([, each]) => each === repository) ?? [];
  const [project = ''] = /^projects\/[^/]+/.exec(name) ?? [];
  const { projectNumber } = resources[project] as { projectNumber: string };
  const domain = world.universeDomain === 'googleapis.com' ? '' : 's3ns-system.';
  const agent = `serviceAccount:service-${projectNumber}@gcp-sa-artifactregistry.${domain}iam.gserviceaccount.com`;
  const upstreams = repository.virtualRepositoryConfig?.upstreamPolicies ?? [];
  return upstreams.some((each) => mayRead(world, each.repository, agent))
    ? null
    : 'no upstream repository lets the service agent read';
}

/** By the policy of the repository, or by that of its project. */
function mayRead({ google }: World, repository: string, member: string): boolean {
  const [project = ''] = /^projects\/[^/]+/.exec(repository) ?? [];
  return [repository, project].some((name) =>
    (google.policies[name]?.bindings ?? []).some(
      ({ role, members, condition }) => members.includes(member) && !condition && roleDownloads(role, []),
    ),
  );
}
