/** Everything that can stand in a runbook, in one language: fetched by the runbook page, where only names are kept. */
import { commands, manifests, queries, rules, shellLines } from '../catalogue/index.ts';
import type { AnyCommand, Locale } from '../catalogue/model.ts';
import { tools } from '../i18n/tools.ts';
import { ui } from '../i18n/ui.ts';
import { commandText, permissionText } from './command-text.ts';
import type { Language } from './gaps.ts';
import { absolute } from './links.ts';
import { ruleLinks } from './rule-links.ts';

/** A command, a line for a shell, a query or a manifest. */
export interface Step {
  readonly title: string;
  readonly code: string;
  readonly lang: Language;
  readonly notes: readonly string[];
}

/** A whole check: its steps by name, and where to read on. */
export interface Check {
  readonly title: string;
  readonly summary: string;
  readonly url: string;
  readonly steps: readonly string[];
}

export interface RunbookData {
  readonly steps: Readonly<Record<string, Step>>;
  readonly checks: Readonly<Record<string, Check>>;
}

export async function runbookData(locale: Locale, site: URL | undefined): Promise<RunbookData> {
  const written = await ruleLinks(locale);
  return {
    steps: Object.fromEntries([
      ...commands.map((command) => [`command:${command.id}`, stepOf(command, locale)] as const),
      ...shellLines.map(
        ({ id, purpose, lines }) =>
          [`shell:${id}`, plainStep(purpose[locale], lines.join('\n'), 'shellscript')] as const,
      ),
      ...queries.map(
        ({ id, purpose, lines }) =>
          [`query:${id}`, plainStep(purpose[locale], lines.join('\n'), 'text')] as const,
      ),
      ...manifests.map(
        ({ id, purpose, yaml }) =>
          [`manifest:${id}`, plainStep(purpose[locale], yaml.trimEnd(), 'yaml')] as const,
      ),
    ]),
    checks: Object.fromEntries(
      rules.map(({ id, title, summary, asks }) => [
        `rule:${id}`,
        {
          title: title[locale],
          summary: summary[locale],
          url: absolute(written.get(id)?.href ?? '', site),
          steps: asks.map((command) => `command:${command.id}`),
        },
      ]),
    ),
  };
}

function stepOf(command: AnyCommand, locale: Locale): Step {
  const needs = command.needs.map(permissionText).join(', ');
  return {
    title: command.purpose[locale],
    code: commandText(command),
    lang: 'shellscript',
    notes: [
      ...(command.effect === 'changes' ? [ui.changes[locale]] : []),
      ...(needs ? [`${ui.needs[locale]} ${needs}`] : []),
    ],
  };
}

function plainStep(title: string, code: string, lang: Language): Step {
  return { title, code, lang, notes: [] };
}

/** The words that the runbook's script says. */
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
