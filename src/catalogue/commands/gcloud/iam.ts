/** IAM service accounts and custom roles. */
import { defineCommand } from '../../model/define.ts';
import { sources } from '../../sources/index.ts';
import { flag, requiredText, texts } from '../decode.ts';
import { fields } from '../projection.ts';
import { untested } from '../universe-support.ts';
import { bindingNames, decodePolicy } from './projects.ts';

/** An IAM service account. */
export interface IamServiceAccount {
  readonly email: string;
  readonly disabled: boolean;
}

export const describeServiceAccount = defineCommand({
  id: 'gcloud-iam-service-accounts-describe',
  tool: 'gcloud',
  effect: 'reads',
  words: ['iam', 'service-accounts', 'describe', '{SERVICE_ACCOUNT}'],
  ...fields('email,disabled', decodeServiceAccountState, { email: 'account' }),
  purpose: {
    en: 'See whether a service account exists and whether it is disabled. The field disabled is absent while the account is enabled.',
    fr: 'Voir si un compte de service existe et s’il est désactivé. Le champ disabled est absent tant que le compte est actif.',
  },
  needs: [{ iam: 'iam.serviceAccounts.get' }],
  on: '{SERVICE_ACCOUNT}',
  universes: untested,
  sources: [sources.enableServiceAccount],
});

/** The API omits `disabled` while it is false. */
export function decodeServiceAccountState(answer: unknown): IamServiceAccount {
  return { email: requiredText(answer, 'email'), disabled: flag(answer, 'disabled') };
}

export const getServiceAccountPolicy = defineCommand({
  id: 'gcloud-iam-service-accounts-get-iam-policy',
  tool: 'gcloud',
  effect: 'reads',
  words: ['iam', 'service-accounts', 'get-iam-policy', '{SERVICE_ACCOUNT}'],
  ...fields('bindings', decodePolicy, bindingNames),
  purpose: {
    en: 'Read which accounts have a role on a service account itself. Roles that its project grants are not listed. If the service account belongs to a project other than that of the cluster, the service agents of the project of the cluster must be allowed to use it.',
    fr: 'Voir quels comptes ont un rôle sur un compte de service lui-même. Les rôles accordés sur son projet n’y figurent pas. Si ce compte de service appartient à un autre projet que celui du cluster, les agents de service du projet du cluster doivent pouvoir l’utiliser.',
  },
  needs: [{ iam: 'iam.serviceAccounts.getIamPolicy' }],
  on: '{SERVICE_ACCOUNT}',
  universes: untested,
  sources: [sources.configureNodeAccounts, sources.attachServiceAccounts],
});

/** The permission with which an image is pulled (Artifact Registry documentation, "Access control with IAM"). */
const downloadPermission = 'artifactregistry.repositories.downloadArtifacts';

const customRolePurpose = {
  en: 'See whether a custom role allows downloads: if so, its permissions contain artifactregistry.repositories.downloadArtifacts.',
  fr: 'Voir si un rôle personnalisé permet de télécharger des images\u00a0: si oui, ses autorisations contiennent artifactregistry.repositories.downloadArtifacts.',
};

export const describeProjectRole = defineCommand({
  id: 'gcloud-iam-roles-describe',
  tool: 'gcloud',
  effect: 'reads',
  words: ['iam', 'roles', 'describe', '{CUSTOM_ROLE}', '--project={IMAGE_PROJECT}'],
  ...fields('name,deleted,includedPermissions', decodeRole, null),
  purpose: customRolePurpose,
  needs: [{ iam: 'iam.roles.get' }],
  on: '{IMAGE_PROJECT}',
  universes: untested,
  sources: [sources.customRoles],
});

export const describeOrganizationRole = defineCommand({
  id: 'gcloud-iam-roles-describe-organization',
  tool: 'gcloud',
  effect: 'reads',
  words: ['iam', 'roles', 'describe', '{CUSTOM_ROLE}', '--organization={ORGANIZATION}'],
  ...fields('name,deleted,includedPermissions', decodeRole, null),
  purpose: customRolePurpose,
  needs: [{ iam: 'iam.roles.get' }],
  on: '{ORGANIZATION}',
  universes: untested,
  sources: [sources.customRoles],
});

export const describePredefinedRole = defineCommand({
  id: 'gcloud-iam-roles-describe-predefined',
  tool: 'gcloud',
  effect: 'reads',
  words: ['iam', 'roles', 'describe', '{PREDEFINED_ROLE}'],
  ...fields('name,deleted,includedPermissions', decodeRole, null),
  purpose: {
    en: 'See whether a predefined role allows downloads: if so, its permissions contain artifactregistry.repositories.downloadArtifacts.',
    fr: 'Voir si un rôle prédéfini permet de télécharger des images\u00a0: si oui, ses autorisations contiennent artifactregistry.repositories.downloadArtifacts.',
  },
  needs: [{ iam: 'iam.roles.get' }],
  universes: untested,
  sources: [sources.customRoles],
});

/** A deleted custom role stays in policies for a while, and grants nothing (IAM documentation, "Deleting a custom role"). */
export function decodeRole(answer: unknown): { readonly downloads: boolean } {
  const included = texts(answer, 'includedPermissions').includes(downloadPermission);
  return { downloads: included && !flag(answer, 'deleted') };
}
