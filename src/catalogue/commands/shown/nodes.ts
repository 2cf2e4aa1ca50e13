import { defineCommand } from '../../model/define.ts';
import { sources } from '../../sources/index.ts';
import { absent, documented, tagged, untested } from '../universe-support.ts';
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
    en: 'Drain a node: its Pods are evicted, so that the node can be replaced. Data in emptyDir volumes is lost.',
    fr: 'Vider (drain) un nœud\u00a0: ses pods, sauf ceux des DaemonSets, sont évincés, pour que le nœud puisse être remplacé. Les données des volumes emptyDir sont perdues.',
  },
  needs: [
    { verb: 'get', resource: 'nodes' },
    { verb: 'patch', resource: 'nodes' },
    { verb: 'list', resource: 'pods' },
    { verb: 'get', resource: 'pods' },
    { verb: 'get', resource: 'daemonsets', apiGroup: 'apps' },
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
    en: 'Enable Image streaming in a Standard cluster, so that its nodes start containers before the whole image is downloaded.',
    fr: 'Activer le streaming d’image dans un cluster Standard, pour que ses nœuds démarrent les conteneurs avant que l’image entière soit téléchargée.',
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
        en: 'A deleted machine cannot be restored: the node pool creates a new machine.',
        fr: 'Une machine supprimée ne peut pas être restaurée\u00a0: le pool de nœuds en crée une autre.',
      },
    }),
  },
  words: ['compute', 'instances', 'delete', '{NODE}', '--zone={NODE_ZONE}', '--project={PROJECT}'],
  output: [],
  purpose: {
    en: 'Delete the machine of a node, whose pool then creates a new machine. If you delete only the Node object, the machine is not deleted.',
    fr: 'Supprimer la machine d’un nœud\u00a0: le pool du nœud crée alors une nouvelle machine. Si vous ne supprimez que l’objet Node, la machine n’est pas supprimée.',
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
    en: 'Connect to a node of a Standard cluster through SSH. The first time, this command may add your SSH key to the machine or the project, which needs the permission to change their metadata, or with OS Login, a role for OS Login.',
    fr: 'Se connecter en SSH à un nœud d’un cluster Standard. La première fois, cette commande peut ajouter votre clé SSH à la machine ou au projet, ce qui exige le droit de modifier leurs métadonnées, ou, avec OS Login, un rôle OS Login.',
  },
  needs: [{ iam: 'compute.instances.get' }],
  on: '{PROJECT}',
  universes: absent,
  sources: [sources.imagePulls],
});
