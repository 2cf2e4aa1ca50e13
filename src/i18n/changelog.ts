/**
 * What changed, in both languages: the one source of the page, of the feed of each language and of CHANGELOG.md
 * (`npm run changelog` writes it). Newest first. An id is an anchor and the name of a feed entry, so it stays.
 */
import type { Text } from '../catalogue/causes/model.ts';

export interface Change {
  readonly id: string;
  /** The day on which it came in, as `2026-11-24`. */
  readonly date: string;
  readonly text: Text;
}

export interface Release {
  readonly version: string;
  /** The day of the release; null while it is in the making. */
  readonly date: string | null;
  readonly changes: readonly Change[];
}

export const releases: readonly Release[] = [
  {
    version: '0.1.0',
    date: null,
    changes: [
      {
        id: 'everywhere',
        date: '2026-11-26',
        text: {
          en: '`diagnose -A` asks the cluster a number of questions that does not grow with its Pods; what fails alike is one finding, and what keeps the most Pods from starting comes first.',
          fr: '`diagnose -A` pose au cluster un nombre de questions qui n’augmente pas avec ses pods\u00a0; ce qui échoue de la même façon ne fait qu’un constat, et ce qui bloque le plus de pods vient en premier.',
        },
      },
      {
        id: 'cloud-logging',
        date: '2026-11-26',
        text: {
          en: 'Where the events have left the cluster, or the Pod is gone, Cloud Logging says why the pull failed.',
          fr: 'Quand les événements ont quitté le cluster, ou que le pod n’existe plus, Cloud Logging dit pourquoi l’extraction a échoué.',
        },
      },
      {
        id: 'faults',
        date: '2026-11-26',
        text: {
          en: 'Every command and every rule is tried under every fault of its tools: what a rule concludes although a command failed, it declares.',
          fr: 'Chaque commande et chaque règle sont éprouvées face à chaque panne de leurs outils\u00a0: ce qu’une règle conclut malgré l’échec d’une commande, elle le déclare.',
        },
      },
      {
        id: 'more-scenarios',
        date: '2026-11-26',
        text: {
          en: 'Twenty-nine more recorded clusters, rules for refused and cut connections, and the source page checked point by point.',
          fr: 'Vingt-neuf clusters enregistrés de plus, des règles pour les connexions refusées ou coupées, et la page d’origine vérifiée point par point.',
        },
      },
      {
        id: 'how-we-know',
        date: '2026-11-26',
        text: {
          en: 'The page “How we know” shows what was tried and how it came out, with the day and the commit; the order of decisions is a picture, and this changelog has a feed.',
          fr: 'La page «\u00a0Comment nous le savons\u00a0» montre ce qui a été essayé et ce qui en est sorti, avec le jour et le commit\u00a0; l’ordre des décisions se lit sur un schéma, et ce journal a un flux.',
        },
      },
      {
        id: 'opt-in-logs',
        date: '2026-11-26',
        text: {
          en: 'The logs of Pods are read only with `--inspect-logs`, and that right is a role of its own.',
          fr: 'Les journaux des pods ne sont lus qu’avec `--inspect-logs`, et ce droit est un rôle à part.',
        },
      },
      {
        id: 'catalogue',
        date: '2026-11-23',
        text: {
          en: 'The catalogue: universes Google Cloud and S3NS, 25 causes with the messages that name them, and nine chapters of rules: authentication, network, registry, images not found, slow pulls, architecture, schema, nodes, policy.',
          fr: 'Le catalogue\u00a0: les univers Google Cloud et S3NS, 25 causes avec les messages qui les révèlent, et neuf chapitres de règles\u00a0: authentification, réseau, registre, images introuvables, extractions lentes, architecture, schéma, nœuds, stratégies.',
        },
      },
      {
        id: 'matcher',
        date: '2026-11-23',
        text: {
          en: 'The matcher: a message, a log or a whole `kubectl describe` to its cause, on the command line and in the browser.',
          fr: 'La reconnaissance des messages\u00a0: elle remonte d’un message, d’un journal ou de tout un `kubectl describe` à sa cause, en ligne de commande et dans le navigateur.',
        },
      },
      {
        id: 'playbooks',
        date: '2026-11-23',
        text: {
          en: 'The playbooks `diagnose` and one for each chapter, in English and French, as text, JSON, Markdown and JUnit; recording, replay, anonymizing and demo scenarios.',
          fr: 'Les playbooks\u00a0: `diagnose` et un pour chaque chapitre, en français et en anglais, en texte, JSON, Markdown et JUnit\u00a0; enregistrement, relecture, anonymisation et scénarios de démonstration.',
        },
      },
      {
        id: 'site',
        date: '2026-11-23',
        text: {
          en: 'The site in English and French: search, a box that explains a pasted message, one form for all names, switches for cloud and mode, a runbook, reference pages, and every page as Markdown.',
          fr: 'Le site en français et en anglais\u00a0: recherche, champ qui explique un message collé, un seul formulaire pour tous les noms, choix du cloud et du mode, runbook, pages de référence, et chaque page en Markdown.',
        },
      },
      {
        id: 'verified-commands',
        date: '2026-11-24',
        text: {
          en: 'Commands verified by the tools’ own parsers and on loopback APIs (`npm run verify`), and roles that only read (`npm run roles`).',
          fr: 'Des commandes vérifiées par les analyseurs des outils eux-mêmes et sur des API locales (`npm run verify`), et des rôles qui ne font que lire (`npm run roles`).',
        },
      },
    ],
  },
];

/** The newest day of a release: its own, or that of its last change. */
export function dayOf({ date, changes }: Release): string {
  return date ?? changes.reduce((last, change) => (change.date > last ? change.date : last), '');
}

/** CHANGELOG.md, which people read in the repository: in English, with the plain apostrophes of its neighbours. */
export function changelogMarkdown(): string {
  const parts = releases.map(({ version, date, changes }) => {
    const lines = changes.map(({ text }) => `- ${text.en}`);
    return `## ${version} (${date ?? 'unreleased'})\n\n${lines.join('\n')}\n`;
  });
  return ['# Changelog\n', ...parts].join('\n').replaceAll('’', "'");
}
