import type { invalidName } from './invalid-name.ts';
import type { ProofsOf, Proves } from './proof.ts';

const invalid: Proves = ({ image }) => ({
  states: {
    en: `${image ?? 'what the Pod names'} is not a valid image address, so no registry was asked`,
    fr: `${image ?? 'ce qu’indique le pod'} n’est pas une adresse d’image valide, donc aucun registre n’a été interrogé`,
  },
  next: {
    en: 'Correct the image field: no https:// at the start, no uppercase letters in the repository, no spaces, one tag that is not empty, and no template variable without a value.',
    fr: 'Corrigez le champ image\u00a0: pas de https:// au début, pas de majuscules dans le dépôt, pas d’espaces, un seul tag, non vide, et pas de variable de modèle restée sans valeur.',
  },
});

/** What the messages of an address prove that cannot be read. */
export const invalidNameProof: ProofsOf<typeof invalidName> = {
  'invalid-image-name': invalid,
  'default-tag-failed': invalid,
  'short-name-ambiguous': ({ image }) => ({
    states: {
      en: `${image ?? 'the image'} names no registry, and this node has no default registry for it`,
      fr: `${image ?? 'l’image'} n’indique aucun registre, et ce nœud n’a pas de registre par défaut`,
    },
    next: {
      en: 'Add the registry at the start of the image address, for example docker.io/library/nginx for nginx.',
      fr: 'Ajoutez le registre au début de l’adresse de l’image, par exemple docker.io/library/nginx pour nginx.',
    },
  }),
  'invalid-reference-format': invalid,
  'name-not-allowed': invalid,
  'object-required': invalid,
};
