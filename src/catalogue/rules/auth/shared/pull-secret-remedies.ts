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
  en: 'The file must contain the password itself: a file with credsStore or credHelpers does not contain it. Remove other registries from the file, because everybody who may read Secrets in the namespace can use all credentials of this Secret.',
  fr: 'Le fichier doit contenir le mot de passe lui-même, ce qui n’est pas le cas d’un fichier avec credsStore ou credHelpers. Retirez du fichier les autres registres, car toute personne qui peut lire les Secrets de l’espace de noms peut utiliser tous les identifiants du fichier.',
};

/** Makes the Secret that the Pod names. Of several names, the reader chooses one. */
export const create: Remedy<Secret> = {
  command: createPullSecret,
  params: ({ secret, namespace }) => ({
    NAMESPACE: namespace,
    ...(secret.includes(', ') ? {} : { SECRET: secret }),
  }),
  why: {
    en: `This command creates the Secret in the namespace of the Pod. ${passwordItself.en} If a Secret of that name exists, other Pods may use it, so add the host to that Secret instead.`,
    fr: `Cette commande crée le Secret dans l’espace de noms du pod. ${passwordItself.fr} Si un Secret du même nom existe, d’autres pods l’utilisent peut-être, donc ajoutez plutôt l’hôte à ce Secret.`,
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
    en: `This command creates a Secret with a name that is not taken. The existing Secret does not change, because other Pods may use it. ${passwordItself.en}`,
    fr: `Cette commande crée un Secret sous un nom encore libre. Le Secret existant ne change pas, car d’autres pods l’utilisent peut-être. ${passwordItself.fr}`,
  },
};

const inTemplate = {
  en: 'Add these lines to the template of the Deployment, StatefulSet or Job. Pods get the list of pull secrets when they are created, so existing Pods must be recreated.',
  fr: 'Ajoutez ces lignes au modèle du Deployment, du StatefulSet ou du Job. Les pods reçoivent la liste des secrets d’extraction à leur création, donc recréez les pods existants.',
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
    en: `${inTemplate.en} Keep the names that the Pod already has in the list, even those from its service account, because a list in the template replaces them.`,
    fr: `${inTemplate.fr} Gardez dans la liste les noms déjà présents dans le pod, même ceux qui viennent de son compte de service, car une liste dans le modèle les remplace.`,
  },
};

/** Names the other Secret in the place of the one that does not serve. Several are not named: the reader knows which. */
export const nameInstead: Remedy<Secret> = {
  manifest: podWithOtherPullSecret,
  params: ({ secret }: Secret): Params => (secret.includes(',') ? {} : { CURRENT_SECRET: secret }),
  why: {
    en: `${inTemplate.en} The new name replaces the old one. Keep the entries for other registries.`,
    fr: `${inTemplate.fr} Le nouveau nom remplace l’ancien. Gardez les entrées pour d’autres registres.`,
  },
};

/** What to know of a registry whose passwords soon end; empty for any other. */
export const lifetime = {
  en: ({ host }: { readonly host: string }) =>
    isEcrHost(host)
      ? '; authorization tokens of this registry are valid for 12 hours, so the secret must be renewed automatically'
      : '',
  fr: ({ host }: { readonly host: string }) =>
    isEcrHost(host)
      ? '\u00a0; les jetons d’autorisation de ce registre sont valables 12\u00a0heures, donc le secret doit être renouvelé automatiquement'
      : '',
};
