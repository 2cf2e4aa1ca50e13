import type { neverPull } from './never-pull.ts';
import type { ProofsOf } from './proof.ts';

/** What the message of a forbidden pull proves. */
export const neverPullProof: ProofsOf<typeof neverPull> = {
  'not-present-never': ({ image }) => ({
    states: {
      en: `the Pod says imagePullPolicy: Never, and ${image ?? 'the image'} is not on this node, or not for this Pod to use`,
      fr: `le pod indique imagePullPolicy: Never, et ${image ?? 'l’image'} n’est pas sur ce nœud, ou ce pod n’a pas le droit de s’en servir`,
    },
    next: {
      en: 'Set imagePullPolicy: IfNotPresent and name an image that a registry has. Never fits only where something else puts the image on every node beforehand.',
      fr: 'Mettez imagePullPolicy: IfNotPresent et indiquez une image qu’un registre possède. Never ne convient que si autre chose dépose au préalable l’image sur chaque nœud.',
    },
  }),
};
