/** Everything that a runbook can contain, in one language: fetched by the runbook page, which stores only ids. */
import type { Locale } from '../../base/text.ts';
import { changeText } from '../../catalogue/commands/change-text.ts';
import { permissionText } from '../../catalogue/commands/permission-text.ts';
import {
  inBraces,
  manifestTemplate,
  parseTemplate,
  queryTemplate,
  shellTemplate,
  type Template,
} from '../../catalogue/commands/template.ts';
import { commands, manifests, queries, rules, shellLines } from '../../catalogue/index.ts';
import type { Change } from '../../catalogue/model/change.ts';
import type { AnyCommand } from '../../catalogue/model/command.ts';
import { commandsByHand } from '../../catalogue/model/rule.ts';
import type { Manifest, Query, ShellLine } from '../../catalogue/model/shown.ts';
import { isDefaultUniverse, universes, universeVariable } from '../../cloud/universes.ts';
import { tools } from '../i18n/tools.ts';
import { fill, ui } from '../i18n/ui.ts';
import { commandInline, commandText } from '../text/command-text.ts';
import type { Language } from '../text/highlight.ts';
import { absolute, pageHref } from '../text/links.ts';
import { ruleLinks } from './rule-links.ts';

/** A command, a shell line, a query or a manifest. */
export interface Step {
  readonly title: string;
  readonly code: Template;
  readonly lang: Language;
  readonly notes: readonly Template[];
}

/** A whole rule: its steps by id, and the link to its page. */
export interface Check {
  readonly title: string;
  readonly summary: string;
  readonly url: string;
  readonly steps: readonly string[];
}

export interface RunbookData {
  readonly steps: Readonly<Record<string, Step>>;
  readonly checks: Readonly<Record<string, Check>>;
  /** What comes before every step, by universe. */
  readonly first: Readonly<Record<string, Step>>;
}

export async function runbookData(locale: Locale, site: URL | undefined): Promise<RunbookData> {
  const written = ruleLinks(locale);
  return {
    steps: Object.fromEntries([
      ...commands.map((command) => [`command:${command.id}`, stepOf(command, locale)] as const),
      ...shellLines.map((line) => stepWith('shell', line, shellTemplate(line), 'shellscript', locale)),
      ...queries.map((query) => stepWith('query', query, queryTemplate(query), 'text', locale)),
      ...manifests.map((each) => stepWith('manifest', each, manifestTemplate(each), 'yaml', locale)),
    ]),
    checks: Object.fromEntries(
      rules.map((rule) => [
        `rule:${rule.id}`,
        {
          title: rule.title[locale],
          summary: rule.summary[locale],
          url: absolute(written.get(rule.id)?.href ?? '', site),
          steps: commandsByHand(rule).map((command) => `command:${command.id}`),
        },
      ]),
    ),
    first: firstSteps(locale, site),
  };
}

/** gcloud calls the APIs of its default universe unless another one is set. */
function firstSteps(locale: Locale, site: URL | undefined): RunbookData['first'] {
  const url = absolute(pageHref(locale, 'cloud-de-confiance', 'before-you-start'), site);
  const others = Object.values(universes).filter((universe) => !isDefaultUniverse(universe));
  return Object.fromEntries(
    others.map(({ id, name, universeDomain }) => [
      id,
      {
        title: fill(tools.runbookUniverse[locale], { name, url: `<${url}>` }),
        code: [`export ${universeVariable}=${universeDomain}`],
        lang: 'shellscript',
        notes: [],
      },
    ]),
  );
}

function stepOf(command: AnyCommand, locale: Locale): Step {
  const needs = command.needs.map(permissionText).join(', ');
  return {
    title: command.purpose[locale],
    code: commandText(command),
    lang: 'shellscript',
    notes: [...changeNotes(command.change, locale), ...(needs ? [[`${ui.needs[locale]} ${needs}`]] : [])],
  };
}

/** What a step changes, and how it is undone. */
function changeNotes(change: Change<AnyCommand> | undefined, locale: Locale): readonly Template[] {
  if (!change) return [];
  const undone = change.undo();
  const undo = 'command' in undone ? commandInline(undone.command) : [undone.advice[locale]];
  return [
    parseTemplate(`${ui.effect[locale]} ${changeText(change, locale, {}, inBraces)}`),
    [`${ui.undo[locale]} `, ...undo],
  ];
}

function stepWith(
  kind: string,
  { id, purpose, ...of }: ShellLine | Query | Manifest,
  code: Template,
  lang: Language,
  locale: Locale,
) {
  const notes = 'change' in of ? changeNotes(of.change, locale) : [];
  return [`${kind}:${id}`, { title: purpose[locale], code, lang, notes }] as const;
}

/** The words of the runbook's script. */
export function runbookWords(locale: Locale): Record<string, string> {
  const { up, down, remove, moved, removed, readMore, runbookDefault } = tools;
  const words = {
    up,
    down,
    remove,
    moved,
    removed,
    readMore,
    title: runbookDefault,
    copy: ui.copy,
    copyOf: ui.copyOf,
  };
  return Object.fromEntries(Object.entries(words).map(([name, text]) => [name, text[locale]]));
}
