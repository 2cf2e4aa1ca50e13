import type { auth403 } from './auth-403.ts';
import { answered, answeredOrMissing } from './credentials-proof.ts';
import type { ProofsOf } from './proof.ts';

const forbidden = answered(
  'rightMissing',
  (registry) =>
    `${registry} answered and refused: a right is missing, a policy forbids it, or there is no such repository`,
  (registry) =>
    `${registry} a répondu et refusé\u00a0: un droit manque, une règle l’interdit, ou ce dépôt n’existe pas`,
);

/** What the messages of a refusal prove. */
export const auth403Proof: ProofsOf<typeof auth403> = {
  'anonymous-token-403': answered(
    'nothingSent',
    (registry) =>
      `no credentials were sent, and ${registry} lets nobody pull this without them, or has no such repository`,
    (registry) =>
      `aucun identifiant n’a été envoyé, et ${registry} n’autorise pas cette extraction sans identifiants, ou n’a pas ce dépôt`,
  ),
  'oauth-token-403': answered(
    'rightMissing',
    (registry) =>
      `credentials were sent, and ${registry} does not let them read this repository, or does not have it`,
    (registry) =>
      `des identifiants ont été envoyés, et ${registry} ne leur accorde pas la lecture de ce dépôt, ou ne l’a pas`,
  ),
  'download-permission-denied': answered(
    'rightMissing',
    (registry) =>
      `the account that pulls may not download from this repository of ${registry}, or it does not exist`,
    (registry) =>
      `le compte qui extrait l’image n’a pas le droit de télécharger depuis ce dépôt, ou ce dépôt n’existe pas (${registry})`,
  ),
  'registry-permission-denied': answered(
    'rightMissing',
    (registry) => `${registry} says that the account that pulls may not read this image`,
    (registry) => `${registry} indique que le compte qui extrait l’image n’a pas le droit de la lire`,
  ),
  'manifest-403-by-host': forbidden,
  'request-403': forbidden,
  'bearer-token-403': forbidden,
  'status-403': forbidden,
  'code-permission-denied': forbidden,
  denied: answeredOrMissing(
    'sentOrNot',
    (registry) => `${registry} denies access to this image`,
    (registry) => `${registry} refuse l’accès à cette image`,
  ),
};
