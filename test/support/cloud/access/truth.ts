/** Whether a node pulls in a world, and what keeps it from it. */
import { roleDownloads } from './roles.ts';
import {
  type AccessWorld,
  type Binding,
  type Denials,
  type PullSecret,
  policyLevels,
  type ServiceAccount,
} from './world.ts';

/** The package that nodes pull. */
export const pulledPackage = 'cart';

/**
 * What can be wrong. All but `allow` are so or not by themselves, whether or not something else makes up for it: a pull
 * secret for an account that is disabled, the node for a secret that is missing.
 */
export const faults = [
  'repository',
  'api',
  'billing',
  'account',
  'scopes',
  'secret',
  'secret-account',
  'allow',
  'perimeter',
  'deny',
  'download-rule',
  'key',
  'upstream',
] as const;
export type Fault = (typeof faults)[number];

/** What the registry answers: 403 to an account, or to nobody; 404; or that its API is off. */
export type Refusal = 'forbidden' | 'anonymous' | 'not-found' | 'api-disabled';

export interface Truth {
  readonly allowed: boolean;
  readonly faults: ReadonlySet<Fault>;
  /** Of the last request, that of the node; null if a request is let in. */
  readonly refusal: Refusal | null;
}

/** Pulls as the kubelet does: with each secret that covers the host, then with the account of the node. */
export function truthOf(world: AccessWorld, host: string): Truth {
  const { repository, node, denials } = world;
  const secrets = world.secrets.filter(({ exists, server }) => exists && server === host);
  const ofNode = scopesSuffice(node.scopes) ? node.account : null;
  const callers = [...secrets.map(({ account }) => account), ofNode].map(authenticated);
  const broken: readonly (readonly [Fault, boolean])[] = [
    ['repository', !repository.exists || repository.format !== 'DOCKER'],
    ['api', denials.api === 'disabled'],
    ['billing', !denials.billing],
    ['download-rule', isDeniedByRule(denials)],
    ['key', !canDecrypt(denials)],
    ['upstream', !isBehindOpen(denials)],
  ];
  const servesImages = !broken.some(([, isBroken]) => isBroken);
  const allowed =
    servesImages && callers.some((caller) => isPermitted(world, caller) && !isRefused(world, caller));
  // A missing token is a fault of its own: what the policies give to the account does not depend on it.
  const named = [...secrets.map(({ account }) => account), node.account];
  const found: readonly (readonly [Fault, boolean])[] = [
    ...broken,
    ['account', node.account?.state !== 'enabled'],
    ['scopes', !scopesSuffice(node.scopes)],
    ['allow', !named.some((account) => isPermitted(world, account))],
    ['secret', world.secrets.some((secret) => !secrets.includes(secret))],
    ['secret-account', secrets.some(({ account }) => account.state !== 'enabled')],
    ['perimeter', named.some((account) => denials.perimeter.includes(account?.email ?? ''))],
    ['deny', denials.denyPolicy || denials.accessBoundary],
  ];
  return {
    allowed,
    faults: new Set(found.flatMap(([fault, isThere]) => (isThere ? [fault] : []))),
    refusal: allowed ? null : refusalOf(world, secrets),
  };
}

/** A key or a token of an account that is disabled or deleted is no longer accepted. */
function authenticated(account: ServiceAccount | null): ServiceAccount | null {
  return account?.state === 'enabled' ? account : null;
}

/** The kubelet asks without credentials only if it has none: no secret for the host, and no token of the node. */
function refusalOf({ repository, denials, node }: AccessWorld, secrets: readonly PullSecret[]): Refusal {
  if (denials.api === 'disabled') return 'api-disabled';
  if (!repository.exists) return 'not-found';
  return secrets.length > 0 || authenticated(node.account) ? 'forbidden' : 'anonymous';
}

/** Artifact Registry documentation, "Access scopes": reading needs one of these. */
function scopesSuffice(scopes: readonly string[]): boolean {
  return scopes.some((scope) =>
    /\/(?:cloud-platform|cloud-platform\.read-only|devstorage\.(?:read_only|read_write|full_control))$/.test(
      scope,
    ),
  );
}

function isRefused({ denials }: AccessWorld, caller: ServiceAccount | null): boolean {
  if (caller === null) return false;
  return denials.denyPolicy || denials.accessBoundary || denials.perimeter.includes(caller.email);
}

/** Artifact Registry documentation, "Restrict artifact downloads": the rule of the package comes before the other. */
function isDeniedByRule({ downloadRules }: Denials): boolean {
  const own = downloadRules.filter((rule) => rule.package === pulledPackage);
  const deciding = own.length > 0 ? own : downloadRules.filter((rule) => rule.package === null);
  return deciding.some(({ action, condition }) => action === 'DENY' && condition?.holds !== false);
}

/** Cloud KMS documentation, "Key states": data is read with the version that encrypted it. */
function canDecrypt({ key }: Denials): boolean {
  return key === null || (key.versions[key.used - 1] === 'ENABLED' && key.agentDecrypts);
}

function isBehindOpen({ behind }: Denials): boolean {
  return behind === null || behind.virtual.letsIn;
}

/** Whether an allow policy lets the caller download; null is a request without credentials. */
function isPermitted(world: AccessWorld, caller: ServiceAccount | null): boolean {
  const { repository, customRoles } = world;
  return policyLevels
    .filter((level) => repository.inOrganization || level === 'repository' || level === 'project')
    .flatMap((level) => repository.policies[level])
    .some(
      (binding) =>
        includesCaller(world, binding, caller) &&
        binding.condition?.holds !== false &&
        roleDownloads(binding.role, customRoles),
    );
}

/** IAM documentation, "Principal identifiers". Service accounts belong to no Workspace domain. */
function includesCaller(
  { groups, node }: AccessWorld,
  { members }: Binding,
  caller: ServiceAccount | null,
): boolean {
  return members.some((member) => {
    if (member === 'allUsers') return true;
    if (caller === null) return false;
    const [kind = '', name = ''] = member.split(/:(.*)/);
    if (kind === 'allAuthenticatedUsers') return true;
    if (kind === 'serviceAccount') return name === caller.email && caller.state !== 'deleted';
    if (kind === 'group') return (groups[name] ?? []).includes(caller.email);
    const all = `//cloudresourcemanager.googleapis.com/projects/${node.projectNumber}/type/ServiceAccount`;
    return kind === 'principalSet' && name === all && caller.email === node.account?.email;
  });
}
