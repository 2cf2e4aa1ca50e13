import type { ProofsOf, Proves } from './proof.ts';
import type { signature } from './signature.ts';

const next = {
  en: 'Have the image signed with a key that the policy of the nodes accepts, and pull the signed image. Or ask the owner of that policy whether it should apply to this image.',
  fr: 'Faites signer l’image avec une clé qu’accepte la stratégie des nœuds, et extrayez l’image signée. Ou demandez au responsable de cette stratégie si elle doit s’appliquer à cette image.',
};

const notVerified: Proves = () => ({
  states: {
    en: 'the node verifies signatures, and the signature of this image is missing or not accepted',
    fr: 'le nœud vérifie les signatures, et la signature de cette image manque ou n’est pas acceptée',
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
      en: 'Read the reason at the end of the message, and ask the team that installs this verifier on the nodes.',
      fr: 'Lisez la raison à la fin du message, et demandez à l’équipe qui installe ce vérificateur sur les nœuds.',
    },
  }),
  'signature-not-verified': notVerified,
};
