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
        id: 'catalogue',
        date: '2026-11-23',
        text: {
          en: 'The catalogue: universes Google Cloud and S3NS, 25 causes with the messages that name them, and nine chapters of rules: authentication, network, registry, images not found, slow pulls, architecture, schema, nodes, policy.',
          fr: 'Le catalogue\u00a0: les univers Google Cloud et S3NS, 25 causes avec les messages qui les nomment, et neuf chapitres de règles\u00a0: authentification, réseau, registre, images introuvables, extractions lentes, architecture, schéma, nœuds, stratégies.',
        },
      },
      {
        id: 'matcher',
        date: '2026-11-23',
        text: {
          en: 'The matcher: a message, a log or a whole `kubectl describe` to its cause, on the command line and in the browser.',
          fr: 'La reconnaissance des messages\u00a0: d’un message, d’un journal ou de tout un `kubectl describe` à sa cause, en ligne de commande et dans le navigateur.',
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
          fr: 'Le site en français et en anglais\u00a0: recherche, cadre qui explique un message collé, un seul formulaire pour tous les noms, choix du cloud et du mode, runbook, pages de référence, et chaque page en Markdown.',
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
