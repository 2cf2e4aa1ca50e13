import type { auth401 } from './auth-401.ts';
import { answered } from './credentials-proof.ts';
import type { ProofsOf } from './proof.ts';

const refused = answered(
  'sentOrNot',
  (registry) => `${registry} requires credentials: none were sent, or those that were sent were refused`,
  (registry) =>
    `${registry} exige des identifiants\u00a0: aucun n’a été envoyé, ou ceux qui l’ont été sont refusés`,
);

/**
 * What the messages of missing or refused credentials prove. A bare 401 proves less than it seems: containerd up to 1.6
 * prints it whether or not something was sent, and later ones also where an anonymous token was given and is then
 * refused (containerd v2.2.9, core/remotes/docker/authorizer.go, AddResponses).
 */
export const auth401Proof: ProofsOf<typeof auth401> = {
  'oauth-token-401': answered(
    'sentAndRefused',
    (registry) => `${registry} refused the credentials that were sent`,
    (registry) => `${registry} a refusé les identifiants envoyés`,
  ),
  'anonymous-token-401': answered(
    'nothingSent',
    (registry) => `no credentials were sent, and ${registry} issues no token without credentials`,
    (registry) =>
      `aucun identifiant n’a été envoyé, et ${registry} ne délivre pas de jeton sans identifiants`,
  ),
  'no-basic-auth-credentials': answered(
    'nothingSent',
    (registry) => `${registry} requires a user name and a password, but the node had none to send`,
    (registry) =>
      `${registry} exige un nom d’utilisateur et un mot de passe, mais le nœud n’en avait aucun à envoyer`,
  ),
  'wrong-password': answered(
    'sentAndRefused',
    (registry) => `${registry} refused the user name or the password that was sent`,
    (registry) => `${registry} a refusé le nom d’utilisateur ou le mot de passe envoyé`,
  ),
  'token-expired': answered(
    'sentAndRefused',
    (registry) => `the token that was sent is no longer valid for ${registry}`,
    (registry) => `le jeton envoyé n’est plus valable pour ${registry}`,
  ),
  'unauthenticated-request': answered(
    'sentOrNot',
    (registry) => `the request had no credentials that ${registry} accepts`,
    (registry) => `la requête n’avait pas d’identifiants valables pour ${registry}`,
  ),
  'may-have-invalid-credentials': answered(
    'sentOrNot',
    (registry) =>
      `${registry} refused: the credentials are not valid, or lack the permission to read this image`,
    (registry) =>
      `${registry} a refusé\u00a0: les identifiants ne sont pas valables, ou n’ont pas le droit de lire cette image`,
  ),
  'error-body-unauthorized': refused,
  'unsupported-auth-scheme': (reading) => ({
    states: answered(
      'sentOrNot',
      (registry) => `the container runtime could not complete the authentication that ${registry} requires`,
      (registry) =>
        `le runtime de conteneurs n’a pas pu mener à bien l’authentification exigée par ${registry}`,
    )(reading).states,
    next: {
      en: 'Check whether the server that answers at this name is a registry, and whether its token service, or a proxy in front of it, follows the Docker Registry token specification.',
      fr: 'Vérifiez si c’est bien un registre qui répond à ce nom, et si son service de jetons, ou un proxy placé devant lui, respecte la spécification des jetons de Docker Registry.',
    },
  }),
  'credential-provider-failed': () => ({
    states: {
      en: 'the credential provider of the node failed, so the node may have had nothing to send',
      fr: 'le fournisseur d’identifiants du nœud a échoué\u00a0: le nœud n’avait peut-être rien à envoyer',
    },
    next: {
      en: 'Read the log of the kubelet around this line: it names the provider and the reason of the failure. Then check the identity of the node, and whether the node reaches the service that issues its tokens.',
      fr: 'Lisez le journal du kubelet autour de cette ligne\u00a0: il nomme le fournisseur et la raison de l’échec. Vérifiez ensuite l’identité du nœud, et son accès au service qui délivre les jetons.',
    },
  }),
  'manifest-401-by-host': refused,
  'request-401': answered(
    'sentOrNot',
    (registry) =>
      `${registry} refused what it received (401): a user name and password, or the token that it had issued, possibly to an anonymous caller`,
    (registry) =>
      `${registry} a refusé ce qu’il a reçu (401)\u00a0: des identifiants, ou le jeton qu’il avait délivré, peut-être à un appelant anonyme`,
  ),
  'status-401': refused,
  unauthorized: refused,
};
