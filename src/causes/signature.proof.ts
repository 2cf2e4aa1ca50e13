import type { ProofsOf, Proves } from './proof.ts';
import type { signature } from './signature.ts';

const next = {
  en: 'Have the image signed by a key that the policy of the nodes accepts, and pull that one; or ask whoever sets that policy whether it is meant for this image.',
  fr: 'Faites signer l’image par une clé qu’accepte la politique des nœuds, et extrayez celle-là\u00a0; ou demandez à qui définit cette politique si elle vise bien cette image.',
};

const notVerified: Proves = () => ({
  states: {
    en: 'the node verifies signatures, and the one of this image is missing or not accepted',
    fr: 'le nœud vérifie les signatures, et celle de cette image manque ou n’est pas acceptée',
  },
  next,
});

/** What the messages of a verification on the node prove. */
export const signatureProof: ProofsOf<typeof signature> = {
  'signature-validation-failed': notVerified,
  'source-image-rejected': notVerified,
  'verifier-blocked': ({ details: { verifier } }) => ({
    states: {
      en: `the image verifier${verifier ? ` ${verifier}` : ''} on the node blocked this image`,
      fr: `le vérificateur d’images${verifier ? ` ${verifier}` : ''} du nœud a bloqué cette image`,
    },
    next: {
      en: 'Read the reason at the end of the message, and ask whoever installs this verifier on the nodes.',
      fr: 'Lisez la raison à la fin du message, et demandez à qui installe ce vérificateur sur les nœuds.',
    },
  }),
  'signature-not-verified': notVerified,
};
