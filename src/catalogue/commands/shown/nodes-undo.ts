/** Commands that undo what a remedy changed in nodes. They are shown and copied; nothing in Pullbook can run them. */
import { defineCommand } from '../../model/define.ts';
import { sources } from '../../sources/index.ts';
import { documented, tagged } from '../universe-support.ts';
import { undoing } from './undo.ts';

export const deleteNodePool = defineCommand({
  id: 'gcloud-container-node-pools-delete',
  tool: 'gcloud',
  effect: 'changes',
  change: undoing({ verb: 'deletes', kind: 'node-pool', name: '{NODE_POOL}' }, 'nodes-of-pool', [
    'pods-evicted',
  ]),
  words: [
    'container',
    'node-pools',
    'delete',
    '{NODE_POOL}',
    '--cluster={CLUSTER}',
    '--location={CLUSTER_LOCATION}',
    '--project={PROJECT}',
  ],
  output: [],
  purpose: {
    en: 'Delete a node pool, with its nodes and what runs on them.',
    fr: 'Supprimer un pool de nœuds, avec ses nœuds et ce qui s’y exécute.',
  },
  needs: [{ iam: 'container.clusters.update' }],
  on: '{PROJECT}',
  universes: tagged,
  sources: [sources.gcloudReference],
});

export const uncordonNode = defineCommand({
  id: 'kubectl-uncordon',
  tool: 'kubectl',
  effect: 'changes',
  change: undoing(
    { verb: 'changes', kind: 'node', name: '{NODE}', fields: ['unschedulable=false'] },
    'pods-on-node',
    [],
  ),
  words: ['uncordon', '{NODE}'],
  output: [],
  purpose: {
    en: 'Let Pods be scheduled on a node again. Those that were evicted stay where they are.',
    fr: 'Permettre de nouveau de placer des pods sur un nœud. Ceux qui ont été évincés restent où ils sont.',
  },
  needs: [{ verb: 'patch', resource: 'nodes' }],
  universes: documented,
  sources: [sources.drain],
});

export const disableImageStreaming = defineCommand({
  id: 'gcloud-container-clusters-update-no-image-streaming',
  tool: 'gcloud',
  effect: 'changes',
  change: undoing(
    { verb: 'changes', kind: 'cluster', name: '{CLUSTER}', fields: ['gcfsConfig.enabled=false'] },
    'nodes-of-cluster',
    ['nodes-may-be-recreated'],
  ),
  words: [
    'container',
    'clusters',
    'update',
    '{CLUSTER}',
    '--location={CLUSTER_LOCATION}',
    '--project={PROJECT}',
    '--no-enable-image-streaming',
  ],
  output: [],
  purpose: {
    en: 'Have the nodes of a cluster download whole images again.',
    fr: 'Faire de nouveau télécharger aux nœuds d’un cluster les images entières.',
  },
  needs: [{ iam: 'container.clusters.update' }],
  on: '{PROJECT}',
  universes: tagged,
  sources: [sources.imageStreaming],
});
