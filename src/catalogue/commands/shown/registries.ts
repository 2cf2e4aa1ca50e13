/** Commands that change registries. They are shown and copied; nothing in Pullbook can run them. */
import { defineCommand } from '../../model/define.ts';
import { sources } from '../../sources/index.ts';
import { tagged, untested } from '../universe-support.ts';

export const migrateContainerRegistry = defineCommand({
  id: 'gcloud-artifacts-docker-upgrade-migrate',
  tool: 'gcloud',
  effect: 'changes',
  words: ['artifacts', 'docker', 'upgrade', 'migrate', '--projects={IMAGE_PROJECT}'],
  output: [],
  purpose: {
    en: 'Move the gcr.io addresses of a project to Artifact Registry.',
    fr: 'Faire passer les adresses gcr.io d’un projet à Artifact Registry.',
  },
  needs: [],
  on: '{IMAGE_PROJECT}',
  universes: untested,
  sources: [sources.containerRegistryTransition],
});

export const createRemoteRepository = defineCommand({
  id: 'gcloud-artifacts-repositories-create-remote',
  tool: 'gcloud',
  effect: 'changes',
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
    en: 'Make a repository that fetches from Docker Hub once and keeps what it fetched.',
    fr: 'Créer un dépôt qui va chercher une image une fois sur Docker Hub, puis la garde.',
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
    en: 'Give the nodes a containerd configuration. GKE recreates the existing nodes.',
    fr: 'Donner aux nœuds une configuration containerd. GKE recrée les nœuds existants.',
  },
  needs: [{ iam: 'container.clusters.update' }],
  on: '{PROJECT}',
  universes: untested,
  sources: [sources.privateCertificates, sources.containerdConfiguration],
});
