import type { Locale } from '../../base/text.ts';
import type { Section } from '../../catalogue/model/rule.ts';
import { pageUrl } from '../report/links.ts';

const flags = {
  en: `What to look at
  -n, --namespace NS     the namespace (default: that of the context)
  -A, --all-namespaces   every namespace
      --pod NAME         only this Pod
      --image REF        an image, before or without a Pod
      --context NAME     the kubeconfig context
      --kubeconfig FILE  another kubeconfig
      --project ID       the project of the cluster
      --cluster NAME     the cluster
      --location PLACE   its region or zone
      --universe NAME    google or s3ns

How
      --lang en|fr       the language (default: LC_ALL, LANG)
  -o, --output FORMAT    text, json, markdown or junit
      --timeout SECONDS  for each command (default: 45)
      --inspect-secrets  read the type and the registries of pull secrets; never printed, never recorded
      --inspect-logs     read the last lines of Pods that end at once; one yes or no of them is kept
      --dry-run          print the commands, run none

Without a cluster
      --demo [NAME]      replay a scenario that ships with Pullbook
      --list-scenarios   list them
      --record DIR       save every decoded answer of this run
      --replay DIR       use saved answers, run nothing
      --anonymize        replace names in report and recording

Exit codes: 0 nothing wrong found, 1 a problem, 2 something unknown, 64 bad usage, 70 a bug of ours, 130 interrupted
`,
  fr: `Que regarder
  -n, --namespace NS     l’espace de noms (par défaut\u00a0: celui du contexte)
  -A, --all-namespaces   tous les espaces de noms
      --pod NOM          ce pod seulement
      --image REF        une image, avant ou sans pod
      --context NOM      le contexte kubeconfig
      --kubeconfig FICH  un autre kubeconfig
      --project ID       le projet du cluster
      --cluster NOM      le cluster
      --location LIEU    sa région ou sa zone
      --universe NOM     google ou s3ns

Comment
      --lang en|fr       la langue (par défaut\u00a0: LC_ALL, LANG)
  -o, --output FORMAT    text, json, markdown ou junit
      --timeout SECONDES par commande (par défaut\u00a0: 45)
      --inspect-secrets  lire le type et les registres des secrets d’extraction\u00a0; jamais affichés, jamais enregistrés
      --inspect-logs     lire la fin du journal des pods qui s’arrêtent aussitôt\u00a0; seul un oui ou un non est gardé
      --dry-run          afficher les commandes sans en exécuter

Sans cluster
      --demo [NOM]       rejouer un scénario livré avec Pullbook
      --list-scenarios   les lister
      --record DOSSIER   enregistrer chaque réponse décodée
      --replay DOSSIER   utiliser des réponses enregistrées, ne rien exécuter
      --anonymize        remplacer les noms dans le rapport et l’enregistrement

Codes de sortie\u00a0: 0 rien d’anormal, 1 problème, 2 inconnu, 64 mauvais usage, 70 défaut de Pullbook, 130 interrompu
`,
} as const;

const event = {
  en: '      --event TEXT|-     explain a pasted message; - reads standard input\n',
  fr: '      --event TEXTE|-    expliquer un message collé\u00a0; - lit l’entrée standard\n',
} as const;

/** The output of `--help`. */
export function helpText(playbook: string, section: Section | null, locale: Locale): string {
  const about = {
    en: section
      ? `Checks: ${section.title.en}.`
      : 'Finds the Pods that wait for their image, says why, and what to do.',
    fr: section
      ? `Vérifie\u00a0: ${section.title.fr}.`
      : 'Trouve les pods qui attendent leur image, dit pourquoi, et que faire.',
  };
  const paste = section ? '' : `\n${event[locale]}`;
  return `npx zx playbooks/${playbook}.mjs [flags]\n\n${about[locale]} ${pageUrl(locale, section?.id ?? null)}\n${paste}\n${flags[locale]}`;
}
