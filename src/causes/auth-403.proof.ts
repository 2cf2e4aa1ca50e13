import type { auth403 } from './auth-403.ts';
import { answered, answeredOrMissing } from './credentials-proof.ts';
import { type ProofsOf, type Proves, registryIn } from './proof.ts';

const forbidden = answered(
  'rightMissing',
  (registry) =>
    `${registry} answered and refused: a right is missing, a policy forbids it, or there is no such repository`,
  (registry) =>
    `${registry} a répondu et refusé\u00a0: un droit manque, une règle l’interdit, ou ce dépôt n’existe pas`,
);

/** A repository that is encrypted with a key of Cloud KMS, and what its registry says of the key. */
const encrypted =
  (en: (registry: string) => string, fr: (registry: string) => string): Proves =>
  (reading) => {
    const registry = registryIn(reading);
    return {
      states: { en: en(registry.en), fr: fr(registry.fr) },
      next: {
        en: 'Ask whoever runs Cloud KMS for the project of the repository: they see the state of the key and who may use it. The roles of the account that pulls do not matter here.',
        fr: 'Demandez à qui gère Cloud KMS pour le projet du dépôt\u00a0: il voit l’état de la clé et qui a le droit de l’utiliser. Les rôles du compte qui extrait l’image n’y changent rien.',
      },
    };
  };

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
  'kms-key-denied': encrypted(
    (registry) =>
      `the repository is encrypted with a key of Cloud KMS, and ${registry} is not allowed to use that key`,
    (registry) =>
      `le dépôt est chiffré avec une clé de Cloud KMS, et ce registre n’a pas le droit de l’utiliser (${registry})`,
  ),
  'kms-key-not-enabled': encrypted(
    (registry) =>
      `the repository is encrypted with a key of Cloud KMS, and ${registry} cannot use that version of it: it is not enabled`,
    (registry) =>
      `le dépôt est chiffré avec une clé de Cloud KMS, et cette version n’est pas activée\u00a0: le registre ne peut pas s’en servir (${registry})`,
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
