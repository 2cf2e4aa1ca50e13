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
  en: `{SERVICE_ACCOUNT}, a group, a domain, \`allAuthenticatedUsers\` or \`allUsers\` a role with ${download}`,
  fr: `un rôle avec ${download} au compte {SERVICE_ACCOUNT}, à un groupe, à un domaine, à \`allAuthenticatedUsers\` ou à \`allUsers\``,
};

/** Whether an account holds a role depends on what cannot be read or evaluated. */
const depending: Text = {
  en: 'only a group, a domain, a binding with `condition` or a role whose permissions cannot be read may let {SERVICE_ACCOUNT} download',
  fr: 'seul un groupe, un domaine, une liaison avec `condition` ou un rôle dont les autorisations ne sont pas lisibles peut permettre au compte {SERVICE_ACCOUNT} de télécharger',
};

const membership = {
  advice: {
    en: 'Look whether the account is a member of the group, and whether the role holds artifactregistry.repositories.downloadArtifacts. Only somebody with iam.roles.get can read a custom role.',
    fr: 'Vérifiez si le compte est membre du groupe, et si le rôle contient artifactregistry.repositories.downloadArtifacts. Seul quelqu’un qui a iam.roles.get peut lire un rôle personnalisé.',
  },
};

export const accessOutcomes = {
  'role-granted': outcome({
    verdict: 'ok',
    when: {
      en: `If ${granting.en}, and no message of a Pod says that the registry refuses the account`,
      fr: `Si ${granting.fr}, et qu’aucun message d’un pod ne dit que le registre refuse le compte`,
    },
    text: {
      en: (facts: Grant) =>
        `an allow policy gives ${facts.account} ${facts.role} on the ${levelNames[facts.on].en} of ${where(facts)}; what may deny it was not read`,
      fr: (facts: Grant) =>
        `une stratégie d’autorisation donne ${facts.role} à ${facts.account} sur ${levelNames[facts.on].fr}, pour ${where(facts)}\u00a0; ce qui peut l’interdire n’a pas été lu`,
    },
    example: granted,
    output: noOutput.combined,
  }),
  'role-granted-and-refused': outcome({
    verdict: 'unknown',
    when: {
      en: `If ${granting.en}, and the message of a Pod says that the registry refuses the account`,
      fr: `Si ${granting.fr}, et que le message d’un pod dit que le registre refuse le compte`,
    },
    text: {
      en: (facts: Grant) =>
        `an allow policy gives ${facts.account} ${facts.role} on the ${levelNames[facts.on].en} of ${where(facts)}, but the registry refuses: the role is more recent than the refusal, or something else denies the download`,
      fr: (facts: Grant) =>
        `une stratégie d’autorisation donne ${facts.role} à ${facts.account} sur ${levelNames[facts.on].fr}, pour ${where(facts)}, mais le registre refuse\u00a0: le rôle est plus récent que le refus, ou autre chose interdit le téléchargement`,
    },
    remedies: [
      {
        advice: {
          en: 'A grant of a few minutes ago may not have reached the registry yet: wait for the next try.',
          fr: 'Un rôle accordé il y a quelques minutes n’est peut-être pas encore connu du registre\u00a0: attendez la prochaine tentative.',
        },
      },
      {
        advice: {
          en: 'See the checks on what denies in spite of a role: the node account, billing, VPC Service Controls, deny policies and access boundaries, download rules, the encryption key, and what stands behind the repository.',
          fr: 'Voyez les vérifications de ce qui interdit malgré un rôle\u00a0: compte des nœuds, facturation, VPC Service Controls, stratégies de refus et limites d’accès, règles de téléchargement, clé de chiffrement, et dépôts en amont.',
        },
      },
    ],
    example: granted,
    output: noOutput.combined,
  }),
  'role-missing-with-pull-secret': outcome({
    verdict: 'unknown',
    when: {
      en: `If no \`bindings\` that can be read, from the repository up to the organization, give ${receiving.en}, and the pull secret of the Pod for {REGISTRY_HOST} cannot be read or holds no service account key`,
      fr: `Si aucun \`bindings\` lisible, du dépôt à l’organisation, ne donne ${receiving.fr}, et que le secret d’extraction du pod pour l’hôte {REGISTRY_HOST} est illisible ou sans clé de compte de service`,
    },
    text: {
      en: (facts: RepositoryPull & { readonly secrets: readonly string[] }) =>
        `${facts.account ? `no allow policy lets ${facts.account} read ${where(facts)}` : `the node has no service account to read ${where(facts)}`}; perhaps it need not: the kubelet tries ${facts.secrets.join(', ')} first, and the account used there could not be read`,
      fr: (facts: RepositoryPull & { readonly secrets: readonly string[] }) =>
        `${facts.account ? `aucune stratégie d’autorisation ne laisse ${facts.account} lire ${where(facts)}` : `le nœud n’a pas de compte de service pour lire ${where(facts)}`}, mais ce n’est peut-être pas nécessaire\u00a0: le kubelet essaie d’abord ${facts.secrets.join(', ')}, et le compte utilisé là n’a pas pu être lu`,
    },
    remedies: [
      {
        advice: {
          en: 'Decide which of the two is meant to pull: see the check on pull secrets for the one that the Pod names, and grant the node account a role only if it is to pull.',
          fr: 'Décidez lequel des deux doit extraire\u00a0: voyez la vérification des secrets d’extraction pour celui que le pod indique, et n’accordez un rôle au compte du nœud que si c’est à lui d’extraire.',
        },
      },
    ],
    example: { ...example, secrets: ['registry-credentials'] },
    output: noOutput.combined,
  }),
  'role-missing': outcome({
    verdict: 'problem',
    when: {
      en: `If no \`bindings\` of the repository, its project, a parent folder or the organization give ${receiving.en}, and no pull secret of the Pod is used instead for {REGISTRY_HOST}`,
      fr: `Si aucun \`bindings\` du dépôt, de son projet, d’un dossier parent ou de l’organisation ne donne ${receiving.fr}, et qu’aucun secret d’extraction du pod ne remplace ce compte pour l’hôte {REGISTRY_HOST}`,
    },
    text: {
      en: (facts: RepositoryPull) =>
        `${facts.account} may not read ${where(facts)}: no allow policy gives it a role that may download, such as Artifact Registry Reader`,
      fr: (facts: RepositoryPull) =>
        `${facts.account} n’a pas le droit de lire ${where(facts)}\u00a0: aucune stratégie d’autorisation ne lui donne un rôle qui permet de télécharger, comme Lecteur Artifact Registry`,
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
      fr: `Si ni les \`bindings\` du dépôt ni ceux de son projet ne donnent ${receiving.fr}, et que ceux des dossiers et de l’organisation ne sont pas lisibles`,
    },
    text: {
      en: (facts) =>
        `neither the repository nor the project gives ${facts.account} a downloading role; the folders and the organization above ${facts.project} could not be read: ${explainFailure(facts).en}`,
      fr: (facts) =>
        `ni le dépôt ni le projet ne donnent à ${facts.account} un rôle de téléchargement\u00a0; les dossiers et l’organisation au-dessus du projet ${facts.project} n’ont pas pu être lus\u00a0: ${explainFailure(facts).fr}`,
    },
    remedies: [grantIfMissing],
    example: { ...example, why: 'forbidden', permission: 'resourcemanager.organizations.getIamPolicy' },
    output: noOutput.unread,
  }),
  'access-undetermined-and-refused': outcome({
    verdict: 'unknown',
    when: {
      en: `If ${depending.en}, and the message of a Pod says that the registry refuses the account`,
      fr: `Si ${depending.fr}, et que le message d’un pod dit que le registre refuse le compte`,
    },
    text: {
      en: (facts) =>
        `the registry refuses ${facts.account} on ${where(facts)}: whether a policy lets it read depends on ${few(facts.bindings).en}; if one does, something else may deny it`,
      fr: (facts) =>
        `le registre refuse ${facts.account} sur ${where(facts)}\u00a0: impossible de dire si une stratégie l’autorise à lire, cela dépend de ${few(facts.bindings).fr}\u00a0; si oui, autre chose l’interdit peut-être`,
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
      fr: `Si ${depending.fr}, et qu’aucun message d’un pod ne dit que le registre refuse le compte`,
    },
    text: {
      en: (facts) =>
        `${facts.account} may or may not read ${where(facts)}: it depends on ${few(facts.bindings).en}`,
      fr: (facts) =>
        `impossible de dire si ${facts.account} peut lire ${where(facts)}\u00a0: cela dépend de ${few(facts.bindings).fr}`,
    },
    remedies: [membership],
    example: { ...example, bindings: ['roles/artifactregistry.reader (group:platform@example.com)'] },
    output: noOutput.combined,
  }),
} as const;
