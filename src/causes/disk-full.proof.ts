import type { diskFull } from './disk-full.ts';
import type { ProofsOf } from './proof.ts';

/** What the message of a full disk proves. */
export const diskFullProof: ProofsOf<typeof diskFull> = {
  'no-space-left': () => ({
    states: {
      en: 'the node has no room left for the image: its disk is full, or has no free inodes',
      fr: 'le nœud n’a plus de place pour l’image\u00a0: son disque est plein, ou n’a plus d’inodes libres',
    },
    next: {
      en: 'Check what fills the disk of this node: images, logs, emptyDir volumes. Until you have freed space, run the Pod on a node with enough space. In the long term, use a larger disk or smaller images.',
      fr: 'Vérifiez ce qui remplit le disque de ce nœud\u00a0: images, journaux, volumes emptyDir. Tant que l’espace n’est pas libéré, faites tourner le pod sur un nœud qui a de la place. À terme, prenez un disque plus grand ou des images plus petites.',
    },
  }),
};
