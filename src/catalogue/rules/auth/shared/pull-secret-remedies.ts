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
  en: 'The file that this command reads must contain the password itself: a file with credsStore or credHelpers does not contain it. Remove other registries from the file, because everybody who may read secrets in the namespace can use all credentials of this secret.',
  fr: 'Le fichier que lit cette commande doit contenir le mot de passe lui-même, ce qui n’est pas le cas d’un fichier avec credsStore ou credHelpers. Retirez du fichier les autres registres, car toute personne qui peut lire les secrets de l’espace de noms peut utiliser tous les identifiants du fichier.',
};

/** Makes the Secret that the Pod names. Of several names, the reader chooses one. */
export const create: Remedy<Secret> = {
  command: createPullSecret,
  params: ({ secret, namespace }) => ({
    NAMESPACE: namespace,
    ...(secret.includes(', ') ? {} : { SECRET: secret }),
  }),
  why: {
    en: `This command creates the secret in the namespace of the Pod. ${passwordItself.en} If a secret of that name exists, other Pods may use it, so add an entry for the host to that secret instead.`,
    fr: `Cette commande crée le secret dans l’espace de noms du pod. ${passwordItself.fr} Si un secret du même nom existe, d’autres pods l’utilisent peut-être, donc ajoutez plutôt à ce secret une entrée pour l’hôte.`,
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
    en: `This command creates a secret: choose a name that is not in use, because other Pods may use the existing secret. ${passwordItself.en}`,
    fr: `Cette commande crée un secret\u00a0: choisissez un nom encore libre, car d’autres pods utilisent peut-être le secret existant. ${passwordItself.fr}`,
  },
};

const inTemplate = {
  en: 'Put these lines into the Pod template of the controller. The template of an existing Job cannot change, so create the Job again. A Pod gets its list of pull secrets when it is created.',
  fr: 'Mettez ces lignes dans le modèle de pod du contrôleur. Le modèle d’un Job existant n’est pas modifiable, donc recréez le Job. Un pod reçoit sa liste de secrets d’extraction à sa création.',
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
    en: `${inTemplate.en} Include the pull secrets that the Pod already has, even those from its service account, because a list in the template replaces them.`,
    fr: `${inTemplate.fr} Indiquez aussi les secrets d’extraction que le pod a déjà, même ceux qui viennent de son compte de service, car une liste dans le modèle les remplace.`,
  },
};

/** Names the other Secret in the place of the one that does not serve. Several are not named: the reader knows which. */
export const nameInstead: Remedy<Secret> = {
  manifest: podWithOtherPullSecret,
  params: ({ secret }: Secret): Params => (secret.includes(',') ? {} : { CURRENT_SECRET: secret }),
  why: {
    en: `${inTemplate.en} Replace the old name with the new one, and keep the other names in the list.`,
    fr: `${inTemplate.fr} Remplacez l’ancien nom par le nouveau, et gardez les autres noms de la liste.`,
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
