import type { diskFull } from './disk-full.ts';
import type { ProofsOf } from './proof.ts';

/** What the message of a full disk proves. */
export const diskFullProof: ProofsOf<typeof diskFull> = {
  'no-space-left': () => ({
    states: {
      en: 'the node has no room left for the image: its disk, or its inodes, are used up',
      fr: 'le nœud n’a plus de place pour l’image\u00a0: son disque, ou ses inodes, sont épuisés',
    },
    next: {
      en: 'See what fills the disk of this node: images, logs, emptyDir volumes. Until that is cleared, let the Pod run on a node with room; for good, take a larger disk or smaller images.',
      fr: 'Voyez ce qui remplit le disque de ce nœud\u00a0: images, journaux, volumes emptyDir. D’ici là, faites tourner le pod sur un nœud qui a de la place\u00a0; à terme, prenez un disque plus grand ou des images plus petites.',
    },
  }),
};
