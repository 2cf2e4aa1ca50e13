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
      en: 'If other nodes pull images without this error, drain this node first. If GKE manages the nodes, as on Autopilot, GKE removes an empty node on its own. If the kubelet no longer reports, do not wait for the end of the drain.',
      fr: 'Si d’autres nœuds extraient des images sans cette erreur, videz d’abord ce nœud (drain). Quand GKE gère les nœuds, comme en mode Autopilot, GKE supprime de lui-même un nœud vide. Si le kubelet ne signale plus l’état du nœud, n’attendez pas la fin du drain.',
    },
  },
  {
    command: deleteMachine,
    params: ({ node }) => withoutEmpty({ NODE: node }),
    why: {
      en: 'If GKE does not manage the nodes, delete the machine of the drained node, not only the Node object: the node pool then creates a new machine.',
      fr: 'Si GKE ne gère pas les nœuds, supprimez la machine du nœud vidé, et pas seulement l’objet Node\u00a0: le pool de nœuds crée ensuite une autre machine.',
    },
  },
];
