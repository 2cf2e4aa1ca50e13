/** Commands about accounts, roles, services and pull secrets. They are shown and copied; nothing in Pullbook can run them. */
import type { Change, ChangeScope } from '../../model/change.ts';
import type { AnyCommand } from '../../model/command.ts';
import { defineCommand } from '../../model/define.ts';
import { sources } from '../../sources/index.ts';
import { documented, tagged, untested } from '../universe-support.ts';
import { deletePullSecret, disableServiceAccount, revokeRepositoryReader } from './undo.ts';

export const listServiceAccounts = defineCommand({
  id: 'gcloud-iam-service-accounts-list',
  tool: 'gcloud',
  effect: 'reads',
  words: ['iam', 'service-accounts', 'list', '--project={SERVICE_ACCOUNT_PROJECT}'],
  output: [],
  purpose: {
    en: 'List the service accounts of a project, if you do not know the address of the account. Accounts of other projects are not listed.',
    fr: 'Lister les comptes de service d’un projet, si vous ne connaissez pas l’adresse du compte. Les comptes d’autres projets ne sont pas listés.',
  },
  needs: [{ iam: 'iam.serviceAccounts.list' }],
  on: '{SERVICE_ACCOUNT_PROJECT}',
  universes: untested,
  sources: [sources.imagePulls],
});

/** No rule needs it: the message of a denial already names the admission rule. */
export const exportAdmissionPolicy = defineCommand({
  id: 'gcloud-container-binauthz-policy-export',
  tool: 'gcloud',
  effect: 'reads',
  words: ['container', 'binauthz', 'policy', 'export', '--project={PROJECT}'],
  output: [],
  purpose: {
    en: 'Read the Binary Authorization policy: its default rule, its attestors, and the images that it exempts.',
    fr: 'Lire la stratégie d’autorisation binaire\u00a0: sa règle par défaut, ses certificateurs et les images qu’elle exempte.',
  },
  needs: [{ iam: 'binaryauthorization.policy.get' }],
  on: '{PROJECT}',
  universes: tagged,
  sources: [sources.binaryAuthorization],
});

export const grantRepositoryReader = defineCommand({
  id: 'gcloud-artifacts-repositories-add-iam-policy-binding',
  tool: 'gcloud',
  effect: 'changes',
  change: {
    effects: [
      {
        verb: 'changes',
        kind: 'allow-policy',
        name: '{REPOSITORY}',
        fields: ['roles/artifactregistry.reader', 'serviceAccount:{SERVICE_ACCOUNT}'],
      },
    ],
    scope: 'account-on-repository',
    undo: () => ({ command: revokeRepositoryReader }),
  },
  words: [
    'artifacts',
    'repositories',
    'add-iam-policy-binding',
    '{REPOSITORY}',
    '--location={REPOSITORY_LOCATION}',
    '--project={IMAGE_PROJECT}',
    '--member=serviceAccount:{SERVICE_ACCOUNT}',
    '--role=roles/artifactregistry.reader',
  ],
  output: [],
  purpose: {
    en: 'Let a service account read one repository.',
    fr: 'Autoriser un compte de service à lire un dépôt.',
  },
  needs: [
    { iam: 'artifactregistry.repositories.getIamPolicy' },
    { iam: 'artifactregistry.repositories.setIamPolicy' },
  ],
  on: '{IMAGE_PROJECT}',
  universes: untested,
  sources: [sources.imagePulls, sources.artifactRegistryAccess],
});

export const enableServiceAccount = defineCommand({
  id: 'gcloud-iam-service-accounts-enable',
  tool: 'gcloud',
  effect: 'changes',
  change: {
    effects: [
      { verb: 'changes', kind: 'service-account', name: '{SERVICE_ACCOUNT}', fields: ['disabled=false'] },
    ],
    scope: 'users-of-account',
    undo: () => ({ command: disableServiceAccount }),
  },
  words: ['iam', 'service-accounts', 'enable', '{SERVICE_ACCOUNT}'],
  output: [],
  purpose: { en: 'Enable a disabled service account.', fr: 'Réactiver un compte de service désactivé.' },
  needs: [{ iam: 'iam.serviceAccounts.enable' }],
  on: '{SERVICE_ACCOUNT}',
  universes: untested,
  sources: [sources.enableServiceAccount],
});

/** The role of a service agent on a node account of another project. */
const onServiceAccount = [
  'iam',
  'service-accounts',
  'add-iam-policy-binding',
  '{SERVICE_ACCOUNT}',
  '--member=serviceAccount:{SERVICE_AGENT}',
] as const;

/** A role on the account of nodes for the service agent of the project of their cluster. */
const grantsOnAccount = (role: string, scope: ChangeScope): Change<AnyCommand> => ({
  effects: [
    {
      verb: 'changes',
      kind: 'account-policy',
      name: '{SERVICE_ACCOUNT}',
      fields: [role, 'serviceAccount:{SERVICE_AGENT}'],
    },
  ],
  scope,
  undo: () => ({
    advice: {
      en: 'Run the same command with remove-iam-policy-binding, which removes the role.',
      fr: 'Exécutez la même commande avec remove-iam-policy-binding au lieu de add-iam-policy-binding.',
    },
  }),
});

export const grantTokenCreator = defineCommand({
  id: 'gcloud-iam-service-accounts-add-token-creator',
  tool: 'gcloud',
  effect: 'changes',
  change: grantsOnAccount('roles/iam.serviceAccountTokenCreator', 'machines-of-project'),
  words: [...onServiceAccount, '--role=roles/iam.serviceAccountTokenCreator'],
  output: [],
  purpose: {
    en: 'Let the Compute Engine service agent of the project of the cluster get tokens for a node service account of another project.',
    fr: 'Permettre à l’agent de service Compute Engine du projet du cluster d’obtenir des jetons pour un compte de service des nœuds qui appartient à un autre projet.',
  },
  needs: [{ iam: 'iam.serviceAccounts.getIamPolicy' }, { iam: 'iam.serviceAccounts.setIamPolicy' }],
  on: '{SERVICE_ACCOUNT}',
  universes: untested,
  sources: [sources.configureNodeAccounts, sources.attachServiceAccounts],
});

export const grantServiceAccountUser = defineCommand({
  id: 'gcloud-iam-service-accounts-add-user',
  tool: 'gcloud',
  effect: 'changes',
  change: grantsOnAccount('roles/iam.serviceAccountUser', 'clusters-of-project'),
  words: [...onServiceAccount, '--role=roles/iam.serviceAccountUser'],
  output: [],
  purpose: {
    en: 'Let the Kubernetes Engine service agent of the project of the cluster create nodes with a node service account of another project.',
    fr: 'Permettre à l’agent de service Kubernetes Engine du projet du cluster de créer des nœuds avec un compte de service qui appartient à un autre projet.',
  },
  needs: [{ iam: 'iam.serviceAccounts.getIamPolicy' }, { iam: 'iam.serviceAccounts.setIamPolicy' }],
  on: '{SERVICE_ACCOUNT}',
  universes: untested,
  sources: [sources.configureNodeAccounts, sources.attachServiceAccounts],
});

/** It decides about new nodes only: what runs keeps the account that it has. */
export const describeCrossProjectPolicy = defineCommand({
  id: 'gcloud-org-policies-describe-cross-project',
  tool: 'gcloud',
  effect: 'reads',
  words: [
    'org-policies',
    'describe',
    'iam.disableCrossProjectServiceAccountUsage',
    '--project={SERVICE_ACCOUNT_PROJECT}',
    '--effective',
  ],
  output: [],
  purpose: {
    en: 'See whether the service accounts of a project may be attached to resources of other projects. If enforce is true, this is not allowed.',
    fr: 'Voir si les comptes de service d’un projet peuvent être associés à des ressources d’autres projets. Si enforce vaut true, ce n’est pas autorisé.',
  },
  needs: [{ iam: 'orgpolicy.policy.get' }],
  on: '{SERVICE_ACCOUNT_PROJECT}',
  universes: untested,
  sources: [sources.attachServiceAccounts],
});

/** gcloud names the columns KEY_ID, CREATED_AT, EXPIRES_AT and DISABLED (SDK 528, command_lib/iam). */
export const listServiceAccountKeys = defineCommand({
  id: 'gcloud-iam-service-accounts-keys-list',
  tool: 'gcloud',
  effect: 'reads',
  words: ['iam', 'service-accounts', 'keys', 'list', '--iam-account={SERVICE_ACCOUNT}', '--managed-by=user'],
  output: [],
  purpose: {
    en: 'List the user-managed keys of a service account, with the date on which each key expires.',
    fr: 'Lister les clés d’un compte de service gérées par l’utilisateur, avec la date d’expiration de chaque clé.',
  },
  needs: [{ iam: 'iam.serviceAccountKeys.list' }],
  on: '{SERVICE_ACCOUNT}',
  universes: untested,
  sources: [sources.serviceAccountKeys],
});

export const undeleteServiceAccount = defineCommand({
  id: 'gcloud-iam-service-accounts-undelete',
  tool: 'gcloud',
  effect: 'changes',
  change: {
    effects: [{ verb: 'restores', kind: 'service-account', name: '{ACCOUNT_UNIQUE_ID}' }],
    scope: 'former-users-of-account',
    undo: () => ({
      advice: {
        en: 'Disable the account instead of deleting it again.',
        fr: 'Désactivez le compte plutôt que de le supprimer une nouvelle fois.',
      },
    }),
  },
  words: ['iam', 'service-accounts', 'undelete', '{ACCOUNT_UNIQUE_ID}'],
  output: [],
  purpose: {
    en: 'Restore a service account that was deleted less than 30 days ago. This command does not always succeed.',
    fr: 'Restaurer un compte de service supprimé il y a moins de 30 jours. Cette commande ne réussit pas toujours.',
  },
  needs: [{ iam: 'iam.serviceAccounts.undelete' }],
  universes: untested,
  sources: [sources.undeleteServiceAccount],
});

export const enableArtifactRegistry = defineCommand({
  id: 'gcloud-services-enable',
  tool: 'gcloud',
  effect: 'changes',
  change: {
    effects: [
      { verb: 'changes', kind: 'api', name: 'artifactregistry.googleapis.com', fields: ['state=ENABLED'] },
    ],
    scope: 'project',
    undo: () => ({
      advice: {
        en: 'Leave the API enabled. If you disable an API, everything that uses it stops working.',
        fr: 'Laissez l’API activée. Si vous désactivez une API, tout ce qui l’utilise cesse de fonctionner.',
      },
    }),
  },
  words: ['services', 'enable', 'artifactregistry.googleapis.com', '--project={IMAGE_PROJECT}'],
  output: [],
  purpose: { en: 'Enable the Artifact Registry API.', fr: 'Activer l’API Artifact Registry.' },
  needs: [{ iam: 'serviceusage.services.enable' }],
  on: '{IMAGE_PROJECT}',
  universes: documented,
  sources: [sources.enableApi],
});

export const createPullSecret = defineCommand({
  id: 'kubectl-create-secret-dockerconfigjson',
  tool: 'kubectl',
  effect: 'changes',
  change: {
    effects: [
      { verb: 'creates', kind: 'secret', name: '{SECRET}', fields: ['kubernetes.io/dockerconfigjson'] },
    ],
    scope: 'pods-naming-secret',
    undo: () => ({ command: deletePullSecret }),
  },
  words: [
    'create',
    'secret',
    'generic',
    '{SECRET}',
    '--namespace={NAMESPACE}',
    '--type=kubernetes.io/dockerconfigjson',
    '--from-file=.dockerconfigjson={CREDENTIALS_FILE}',
  ],
  output: [],
  purpose: {
    en: 'Create a pull secret from a Docker configuration file, in the namespace of the Pod.',
    fr: 'Créer un secret d’extraction depuis un fichier de configuration Docker, dans l’espace de noms du pod.',
  },
  needs: [{ verb: 'create', resource: 'secrets' }],
  on: '{NAMESPACE}',
  universes: documented,
  sources: [sources.privateRegistry],
});
