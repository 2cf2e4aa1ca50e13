import type { Locale, Text } from '../base/text.ts';
import { describedCauses } from './described.ts';
import type { CauseId } from './model.ts';

/** A pull that failed for a reason in words that no signature knows; the words themselves stand beside it. */
const unknownCause: { readonly title: Text; readonly summary: Text } = {
  title: {
    en: 'A pull failed for a reason that Pullbook does not know',
    fr: 'Une extraction a échoué pour une raison que Pullbook ne connaît pas',
  },
  summary: {
    en: 'The message is the error of the container runtime on the node, without the text around it. Look up the wording in the documentation of the registry or the proxy that the message names, and run the playbook, which checks what it can. If the wording comes from Kubernetes, containerd or a registry, report it, so that Pullbook recognizes it.',
    fr: 'Le message est l’erreur du runtime de conteneurs du nœud, sans le texte qui l’entoure. Cherchez cette formulation dans la documentation du registre ou du proxy que le message nomme, et lancez le playbook, qui vérifie ce qu’il peut. Si la formulation vient de Kubernetes, de containerd ou d’un registre, signalez-la, pour que Pullbook la reconnaisse.',
  },
};

/**
 * What is said of a manifest in the place of a message.
 *
 * @param line what a person types to check it
 */
export const manifestPasted = (line: string): { readonly title: Text; readonly summary: Text } => ({
  title: { en: 'This is a manifest, not a message', fr: 'C’est un manifeste, pas un message' },
  summary: {
    en: `A manifest does not show a failed pull. To check its images before you deploy them, pass the manifest to ${line}, as a file or on standard input. To find out why a pull failed, paste the Events of kubectl describe pod.`,
    fr: `Un manifeste ne montre pas d’extraction en échec. Pour vérifier ses images avant leur déploiement, donnez le manifeste à ${line}, en fichier ou sur l’entrée standard. Pour savoir pourquoi une extraction a échoué, collez la partie Events de kubectl describe pod.`,
  },
});

/** The words of every cause in one language, and by signature where a reader should go instead. */
export function causeWords(locale: Locale) {
  return {
    causes: Object.fromEntries(
      describedCauses.map(({ id, title, summary }) => [
        id,
        { title: title[locale], summary: summary[locale] },
      ]),
    ) as Record<CauseId, { readonly title: string; readonly summary: string }>,
    unknown: { title: unknownCause.title[locale], summary: unknownCause.summary[locale] },
    redirect: Object.fromEntries(
      describedCauses
        .flatMap(({ signatures }) => signatures)
        .flatMap(({ id, redirect }) => (redirect ? [[id, redirect[locale]] as const] : [])),
    ),
  };
}
