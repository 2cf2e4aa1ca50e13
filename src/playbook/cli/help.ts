/** What `--help` prints, from the table of flags. */
import { exitCodeMeanings } from '../../base/exit-codes.ts';
import { systems } from '../../base/systems.ts';
import type { Locale, Text } from '../../base/text.ts';
import type { Section } from '../../catalogue/model/rule.ts';
import { pageUrl } from '../report/links.ts';
import { words } from '../report/words/index.ts';
import { wrap } from '../report/wrap.ts';
import { shipped } from '../shipped/index.ts';
import { type FlagGroup, type FlagName, type FlagTable, flags, isFlagOf } from './flags.ts';

const headings: Readonly<Record<FlagGroup, Text | null>> = {
  paste: null,
  look: { en: 'What to examine', fr: 'Ce qu’il faut examiner' },
  how: { en: 'How to run', fr: 'Comment exécuter' },
  offline: { en: 'Without a cluster', fr: 'Sans cluster' },
  about: null,
};

const say = {
  options: { en: '[flags]', fr: '[options]' },
  exitCodes: { en: 'Exit codes', fr: 'Codes de sortie' },
  diagnose: {
    en: 'diagnose finds Pods that wait for their image, and prints why and what to do.',
    fr: 'diagnose trouve les pods qui attendent leur image, et dit pourquoi et que faire.',
  },
  chapter: { en: 'Checks of the chapter', fr: 'Vérifications du chapitre' },
} as const satisfies Readonly<Record<string, Text>>;

/** How wide a sentence is, in characters. */
const proseWidth = 100;

/** Sentences of a page of help, in lines that a terminal shows whole. */
export function inLines(text: string): string {
  return wrap(text, { column: 0, indent: 0, columns: proseWidth });
}

/** The output of `--help`. */
export function helpText(playbook: string, section: Section | null, locale: Locale): string {
  const about = section
    ? `${words[locale].named(say.chapter[locale], section.title[locale])}.`
    : say.diagnose[locale];
  const names = (Object.keys(flags) as FlagName[]).filter((name) => isFlagOf(playbook, name));
  return helpPage(locale, {
    usage: `${shipped.lineOf(playbook)} ${say.options[locale]}`,
    about: `${about} ${pageUrl(locale, section?.id ?? null)}`,
    flags: Object.fromEntries(names.map((name) => [name, flags[name]])),
  });
}

/** What `--help` says of one playbook. */
export interface Help {
  readonly usage: string;
  readonly about: string;
  readonly flags: FlagTable;
}

/** A page of help: flags by group, exit codes, systems. */
export function helpPage(locale: Locale, { usage, about, flags }: Help): string {
  const heads = new Map(Object.keys(flags).map((name) => [name, headOf(name, flags, locale)]));
  const width = Math.max(...[...heads.values()].map((head) => head.length));
  const groups = (Object.keys(headings) as FlagGroup[]).flatMap((group) => {
    const lines = Object.entries(flags)
      .filter(([, flag]) => flag.group === group)
      .map(([name, { says }]) => `${(heads.get(name) ?? '').padEnd(width)}  ${says[locale]}`);
    return lines.length === 0 ? [] : [[headings[group]?.[locale], ...lines].filter(Boolean).join('\n')];
  });
  const codes = exitCodeMeanings.map(
    ({ code, meaning }) => `  ${String(code).padStart(3)}  ${meaning[locale]}`,
  );
  return `${[
    usage,
    about,
    ...groups,
    [say.exitCodes[locale], ...codes].join('\n'),
    inLines(systems[locale]),
  ].join('\n\n')}\n`;
}

/** `  -n, --namespace NS`. */
function headOf(name: string, flags: FlagTable, locale: Locale): string {
  const { short, value } = flags[name] ?? {};
  return `${short ? `  -${short}, ` : '      '}--${name}${value ? ` ${value[locale]}` : ''}`;
}
