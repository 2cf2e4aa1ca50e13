/** What is wrong inside a pull secret, each fault by itself. It shows only where the secret may be read. */
import { describeServiceAccount } from '../../../commands/gcloud/iam.ts';
import { enableServiceAccount, listServiceAccountKeys } from '../../../commands/shown/iam.ts';
import { outcome } from '../../../model/define.ts';
import { noOutput } from '../../../model/no-output.ts';
import type { Remedy } from '../../../model/remedy.ts';
import { example, type Secret } from './pull-secret-remedies.ts';

/** A secret that holds the key of an IAM service account. */
export type KeySecret = Secret & { readonly account: string };

const exampleKey: KeySecret = {
  ...example,
  host: 'europe-west9-docker.pkg.dev',
  account: 'puller@shop-images.iam.gserviceaccount.com',
};
const accountParams = ({ account }: KeySecret) => ({ SERVICE_ACCOUNT: account });

/** Under another name, so that Pods that use the old secret keep it until they are replaced. */
const makeAnother: Remedy<Secret> = {
  advice: {
    en: 'Sign in again with a tool that writes the password into the file itself: podman login --authfile FILE, or Docker without a credential helper. Create a secret from that file under a new name, reference the new secret in the Pod template, and delete the old secret only when no Pod references it any longer.',
    fr: 'Reconnectez-vous au registre avec un outil qui écrit le mot de passe dans son fichier\u00a0: podman login --authfile FICHIER, ou Docker sans assistant d’identification. Créez un secret à partir de ce fichier, sous un nouveau nom, indiquez le nouveau secret dans le modèle de pod, et ne supprimez l’ancien secret que lorsque plus aucun pod ne l’indique.',
  },
};

const withoutKey: Remedy<KeySecret> = {
  advice: {
    en: 'Nodes of the cloud of the repository need no key. Grant the node service account roles/artifactregistry.reader on the repository, then remove the secret from the template. The organization may forbid new keys (organization policy constraint iam.disableServiceAccountKeyCreation), or may limit how long they are valid (iam.serviceAccountKeyExpiryHours).',
    fr: 'Les nœuds du cloud du dépôt n’ont pas besoin de clé. Donnez au compte de service des nœuds roles/artifactregistry.reader sur le dépôt, puis retirez le secret du modèle. L’organisation interdit peut-être la création de clés (contrainte de stratégie d’organisation iam.disableServiceAccountKeyCreation), ou limite peut-être leur durée de validité (iam.serviceAccountKeyExpiryHours).',
  },
};

const listKeys: Remedy<KeySecret> = {
  command: listServiceAccountKeys,
  params: accountParams,
  why: {
    en: 'Compare the column KEY_ID with private_key_id in the key that the secret contains. A key that is not listed was deleted. The columns EXPIRES_AT and DISABLED show whether a listed key has expired or is disabled.',
    fr: 'Comparez la colonne KEY_ID au champ private_key_id de la clé que contient le secret. Une clé absente de la liste a été supprimée. Les colonnes EXPIRES_AT et DISABLED indiquent si une clé de la liste a expiré ou est désactivée.',
  },
};

export const secretContentOutcomes = {
  'secret-password-missing': outcome({
    verdict: 'problem',
    when: {
      en: 'If the decoded `.dockerconfigjson` of {SECRET} has `credsStore` or `credHelpers`, but no `auth` for the host of {IMAGE}',
      fr: 'Si le `.dockerconfigjson` décodé du secret {SECRET} contient `credsStore` ou `credHelpers`, mais pas d’`auth` pour l’hôte de l’image {IMAGE}',
    },
    output: noOutput.inSecret,
    text: {
      en: (facts: Secret) =>
        `the secret ${facts.secret} contains no password for ${facts.host}, only the name of a credential helper (credsStore or credHelpers), which runs on the machine where somebody signed in, never on a node`,
      fr: (facts: Secret) =>
        `le secret ${facts.secret} ne contient aucun mot de passe pour l’hôte ${facts.host}, seulement un assistant d’identification (credsStore ou credHelpers), qui s’exécute sur la machine où quelqu’un s’est connecté au registre, jamais sur un nœud`,
    },
    remedies: [makeAnother],
    example,
  }),
  'secret-auth-encoded-twice': outcome({
    verdict: 'problem',
    when: {
      en: 'If the `auth` of an entry, decoded once, is still in base64, and `user:password` appears only after a second decoding',
      fr: 'Si le champ `auth` d’une entrée du secret, décodé une fois, est encore en base64, et que `user:password` n’apparaît qu’après un second décodage',
    },
    output: noOutput.inSecret,
    text: {
      en: (facts: Secret) =>
        `an auth field in the secret ${facts.secret} is encoded twice in base64: the kubelet cannot parse it, and uses none of the pull secrets of the Pod`,
      fr: (facts: Secret) =>
        `un champ auth du secret ${facts.secret} est encodé deux fois en base64\u00a0: le kubelet ne peut pas analyser ce champ, et n’utilise aucun des secrets d’extraction du pod`,
    },
    remedies: [
      {
        advice: {
          en: 'In the field auth, write user:password encoded once in base64, without a line break at the end. The whole file is encoded again when the secret is created. Create the secret under a new name, and reference the new name in the template.',
          fr: 'Dans le champ auth, écrivez user:password encodé une seule fois en base64, sans saut de ligne à la fin. Le fichier entier est encodé à son tour à la création du secret. Créez le secret sous un nouveau nom, et indiquez ce nouveau nom dans le modèle.',
        },
      },
    ],
    example,
  }),
  'key-account-disabled': outcome({
    verdict: 'problem',
    when: {
      en: 'If the secret contains a key of {SERVICE_ACCOUNT}, and that account is disabled (`disabled: true`)',
      fr: 'Si le secret contient une clé du compte {SERVICE_ACCOUNT}, et que `disabled` vaut `true` pour ce compte',
    },
    output: {
      command: describeServiceAccount,
      params: accountParams,
      shows: () => ['disabled: true'],
    },
    text: {
      en: (facts: KeySecret) =>
        `the secret ${facts.secret} contains a key of the service account ${facts.account}, which is disabled: none of its keys is accepted`,
      fr: (facts: KeySecret) =>
        `le secret ${facts.secret} contient une clé du compte ${facts.account}, qui est désactivé\u00a0: aucune de ses clés n’est acceptée`,
    },
    remedies: [
      {
        command: enableServiceAccount,
        params: accountParams,
        why: {
          en: 'First find out why the account was disabled. Once the account is enabled, its keys work again for everybody who has one.',
          fr: 'Cherchez d’abord pourquoi ce compte a été désactivé. Dès qu’il est réactivé, ses clés fonctionnent de nouveau, pour tous ceux qui en ont une.',
        },
      },
      withoutKey,
    ],
    example: exampleKey,
  }),
  'key-account-deleted': outcome({
    verdict: 'problem',
    when: {
      en: 'If the secret contains a key of {SERVICE_ACCOUNT}, and that account does not exist (`NOT_FOUND`)',
      fr: 'Si le secret contient une clé du compte {SERVICE_ACCOUNT}, et que ce compte n’existe pas (`NOT_FOUND`)',
    },
    output: {
      command: describeServiceAccount,
      params: accountParams,
      shows: () => ['NOT_FOUND'],
    },
    text: {
      en: (facts: KeySecret) =>
        `the secret ${facts.secret} contains a key of the service account ${facts.account}, which no longer exists`,
      fr: (facts: KeySecret) =>
        `le secret ${facts.secret} contient une clé du compte ${facts.account}, qui n’existe plus`,
    },
    remedies: [withoutKey],
    example: exampleKey,
  }),
  'key-rejected': outcome({
    verdict: 'problem',
    when: {
      en: 'If the secret contains a key of {SERVICE_ACCOUNT}, that account is not disabled, and the registry answers `401` to the credentials that were sent',
      fr: 'Si le secret contient une clé du compte {SERVICE_ACCOUNT}, que ce compte n’est pas désactivé, et que le registre répond `401` aux identifiants envoyés',
    },
    output: {
      none: {
        en: 'the message of the Pod shows it, with the user name _json_key in the decoded configuration',
        fr: 'le message du pod le montre, avec le nom d’utilisateur _json_key dans la configuration décodée du secret',
      },
    },
    text: {
      en: (facts: KeySecret) =>
        `${facts.host} refuses the key of ${facts.account} in the secret ${facts.secret}: the key was deleted, has expired, or is disabled`,
      fr: (facts: KeySecret) =>
        `l’hôte ${facts.host} refuse la clé du compte ${facts.account} dans le secret ${facts.secret}\u00a0: cette clé a été supprimée, a expiré ou est désactivée`,
    },
    remedies: [listKeys, withoutKey],
    example: exampleKey,
  }),
  'key-or-node-account-rejected': outcome({
    verdict: 'unknown',
    when: {
      en: 'If the secret contains a key of {SERVICE_ACCOUNT} for a registry from which the node service account pulls too, and neither account is known to be disabled',
      fr: 'Si le secret contient une clé du compte {SERVICE_ACCOUNT} pour un registre d’où le compte de service des nœuds extrait aussi des images, et que rien n’indique qu’un de ces comptes est désactivé',
    },
    output: noOutput.inSecret,
    text: {
      en: (facts: KeySecret) =>
        `${facts.host} refused access to both the key of ${facts.account} (secret ${facts.secret}) and the node service account: the pull succeeds if either of them gets access`,
      fr: (facts: KeySecret) =>
        `l’hôte ${facts.host} a refusé l’accès à la clé du compte ${facts.account} (secret ${facts.secret}) comme au compte de service des nœuds\u00a0: il suffit que l’un des deux obtienne l’accès`,
    },
    remedies: [listKeys, withoutKey],
    example: exampleKey,
  }),
} as const;
