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

const passwordItself = {
  en: 'The file must hold the password itself: one with credsStore or credHelpers has none. Leave other registries out of it: whoever may read Secrets in the namespace can use all that it holds.',
  fr: 'Le fichier doit contenir le mot de passe lui-même\u00a0: un fichier avec credsStore ou credHelpers n’en a pas. N’y laissez pas d’autres registres\u00a0: quiconque peut lire les Secrets de l’espace de noms peut se servir de tout son contenu.',
};

/** Makes the Secret that the Pod names. Of several names, the reader chooses one. */
export const create: Remedy<Secret> = {
  command: createPullSecret,
  params: ({ secret, namespace }) => ({
    NAMESPACE: namespace,
    ...(secret.includes(', ') ? {} : { SECRET: secret }),
  }),
  why: {
    en: `Creates the Secret in the namespace of the Pod. ${passwordItself.en} If a Secret of that name exists, other Pods may use it: add the host to it instead.`,
    fr: `Cette commande crée le Secret dans l’espace de noms du pod. ${passwordItself.fr} Si un Secret du même nom existe, d’autres pods s’en servent peut-être\u00a0: ajoutez-y plutôt l’hôte.`,
  },
};

/**
 * Makes another Secret if that of the Pod exists: kubectl creates none under a name that is taken, the type of a Secret
 * cannot be changed, and what it holds may serve other Pods.
 */
export const createOther: Remedy<Secret> = {
  command: createPullSecret,
  params: ({ namespace }) => ({ NAMESPACE: namespace }),
  why: {
    en: `Creates a Secret under a name that is not taken: other Pods may use the one that exists, which stays as it is. ${passwordItself.en}`,
    fr: `Cette commande crée un Secret sous un nom encore libre\u00a0: d’autres pods se servent peut-être de celui qui existe, qui reste inchangé. ${passwordItself.fr}`,
  },
};

const inTemplate = {
  en: 'Goes into the template of the Deployment, StatefulSet or Job. Pods take the list when they are created: recreate them afterwards.',
  fr: 'À placer dans le modèle du Deployment, du StatefulSet ou du Job. Les pods prennent cette liste à leur création\u00a0: recréez-les ensuite.',
};

/** Names it in the Pod template. */
export const name: Remedy<Secret> = {
  manifest: podWithPullSecret,
  params: ({ secret }) => ({ SECRET: secret }),
  why: inTemplate,
};

/**
 * Names another Secret in addition to those of the Pod: the kubelet tries what each holds for the host. A Pod gets those
 * of its service account only if it names none (Kubernetes documentation, "ServiceAccount admission controller").
 */
export const nameBeside: Remedy<Secret> = {
  manifest: podWithPullSecret,
  params: () => ({}),
  why: {
    en: `${inTemplate.en} Add the new name to those that the Pod has, even if they come from its service account: a list in the template takes their place.`,
    fr: `${inTemplate.fr} Ajoutez le nouveau nom à ceux du pod, même s’ils viennent de son compte de service\u00a0: une liste dans le modèle les remplace.`,
  },
};

/** Names the other Secret in the place of the one that does not serve. Several are not named: the reader knows which. */
export const nameInstead: Remedy<Secret> = {
  manifest: podWithOtherPullSecret,
  params: ({ secret }: Secret): Params => (secret.includes(',') ? {} : { CURRENT_SECRET: secret }),
  why: {
    en: `${inTemplate.en} The new name takes the place of the old one; entries for other registries stay.`,
    fr: `${inTemplate.fr} Le nouveau nom y remplace l’ancien\u00a0; les entrées pour d’autres registres restent.`,
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
