/** Commands that change nodes or node pools. They are shown and copied; nothing in Pullbook can run them. */
import { defineCommand } from '../define.ts';
import { sources } from '../sources.ts';
import { documented, tagged, untested } from './universe-support.ts';

/** Node pools are created by the customer on Standard clusters only. */

const newPool = [
  'container',
  'node-pools',
  'create',
  '{NODE_POOL}',
  '--cluster={CLUSTER}',
  '--location={CLUSTER_LOCATION}',
  '--project={PROJECT}',
] as const;

export const createNodePoolWithDiskSize = defineCommand({
  id: 'gcloud-container-node-pools-create-with-disk-size',
  tool: 'gcloud',
  effect: 'changes',
  words: [...newPool, '--disk-size={DISK_SIZE}'],
  output: [],
  purpose: {
    en: 'Make a node pool whose nodes have larger boot disks.',
    fr: 'Créer un pool de nœuds aux disques de démarrage plus grands.',
  },
  needs: [{ iam: 'container.clusters.update' }],
  on: '{PROJECT}',
  universes: tagged,
  sources: [sources.diskPerformance],
});

export const createNodePoolWithDiskType = defineCommand({
  id: 'gcloud-container-node-pools-create-with-disk-type',
  tool: 'gcloud',
  effect: 'changes',
  words: [...newPool, '--disk-type={DISK_TYPE}', '--disk-size={DISK_SIZE}'],
  output: [],
  purpose: {
    en: 'Make a node pool whose nodes have faster boot disks.',
    fr: 'Créer un pool de nœuds aux disques de démarrage plus rapides.',
  },
  needs: [{ iam: 'container.clusters.update' }],
  on: '{PROJECT}',
  universes: tagged,
  sources: [sources.imagePulls, sources.diskPerformance],
});

export const createNodePoolForStorage = defineCommand({
  id: 'gcloud-container-node-pools-create-with-storage-scope',
  tool: 'gcloud',
  effect: 'changes',
  words: [
    ...newPool,
    '--service-account={SERVICE_ACCOUNT}',
    '--scopes=https://www.googleapis.com/auth/devstorage.read_only',
  ],
  output: [],
  purpose: {
    en: 'Make a node pool with the one scope that a pull needs. It carries none for writing logs and metrics.',
    fr: 'Créer un pool de nœuds avec le seul niveau d’accès qu’exige une extraction. Il n’en porte aucun pour écrire journaux et métriques.',
  },
  needs: [{ iam: 'container.clusters.update' }],
  on: '{PROJECT}',
  universes: tagged,
  sources: [sources.imagePulls, sources.accessScopes],
});

export const drainNode = defineCommand({
  id: 'kubectl-drain',
  tool: 'kubectl',
  effect: 'changes',
  words: ['drain', '{NODE}', '--ignore-daemonsets', '--delete-emptydir-data'],
  output: [],
  purpose: {
    en: 'Move the Pods of a node elsewhere, so that it can be replaced. Data in emptyDir volumes is lost.',
    fr: 'Déplacer les pods d’un nœud pour pouvoir le remplacer. Les données des volumes emptyDir sont perdues.',
  },
  needs: [],
  universes: documented,
  sources: [sources.drain],
});

export const enableImageStreaming = defineCommand({
  id: 'gcloud-container-clusters-update-image-streaming',
  tool: 'gcloud',
  effect: 'changes',
  words: [
    'container',
    'clusters',
    'update',
    '{CLUSTER}',
    '--location={CLUSTER_LOCATION}',
    '--project={PROJECT}',
    '--enable-image-streaming',
  ],
  output: [],
  purpose: {
    en: 'Let the nodes of a Standard cluster start containers before the whole image is there.',
    fr: 'Permettre aux nœuds d’un cluster Standard de démarrer les conteneurs avant que l’image soit là tout entière.',
  },
  needs: [{ iam: 'container.clusters.update' }],
  on: '{PROJECT}',
  universes: tagged,
  sources: [sources.imageStreaming],
});

export const sshToNode = defineCommand({
  id: 'gcloud-compute-ssh',
  tool: 'gcloud',
  effect: 'changes',
  words: ['compute', 'ssh', '{NODE}', '--zone={NODE_ZONE}', '--project={PROJECT}'],
  output: [],
  purpose: {
    en: 'Enter a node of a Standard cluster. The first time, it may add your SSH key to the machine or the project.',
    fr: 'Entrer sur un nœud d’un cluster Standard. La première fois, votre clé SSH peut être ajoutée à la machine ou au projet.',
  },
  needs: [{ iam: 'compute.instances.get' }],
  on: '{PROJECT}',
  universes: untested,
  sources: [sources.imagePulls],
});
