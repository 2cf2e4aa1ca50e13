/** Commands that change registries. They are shown and copied; nothing in Pullbook can run them. */
import { defineCommand } from '../../model/define.ts';
import { sources } from '../../sources/index.ts';
import { tagged, untested } from '../universe-support.ts';
import { deleteRemoteRepository, disableRedirection, revokeCertificateReader } from './undo.ts';

export const migrateContainerRegistry = defineCommand({
  id: 'gcloud-artifacts-docker-upgrade-migrate',
  tool: 'gcloud',
  effect: 'changes',
  change: {
    effects: [
      { verb: 'creates', kind: 'gcr-repositories', name: '{IMAGE_PROJECT}' },
      // Those who could read the images keep it: SDK 528, command_lib/artifacts/util.py, `SetupAuthForProject`.
      { verb: 'changes', kind: 'gcr-repositories', name: '{IMAGE_PROJECT}', fields: ['bindings'] },
      {
        verb: 'changes',
        kind: 'project',
        name: '{IMAGE_PROJECT}',
        fields: ['legacyRedirectionState=REDIRECTION_FROM_GCR_IO_ENABLED'],
      },
    ],
    scope: 'project',
    cost: 'storage',
    undo: () => ({ command: disableRedirection }),
  },
  words: ['artifacts', 'docker', 'upgrade', 'migrate', '--projects={IMAGE_PROJECT}'],
  output: [],
  purpose: {
    en: 'Move the gcr.io addresses of a project to Artifact Registry.',
    fr: 'Faire passer à Artifact Registry les adresses gcr.io d’un projet.',
  },
  // What the writes of the command ask for; it reads the old policies as well.
  needs: [
    { iam: 'artifactregistry.repositories.create' },
    { iam: 'artifactregistry.repositories.getIamPolicy' },
    { iam: 'artifactregistry.repositories.setIamPolicy' },
    { iam: 'artifactregistry.projectsettings.update' },
  ],
  on: '{IMAGE_PROJECT}',
  universes: untested,
  sources: [sources.containerRegistryTransition],
});

export const createRemoteRepository = defineCommand({
  id: 'gcloud-artifacts-repositories-create-remote',
  tool: 'gcloud',
  effect: 'changes',
  change: {
    effects: [
      {
        verb: 'creates',
        kind: 'repository',
        name: '{REPOSITORY}',
        fields: ['REMOTE_REPOSITORY', 'DOCKER_HUB'],
      },
    ],
    scope: 'users-of-repository',
    cost: 'storage',
    undo: () => ({ command: deleteRemoteRepository }),
  },
  words: [
    'artifacts',
    'repositories',
    'create',
    '{REPOSITORY}',
    '--location={REPOSITORY_LOCATION}',
    '--project={IMAGE_PROJECT}',
    '--repository-format=docker',
    '--mode=remote-repository',
    '--remote-docker-repo=DOCKER-HUB',
  ],
  output: [],
  purpose: {
    en: 'Create a remote repository that downloads each image from Docker Hub only once, and then keeps it.',
    fr: 'Créer un dépôt distant qui télécharge chaque image de Docker Hub une seule fois, puis la garde.',
  },
  needs: [{ iam: 'artifactregistry.repositories.create' }],
  on: '{IMAGE_PROJECT}',
  universes: tagged,
  sources: [sources.artifactRegistryDocker],
});

export const setContainerdConfiguration = defineCommand({
  id: 'gcloud-container-clusters-update-containerd',
  tool: 'gcloud',
  effect: 'changes',
  change: {
    effects: [
      { verb: 'changes', kind: 'cluster', name: '{CLUSTER}', fields: ['containerdConfig'] },
      { verb: 'recreates', kind: 'cluster-nodes', name: '{CLUSTER}' },
    ],
    scope: 'pools-without-containerd-configuration',
    losses: ['nodes-recreated'],
    undo: () => ({
      advice: {
        en: 'Run the same command with a file that contains the former configuration. The nodes are recreated again.',
        fr: 'Exécutez la même commande avec un fichier qui contient l’ancienne configuration. Les nœuds sont de nouveau recréés.',
      },
    }),
  },
  words: [
    'container',
    'clusters',
    'update',
    '{CLUSTER}',
    '--location={CLUSTER_LOCATION}',
    '--project={PROJECT}',
    '--containerd-config-from-file={CONTAINERD_CONFIG_FILE}',
  ],
  output: [],
  purpose: {
    en: 'Give the nodes a containerd configuration. GKE recreates the nodes of every pool that has no containerd configuration of its own.',
    fr: 'Donner aux nœuds une configuration containerd. GKE recrée les nœuds de tous les pools qui n’ont pas leur propre configuration containerd.',
  },
  needs: [{ iam: 'container.clusters.update' }],
  on: '{PROJECT}',
  universes: untested,
  sources: [sources.privateCertificates, sources.containerdConfiguration],
});

export const grantCertificateReader = defineCommand({
  id: 'gcloud-secrets-add-iam-policy-binding',
  tool: 'gcloud',
  effect: 'changes',
  change: {
    effects: [
      {
        verb: 'changes',
        kind: 'secret-policy',
        name: '{CERTIFICATE_NAME}',
        fields: ['roles/secretmanager.secretAccessor', 'serviceAccount:{SERVICE_ACCOUNT}'],
      },
    ],
    scope: 'account-on-secret',
    undo: () => ({ command: revokeCertificateReader }),
  },
  words: [
    'secrets',
    'add-iam-policy-binding',
    '{CERTIFICATE_NAME}',
    '--project={PROJECT}',
    '--member=serviceAccount:{SERVICE_ACCOUNT}',
    '--role=roles/secretmanager.secretAccessor',
  ],
  output: [],
  purpose: {
    en: 'Let the node service account read the certificate in Secret Manager.',
    fr: 'Permettre au compte de service des nœuds de lire le certificat dans Secret Manager.',
  },
  needs: [{ iam: 'secretmanager.secrets.getIamPolicy' }, { iam: 'secretmanager.secrets.setIamPolicy' }],
  on: '{PROJECT}',
  universes: untested,
  sources: [sources.privateCertificates],
});
