import type { Text } from '../../../../base/text.ts';
import { isEcrHost } from '../../../../causes/registry-tokens.ts';
import { createPullSecret } from '../../../commands/shown/iam.ts';
import { podWithPullSecret } from '../../../commands/shown/manifests.ts';
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
    en: 'Creates the Secret in the namespace of the Pod. The file must hold the password itself: one with credsStore or credHelpers has none. If a Secret of that name exists, other Pods may use it: add the host to it instead.',
    fr: 'Cette commande crée le Secret dans l’espace de noms du pod. Le fichier doit contenir le mot de passe lui-même\u00a0: un fichier avec credsStore ou credHelpers n’en a pas. Si un Secret du même nom existe, d’autres pods s’en servent peut-être\u00a0: ajoutez-y plutôt l’hôte.',
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
