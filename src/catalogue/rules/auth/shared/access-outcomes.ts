/** What `image-access` concludes of the allow policies on a repository. */
import type { Text } from '../../../../base/text.ts';
import { getRepositoryPolicy } from '../../../commands/gcloud/artifacts.ts';
import { type Level, levelNames } from '../../../facts/repository-readers.ts';
import type { Failure } from '../../../model/answer.ts';
import { outcome } from '../../../model/define.ts';
import { explainFailure } from '../../../model/failures.ts';
import { noOutput } from '../../../model/no-output.ts';
import {
  example,
  few,
  grant,
  grantIfMissing,
  type RepositoryPull,
  repositoryParams,
  where,
} from './repository-pull.ts';

/** Facts are the same in every language: the failure itself, which each text explains. */
type FailureFacts = Pick<Failure, keyof Failure>;

/** The role that grants access, and where. */
type Grant = RepositoryPull & { readonly role: string; readonly on: Level };
const granted: Grant = { ...example, role: 'roles/artifactregistry.reader', on: 'repository' };

const download = '`artifactregistry.repositories.downloadArtifacts`';

/** An account, or all accounts, hold a role for certain. */
const granting: Text = {
  en: `{SERVICE_ACCOUNT}, \`allAuthenticatedUsers\` or \`allUsers\` is listed under \`bindings\` of the repository, its project, a parent folder or the organization, without \`condition\`, with a role that contains ${download}`,
  fr: `le compte {SERVICE_ACCOUNT}, \`allAuthenticatedUsers\` ou \`allUsers\` figure sous \`bindings\` du dépôt, de son projet, d’un dossier parent ou de l’organisation, sans \`condition\`, avec un rôle qui contient ${download}`,
};

/** What a binding gives to an account, or to members that may include it; follows "give" and « donne ». */
const receiving: Text = {
  en: `a role with ${download} to {SERVICE_ACCOUNT}, a group, a domain, \`allAuthenticatedUsers\` or \`allUsers\``,
  fr: `un rôle avec ${download} au compte {SERVICE_ACCOUNT}, à un groupe, à un domaine, à \`allAuthenticatedUsers\` ou à \`allUsers\``,
};

/** Whether an account holds a role depends on what cannot be read or evaluated. */
const depending: Text = {
  en: 'the only bindings that could allow {SERVICE_ACCOUNT} to download images apply to a group or a domain, have a `condition`, or give a role whose permissions cannot be read',
  fr: 'les seules liaisons qui pourraient permettre au compte {SERVICE_ACCOUNT} de télécharger désignent un groupe ou un domaine, ont une `condition`, ou donnent un rôle dont les autorisations ne sont pas lisibles',
};

const membership = {
  advice: {
    en: 'Check whether one of these bindings includes the account, whether its condition (if any) is met, and whether its role contains artifactregistry.repositories.downloadArtifacts. Only somebody with the permission iam.roles.get can read a custom role.',
    fr: 'Vérifiez si l’une de ces liaisons inclut le compte, si la condition éventuelle de cette liaison est remplie, et si le rôle de cette liaison contient l’autorisation artifactregistry.repositories.downloadArtifacts. Seule une personne qui a l’autorisation iam.roles.get peut lire un rôle personnalisé.',
  },
};

export const accessOutcomes = {
  'role-granted': outcome({
    verdict: 'ok',
    when: {
      en: `If ${granting.en}, and no message of a Pod says that the registry refuses the account`,
      fr: `Si ${granting.fr}, et qu’aucun message d’un pod n’indique que le registre refuse le compte`,
    },
    text: {
      en: (facts: Grant) =>
        `an allow policy grants ${facts.role} to ${facts.account} on ${levelNames[facts.on].en} ${where(facts)}; policies that may still deny the download were not read`,
      fr: (facts: Grant) =>
        `une stratégie d’autorisation donne le rôle ${facts.role} au compte ${facts.account} sur ${levelNames[facts.on].fr} ${where(facts)}\u00a0; les stratégies qui peuvent malgré tout interdire le téléchargement n’ont pas été lues`,
    },
    example: granted,
    output: noOutput.combined,
  }),
  'role-granted-and-refused': outcome({
    verdict: 'unknown',
    when: {
      en: `If ${granting.en}, and the message of a Pod says that the registry refuses the account`,
      fr: `Si ${granting.fr}, et que le message d’un pod indique que le registre refuse le compte`,
    },
    text: {
      en: (facts: Grant) =>
        `an allow policy grants ${facts.role} to ${facts.account} on ${levelNames[facts.on].en} ${where(facts)}, but the registry refused the pull: the role was granted after the refusal, or something else denies the download`,
      fr: (facts: Grant) =>
        `une stratégie d’autorisation donne le rôle ${facts.role} au compte ${facts.account} sur ${levelNames[facts.on].fr} ${where(facts)}, mais le registre a refusé l’extraction\u00a0: le rôle est plus récent que le refus, ou autre chose interdit le téléchargement`,
    },
    remedies: [
      {
        advice: {
          en: 'A role that was granted a few minutes ago may not be effective yet. Wait for the next pull attempt.',
          fr: 'Un rôle accordé il y a quelques minutes ne s’applique peut-être pas encore. Attendez la prochaine tentative d’extraction.',
        },
      },
      {
        advice: {
          en: 'See the checks on what can deny a pull in spite of a role: node service account and its access scopes, Artifact Registry API, billing, VPC Service Controls, deny and boundary policies, download rules, encryption key, and upstream repositories.',
          fr: 'Consultez les vérifications des causes qui peuvent interdire une extraction malgré un rôle\u00a0: compte de service et niveaux d’accès des nœuds, API Artifact Registry, facturation, VPC Service Controls, stratégies de refus et limites d’accès, règles de téléchargement, clé de chiffrement, et dépôts en amont.',
        },
      },
    ],
    example: granted,
    output: noOutput.combined,
  }),
  'role-missing-with-pull-secret': outcome({
    verdict: 'unknown',
    when: {
      en: `If no \`bindings\` that can be read, from the repository up to the organization, give ${receiving.en}, and the pull secret of the Pod for {REGISTRY_HOST} cannot be read or contains no service account key`,
      fr: `Si aucune liaison (\`bindings\`) lisible, du dépôt à l’organisation, ne donne ${receiving.fr}, et que le secret d’extraction du pod pour l’hôte {REGISTRY_HOST} est illisible ou sans clé de compte de service`,
    },
    text: {
      en: (facts: RepositoryPull & { readonly secrets: readonly string[] }) =>
        `${facts.account ? `no allow policy lets ${facts.account} read the repository ${where(facts)}` : `the node has no service account to read the repository ${where(facts)}`}, but this may not be necessary: the kubelet first tries the pull secret (${facts.secrets.join(', ')}), whose account could not be read`,
      fr: (facts: RepositoryPull & { readonly secrets: readonly string[] }) =>
        `${facts.account ? `aucune stratégie d’autorisation ne permet au compte ${facts.account} de lire le dépôt ${where(facts)}` : `le nœud n’a pas de compte de service pour lire le dépôt ${where(facts)}`}, mais ce n’est peut-être pas nécessaire\u00a0: le kubelet essaie d’abord le secret d’extraction (${facts.secrets.join(', ')}), dont le compte n’a pas pu être lu`,
    },
    remedies: [
      {
        advice: {
          en: 'Decide whether the account of the pull secret or the node service account is meant to pull. For a pull secret, see the check of pull secrets. Grant the node service account a role only if it is meant to pull.',
          fr: 'Décidez si c’est le compte du secret d’extraction ou le compte de service des nœuds qui doit extraire l’image. Pour un secret d’extraction, consultez la vérification des secrets d’extraction. N’accordez un rôle au compte de service des nœuds que si ce compte doit extraire l’image.',
        },
      },
    ],
    example: { ...example, secrets: ['registry-credentials'] },
    output: noOutput.combined,
  }),
  'role-missing': outcome({
    verdict: 'problem',
    when: {
      en: `If no \`bindings\` of the repository, its project, a parent folder or the organization give ${receiving.en}, and no pull secret of the Pod replaces this account for {REGISTRY_HOST}`,
      fr: `Si aucune liaison (\`bindings\`) du dépôt, de son projet, d’un dossier parent ou de l’organisation ne donne ${receiving.fr}, et qu’aucun secret d’extraction du pod ne remplace ce compte pour l’hôte {REGISTRY_HOST}`,
    },
    text: {
      en: (facts: RepositoryPull) =>
        `${facts.account} cannot read the repository ${where(facts)}: no allow policy grants this account a role that allows downloads, such as Artifact Registry Reader`,
      fr: (facts: RepositoryPull) =>
        `le compte ${facts.account} ne peut pas lire le dépôt ${where(facts)}\u00a0: aucune stratégie d’autorisation ne lui donne un rôle qui permet de télécharger, comme Lecteur Artifact Registry`,
    },
    remedies: [grant],
    example,
    output: {
      command: getRepositoryPolicy,
      params: repositoryParams,
      // With the keys of pull secrets, several accounts are named: the kubelet tries the first one first.
      lacks: ({ account }) => `serviceAccount:${account.split(', ')[0]}`,
    },
  }),
  'ancestor-policies-unreadable': outcome<RepositoryPull & FailureFacts>({
    verdict: 'unknown',
    when: {
      en: `If neither the \`bindings\` of the repository nor those of its project give ${receiving.en}, and those of the folders and of the organization cannot be read`,
      fr: `Si ni les liaisons (\`bindings\`) du dépôt ni celles de son projet ne donnent ${receiving.fr}, et que celles des dossiers et de l’organisation ne sont pas lisibles`,
    },
    text: {
      en: (facts) =>
        `neither the policy of the repository nor that of the project ${facts.project} grants ${facts.account} a role that allows downloads, and the policies of its folders and organization could not be read: ${explainFailure(facts).en}`,
      fr: (facts) =>
        `ni la stratégie du dépôt ni celle du projet ${facts.project} ne donnent au compte ${facts.account} un rôle qui permet de télécharger, et les stratégies des dossiers et de l’organisation n’ont pas pu être lues\u00a0: ${explainFailure(facts).fr}`,
    },
    remedies: [grantIfMissing],
    example: { ...example, why: 'forbidden', permission: 'resourcemanager.organizations.getIamPolicy' },
    output: noOutput.unread,
  }),
  'access-undetermined-and-refused': outcome({
    verdict: 'unknown',
    when: {
      en: `If ${depending.en}, and the message of a Pod says that the registry refuses the account`,
      fr: `Si ${depending.fr}, et que le message d’un pod indique que le registre refuse le compte`,
    },
    text: {
      en: (facts) =>
        `the registry denies ${facts.account} access to the repository ${where(facts)}: whether the account may read the repository depends on bindings that Pullbook could not evaluate (${few(facts.bindings).en}); if one of them allows this, something else may deny the download`,
      fr: (facts) =>
        `le registre refuse au compte ${facts.account} l’accès au dépôt ${where(facts)}\u00a0: l’autorisation de lire dépend de liaisons que Pullbook n’a pas pu évaluer (${few(facts.bindings).fr})\u00a0; si l’une de ces liaisons autorise la lecture, autre chose interdit peut-être le téléchargement`,
    },
    remedies: [membership, grantIfMissing],
    answers: true,
    example: { ...example, bindings: ['roles/artifactregistry.writer (group:release@example.com)'] },
    output: noOutput.combined,
  }),
  'access-undetermined': outcome({
    verdict: 'unknown',
    when: {
      en: `If ${depending.en}, and no message of a Pod says that the registry refuses the account`,
      fr: `Si ${depending.fr}, et qu’aucun message d’un pod n’indique que le registre refuse le compte`,
    },
    text: {
      en: (facts) =>
        `it is unknown whether ${facts.account} may read the repository ${where(facts)}: this depends on bindings that Pullbook could not evaluate (${few(facts.bindings).en})`,
      fr: (facts) =>
        `impossible de savoir si le compte ${facts.account} peut lire le dépôt ${where(facts)}\u00a0: cela dépend de liaisons que Pullbook n’a pas pu évaluer (${few(facts.bindings).fr})`,
    },
    remedies: [membership],
    example: { ...example, bindings: ['roles/artifactregistry.reader (group:platform@example.com)'] },
    output: noOutput.combined,
  }),
} as const;
