import type { Text } from '../../../../base/text.ts';
import { isEcrHost } from '../../../../causes/registry-tokens.ts';
import { createPullSecret } from '../../../commands/shown/iam.ts';
import { podWithOtherPullSecret, podWithPullSecret } from '../../../commands/shown/manifests.ts';
import type { Params } from '../../../model/command.ts';
import type { Remedy } from '../../../model/remedy.ts';

/** The secret of a Pod, and the registry of its image. */
export type Secret = { readonly secret: string; readonly namespace: string; readonly host: string };

/** Example facts. */
export const example: Secret = {
  secret: 'registry-credentials',
  namespace: 'shop',
  host: 'registry.example.com',
};

/** The parameters of a command about the Secret. */
export const secretParams = ({ secret, namespace }: Secret) => ({ SECRET: secret, NAMESPACE: namespace });

/** Part of a condition: the answer that shows that credentials are missing or wrong. */
export const denied: Text = {
  en: 'the registry denies access (401, 403 or `pull access denied`)',
  fr: 'le registre refuse l’accès (401, 403 ou `pull access denied`)',
};

/** Makes the Secret. */
export const create: Remedy<Secret> = {
  command: createPullSecret,
  params: ({ secret, namespace }: Secret) => ({ SECRET: secret, NAMESPACE: namespace }),
  why: {
    en: 'Creates the Secret in the namespace of the Pod. The file must hold the password itself: one with credsStore or credHelpers has none. Leave other registries out of it: whoever may read Secrets in the namespace can use all that it holds. If a Secret of that name exists, other Pods may use it: add the host to it instead.',
    fr: 'Cette commande crée le Secret dans l’espace de noms du pod. Le fichier doit contenir le mot de passe lui-même\u00a0: un fichier avec credsStore ou credHelpers n’en a pas. N’y laissez pas d’autres registres\u00a0: quiconque peut lire les Secrets de l’espace de noms peut se servir de tout son contenu. Si un Secret du même nom existe, d’autres pods s’en servent peut-être\u00a0: ajoutez-y plutôt l’hôte.',
  },
};

/** Names it in the Pod template. */
export const name: Remedy<Secret> = {
  manifest: podWithPullSecret,
  params: ({ secret }: Secret) => ({ SECRET: secret }),
  why: {
    en: 'Goes into the template of the Deployment, StatefulSet or Job. Pods take the list when they are created: recreate them afterwards.',
    fr: 'Se place dans le modèle du Deployment, du StatefulSet ou du Job. Les pods prennent cette liste à leur création\u00a0: recréez-les ensuite.',
  },
};

/** Makes another Secret, where the one that the Pod names does not serve: other Pods may use that one. */
export const createOther: Remedy<Secret> = {
  command: createPullSecret,
  params: ({ namespace }: Secret) => ({ NAMESPACE: namespace }),
  why: {
    en: 'Creates a Secret under a new name: other Pods may use the one that exists. The file must hold the password itself: one with credsStore or credHelpers has none. Leave other registries out of it: whoever may read Secrets in the namespace can use all that it holds.',
    fr: 'Cette commande crée un Secret sous un nouveau nom, car d’autres pods se servent peut-être de celui qui existe. Le fichier doit contenir le mot de passe lui-même\u00a0: un fichier avec credsStore ou credHelpers n’en a pas. N’y laissez pas d’autres registres\u00a0: quiconque peut lire les Secrets de l’espace de noms peut se servir de tout son contenu.',
  },
};

/** Names the other Secret beside those that the template names. */
export const nameBeside: Remedy<Secret> = {
  manifest: podWithPullSecret,
  params: () => ({}),
  why: {
    en: 'Adds the new name to those in the template of the Deployment, StatefulSet or Job; the others stay, for other registries. Its Pods are replaced.',
    fr: 'Ajoute le nouveau nom à ceux du modèle du Deployment, du StatefulSet ou du Job\u00a0; les autres restent, pour d’autres registres. Ses pods sont remplacés.',
  },
};

/** Names the other Secret in the place of the one that does not serve. Several are not named: the reader knows which. */
export const nameInstead: Remedy<Secret> = {
  manifest: podWithOtherPullSecret,
  params: ({ secret }: Secret): Params => (secret.includes(',') ? {} : { CURRENT_SECRET: secret }),
  why: {
    en: 'Puts the new name into the template of the Deployment, StatefulSet or Job, in place of the old one; entries for other registries stay. Its Pods are replaced.',
    fr: 'Met le nouveau nom dans le modèle du Deployment, du StatefulSet ou du Job, à la place de l’ancien\u00a0; les entrées pour d’autres registres restent. Ses pods sont remplacés.',
  },
};

/** What to know of a registry whose passwords soon end; empty for any other. */
export const lifetime = {
  en: ({ host }: { readonly host: string }) =>
    isEcrHost(host)
      ? '; its authorization tokens are valid for 12 hours, so something has to renew the secret'
      : '',
  fr: ({ host }: { readonly host: string }) =>
    isEcrHost(host)
      ? '\u00a0; les jetons d’autorisation de ce registre sont valables 12\u00a0heures\u00a0: le secret doit être renouvelé automatiquement'
      : '',
};
