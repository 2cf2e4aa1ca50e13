import type { authInsufficientScopeOrAnonymous } from './auth-insufficient-scope-or-anonymous.ts';
import { answeredOrMissing } from './credentials-proof.ts';
import type { ProofsOf } from './proof.ts';

const missingOrPrivate = answeredOrMissing(
  'sentOrNot',
  (registry) =>
    `${registry} does not have this repository, or hides it from callers without the right credentials`,
  (registry) => `${registry} n’a pas ce dépôt, ou le cache aux appelants sans les bons identifiants`,
);

/** What the messages prove with which a registry hides whether a repository exists. */
export const authInsufficientScopeOrAnonymousProof: ProofsOf<typeof authInsufficientScopeOrAnonymous> = {
  'insufficient-authentication-scopes': () => ({
    states: {
      en: 'the access token that was sent is limited to scopes that do not cover this registry',
      fr: 'le jeton d’accès envoyé est limité à des niveaux d’accès qui ne couvrent pas ce registre',
    },
    next: {
      en: 'Check the access scopes of the nodes. Access scopes are fixed when a node is created: for wider scopes, create new nodes.',
      fr: 'Vérifiez les niveaux d’accès des nœuds. Les niveaux d’accès d’un nœud sont fixés à sa création\u00a0: pour des niveaux plus larges, créez de nouveaux nœuds.',
    },
  }),
  'insufficient-scope': answeredOrMissing(
    'sentOrNot',
    (registry) =>
      `${registry} issued a token that does not give access to this repository: the repository does not exist, or is private and the credentials are missing or do not cover it`,
    (registry) =>
      `${registry} a délivré un jeton qui ne donne pas accès à ce dépôt\u00a0: ce dépôt n’existe pas, ou est privé et les identifiants manquent ou ne couvrent pas ce dépôt`,
  ),
  'pull-access-denied': missingOrPrivate,
  'requested-access-denied': missingOrPrivate,
  'authorization-failed': missingOrPrivate,
};
