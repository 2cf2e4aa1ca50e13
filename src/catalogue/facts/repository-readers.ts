import type { Text } from '../../base/text.ts';
import type { ArtifactRegistryPath } from '../../cloud/reference.ts';
import { getRepositoryPolicy } from '../commands/gcloud/artifacts.ts';
import {
  describeOrganizationRole,
  describePredefinedRole,
  describeProjectRole,
} from '../commands/gcloud/iam.ts';
import type { Binding } from '../commands/gcloud/projects.ts';
import { getAncestorPolicies, getProjectPolicy } from '../commands/gcloud/projects.ts';
import type { Failure } from '../model/answer.ts';
import type { Ask } from '../model/ask.ts';
import type { AnyCommand } from '../model/command.ts';
import { CannotTell } from '../model/failures.ts';
import { customRole, downloaderRoles, otherRoles } from './registry-roles.ts';

/** Where a role can be granted, from the repository upwards. A repository inherits from all of them. */
export type Level = 'repository' | 'project' | 'ancestors';

/** The names as they follow "on" in English and « sur » in French, and come before the name of the repository. */
export const levelNames: Readonly<Record<Level, Text>> = {
  repository: { en: 'the repository', fr: 'le dépôt' },
  project: { en: 'the project of the repository', fr: 'le projet du dépôt' },
  ancestors: {
    en: 'a folder or the organization above the repository',
    fr: 'un dossier ou l’organisation du dépôt',
  },
};

/** Whether an account may download from a repository, according to the allow policies that could be read. */
export interface RepositoryAccess {
  /** The role that grants it, and on which resource; null if no readable policy grants one for certain. */
  readonly granted: { readonly role: string; readonly on: Level } | null;
  /**
   * Bindings that may grant it: those of groups and domains, those with a condition, and those of a role that may
   * contain the permission. `role (member)`.
   */
  readonly possibleBindings: readonly string[];
  /** Policies that could not be read, and why. */
  readonly unreadable: readonly { readonly level: Level; readonly failure: Failure }[];
}

/** What an account holds on a repository, or may hold: from its own policy, from the project and from above. */
export interface RepositoryHoldings {
  readonly holdings: readonly Holding[];
  /** Policies that could not be read, and why. */
  readonly unreadable: RepositoryAccess['unreadable'];
}

/** What {@link repositoryHoldings} may ask. */
export const repositoryHoldingsAsks: readonly AnyCommand[] = [
  getRepositoryPolicy,
  getProjectPolicy,
  getAncestorPolicies,
];

/** Reads all policies that apply to a repository in parallel, and returns what they say of an account, or of nobody. */
export async function repositoryHoldings(
  ask: Ask,
  path: Pick<ArtifactRegistryPath, 'project' | 'location' | 'repository'>,
  email: string | null,
): Promise<RepositoryHoldings> {
  if (!path.location) throw new CannotTell({ why: 'no-target', flags: ['--location'] });
  const image = { IMAGE_PROJECT: path.project };
  const repository = { ...image, REPOSITORY: path.repository, REPOSITORY_LOCATION: path.location };
  const levels = await Promise.all([
    ask.maybe(getRepositoryPolicy, repository).then((reply) => ({ level: 'repository' as const, reply })),
    ask.maybe(getProjectPolicy, image).then((reply) => ({ level: 'project' as const, reply })),
    ask.maybe(getAncestorPolicies, image).then((reply) => ({ level: 'ancestors' as const, reply })),
  ]);
  return {
    unreadable: levels.flatMap(({ level, reply }) => (reply.why ? [{ level, failure: reply }] : [])),
    holdings: levels.flatMap(({ level, reply }) =>
      (reply.answer ?? []).flatMap((binding) => holdingsOf(binding, level, email)),
    ),
  };
}

/** What {@link repositoryAccess} may ask. */
export const repositoryAccessAsks: readonly AnyCommand[] = [
  ...repositoryHoldingsAsks,
  describeProjectRole,
  describeOrganizationRole,
  describePredefinedRole,
];

/** What the policies on a repository let an account download, or let anybody if it is null. */
export async function repositoryAccess(
  ask: Ask,
  path: ArtifactRegistryPath,
  email: string | null,
): Promise<RepositoryAccess> {
  const { holdings, unreadable } = await repositoryHoldings(ask, path, email);
  const granting = (downloads: (role: string) => boolean | null) =>
    holdings.find(({ role, certain }) => certain && downloads(role) === true);
  const byKnownRole = granting(downloadsByName);
  if (byKnownRole) return grantedBy(byKnownRole);

  const read = await readRoles(ask, new Set(holdings.map(({ role }) => role)));
  const downloads = (role: string) => read.get(role) ?? downloadsByName(role);
  const byRoleRead = granting(downloads);
  if (byRoleRead) return grantedBy(byRoleRead);
  // Those that lack only the certainty of who holds them come before those whose permissions are not known.
  const possible = holdings
    .filter(({ role }) => downloads(role) !== false)
    .toSorted((one, other) => Number(downloads(other.role)) - Number(downloads(one.role)));
  const names = possible.map(({ role, member }) => `${role} (${member})`);
  return { granted: null, possibleBindings: [...new Set(names)], unreadable };
}

/** A role that an account holds, or may hold. */
export interface Holding {
  readonly level: Level;
  readonly role: string;
  readonly member: string;
  /** Whether the account holds it for certain: without a condition, and not only if it is a member of a group. */
  readonly certain: boolean;
}

function grantedBy({ role, level }: Holding): RepositoryAccess {
  return { granted: { role, on: level }, possibleBindings: [], unreadable: [] };
}

/**
 * Members that are not the account: one account each, those that were deleted, and identities of a workforce or workload
 * identity pool, which are never service accounts (IAM documentation, "Principal identifiers").
 */
const otherAccounts =
  /^(?:user|serviceAccount|deleted):|^principal(?:Set)?:\/\/[^/]+\/(?:projects\/[^/]+\/)?locations\/global\/(?:workforcePools|workloadIdentityPools)\//;

/** What a binding gives to an account. Any member that is not another account may include it: a group, a domain… */
function holdingsOf(
  { role, members, conditional }: Binding,
  level: Level,
  email: string | null,
): readonly Holding[] {
  return members.flatMap((member) => {
    const isAccount = member === 'allAuthenticatedUsers' || member === `serviceAccount:${email}`;
    const itself = member === 'allUsers' || (email !== null && isAccount);
    if (!itself && (email === null || otherAccounts.test(member))) return [];
    return [{ level, role, member, certain: itself && !conditional }];
  });
}

/** Whether a role lets its holder download, as far as its name tells; null where it does not. */
function downloadsByName(role: string): boolean | null {
  if (downloaderRoles.has(role)) return true;
  return otherRoles.has(role) ? false : null;
}

/** Whether those of which the name does not tell let their holder download; null for one that could not be read. */
async function readRoles(ask: Ask, roles: ReadonlySet<string>) {
  const asked = [...roles]
    .filter((role) => downloadsByName(role) === null)
    .map(async (role) => [role, (await readRole(ask, role)).answer?.downloads ?? null] as const);
  return new Map(await Promise.all(asked));
}

function readRole(ask: Ask, role: string) {
  const custom = customRole(role);
  if (!custom) return ask.maybe(describePredefinedRole, { PREDEFINED_ROLE: role });
  return 'project' in custom
    ? ask.maybe(describeProjectRole, { CUSTOM_ROLE: custom.id, IMAGE_PROJECT: custom.project })
    : ask.maybe(describeOrganizationRole, { CUSTOM_ROLE: custom.id, ORGANIZATION: custom.organization });
}
