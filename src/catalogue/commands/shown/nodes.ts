import { defineCommand } from '../../model/define.ts';
import { sources } from '../../sources/index.ts';
import { documented, tagged, untested } from '../universe-support.ts';
import { disableImageStreaming, uncordonNode } from './nodes-undo.ts';

export const drainNode = defineCommand({
  id: 'kubectl-drain',
  tool: 'kubectl',
  effect: 'changes',
  change: {
    effects: [
      { verb: 'changes', kind: 'node', name: '{NODE}', fields: ['unschedulable=true'] },
      { verb: 'deletes', kind: 'pods', name: '{NODE}' },
    ],
    scope: 'pods-on-node',
    losses: ['pods-evicted'],
    undo: () => ({ command: uncordonNode }),
  },
  words: ['drain', '{NODE}', '--ignore-daemonsets', '--delete-emptydir-data'],
  output: [],
  purpose: {
    en: 'Move the Pods of a node elsewhere, so that it can be replaced. Data in emptyDir volumes is lost.',
    fr: 'Déplacer les pods d’un nœud pour pouvoir le remplacer. Les données des volumes emptyDir sont perdues.',
  },
  needs: [
    { verb: 'patch', resource: 'nodes' },
    { verb: 'create', resource: 'pods/eviction' },
  ],
  universes: documented,
  sources: [sources.drain],
});

export const enableImageStreaming = defineCommand({
  id: 'gcloud-container-clusters-update-image-streaming',
  tool: 'gcloud',
  effect: 'changes',
  change: {
    effects: [{ verb: 'changes', kind: 'cluster', name: '{CLUSTER}', fields: ['gcfsConfig.enabled=true'] }],
    scope: 'nodes-of-cluster',
    losses: ['nodes-may-be-recreated'],
    undo: () => ({ command: disableImageStreaming }),
  },
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

export const deleteMachine = defineCommand({
  id: 'gcloud-compute-instances-delete',
  tool: 'gcloud',
  effect: 'changes',
  change: {
    effects: [{ verb: 'recreates', kind: 'machine', name: '{NODE}' }],
    scope: 'pods-on-node',
    losses: ['machine-deleted'],
    undo: () => ({
      advice: {
        en: 'Nothing to undo: the instance group of the pool makes another machine.',
        fr: 'Rien à annuler\u00a0: le groupe d’instances du pool crée une autre machine.',
      },
    }),
  },
  words: ['compute', 'instances', 'delete', '{NODE}', '--zone={NODE_ZONE}', '--project={PROJECT}'],
  output: [],
  purpose: {
    en: 'Delete the machine of a node: its pool makes a new one. Deleting the Node object alone leaves it.',
    fr: 'Supprimer la machine d’un nœud\u00a0: son pool en crée une autre. Supprimer le seul objet Node la laisse en place.',
  },
  needs: [{ iam: 'compute.instances.delete' }],
  on: '{PROJECT}',
  universes: untested,
  sources: [sources.machineRepair],
});

export const sshToNode = defineCommand({
  id: 'gcloud-compute-ssh',
  tool: 'gcloud',
  effect: 'changes',
  change: {
    effects: [{ verb: 'changes', kind: 'ssh-keys', name: '{PROJECT}' }],
    scope: 'project',
    undo: () => ({
      advice: {
        en: 'Remove the key from the metadata of the machine or of the project, or from your OS Login profile.',
        fr: 'Retirez la clé des métadonnées de la machine ou du projet, ou de votre profil OS Login.',
      },
    }),
  },
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
