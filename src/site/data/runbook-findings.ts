/** What a check can find, as a runbook has it: condition, where it shows, and what to do about it. */
import type { Locale } from '../../base/text.ts';
import { parseTemplate } from '../../catalogue/commands/template.ts';
import { isOffered, type Remedy } from '../../catalogue/model/remedy.ts';
import type { AnyRule } from '../../catalogue/model/rule.ts';
import { verdictSymbols } from '../../catalogue/model/rule.ts';
import { excerptOf } from '../../catalogue/outputs.ts';
import { universes } from '../../cloud/universes.ts';
import { ui, verdictNames } from '../i18n/ui.ts';
import { fill } from '../text/fill.ts';
import { evidenceSentence } from './evidence.ts';
import { type Finding, findingsOf } from './findings.ts';
import type { Fix, RunbookFinding, Sentence } from './runbook-parts.ts';

export function runbookFindings(rule: AnyRule, locale: Locale): readonly RunbookFinding[] {
  return findingsOf(rule).map(({ key, outcome }) => ({
    verdict: `${verdictSymbols[outcome.verdict]} ${verdictNames[outcome.verdict][locale]}`,
    when: sentenceOf(fill(ui.condition[locale], { when: outcome.when[locale] })),
    ...shown(rule, { key, outcome }, locale),
    fixes: (outcome.remedies ?? []).map((remedy) => fixOf(remedy, locale)),
  }));
}

/** A text of the catalogue, with code in backquotes. */
export function sentenceOf(text: string): Sentence {
  // Split by a pattern with one group, every second part is code.
  const parts = text.split(/`([^`]*)`/).map((part, at) => ({
    text: parseTemplate(part),
    ...(at % 2 === 1 && { isCode: true as const }),
  }));
  return { parts: parts.filter((part) => part.text.length > 0) };
}

function shown(rule: AnyRule, { key, outcome }: Finding, locale: Locale): { shows?: Sentence } {
  const excerpt = excerptOf(rule.id, key);
  if ('none' in outcome.output || !excerpt) return {};
  const parts = evidenceSentence(outcome.output, excerpt, locale).map(
    ({ text, emphasized, placeholder }) => ({
      text: placeholder ? [{ placeholder, quoting: 'plain' as const }] : [text],
      ...(emphasized && { isCode: true as const }),
    }),
  );
  return { shows: { parts } };
}

// biome-ignore lint/suspicious/noExplicitAny: a remedy's facts are contravariant; nothing here reads them.
function fixOf(remedy: Remedy<any>, locale: Locale): Fix {
  const offered = Object.values(universes).filter((universe) => isOffered(remedy, universe));
  const isEverywhere = offered.length === Object.keys(universes).length;
  const only = isEverywhere ? {} : { only: offered.map(({ id }) => id).join(' ') };
  if ('advice' in remedy) {
    return { name: ui.fix[locale], why: { ...sentenceOf(remedy.advice[locale]), ...only } };
  }
  const changes = 'manifest' in remedy || remedy.command.effect === 'changes';
  return {
    name: (changes ? ui.fixChanges : ui.fix)[locale],
    why: { ...sentenceOf(remedy.why[locale]), ...only },
    step: 'command' in remedy ? `command:${remedy.command.id}` : `manifest:${remedy.manifest.id}`,
  };
}
