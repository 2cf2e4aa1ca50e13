import type { Text } from '../../base/text.ts';
import type { ArtifactRegistryPath } from '../../cloud/reference.ts';
import { getRepositoryPolicy } from '../commands/gcloud/artifacts.ts';
import type { Binding } from '../commands/gcloud/projects.ts';
import { getAncestorPolicies, getProjectPolicy } from '../commands/gcloud/projects.ts';
import type { Failure } from '../model/answer.ts';
import type { Ask } from '../model/ask.ts';
import type { AnyCommand } from '../model/command.ts';
import { CannotTell } from '../model/failures.ts';

/** Where a role can be granted, from the repository upwards. A repository inherits from all of them. */
export type Level = 'repository' | 'project' | 'ancestors';

/** The names as they follow "on the" in English, and « sur » in French. */
export const levelNames: Readonly<Record<Level, Text>> = {
  repository: { en: 'repository', fr: 'le dépôt' },
  project: { en: 'project', fr: 'le projet' },
  ancestors: { en: 'folders or organization', fr: 'les dossiers ou l’organisation' },
};

/** Whether an account may download from a repository, according to the allow policies that could be read. */
export interface RepositoryAccess {
  /** The role that grants it, and on which resource; null if no readable policy grants one for certain. */
  readonly granted: { readonly role: string; readonly on: Level } | null;
  /** Bindings that may grant it: groups, domains, custom roles, conditions. `role (member)`. */
  readonly possibleBindings: readonly string[];
  /** Policies that could not be read, and why. */
  readonly unreadable: readonly { readonly level: Level; readonly failure: Failure }[];
}

/** What {@link repositoryAccess} may ask. */
export const repositoryAccessAsks: readonly AnyCommand[] = [
  getRepositoryPolicy,
  getProjectPolicy,
  getAncestorPolicies,
];

/**
 * Predefined roles with `artifactregistry.repositories.downloadArtifacts` (Artifact Registry documentation, "Roles").
 */
const downloaderRoles = new Set([
  'roles/artifactregistry.reader',
  'roles/artifactregistry.writer',
  'roles/artifactregistry.repoAdmin',
  'roles/artifactregistry.admin',
  'roles/artifactregistry.createOnPushWriter',
  'roles/artifactregistry.createOnPushRepoAdmin',
  'roles/editor',
  'roles/owner',
]);

/** Services whose predefined roles do not grant access to registries: other roles that node accounts usually have. */
const unrelatedRoles =
  /^roles\/(?:logging|monitoring|stackdriver|autoscaling|cloudtrace|cloudprofiler|secretmanager|cloudsql|pubsub|storage|iam|compute|dns|container)\./;

const publicMembers = new Set(['allUsers', 'allAuthenticatedUsers']);
const groupMembers = /^(?:group|domain|principalSet|principal|projectOwner|projectEditor|projectViewer):/;

/** Reads all policies that apply to a repository in parallel, and returns what they grant to an account. */
export async function repositoryAccess(
  ask: Ask,
  path: ArtifactRegistryPath,
  email: string,
): Promise<RepositoryAccess> {
  if (!path.location) throw new CannotTell({ why: 'no-target', flags: ['--location'] });
  const image = { IMAGE_PROJECT: path.project };
  const repository = { ...image, REPOSITORY: path.repository, REPOSITORY_LOCATION: path.location };
  const levels = await Promise.all([
    ask.maybe(getRepositoryPolicy, repository).then((reply) => ({ level: 'repository' as const, reply })),
    ask.maybe(getProjectPolicy, image).then((reply) => ({ level: 'project' as const, reply })),
    ask.maybe(getAncestorPolicies, image).then((reply) => ({ level: 'ancestors' as const, reply })),
  ]);
  const undecided: string[] = [];
  const unread: { level: Level; failure: Failure }[] = [];
  for (const { level, reply } of levels) {
    if (reply.why) {
      unread.push({ level, failure: reply });
      continue;
    }
    const found = evaluateBindings(reply.answer, email);
    if (found.role) return { granted: { role: found.role, on: level }, possibleBindings: [], unreadable: [] };
    undecided.push(...found.undecided);
  }
  return { granted: null, possibleBindings: [...new Set(undecided)], unreadable: unread };
}

/** What the bindings of one policy grant to an account. */
function evaluateBindings(bindings: readonly Binding[], email: string) {
  const undecided: string[] = [];
  for (const { role, members, conditional } of bindings) {
    const mayDownload = downloaderRoles.has(role);
    if (!mayDownload && unrelatedRoles.test(role)) continue;
    for (const member of members) {
      const is = publicMembers.has(member) || member === `serviceAccount:${email}`;
      if (is && mayDownload && !conditional) return { role, undecided: [] };
      if (is || (mayDownload && groupMembers.test(member))) undecided.push(`${role} (${member})`);
    }
  }
  return { role: null, undecided };
}
