/** Commands that make or change node pools. They are shown and copied; nothing in Pullbook can run them. */
import type { Text } from '../../../base/text.ts';
import type { Change, ChangeCost } from '../../model/change.ts';
import type { AnyCommand } from '../../model/command.ts';
import { defineCommand } from '../../model/define.ts';
import { sources } from '../../sources/index.ts';
import { tagged } from '../universe-support.ts';
import { deleteNodePool } from './nodes-undo.ts';

/** A new node pool. The customer creates node pools on Standard clusters only. */
const newPool = [
  'container',
  'node-pools',
  'create',
  '{NODE_POOL}',
  '--cluster={CLUSTER}',
  '--location={CLUSTER_LOCATION}',
  '--project={PROJECT}',
] as const;

/**
 * What `gke-default`, which is also the default, means beside an account (Google Cloud SDK 528,
 * api_lib/container/api_adapter.py, `NodeIdentityOptionsToNodeConfig`).
 */
const withAccount = 'oauthScopes=cloud-platform,userinfo.email';

/**
 * A new pool beside the old one: nothing moves until Pods are scheduled on it. gcloud asks for three nodes in each zone
 * (`--num-nodes`).
 */
const createsPool = (...fields: readonly string[]): Change<AnyCommand> => ({
  effects: [
    {
      verb: 'creates',
      kind: 'node-pool',
      name: '{NODE_POOL}',
      fields: ['initialNodeCount=3', '{SERVICE_ACCOUNT}', ...fields],
    },
  ],
  scope: 'pods-on-new-nodes',
  losses: ['pool-defaults'],
  cost: 'nodes',
  undo: () => ({ command: deleteNodePool }),
});

export const createNodePool = defineCommand({
  id: 'gcloud-container-node-pools-create',
  tool: 'gcloud',
  effect: 'changes',
  change: createsPool(withAccount),
  words: [...newPool, '--service-account={SERVICE_ACCOUNT}', '--scopes=gke-default'],
  output: [],
  purpose: {
    en: 'Create a node pool whose access scopes let the nodes download images. The access scopes of existing nodes cannot be changed.',
    fr: 'Créer un pool de nœuds dont les niveaux d’accès permettent aux nœuds de télécharger des images. Les niveaux d’accès des nœuds existants ne peuvent pas être modifiés.',
  },
  needs: [{ iam: 'container.clusters.update' }, { iam: 'iam.serviceAccounts.actAs' }],
  on: '{PROJECT}',
  universes: tagged,
  sources: [sources.imagePulls],
});

export const createNodePoolWithAccount = defineCommand({
  id: 'gcloud-container-node-pools-create-with-account',
  tool: 'gcloud',
  effect: 'changes',
  change: createsPool(withAccount),
  words: [...newPool, '--service-account={SERVICE_ACCOUNT}'],
  output: [],
  purpose: {
    en: 'Create a node pool that runs as an existing service account.',
    fr: 'Créer un pool de nœuds qui utilise un compte de service existant.',
  },
  needs: [{ iam: 'container.clusters.update' }, { iam: 'iam.serviceAccounts.actAs' }],
  on: '{PROJECT}',
  universes: tagged,
  sources: [sources.nodeServiceAccounts],
});

export const createNodePoolWithDiskSize = defineCommand({
  id: 'gcloud-container-node-pools-create-with-disk-size',
  tool: 'gcloud',
  effect: 'changes',
  change: createsPool(withAccount, 'diskSizeGb={DISK_SIZE}'),
  words: [
    ...newPool,
    '--disk-size={DISK_SIZE}',
    '--service-account={SERVICE_ACCOUNT}',
    '--scopes=gke-default',
  ],
  output: [],
  purpose: {
    en: 'Create a node pool whose nodes have larger boot disks.',
    fr: 'Créer un pool de nœuds aux disques de démarrage plus grands.',
  },
  needs: [{ iam: 'container.clusters.update' }, { iam: 'iam.serviceAccounts.actAs' }],
  on: '{PROJECT}',
  universes: tagged,
  sources: [sources.diskPerformance],
});

export const createNodePoolWithDiskType = defineCommand({
  id: 'gcloud-container-node-pools-create-with-disk-type',
  tool: 'gcloud',
  effect: 'changes',
  change: createsPool(withAccount, 'diskType={DISK_TYPE}', 'diskSizeGb={DISK_SIZE}'),
  words: [
    ...newPool,
    '--disk-type={DISK_TYPE}',
    '--disk-size={DISK_SIZE}',
    '--service-account={SERVICE_ACCOUNT}',
    '--scopes=gke-default',
  ],
  output: [],
  purpose: {
    en: 'Create a node pool whose nodes have faster boot disks.',
    fr: 'Créer un pool de nœuds aux disques de démarrage plus rapides.',
  },
  needs: [{ iam: 'container.clusters.update' }, { iam: 'iam.serviceAccounts.actAs' }],
  on: '{PROJECT}',
  universes: tagged,
  sources: [sources.imagePulls, sources.diskPerformance],
});

/** Image streaming reads what the disk holds (GKE documentation, "Use secondary boot disks to preload…"). */
export const createNodePoolWithPreloadedImage = defineCommand({
  id: 'gcloud-container-node-pools-create-with-preloaded-image',
  tool: 'gcloud',
  effect: 'changes',
  change: {
    ...createsPool(withAccount, 'gcfsConfig.enabled=true', 'secondaryBootDisks={DISK_IMAGE}'),
    cost: 'nodes-with-preloaded-disks',
  },
  words: [
    ...newPool,
    '--service-account={SERVICE_ACCOUNT}',
    '--scopes=gke-default',
    '--enable-image-streaming',
    '--secondary-boot-disk=disk-image=projects/{PROJECT}/global/images/{DISK_IMAGE},mode=CONTAINER_IMAGE_CACHE',
  ],
  output: [],
  purpose: {
    en: 'Create a node pool whose nodes have the image on a disk before the first Pod is scheduled.',
    fr: 'Créer un pool de nœuds dont les nœuds ont l’image sur un disque avant le placement du premier pod.',
  },
  needs: [{ iam: 'container.clusters.update' }, { iam: 'iam.serviceAccounts.actAs' }],
  on: '{PROJECT}',
  universes: tagged,
  sources: [sources.secondaryBootDisks],
});

/** An existing pool. */
const changedPool = [
  'container',
  'node-pools',
  'update',
  '{CURRENT_NODE_POOL}',
  '--cluster={CLUSTER}',
  '--location={CLUSTER_LOCATION}',
  '--project={PROJECT}',
] as const;

const recreated = { verb: 'recreates', kind: 'pool-nodes' } as const;

const formerValues: Text = {
  en: 'Run the same command with the old values. The nodes are recreated again.',
  fr: 'Exécutez la même commande avec les anciennes valeurs. Les nœuds sont de nouveau recréés.',
};

/** A change of a pool, for which GKE recreates its nodes with the upgrade strategy of the pool. */
const changesPool = (
  cost: ChangeCost | null,
  fields: readonly string[],
  undo: Text = formerValues,
): Change<AnyCommand> => ({
  effects: [
    { verb: 'changes', kind: 'node-pool', name: '{CURRENT_NODE_POOL}', fields },
    { ...recreated, name: '{CURRENT_NODE_POOL}' },
  ],
  scope: 'nodes-of-pool',
  losses: ['nodes-recreated'],
  ...(cost ? { cost } : {}),
  undo: () => ({ advice: undo }),
});

/** The last step of a move to another pool. */
export const deleteFormerNodePool = defineCommand({
  id: 'gcloud-container-node-pools-delete-former',
  tool: 'gcloud',
  effect: 'changes',
  change: {
    effects: [{ verb: 'deletes', kind: 'node-pool', name: '{CURRENT_NODE_POOL}' }],
    scope: 'pods-on-former-pool',
    losses: ['pool-drained'],
    undo: () => ({
      advice: {
        en: 'A deleted pool cannot be restored: you must create it again with all its settings. Before you delete the pool, save its settings (gcloud container node-pools describe).',
        fr: 'Un pool supprimé ne peut pas être restauré\u00a0: il faut le recréer en indiquant tous ses réglages. Avant de supprimer le pool, enregistrez ses réglages (gcloud container node-pools describe).',
      },
    }),
  },
  words: [
    'container',
    'node-pools',
    'delete',
    '{CURRENT_NODE_POOL}',
    '--cluster={CLUSTER}',
    '--location={CLUSTER_LOCATION}',
    '--project={PROJECT}',
  ],
  output: [],
  purpose: {
    en: 'Delete the old node pool, once another pool is ready for its Pods. GKE first drains the nodes of the old pool.',
    fr: 'Supprimer l’ancien pool de nœuds, une fois qu’un autre pool peut accueillir ses pods. GKE vide (drain) d’abord les nœuds de l’ancien pool.',
  },
  needs: [{ iam: 'container.clusters.update' }],
  on: '{PROJECT}',
  universes: tagged,
  sources: [sources.gcloudReference],
});

export const updateNodePoolDiskSize = defineCommand({
  id: 'gcloud-container-node-pools-update-disk-size',
  tool: 'gcloud',
  effect: 'changes',
  change: changesPool('disks', ['diskSizeGb={DISK_SIZE}']),
  words: [...changedPool, '--disk-size={DISK_SIZE}'],
  output: [],
  purpose: {
    en: 'Give the nodes of a pool larger boot disks. GKE recreates every node of the pool.',
    fr: 'Donner aux nœuds d’un pool des disques de démarrage plus grands. GKE recrée tous les nœuds du pool.',
  },
  needs: [{ iam: 'container.clusters.update' }],
  on: '{PROJECT}',
  universes: tagged,
  sources: [sources.nodePoolUpdate],
});

export const updateNodePoolDiskType = defineCommand({
  id: 'gcloud-container-node-pools-update-disk-type',
  tool: 'gcloud',
  effect: 'changes',
  change: changesPool('disks', ['diskType={DISK_TYPE}', 'diskSizeGb={DISK_SIZE}']),
  words: [...changedPool, '--disk-type={DISK_TYPE}', '--disk-size={DISK_SIZE}'],
  output: [],
  purpose: {
    en: 'Give the nodes of a pool faster boot disks. GKE recreates every node of the pool.',
    fr: 'Donner aux nœuds d’un pool des disques de démarrage plus rapides. GKE recrée tous les nœuds du pool.',
  },
  needs: [{ iam: 'container.clusters.update' }],
  on: '{PROJECT}',
  universes: tagged,
  sources: [sources.nodePoolUpdate],
});

export const updateNodePoolStreaming = defineCommand({
  id: 'gcloud-container-node-pools-update-image-streaming',
  tool: 'gcloud',
  effect: 'changes',
  change: changesPool(null, ['gcfsConfig.enabled=true'], {
    en: 'Run the same command with --no-enable-image-streaming. The nodes are recreated again.',
    fr: 'Exécutez la même commande avec --no-enable-image-streaming. Les nœuds sont de nouveau recréés.',
  }),
  words: [...changedPool, '--enable-image-streaming'],
  output: [],
  purpose: {
    en: 'Enable Image streaming on the nodes of one pool. GKE recreates every node of the pool.',
    fr: 'Activer le streaming d’image sur les nœuds d’un pool. GKE recrée tous les nœuds du pool.',
  },
  needs: [{ iam: 'container.clusters.update' }],
  on: '{PROJECT}',
  universes: tagged,
  sources: [sources.nodePoolUpdate, sources.imageStreaming],
});

export const createNodePoolForStorage = defineCommand({
  id: 'gcloud-container-node-pools-create-with-storage-scope',
  tool: 'gcloud',
  effect: 'changes',
  change: createsPool('oauthScopes=devstorage.read_only'),
  words: [
    ...newPool,
    '--service-account={SERVICE_ACCOUNT}',
    '--scopes=https://www.googleapis.com/auth/devstorage.read_only',
  ],
  output: [],
  purpose: {
    en: 'Create a node pool with only the access scope that a pull needs. The scopes for writing metrics, and for writing logs if the cluster uses Cloud Logging, are added automatically.',
    fr: 'Créer un pool de nœuds avec le seul niveau d’accès qu’exige une extraction. Les niveaux d’accès pour écrire les métriques, et les journaux si le cluster utilise Cloud Logging, sont ajoutés automatiquement.',
  },
  needs: [{ iam: 'container.clusters.update' }, { iam: 'iam.serviceAccounts.actAs' }],
  on: '{PROJECT}',
  universes: tagged,
  sources: [sources.imagePulls, sources.accessScopes],
});
