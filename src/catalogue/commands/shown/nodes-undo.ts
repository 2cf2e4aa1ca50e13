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
    'pool-drained',
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
    en: 'Delete a node pool, with its nodes and everything that runs on these nodes.',
    fr: 'Supprimer un pool de nœuds, avec ses nœuds et tout ce qui s’exécute sur ces nœuds.',
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
    'pods-placed-later',
    [],
  ),
  words: ['uncordon', '{NODE}'],
  output: [],
  purpose: {
    en: 'Allow Pods to be scheduled on a node again. Pods that were evicted do not move back.',
    fr: 'Permettre de nouveau de placer des pods sur un nœud. Les pods évincés ne reviennent pas sur ce nœud.',
  },
  needs: [
    { verb: 'get', resource: 'nodes' },
    { verb: 'patch', resource: 'nodes' },
  ],
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
    en: 'Disable Image streaming in a cluster, so that its nodes download whole images again.',
    fr: 'Désactiver le streaming d’image dans un cluster, pour que ses nœuds téléchargent de nouveau les images entières.',
  },
  needs: [{ iam: 'container.clusters.update' }],
  on: '{PROJECT}',
  universes: tagged,
  sources: [sources.imageStreaming],
});
