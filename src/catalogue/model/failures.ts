import type { Text } from '../../base/text.ts';
import { type Universe, universes } from '../../cloud/universes.ts';
import type { Failure, FailureReason } from './answer.ts';
import { type OptIn, optIns } from './tool.ts';

/** Thrown if something cannot be established; the runner turns it into `unknown` with the reason. */
export class CannotTell extends Error {
  readonly failure: Failure;

  constructor(failure: Failure) {
    super(failure.why);
    this.name = 'CannotTell';
    this.failure = failure;
  }
}

/** An answer with a shape that the decoder does not expect. */
export class Unreadable extends Error {}

/** What each flag allows a playbook to read. */
const optInContents: Readonly<Record<OptIn, Text>> = {
  '--inspect-secrets': { en: 'secrets', fr: 'secrets' },
  '--inspect-logs': { en: 'logs', fr: 'journaux' },
};

/**
 * Why something could not be established, as a reader would say it: "needs X on Y", "gcloud is not installed". How one
 * signs in depends on the universe.
 */
export function explainFailure(failure: Failure, universe: Universe = universes.google): Text {
  const { tool = 'gcloud', permission, on, flags = [], absentFrom } = failure;
  const detail = failure.said ? ` (${failure.said})` : '';
  // Recordings from before the second flag existed name none.
  const optIn = optIns.find((flag) => flags.includes(flag)) ?? '--inspect-secrets';
  const signIn =
    tool === 'kubectl' ? 'gcloud container clusters get-credentials' : universe.signIn.replace(/[{}]/g, '');
  const texts: Record<FailureReason, Text> = {
    forbidden: {
      en: `needs ${permission ?? 'a permission that you do not have'}${on ? ` on ${on}` : ''}`,
      fr: `nécessite ${permission ?? 'une autorisation que vous n’avez pas'}${on ? ` sur ${on}` : ''}`,
    },
    'not-found': {
      en: `the API answered “not found”${detail}`,
      fr: `l’API interrogée a répondu «\u00a0introuvable\u00a0»${detail}`,
    },
    'api-disabled': {
      en: absentFrom
        ? `the API for this check does not exist on ${absentFrom}`
        : `the API for this check is not enabled${on ? ` in ${on}` : ''}`,
      fr: absentFrom
        ? `l’API qu’interroge cette vérification n’existe pas sur ${absentFrom}`
        : `l’API interrogée n’est pas activée${on ? ` dans ${on}` : ''}`,
    },
    perimeter: {
      en: `a VPC Service Controls perimeter refused the request${detail}`,
      fr: `un périmètre VPC Service Controls a refusé la requête${detail}`,
    },
    'signed-out': {
      en: `${tool} is not signed in: run ${signIn}${detail}`,
      fr: `${tool} n’est pas connecté\u00a0: exécutez ${signIn}${detail}`,
    },
    unreachable: { en: `the server cannot be reached${detail}`, fr: `le serveur est injoignable${detail}` },
    'tool-missing': {
      en: `${tool} is not installed, or not on PATH`,
      fr: `${tool} n’est pas installé, ou n’est pas dans le PATH`,
    },
    'tool-unusable': {
      en: `${tool} cannot be executed${detail}`,
      fr: `${tool} ne peut pas être exécuté${detail}`,
    },
    'plugin-missing': {
      en: 'the kubectl plugin gke-gcloud-auth-plugin is not installed: run gcloud components install gke-gcloud-auth-plugin, or install it with the package manager that installed gcloud',
      fr: 'le plugin kubectl gke-gcloud-auth-plugin n’est pas installé\u00a0: exécutez gcloud components install gke-gcloud-auth-plugin, ou installez-le avec le gestionnaire de paquets qui a installé gcloud',
    },
    timeout: { en: `${tool} did not answer in time`, fr: `${tool} n’a pas répondu à temps` },
    'too-large': { en: 'the answer is larger than 64 MB', fr: 'la réponse dépasse 64 Mo' },
    unreadable: {
      en: 'the answer does not have the expected format',
      fr: 'la réponse n’a pas le format attendu',
    },
    'rate-limited': {
      en: 'too many requests: try again later',
      fr: 'trop de requêtes\u00a0: réessayez plus tard',
    },
    incomplete: {
      en: `the list came back incomplete${detail}`,
      fr: `la liste reçue est incomplète${detail}`,
    },
    'opt-in': {
      en: `${optInContents[optIn].en} are read only when you ask: add ${optIn}`,
      fr: `les ${optInContents[optIn].fr} ne sont lus que si vous le demandez\u00a0: ajoutez ${optIn}`,
    },
    'not-recorded': {
      en: 'the recording does not contain this answer',
      fr: 'l’enregistrement ne contient pas cette réponse',
    },
    'not-run': { en: 'nothing was run', fr: 'rien n’a été exécuté' },
    'no-target': { en: `needs ${flags.join(' ')}${detail}`, fr: `nécessite ${flags.join(' ')}${detail}` },
    failed: { en: `the command failed${detail}`, fr: `la commande a échoué${detail}` },
  };
  return texts[failure.why];
}
