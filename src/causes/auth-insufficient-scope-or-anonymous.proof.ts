import type { authInsufficientScopeOrAnonymous } from './auth-insufficient-scope-or-anonymous.ts';
import { answeredOrMissing } from './credentials-proof.ts';
import type { ProofsOf } from './proof.ts';

const missingOrPrivate = answeredOrMissing(
  'sentOrNot',
  (registry) => `${registry} has no such repository, or hides it from callers without the right credentials`,
  (registry) => `${registry} n’a pas ce dépôt, ou le cache à qui n’a pas les bons identifiants`,
);

/** What the messages prove with which a registry hides whether a repository exists. */
export const authInsufficientScopeOrAnonymousProof: ProofsOf<typeof authInsufficientScopeOrAnonymous> = {
  'insufficient-authentication-scopes': () => ({
    states: {
      en: 'the access token that was sent is limited to scopes that do not cover this registry',
      fr: 'le jeton d’accès envoyé est limité à des niveaux d’accès qui ne couvrent pas ce registre',
    },
    next: {
      en: 'Look at the access scopes of the nodes. They are fixed when a node is created: nodes with wider scopes are new nodes.',
      fr: 'Examinez les niveaux d’accès des nœuds. Ils sont fixés à la création\u00a0: il faut de nouveaux nœuds pour des niveaux plus larges.',
    },
  }),
  'insufficient-scope': answeredOrMissing(
    'sentOrNot',
    (registry) =>
      `${registry} gave a token that does not reach this repository: it does not exist, or it is private and the credentials are missing or do not cover it`,
    (registry) =>
      `${registry} a donné un jeton qui ne donne pas accès à ce dépôt\u00a0: il n’existe pas, ou il est privé et les identifiants manquent ou ne le couvrent pas`,
  ),
  'pull-access-denied': missingOrPrivate,
  'requested-access-denied': missingOrPrivate,
  'authorization-failed': missingOrPrivate,
};
