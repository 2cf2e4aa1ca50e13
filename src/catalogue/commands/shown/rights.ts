/** Commands with which an administrator grants what a report could not read. They are shown and copied, never run. */
import type { Change, ChangeScope, ResourceKind } from '../../model/change.ts';
import type { AnyCommand } from '../../model/command.ts';
import { defineCommand } from '../../model/define.ts';
import { sources } from '../../sources/index.ts';
import { documented, untested } from '../universe-support.ts';

/** A role without a binding grants nothing, and a binding can go without its role. */
const removed = {
  advice: {
    en: 'Delete the binding, and the role if no other account uses it.',
    fr: 'Supprimez la liaison, et le rôle si aucun autre compte ne l’utilise.',
  },
};

const makes = (
  scope: ChangeScope,
  kind: ResourceKind,
  name: string,
  ...fields: readonly string[]
): Change<AnyCommand> => ({
  effects: [{ verb: 'creates', kind, name, fields }],
  scope,
  undo: () => removed,
});

const roleId = 'pullbookReader';

export const createProjectRole = defineCommand({
  id: 'gcloud-iam-roles-create',
  tool: 'gcloud',
  effect: 'changes',
  change: makes('nobody-yet', 'iam-role', roleId, '{PERMISSIONS}'),
  words: [
    'iam',
    'roles',
    'create',
    roleId,
    '--project={GRANT_PROJECT}',
    '--title=Pullbook reader',
    '--permissions={PERMISSIONS}',
  ],
  output: [],
  purpose: {
    en: 'Create a role in the project with exactly the permissions that the playbook lacked.',
    fr: 'Créer un rôle dans le projet avec exactement les autorisations qui manquaient au playbook.',
  },
  needs: [{ iam: 'iam.roles.create' }],
  on: '{GRANT_PROJECT}',
  universes: untested,
  sources: [sources.customRoles],
});

export const bindProjectRole = defineCommand({
  id: 'gcloud-projects-add-iam-policy-binding',
  tool: 'gcloud',
  effect: 'changes',
  change: makes('principal', 'iam-binding', '{PRINCIPAL}', 'projects/{GRANT_PROJECT}/roles/pullbookReader'),
  words: [
    'projects',
    'add-iam-policy-binding',
    '{GRANT_PROJECT}',
    '--member={PRINCIPAL}',
    '--role=projects/{GRANT_PROJECT}/roles/pullbookReader',
    '--condition=None',
  ],
  output: [],
  purpose: {
    en: 'Grant the role created in the project to the account that runs the playbooks.',
    fr: 'Donner le rôle créé dans le projet au compte qui lance les playbooks.',
  },
  needs: [{ iam: 'resourcemanager.projects.getIamPolicy' }, { iam: 'resourcemanager.projects.setIamPolicy' }],
  on: '{GRANT_PROJECT}',
  universes: untested,
  sources: [sources.customRoles],
});

export const createOrganizationRole = defineCommand({
  id: 'gcloud-iam-roles-create-organization',
  tool: 'gcloud',
  effect: 'changes',
  change: makes('nobody-yet', 'iam-role', roleId, '{PERMISSIONS}'),
  words: [
    'iam',
    'roles',
    'create',
    roleId,
    '--organization={ORGANIZATION}',
    '--title=Pullbook reader',
    '--permissions={PERMISSIONS}',
  ],
  output: [],
  purpose: {
    en: 'Create a role in the organization with exactly the permissions that the playbook lacked.',
    fr: 'Créer un rôle dans l’organisation avec exactement les autorisations qui manquaient au playbook.',
  },
  needs: [{ iam: 'iam.roles.create' }],
  on: '{ORGANIZATION}',
  universes: untested,
  sources: [sources.customRoles],
});

export const bindOrganizationRole = defineCommand({
  id: 'gcloud-organizations-add-iam-policy-binding',
  tool: 'gcloud',
  effect: 'changes',
  change: makes(
    'principal',
    'iam-binding',
    '{PRINCIPAL}',
    'organizations/{ORGANIZATION}/roles/pullbookReader',
  ),
  words: [
    'organizations',
    'add-iam-policy-binding',
    '{ORGANIZATION}',
    '--member={PRINCIPAL}',
    '--role=organizations/{ORGANIZATION}/roles/pullbookReader',
    '--condition=None',
  ],
  output: [],
  purpose: {
    en: 'Grant the role created in the organization to the account that runs the playbooks.',
    fr: 'Donner le rôle créé dans l’organisation au compte qui lance les playbooks.',
  },
  needs: [
    { iam: 'resourcemanager.organizations.getIamPolicy' },
    { iam: 'resourcemanager.organizations.setIamPolicy' },
  ],
  on: '{ORGANIZATION}',
  universes: untested,
  sources: [sources.customRoles],
});

export const createNamespaceRole = defineCommand({
  id: 'kubectl-create-role',
  tool: 'kubectl',
  effect: 'changes',
  change: makes('nobody-yet', 'kubernetes-role', 'pullbook-{VERB}', '{VERB} {RESOURCES}'),
  words: [
    'create',
    'role',
    'pullbook-{VERB}',
    '--verb={VERB}',
    '--resource={RESOURCES}',
    '--namespace={NAMESPACE}',
  ],
  output: [],
  purpose: {
    en: 'Create a role in the namespace with exactly the permissions that the playbook lacked.',
    fr: 'Créer un rôle dans l’espace de noms avec exactement les autorisations qui manquaient au playbook.',
  },
  needs: [{ verb: 'create', resource: 'roles', apiGroup: 'rbac.authorization.k8s.io' }],
  on: '{NAMESPACE}',
  universes: documented,
  sources: [sources.rbac],
});

export const bindNamespaceRole = defineCommand({
  id: 'kubectl-create-rolebinding',
  tool: 'kubectl',
  effect: 'changes',
  change: makes('principal', 'kubernetes-binding', 'pullbook-{VERB}', '{USER}'),
  words: [
    'create',
    'rolebinding',
    'pullbook-{VERB}',
    '--role=pullbook-{VERB}',
    '--user={USER}',
    '--namespace={NAMESPACE}',
  ],
  output: [],
  purpose: {
    en: 'Grant the role created in the namespace to the account that runs the playbooks.',
    fr: 'Donner au compte qui lance les playbooks le rôle créé dans l’espace de noms.',
  },
  needs: [{ verb: 'create', resource: 'rolebindings', apiGroup: 'rbac.authorization.k8s.io' }],
  on: '{NAMESPACE}',
  universes: documented,
  sources: [sources.rbac],
});

export const createClusterRole = defineCommand({
  id: 'kubectl-create-clusterrole',
  tool: 'kubectl',
  effect: 'changes',
  change: makes('nobody-yet', 'kubernetes-role', 'pullbook-{VERB}', '{VERB} {RESOURCES}'),
  words: ['create', 'clusterrole', 'pullbook-{VERB}', '--verb={VERB}', '--resource={RESOURCES}'],
  output: [],
  purpose: {
    en: 'Create a role for the whole cluster with exactly the permissions that the playbook lacked.',
    fr: 'Créer un rôle pour tout le cluster avec exactement les autorisations qui manquaient au playbook.',
  },
  needs: [{ verb: 'create', resource: 'clusterroles', apiGroup: 'rbac.authorization.k8s.io' }],
  universes: documented,
  sources: [sources.rbac],
});

export const bindClusterRole = defineCommand({
  id: 'kubectl-create-clusterrolebinding',
  tool: 'kubectl',
  effect: 'changes',
  change: makes('principal', 'kubernetes-binding', 'pullbook-{VERB}', '{USER}'),
  words: [
    'create',
    'clusterrolebinding',
    'pullbook-{VERB}',
    '--clusterrole=pullbook-{VERB}',
    '--user={USER}',
  ],
  output: [],
  purpose: {
    en: 'Grant the role created for the whole cluster to the account that runs the playbooks.',
    fr: 'Donner au compte qui lance les playbooks le rôle créé pour tout le cluster.',
  },
  needs: [{ verb: 'create', resource: 'clusterrolebindings', apiGroup: 'rbac.authorization.k8s.io' }],
  universes: documented,
  sources: [sources.rbac],
});
