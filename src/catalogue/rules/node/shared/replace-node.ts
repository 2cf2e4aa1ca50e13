import { drainNode } from '../../../commands/shown/nodes.ts';
import { withoutEmpty } from '../../../facts/pool-nodes.ts';

/**
 * The remedy for a node that is at fault itself. A managed instance group makes another machine for one that was deleted
 * (Compute Engine documentation, "About repairing VMs for high availability"); deleting the Node object leaves the machine.
 */
export const replaceNode = {
  command: drainNode,
  params: ({ node }: { readonly node: string }) => withoutEmpty({ NODE: node }),
  why: {
    en: 'If other nodes do the same without trouble: empty this one, then delete its machine, not only the Node object. Its pool makes a new one. Where GKE manages the nodes, as on Autopilot, it removes an empty node by itself.',
    fr: 'Si d’autres nœuds font la même chose sans souci, videz celui-ci, puis supprimez sa machine, et pas seulement l’objet Node. Son pool en recrée une. Là où GKE gère les nœuds, comme en mode Autopilot, il retire de lui-même un nœud vide.',
  },
};
