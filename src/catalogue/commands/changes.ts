/** Commands that change something. They are shown and copied; nothing in Pullbook can run them. */
import { defineCommand } from '../define.ts';
import { sources } from '../sources.ts';
import { documented, tagged, untested } from './universe-support.ts';

export const grantRepositoryReader = defineCommand({
  id: 'gcloud-artifacts-repositories-add-iam-policy-binding',
  tool: 'gcloud',
  effect: 'changes',
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
  needs: [{ iam: 'artifactregistry.repositories.setIamPolicy' }],
  on: '{IMAGE_PROJECT}',
  universes: untested,
  sources: [sources.imagePulls, sources.artifactRegistryAccess],
});

export const enableServiceAccount = defineCommand({
  id: 'gcloud-iam-service-accounts-enable',
  tool: 'gcloud',
  effect: 'changes',
  words: ['iam', 'service-accounts', 'enable', '{SERVICE_ACCOUNT}'],
  output: [],
  purpose: { en: 'Enable a disabled service account.', fr: 'Réactiver un compte de service désactivé.' },
  needs: [{ iam: 'iam.serviceAccounts.enable' }],
  on: '{SERVICE_ACCOUNT}',
  universes: untested,
  sources: [sources.enableServiceAccount],
});

export const createNodePool = defineCommand({
  id: 'gcloud-container-node-pools-create',
  tool: 'gcloud',
  effect: 'changes',
  words: [
    'container',
    'node-pools',
    'create',
    '{NODE_POOL}',
    '--cluster={CLUSTER}',
    '--location={CLUSTER_LOCATION}',
    '--project={PROJECT}',
    '--service-account={SERVICE_ACCOUNT}',
    '--scopes=gke-default',
  ],
  output: [],
  purpose: {
    en: 'Make a node pool whose nodes may read storage: the scopes of existing nodes cannot be changed.',
    fr: 'Créer un pool dont les nœuds peuvent lire le stockage : les niveaux d’accès des nœuds existants ne se modifient pas.',
  },
  needs: [{ iam: 'container.clusters.update' }],
  on: '{PROJECT}',
  universes: tagged,
  sources: [sources.imagePulls],
});

export const createNodePoolWithAccount = defineCommand({
  id: 'gcloud-container-node-pools-create-with-account',
  tool: 'gcloud',
  effect: 'changes',
  words: [
    'container',
    'node-pools',
    'create',
    '{NODE_POOL}',
    '--cluster={CLUSTER}',
    '--location={CLUSTER_LOCATION}',
    '--project={PROJECT}',
    '--service-account={SERVICE_ACCOUNT}',
  ],
  output: [],
  purpose: {
    en: 'Make a node pool that runs as a service account which exists.',
    fr: 'Créer un pool de nœuds qui utilise un compte de service existant.',
  },
  needs: [{ iam: 'container.clusters.update' }, { iam: 'iam.serviceAccounts.actAs' }],
  on: '{PROJECT}',
  universes: tagged,
  sources: [sources.nodeServiceAccounts],
});

export const enableArtifactRegistry = defineCommand({
  id: 'gcloud-services-enable',
  tool: 'gcloud',
  effect: 'changes',
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
    en: 'Make a pull secret from a Docker configuration file, in the namespace of the Pod.',
    fr: 'Créer un secret d’extraction depuis un fichier de configuration Docker, dans l’espace de noms du pod.',
  },
  needs: [],
  on: '{NAMESPACE}',
  universes: documented,
  sources: [sources.privateRegistry],
});
