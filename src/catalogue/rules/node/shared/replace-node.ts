import { deleteMachine, drainNode } from '../../../commands/shown/nodes.ts';
import { withoutEmpty } from '../../../facts/pool-nodes.ts';
import type { Remedy } from '../../../model/remedy.ts';

/** The node that is at fault itself. A type, not an interface: facts have an index signature. */
type FaultyNode = { readonly node: string };

/**
 * The remedy for a node that is at fault itself, in two steps. A managed instance group makes another machine for one
 * that was deleted (Compute Engine documentation, "About repairing VMs in a MIG"); deleting the Node object
 * leaves the machine.
 */
export const replaceNode: readonly [Remedy<FaultyNode>, Remedy<FaultyNode>] = [
  {
    command: drainNode,
    params: ({ node }) => withoutEmpty({ NODE: node }),
    why: {
      en: 'If other nodes do the same without trouble, drain this one first. If GKE manages the nodes, as on Autopilot, it removes an empty node by itself.',
      fr: 'Si d’autres nœuds font la même chose sans souci, drainez d’abord celui-ci. Là où GKE gère les nœuds, comme en mode Autopilot, il retire de lui-même un nœud vide.',
    },
  },
  {
    command: deleteMachine,
    params: ({ node }) => withoutEmpty({ NODE: node }),
    why: {
      en: 'Elsewhere, delete its machine once it is drained, not only the Node object: its pool makes a new one.',
      fr: 'Ailleurs, supprimez ensuite sa machine, et pas seulement l’objet Node\u00a0: son pool en crée une autre.',
    },
  },
];
