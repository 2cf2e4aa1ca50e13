/** Faults of the facts and rules about access, each of a cloud that somebody had, or near one. */
import { faultsIn, type Mutation } from './mutation.ts';

const fault = faultsIn('src/catalogue', 'test/properties/access-rules.test.ts');

export const faultsOfAccess: readonly Mutation[] = [
  fault(
    'facts/repository-readers',
    'a condition holds',
    'certain: itself && !conditional',
    'certain: itself',
  ),
  fault(
    'facts/repository-readers',
    'a group holds no member',
    'if (!itself && (email === null || otherAccounts.test(member))) return [];',
    'if (!itself) return [];',
  ),
  fault(
    'facts/repository-readers',
    'a request without credentials is one of an authenticated account',
    '(email !== null && isAccount)',
    'isAccount',
  ),
  fault(
    'facts/repository-readers',
    'a deleted account holds its roles',
    'const isAccount =',
    "const isAccount = member.startsWith('deleted:') ||",
  ),
  fault(
    'facts/repository-readers',
    'a role that is in no list does not download',
    'return otherRoles.has(role) ? false : null;',
    'return false;',
  ),
  fault(
    'facts/repository-readers',
    'a role that could not be read does not download',
    'answer?.downloads ?? null',
    'answer?.downloads ?? false',
  ),
  fault('facts/repository-readers', 'custom roles download', 'read.get(role) ??', 'read.has(role) ||'),
  fault(
    'facts/node-account',
    'a ComputeClass gives its nodes the account of the cluster',
    'const made = pool && !cluster.autopilot ? null : await classOf(ask, node);',
    'const made = null as Awaited<ReturnType<typeof classOf>>;',
  ),
  fault(
    'facts/node-account',
    'a class that was changed names the account of its nodes',
    'if (account && made.unchanged)',
    'if (account)',
  ),
  fault('commands/gcloud/iam', 'a deleted custom role still grants', "&& !flag(answer, 'deleted')", ''),
  fault(
    'facts/secret-accounts',
    'a pull secret that could not be read lets nobody in',
    'if (!answer) return { emails: [], others: [secret] };',
    'if (!answer) return { emails: [], others: [] };',
  ),
  fault(
    'facts/secret-accounts',
    'the key in a pull secret is of nobody',
    'account }) => account);',
    '}) => null);',
  ),
  fault(
    'rules/auth/image-access',
    'a grant is enough, although the registry refuses',
    "if (refused) return { because: 'role-granted-and-refused'",
    "if (false) return { because: 'role-granted-and-refused'",
  ),
  fault(
    'rules/auth/image-access',
    'a refusal proves that a group does not let the account in',
    "? { because: 'access-undetermined-and-refused', facts: depends }",
    "? { because: 'role-missing', facts: depends }",
  ),
  fault(
    'rules/auth/image-access',
    'a policy above the project that could not be read grants nothing',
    'if (above) return',
    'if (false) return',
  ),
  fault(
    'rules/auth/image-access',
    'a repository in another format serves images',
    "format !== 'DOCKER'",
    'false',
  ),
  fault(
    'rules/auth/image-access',
    'the keys in pull secrets let nobody in',
    'const callers = [...keys.emails, ',
    'const callers = [',
  ),
  fault(
    'rules/auth/image-pull-secret',
    'a secret for another registry is a fault, although the node account pulls',
    'if (nodePulls && !(failure && missing))',
    'if (false)',
  ),
  fault(
    'rules/auth/image-pull-secret',
    'what was refused was the secret, although the node account pulls as well',
    "nodePulls ? 'secret-or-account-rejected' : 'credentials-rejected'",
    "'credentials-rejected'",
  ),
  fault(
    'rules/auth/node-service-account-active',
    'a disabled account is active',
    'reply.answer.disabled',
    'false',
  ),
  fault(
    'rules/auth/vpc-service-controls',
    'a dry run refuses',
    'logged.filter(({ dryRun }) => !dryRun)',
    'logged',
  ),
  fault(
    'rules/auth/vpc-service-controls',
    'the refusal of anybody is one of the nodes',
    'principal !== null && principal === email',
    'principal !== null',
  ),
  fault(
    'rules/auth/deny-policies',
    'a policy that may not be read does not deny',
    "if (all.has('hidden') || all.has('unknown'))",
    'if (false)',
  ),
  fault(
    'commands/gcloud/policy-troubleshooter',
    'a principal access boundary does not deny',
    "PAB_ACCESS_STATE_NOT_ALLOWED: 'denies'",
    "PAB_ACCESS_STATE_NOT_ALLOWED: 'passes'",
  ),
  fault(
    'rules/auth/download-rules',
    'the rule of the repository comes before that of the package',
    'const deciding = own.length > 0 ? own :',
    'const deciding = false ? own :',
  ),
  fault(
    'commands/gcloud/repository-setup',
    'the condition of a download rule holds',
    "conditional: Object.keys(child(rule, 'condition')).length > 0",
    'conditional: false',
  ),
  fault(
    'rules/auth/repository-key',
    'a disabled version of a key decrypts',
    "state !== 'ENABLED'",
    "state === 'DESTROYED'",
  ),
  fault(
    'rules/auth/project-billing',
    'a project without billing is billed',
    "enabled ? 'billing-enabled' : 'billing-disabled'",
    "'billing-enabled'",
  ),
  fault(
    'rules/auth/upstream-repositories',
    'what stands behind a virtual repository lets everybody in',
    'if (lacking.length === 0) return',
    'if (true) return',
  ),
];
