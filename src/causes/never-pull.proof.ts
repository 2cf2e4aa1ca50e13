import type { neverPull } from './never-pull.ts';
import type { ProofsOf } from './proof.ts';

/** What the message of a forbidden pull proves. */
export const neverPullProof: ProofsOf<typeof neverPull> = {
  'not-present-never': ({ image }) => ({
    states: {
      en: `the Pod has imagePullPolicy: Never, and ${image ?? 'the image'} is not on this node, or this Pod is not allowed to use it`,
      fr: `le pod a imagePullPolicy: Never, et ${image ? `l’image ${image}` : 'l’image'} n’est pas sur ce nœud, ou ce pod n’a pas le droit de l’utiliser`,
    },
    next: {
      en: 'Set imagePullPolicy: IfNotPresent and name an image that exists in a registry. Use Never only if something else puts the image on every node beforehand.',
      fr: 'Indiquez imagePullPolicy: IfNotPresent et une image qui existe dans un registre. N’utilisez Never que si autre chose dépose au préalable l’image sur chaque nœud.',
    },
  }),
};
