import type { auth403 } from './auth-403.ts';
import { answered, answeredOrMissing } from './credentials-proof.ts';
import { type ProofsOf, type Proves, registryIn } from './proof.ts';

const forbidden = answered(
  'rightMissing',
  (registry) =>
    `${registry} refused the request, which can mean that a permission is missing, that a policy forbids the pull, or that the repository does not exist`,
  (registry) =>
    `${registry} a refusé la requête\u00a0: soit un droit manque, soit une stratégie interdit l’extraction, soit le dépôt n’existe pas`,
);

/** A repository that is encrypted with a key of Cloud KMS, and what its registry says of the key. */
const encrypted =
  (en: (registry: string) => string, fr: (registry: string) => string): Proves =>
  (reading) => {
    const registry = registryIn(reading);
    return {
      states: { en: en(registry.en), fr: fr(registry.fr) },
      next: {
        en: 'Ask the Cloud KMS administrator of the project of the repository, who can see the state of the key and who may use it. The roles of the account that pulls do not matter in this case.',
        fr: 'Demandez à l’administrateur de Cloud KMS pour le projet du dépôt, qui peut voir l’état de la clé et les comptes autorisés à l’utiliser. Les rôles du compte qui extrait l’image ne changent rien dans ce cas.',
      },
    };
  };

/** What the messages of a refusal prove. */
export const auth403Proof: ProofsOf<typeof auth403> = {
  'anonymous-token-403': answered(
    'nothingSent',
    (registry) =>
      `no credentials were sent, and ${registry} does not allow this pull without credentials, or does not have this repository`,
    (registry) =>
      `aucun identifiant n’a été envoyé, et ${registry} n’autorise pas cette extraction sans identifiants, ou n’a pas ce dépôt`,
  ),
  'oauth-token-403': answered(
    'rightMissing',
    (registry) =>
      `credentials were sent, but ${registry} does not let them read this repository, or does not have this repository`,
    (registry) =>
      `des identifiants ont été envoyés, mais ${registry} ne leur accorde pas la lecture de ce dépôt, ou n’a pas ce dépôt`,
  ),
  'download-permission-denied': answered(
    'rightMissing',
    (registry) =>
      `the account that pulls is not allowed to download from this repository of ${registry}, or the repository does not exist`,
    (registry) =>
      `le compte qui extrait l’image n’a pas le droit de télécharger depuis ce dépôt, ou ce dépôt n’existe pas (${registry})`,
  ),
  'kms-key-denied': encrypted(
    (registry) =>
      `the repository is encrypted with a Cloud KMS key, and ${registry} is not allowed to use that key`,
    (registry) =>
      `le dépôt est chiffré avec une clé Cloud KMS, et ce registre n’a pas le droit d’utiliser cette clé (${registry})`,
  ),
  'kms-key-not-enabled': encrypted(
    (registry) =>
      `the repository is encrypted with a Cloud KMS key, and ${registry} cannot use this version of the key, because it is not enabled`,
    (registry) =>
      `le dépôt est chiffré avec une clé Cloud KMS, et le registre ne peut pas utiliser cette version de la clé, car elle n’est pas activée (${registry})`,
  ),
  'registry-permission-denied': answered(
    'rightMissing',
    (registry) => `${registry} says that the account that pulls is not allowed to read this image`,
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
