import type { invalidName } from './invalid-name.ts';
import type { ProofsOf, Proves } from './proof.ts';

const invalid: Proves = ({ image }) => ({
  states: {
    en: `${image ?? 'what the Pod names'} is not an image address, so no registry was asked`,
    fr: `${image ?? 'ce qu’indique le pod'} n’est pas une adresse d’image\u00a0: aucun registre n’a été interrogé`,
  },
  next: {
    en: 'Correct the image field: no https:// in front, no capital letters in the repository, no spaces, one tag that is not empty, and no template that was left unfilled.',
    fr: 'Corrigez le champ image\u00a0: pas de https:// devant, pas de majuscules dans le dépôt, pas d’espaces, un seul tag, non vide, et pas de variable de modèle restée sans valeur.',
  },
});

/** What the messages of an address prove that cannot be read. */
export const invalidNameProof: ProofsOf<typeof invalidName> = {
  'invalid-image-name': invalid,
  'default-tag-failed': invalid,
  'short-name-ambiguous': ({ image }) => ({
    states: {
      en: `${image ?? 'the image'} names no registry, and this node does not know which one is meant`,
      fr: `${image ?? 'l’image'} ne nomme aucun registre, et ce nœud ne sait pas lequel est visé`,
    },
    next: {
      en: 'Write the registry in front of the image, for instance docker.io/library/nginx for nginx.',
      fr: 'Écrivez le registre devant l’image, par exemple docker.io/library/nginx pour nginx.',
    },
  }),
  'invalid-reference-format': invalid,
  'name-not-allowed': invalid,
  'object-required': invalid,
};
