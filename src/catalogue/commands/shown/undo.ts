/** Commands that undo what a remedy changed. They are shown and copied; nothing in Pullbook can run them. */
import type { Change, ChangeLoss, ChangeScope, Effect } from '../../model/change.ts';
import type { AnyCommand } from '../../model/command.ts';
import { defineCommand } from '../../model/define.ts';
import { sources } from '../../sources/index.ts';
import { documented, tagged, untested } from '../universe-support.ts';

/** How a command that undoes a change is undone. */
const again = {
  advice: {
    en: 'Run the command again that created the resource.',
    fr: 'Exécutez de nouveau la commande que celle-ci annule.',
  },
};

/** The images of a repository, or the gateways of a router, are gone with it. */
const recreate = {
  advice: {
    en: 'Run the command that created the resource again. What had been added to the deleted resource does not come back.',
    fr: 'Exécutez de nouveau la commande que celle-ci annule. Ce qui avait été ajouté à la ressource supprimée ne revient pas.',
  },
};

/** The change of a command that undoes one. */
export function undoing(
  effect: Effect,
  scope: ChangeScope,
  losses: readonly ChangeLoss[] = ['access-lost'],
): Change<AnyCommand> {
  return {
    effects: [effect],
    scope,
    losses,
    undo: () => (effect.verb === 'deletes' ? recreate : again),
  };
}

export const revokeRepositoryReader = defineCommand({
  id: 'gcloud-artifacts-repositories-remove-iam-policy-binding',
  tool: 'gcloud',
  effect: 'changes',
  change: undoing(
    {
      verb: 'changes',
      kind: 'allow-policy',
      name: '{REPOSITORY}',
      fields: ['roles/artifactregistry.reader', 'serviceAccount:{SERVICE_ACCOUNT}'],
    },
    'account-on-repository',
  ),
  words: [
    'artifacts',
    'repositories',
    'remove-iam-policy-binding',
    '{REPOSITORY}',
    '--location={REPOSITORY_LOCATION}',
    '--project={IMAGE_PROJECT}',
    '--member=serviceAccount:{SERVICE_ACCOUNT}',
    '--role=roles/artifactregistry.reader',
  ],
  output: [],
  purpose: {
    en: 'Remove the role that a service account has on the repository.',
    fr: 'Retirer à un compte de service son rôle sur le dépôt.',
  },
  needs: [
    { iam: 'artifactregistry.repositories.getIamPolicy' },
    { iam: 'artifactregistry.repositories.setIamPolicy' },
  ],
  on: '{IMAGE_PROJECT}',
  universes: untested,
  sources: [sources.artifactRegistryAccess],
});

export const revokeCertificateReader = defineCommand({
  id: 'gcloud-secrets-remove-iam-policy-binding',
  tool: 'gcloud',
  effect: 'changes',
  change: undoing(
    {
      verb: 'changes',
      kind: 'secret-policy',
      name: '{CERTIFICATE_NAME}',
      fields: ['roles/secretmanager.secretAccessor', 'serviceAccount:{SERVICE_ACCOUNT}'],
    },
    'account-on-secret',
  ),
  words: [
    'secrets',
    'remove-iam-policy-binding',
    '{CERTIFICATE_NAME}',
    '--project={PROJECT}',
    '--member=serviceAccount:{SERVICE_ACCOUNT}',
    '--role=roles/secretmanager.secretAccessor',
  ],
  output: [],
  purpose: {
    en: 'Remove the role that a service account has on the certificate in Secret Manager.',
    fr: 'Retirer à un compte de service son rôle sur le certificat dans Secret Manager.',
  },
  needs: [{ iam: 'secretmanager.secrets.getIamPolicy' }, { iam: 'secretmanager.secrets.setIamPolicy' }],
  on: '{PROJECT}',
  universes: untested,
  sources: [sources.privateCertificates],
});

export const disableServiceAccount = defineCommand({
  id: 'gcloud-iam-service-accounts-disable',
  tool: 'gcloud',
  effect: 'changes',
  change: undoing(
    { verb: 'changes', kind: 'service-account', name: '{SERVICE_ACCOUNT}', fields: ['disabled=true'] },
    'users-of-account',
  ),
  words: ['iam', 'service-accounts', 'disable', '{SERVICE_ACCOUNT}'],
  output: [],
  purpose: { en: 'Disable a service account.', fr: 'Désactiver un compte de service.' },
  needs: [{ iam: 'iam.serviceAccounts.disable' }],
  on: '{SERVICE_ACCOUNT}',
  universes: untested,
  sources: [sources.enableServiceAccount],
});

export const deletePullSecret = defineCommand({
  id: 'kubectl-delete-secret',
  tool: 'kubectl',
  effect: 'changes',
  change: undoing({ verb: 'deletes', kind: 'secret', name: '{SECRET}' }, 'pods-naming-secret'),
  words: ['delete', 'secret', '{SECRET}', '--namespace={NAMESPACE}'],
  output: [],
  purpose: { en: 'Delete a pull secret.', fr: 'Supprimer un secret d’extraction.' },
  needs: [{ verb: 'delete', resource: 'secrets' }],
  on: '{NAMESPACE}',
  universes: documented,
  sources: [sources.privateRegistry],
});

export const deleteRemoteRepository = defineCommand({
  id: 'gcloud-artifacts-repositories-delete',
  tool: 'gcloud',
  effect: 'changes',
  change: undoing({ verb: 'deletes', kind: 'repository', name: '{REPOSITORY}' }, 'users-of-repository'),
  words: [
    'artifacts',
    'repositories',
    'delete',
    '{REPOSITORY}',
    '--location={REPOSITORY_LOCATION}',
    '--project={IMAGE_PROJECT}',
  ],
  output: [],
  purpose: {
    en: 'Delete a repository with everything in it.',
    fr: 'Supprimer un dépôt et tout ce qu’il contient.',
  },
  needs: [{ iam: 'artifactregistry.repositories.delete' }],
  on: '{IMAGE_PROJECT}',
  universes: tagged,
  sources: [sources.artifactRegistryDocker],
});

export const disableRedirection = defineCommand({
  id: 'gcloud-artifacts-settings-disable-upgrade-redirection',
  tool: 'gcloud',
  effect: 'changes',
  change: undoing(
    {
      verb: 'changes',
      kind: 'project',
      name: '{IMAGE_PROJECT}',
      fields: ['legacyRedirectionState=REDIRECTION_FROM_GCR_IO_DISABLED'],
    },
    'project',
  ),
  words: ['artifacts', 'settings', 'disable-upgrade-redirection', '--project={IMAGE_PROJECT}'],
  output: [],
  purpose: {
    en: 'Stop redirecting the gcr.io addresses of a project to Artifact Registry.',
    fr: 'Ne plus rediriger vers Artifact Registry les adresses gcr.io d’un projet.',
  },
  needs: [{ iam: 'artifactregistry.projectsettings.update' }],
  on: '{IMAGE_PROJECT}',
  universes: tagged,
  sources: [sources.gcrRepositories],
});
