/** The catalogue as plain data for other programs: `catalogue.json`. Its schema is public/catalogue.schema.json. */
import type { Locale } from '../../base/text.ts';
import { changeText } from '../../catalogue/commands/change-text.ts';
import { permissionText } from '../../catalogue/commands/permission-text.ts';
import { commandLine, fillTemplate, inBraces } from '../../catalogue/commands/template.ts';
import {
  commands,
  consoleSteps,
  manifests,
  queries,
  sections,
  shellLines,
  statuses,
} from '../../catalogue/index.ts';
import type { Change } from '../../catalogue/model/change.ts';
import type { AnyCommand } from '../../catalogue/model/command.ts';
import type { Remedy } from '../../catalogue/model/remedy.ts';
import type { AnyRule, Outcome, Output } from '../../catalogue/model/rule.ts';
import type { Source } from '../../catalogue/model/source.ts';
import { excerptOf, type OutputExcerpt } from '../../catalogue/outputs.ts';
import { placeholders } from '../../catalogue/placeholders/index.ts';
import type { Placeholder } from '../../catalogue/placeholders/model.ts';
import { verificationOf } from '../../catalogue/verification.ts';
import { describedCauses } from '../../causes/described.ts';
import { type Universe, type UniverseId, universes } from '../../cloud/universes.ts';
import { locales } from '../i18n/locale.ts';
import { commandText } from '../text/command-text.ts';

/** Raised by every incompatible change. */
const version = 2;

/** The properties of a universe that are useful elsewhere; the others control pages and rules. */
const publishedFields = [
  'id',
  'name',
  'aliases',
  'universeDomain',
  'projectPrefix',
  'artifactRegistryDomain',
  'serviceAccountDomain',
  'privateVip',
  'restrictedVip',
  'modes',
  'regions',
  'architectures',
  'consoleOrigin',
  'documentationDomain',
] as const satisfies readonly (keyof Universe)[];

function published(universe: Universe) {
  return Object.fromEntries(publishedFields.map((field) => [field, universe[field]]));
}

/** The whole catalogue. `schema` is the URL of the schema. */
export function catalogueData(schema: string) {
  return {
    $schema: schema,
    version,
    universes: Object.values(universes).map(published),
    placeholders: Object.entries(placeholders as Readonly<Record<string, Placeholder>>).map(placeholderOf),
    statuses,
    causes: describedCauses.map(({ signatures, ...cause }) => ({
      ...cause,
      messages: signatures.map(
        ({ id, message, pattern, precision, printers, source, otherWordings, redirect }) => ({
          id,
          message,
          pattern: pattern.source,
          precision,
          printers,
          source,
          otherWordings: otherWordings ?? [],
          redirect: redirect ?? null,
        }),
      ),
    })),
    commands: commands.map(commandOf),
    shellLines: shellLines.map(({ id, where, purpose, lines, sources }) => ({
      id,
      where,
      purpose,
      lines,
      sources: sources.map(sourceOf),
    })),
    queries: queries.map(({ id, purpose, lines, sources }) => ({
      id,
      purpose,
      query: lines.join('\n'),
      sources: sources.map(sourceOf),
    })),
    manifests: manifests.map(({ id, purpose, yaml, change, sources }) => ({
      id,
      purpose,
      yaml,
      change: changeOf(change),
      sources: sources.map(sourceOf),
    })),
    consoleSteps,
    sections: sections.map(({ id, title, intro, rules }) => ({ id, title, intro, rules: rules.map(ruleOf) })),
  };
}

/** What a value names concerns only playbooks. */
function placeholderOf([name, { label, description, example, exampleS3ns }]: [string, Placeholder]) {
  return { name, label, description, example, ...(exampleS3ns !== undefined && { exampleS3ns }) };
}

function commandOf(command: AnyCommand) {
  const { id, tool, effect, change, purpose, needs, on, universes: support, machine, sources } = command;
  return {
    id,
    tool,
    effect,
    change: changeOf(change),
    purpose,
    line: commandLine(command),
    template: fillTemplate(commandText(command), {}, inBraces),
    permissions: needs.map(permissionText),
    on: on ?? null,
    universes: support,
    run: machine !== undefined,
    optIn: machine?.optIn ?? null,
    verified: { google: verifiedIn(command, 'google'), s3ns: verifiedIn(command, 's3ns') },
    sources: sources.map(sourceOf),
  };
}

/** What a command or a manifest changes, with the sentence in every language. */
function changeOf(change: Change<AnyCommand> | undefined) {
  if (!change) return null;
  const { effects, scope, losses = [], cost = null, undo } = change;
  const undone = undo();
  return {
    text: inEvery((locale) => changeText(change, locale, {}, inBraces)),
    effects,
    scope,
    losses,
    cost,
    undo: {
      command: 'command' in undone ? undone.command.id : null,
      advice: 'command' in undone ? null : undone.advice,
    },
  };
}

/** How the command was verified in a universe: see `npm run verify`. */
function verifiedIn(command: AnyCommand, universe: UniverseId) {
  const found = verificationOf(command, universe);
  return found && { level: found.level, on: found.on, tool: found.tool, date: found.date };
}

function ruleOf({
  id,
  title,
  summary,
  causes: explains,
  about,
  asks,
  exempt = [],
  outcomes,
  sources,
}: AnyRule) {
  return {
    id,
    title,
    summary,
    causes: explains,
    about,
    commands: asks.map((command) => command.id),
    exempt,
    outcomes: Object.entries<Outcome>(outcomes).map(([key, outcome]) => outcomeOf(id, key, outcome)),
    sources: sources.map(sourceOf),
  };
}

function outcomeOf(
  rule: string,
  key: string,
  { verdict, when, text, example, output, remedies = [] }: Outcome,
) {
  const excerpt = excerptOf(rule, key);
  return {
    id: key,
    verdict,
    when,
    example: inEvery((locale) => text[locale](excerpt?.facts ?? example)),
    output: outputOf(output, excerpt),
    remedies: remedies.map(remedyOf),
  };
}

/** Where an outcome shows, with the recorded lines; or why no command shows it. */
function outputOf(output: Output, excerpt: OutputExcerpt | undefined) {
  if ('none' in output) return { none: output.none };
  const facts = excerpt?.facts ?? {};
  return {
    command: output.command.id,
    shows: excerpt && 'shows' in output ? output.shows(facts) : null,
    lacks: excerpt && 'lacks' in output ? output.lacks(facts) : null,
    recorded: excerpt
      ? { tool: excerpt.tool, command: excerpt.command, lines: excerpt.lines, marks: excerpt.marks }
      : null,
  };
}

function remedyOf(remedy: Remedy<never>) {
  if ('advice' in remedy) return { advice: remedy.advice };
  return 'command' in remedy
    ? { command: remedy.command.id, why: remedy.why }
    : { manifest: remedy.manifest.id, why: remedy.why };
}

const sourceOf = ({ title, url, checked, storedCopy = {} }: Source) => ({ title, url, checked, storedCopy });

const inEvery = (make: (locale: Locale) => string) =>
  Object.fromEntries(locales.map((locale) => [locale, make(locale)])) as Record<Locale, string>;
