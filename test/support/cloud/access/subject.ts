/** What the rules about access are about, in a world: with and without a refused pull. */
import type { PullFailure, Subjects } from '../../../../src/catalogue/model/subjects.ts';
import { parseReference } from '../../../../src/cloud/reference.ts';
import { classifyMessage } from '../../../../src/match/index.ts';
import { registryOf } from './build.ts';
import type { Refusal, Truth } from './truth.ts';
import type { AccessWorld } from './world.ts';

/** `audit`: nothing fails. `refused`: a pull fails; where the model lets it in, that was before. */
export const accessOccasions = ['audit', 'refused'] as const;
export type AccessOccasion = (typeof accessOccasions)[number];

/** The kinds of subject that the chapter has. */
type Kind = 'image-on-node' | 'pull-secret' | 'node' | 'image-project';

/** The subject of each kind. */
export function accessSubjects(
  world: AccessWorld,
  { refusal }: Truth,
  occasion: AccessOccasion,
): Pick<Subjects, Kind> {
  const { repository, cluster, secrets } = world;
  const text = `${registryOf(world)}/${repository.project.replace(':', '/')}/${repository.name}/cart:2.4.1`;
  const parsed = parseReference(text);
  if ('problem' in parsed) throw new Error(parsed.problem);
  const image = parsed.reference;
  const failure = occasion === 'audit' ? null : failureOf(world, text, refusal ?? 'forbidden');
  const node = {
    cluster,
    name: world.node.name,
    zone: world.node.zone,
    project: world.node.project,
    pool: 'default-pool',
    computeClass: world.node.madeFor?.name ?? null,
    bootDiskType: null,
    streamsImages: false,
    localSsd: false,
    architecture: 'amd64',
    operatingSystem: 'linux',
    containerRuntime: 'containerd://2.1.4',
  };
  const pod = { namespace: 'shop', serviceAccount: 'default', image, failure };
  const names = secrets.map(({ name }) => name);
  const missing = secrets.filter(({ exists }) => !exists).map(({ name }) => name);
  const notRetrieved = failure ? missing : [];
  return {
    node,
    'image-on-node': { ...pod, node, pullSecrets: names },
    'pull-secret': {
      ...pod,
      names,
      notRetrieved,
      notRetrievedAt: notRetrieved.length > 0 ? '2026-11-20T09:00:00Z' : null,
    },
    'image-project': {
      project: repository.project,
      repository: repository.name,
      location: repository.location,
      node,
      failure,
    },
  };
}

/** The message of containerd 2. */
function failureOf(world: AccessWorld, image: string, refusal: Refusal): PullFailure {
  const message = `Failed to pull image "${image}": failed to pull and unpack image "${image}": failed to resolve reference "${image}": ${errorOf(world, image, refusal)}`;
  const { cause, signature, details } = classifyMessage(message);
  if (!cause) throw new Error(`no cause for ${message}`);
  return { cause, signature, message, details, waitsBehind: null };
}

function errorOf(world: AccessWorld, image: string, refusal: Refusal): string {
  const host = registryOf(world);
  const token = `unexpected status from GET request to https://${host}/v2/token?scope=repository%3Aapp%3Apull&service=${host}: 403 Forbidden`;
  return {
    forbidden: `failed to authorize: failed to fetch oauth token: ${token}`,
    anonymous: `failed to authorize: failed to fetch anonymous token: ${token}`,
    'not-found': `${image}: not found`,
    'api-disabled': `unexpected status from HEAD request to https://${host}/v2/app/manifests/1: 403 Forbidden: Artifact Registry API has not been used in project 598765432109 before or it is disabled.`,
  }[refusal];
}
