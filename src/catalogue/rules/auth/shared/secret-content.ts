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
    en: 'Sign in again where the password is written into the file itself: podman login --authfile FILE does that, Docker only without a credential helper. Make a secret of that file under a new name, name that secret in the template, and delete the old one only when no Pod names it any more.',
    fr: 'Reconnectez-vous de façon que le mot de passe soit écrit dans le fichier lui-même\u00a0: podman login --authfile FICHIER le fait, Docker seulement sans assistant d’identification. Créez un secret à partir de ce fichier, sous un nouveau nom, indiquez ce secret dans le modèle, et ne supprimez l’ancien que lorsque plus aucun pod ne l’indique.',
  },
};

const withoutKey: Remedy<KeySecret> = {
  advice: {
    en: 'Nodes of GKE need no key: give their account roles/artifactregistry.reader on the repository, then take the secret out of the template. A new key may be forbidden (organization policy iam.disableServiceAccountKeyCreation), or made to expire (iam.serviceAccountKeyExpiryHours).',
    fr: 'Les nœuds GKE n’ont pas besoin de clé\u00a0: donnez à leur compte roles/artifactregistry.reader sur le dépôt, puis retirez le secret du modèle. La création d’une clé est peut-être interdite (règle d’administration iam.disableServiceAccountKeyCreation), ou sa durée de validité limitée (iam.serviceAccountKeyExpiryHours).',
  },
};

const listKeys: Remedy<KeySecret> = {
  command: listServiceAccountKeys,
  params: accountParams,
  why: {
    en: 'Compare KEY_ID with private_key_id in the key that the secret holds: a key that is not listed was deleted. EXPIRES_AT and DISABLED show whether a listed key has expired or is disabled.',
    fr: 'Comparez KEY_ID au private_key_id de la clé que contient le secret\u00a0: une clé absente de la liste a été supprimée. EXPIRES_AT et DISABLED indiquent si une clé de la liste a expiré ou est désactivée.',
  },
};

export const secretContentOutcomes = {
  'secret-password-missing': outcome({
    verdict: 'problem',
    when: {
      en: 'If the decoded configuration has `credsStore` or `credHelpers`, but no `auth` for the host of {IMAGE}',
      fr: 'Si la configuration décodée contient `credsStore` ou `credHelpers`, mais pas d’`auth` pour l’hôte de l’image {IMAGE}',
    },
    output: noOutput.inSecret,
    text: {
      en: (facts: Secret) =>
        `${facts.secret} holds no password for ${facts.host}, but names a credential helper (credsStore or credHelpers): that runs on the machine where somebody signed in, never on a node`,
      fr: (facts: Secret) =>
        `le secret ${facts.secret} ne contient aucun mot de passe pour l’hôte ${facts.host}, mais désigne un assistant d’identification (credsStore ou credHelpers)\u00a0: celui-ci s’exécute sur la machine où quelqu’un s’est connecté, jamais sur un nœud`,
    },
    remedies: [makeAnother],
    example,
  }),
  'secret-auth-encoded-twice': outcome({
    verdict: 'problem',
    when: {
      en: 'If the `auth` of an entry, decoded once, is still in base64: `user:password` shows only after decoding it again',
      fr: 'Si le champ `auth` d’une entrée, décodé une fois, est encore en base64\u00a0: `user:password` n’apparaît qu’après un second décodage',
    },
    output: noOutput.inSecret,
    text: {
      en: (facts: Secret) =>
        `an auth in ${facts.secret} is encoded in base64 twice: the kubelet cannot parse it, and pulls with none of the secrets of the Pod`,
      fr: (facts: Secret) =>
        `un champ auth du secret ${facts.secret} est encodé deux fois en base64\u00a0: le kubelet n’arrive pas à lire ce champ, et n’utilise aucun des secrets du pod`,
    },
    remedies: [
      {
        advice: {
          en: 'Write user:password into the field auth, encoded in base64 once, without a line break at the end; the file as a whole is encoded when the secret is created. Make the secret under a new name, and name that in the template.',
          fr: 'Dans le champ auth, écrivez user:password encodé une seule fois en base64, sans saut de ligne à la fin\u00a0; le fichier entier est encodé à la création du secret. Créez le secret sous un nouveau nom, et indiquez-le dans le modèle.',
        },
      },
    ],
    example,
  }),
  'key-account-disabled': outcome({
    verdict: 'problem',
    when: {
      en: 'If the secret holds a key of {SERVICE_ACCOUNT}, and that account is disabled (`disabled: true`)',
      fr: 'Si le secret contient une clé du compte {SERVICE_ACCOUNT}, et que `disabled` vaut `true` pour ce compte',
    },
    output: {
      command: describeServiceAccount,
      params: accountParams,
      shows: () => ['disabled: true'],
    },
    text: {
      en: (facts: KeySecret) =>
        `${facts.secret} holds a key of ${facts.account}, which is disabled: no key of it is accepted`,
      fr: (facts: KeySecret) =>
        `le secret ${facts.secret} contient une clé du compte ${facts.account}, qui est désactivé\u00a0: aucune de ses clés n’est acceptée`,
    },
    remedies: [
      {
        command: enableServiceAccount,
        params: accountParams,
        why: {
          en: 'Find out first why somebody disabled the account: its keys work again at once, for everybody who has one.',
          fr: 'Cherchez d’abord pourquoi ce compte a été désactivé\u00a0: ses clés fonctionnent aussitôt de nouveau, pour tous ceux qui en ont une.',
        },
      },
      withoutKey,
    ],
    example: exampleKey,
  }),
  'key-account-deleted': outcome({
    verdict: 'problem',
    when: {
      en: 'If the secret holds a key of {SERVICE_ACCOUNT}, and that account does not exist (`NOT_FOUND`)',
      fr: 'Si le secret contient une clé du compte {SERVICE_ACCOUNT}, et que ce compte n’existe pas (`NOT_FOUND`)',
    },
    output: {
      command: describeServiceAccount,
      params: accountParams,
      shows: () => ['NOT_FOUND'],
    },
    text: {
      en: (facts: KeySecret) =>
        `${facts.secret} holds a key of ${facts.account}, an account that does not exist any more`,
      fr: (facts: KeySecret) =>
        `le secret ${facts.secret} contient une clé du compte ${facts.account}, qui n’existe plus`,
    },
    remedies: [withoutKey],
    example: exampleKey,
  }),
  'key-rejected': outcome({
    verdict: 'problem',
    when: {
      en: 'If the secret holds a key of {SERVICE_ACCOUNT}, that account is not disabled, and the registry answers `401` to what was sent',
      fr: 'Si le secret contient une clé du compte {SERVICE_ACCOUNT}, que ce compte n’est pas désactivé, et que le registre répond `401` à ce qui a été envoyé',
    },
    output: {
      none: {
        en: 'the message of the Pod shows it, with the user name _json_key in the decoded configuration',
        fr: 'le message du pod le montre, avec le nom d’utilisateur _json_key dans la configuration décodée',
      },
    },
    text: {
      en: (facts: KeySecret) =>
        `${facts.host} refuses the key of ${facts.account} in ${facts.secret}: the key was deleted, has expired, or is disabled`,
      fr: (facts: KeySecret) =>
        `l’hôte ${facts.host} refuse la clé du compte ${facts.account} dans le secret ${facts.secret}\u00a0: cette clé a été supprimée, a expiré ou est désactivée`,
    },
    remedies: [listKeys, withoutKey],
    example: exampleKey,
  }),
  'key-or-node-account-rejected': outcome({
    verdict: 'unknown',
    when: {
      en: 'If the secret holds a key of {SERVICE_ACCOUNT} for a registry from which the account of the node pulls too, and neither account is known to be disabled',
      fr: 'Si le secret contient une clé du compte {SERVICE_ACCOUNT} pour un registre d’où le compte du nœud extrait aussi des images, et que rien n’indique qu’un de ces comptes est désactivé',
    },
    output: noOutput.inSecret,
    text: {
      en: (facts: KeySecret) =>
        `${facts.host} refuses access, and the kubelet tried both the key of ${facts.account} (${facts.secret}) and the account of the node: the message does not say which of the two was refused`,
      fr: (facts: KeySecret) =>
        `l’hôte ${facts.host} refuse l’accès, et le kubelet a essayé à la fois la clé du compte ${facts.account} (secret ${facts.secret}) et le compte du nœud\u00a0: le message ne dit pas lequel des deux est refusé`,
    },
    remedies: [listKeys, withoutKey],
    example: exampleKey,
  }),
} as const;
