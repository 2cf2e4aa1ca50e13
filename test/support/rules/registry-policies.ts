/** Answers of the commands that `image-access` asks: the repository, its policies, roles and pull secrets. */
import { describeRepository, getRepositoryPolicy } from '../../../src/catalogue/commands/gcloud/artifacts.ts';
import {
  describeOrganizationRole,
  describePredefinedRole,
  describeProjectRole,
} from '../../../src/catalogue/commands/gcloud/iam.ts';
import type { Binding } from '../../../src/catalogue/commands/gcloud/projects.ts';
import { getAncestorPolicies, getProjectPolicy } from '../../../src/catalogue/commands/gcloud/projects.ts';
import { getSecretRegistries } from '../../../src/catalogue/commands/kubectl/secrets.ts';
import type { PullFailure } from '../../../src/catalogue/model/subjects.ts';
import { type Given, given, refused } from './fake-ask.ts';
import { account, pull } from './subjects.ts';

export const project = { IMAGE_PROJECT: 'shop-images' };
export const repository = { ...project, REPOSITORY: 'app', REPOSITORY_LOCATION: 'europe-west9' };
export const docker = given(describeRepository, repository, {
  format: 'DOCKER',
  mode: null,
  registryUri: null,
});
export const binds = (role: string, ...members: readonly string[]): Binding => ({
  role,
  members,
  conditional: false,
});
export const reader = 'roles/artifactregistry.reader';
export const reads = binds(reader, `serviceAccount:${account}`);
export const byPoolIdentities = binds(
  reader,
  'principalSet://iam.googleapis.com/locations/global/workforcePools/shop/group/release',
  'principal://iam.googleapis.com/projects/1/locations/global/workloadIdentityPools/p.svc.id.goog/subject/ns/shop/sa/cart',
);
export const byGroup = binds(reader, 'group:platform@example.com');

/** The IAM policies of the repository, of its project and of its ancestors. */
export function policies(
  of: readonly Binding[],
  above: readonly Binding[] = [],
  top: readonly Binding[] = [],
): Given[] {
  return [
    given(getRepositoryPolicy, repository, of),
    given(getProjectPolicy, project, above),
    given(getAncestorPolicies, project, top),
  ];
}
export const puller = 'projects/shop-images/roles/imagePuller';
export const organizationPuller = 'organizations/123456789012/roles/imagePuller';
export const inProject = { CUSTOM_ROLE: 'imagePuller', IMAGE_PROJECT: 'shop-images' };
export const customRole = (downloads: boolean) => given(describeProjectRole, inProject, { downloads });
export const organizationRole = (downloads: boolean) =>
  given(
    describeOrganizationRole,
    { CUSTOM_ROLE: 'imagePuller', ORGANIZATION: '123456789012' },
    { downloads },
  );
/** A predefined role that is in neither list, and what is read of it. */
export const newRole = 'roles/newservice.worker';
export const newRoleRead = (downloads: boolean) =>
  given(describePredefinedRole, { PREDEFINED_ROLE: newRole }, { downloads });
export const newRoleUnread = refused(
  describePredefinedRole,
  { PREDEFINED_ROLE: newRole },
  { why: 'forbidden', permission: 'iam.roles.get' },
);
export const self = `serviceAccount:${account}`;
export const unfailing = pull(undefined, { failure: null });
export const topUnread = refused(getAncestorPolicies, project, {
  why: 'forbidden',
  permission: 'resourcemanager.organizations.getIamPolicy',
});

/** A Pod that names a pull secret, and what the secret holds for the registry. */
export const withSecret = (of: PullFailure | null) =>
  pull(undefined, { failure: of, pullSecrets: ['registry-credentials'] });
const secret = { SECRET: 'registry-credentials', NAMESPACE: 'shop' };
export const secretUnread = refused(getSecretRegistries, secret, { why: 'opt-in' });
export const secretMissing = refused(getSecretRegistries, secret, { why: 'not-found' });
export const secretFor = (server: string, holder: string | null) =>
  given(getSecretRegistries, secret, {
    registries: [{ server, user: holder ? 'json-key' : 'other', account: holder }],
    usesHelper: false,
  });
export const keyHolder = 'puller@shop-images.iam.gserviceaccount.com';
export const host = 'europe-west9-docker.pkg.dev';
