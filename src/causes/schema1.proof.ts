import type { ProofsOf, Proves } from './proof.ts';
import type { schema1 } from './schema1.ts';

const tooOld: Proves = () => ({
  states: {
    en: 'the image has a Docker schema 1 manifest, which the runtime of this node does not accept',
    fr: 'l’image a un manifeste au schéma Docker 1, que le runtime de ce nœud n’accepte pas',
  },
  next: {
    en: 'Build the image again with a current tool, or copy it with one that converts it to Docker schema 2 or OCI, and push the result.',
    fr: 'Reconstruisez l’image avec un outil actuel, ou recopiez-la avec un outil qui la convertit au schéma Docker 2 ou au format OCI, puis poussez le résultat.',
  },
});

/** What the messages of an old image format prove. */
export const schema1Proof: ProofsOf<typeof schema1> = {
  'schema-1-disabled': tooOld,
  'schema-1-media-type': tooOld,
  'schema-1-no-longer-supported': tooOld,
};
