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
import { placeholders } from '../../catalogue/placeholders/index.ts';
import { isDefaultUniverse, universes, universeVariable } from '../../cloud/universes.ts';
import { tools } from '../i18n/tools.ts';
import { supportNotes, ui } from '../i18n/ui.ts';
import { commandInline, commandText } from '../text/command-text.ts';
import { fill } from '../text/fill.ts';
import type { Language } from '../text/highlight.ts';
import { absolute, pageHref } from '../text/links.ts';
import { inapplicableIn, needsStandard } from './applies.ts';
import { placesOf } from './command-places.ts';
import { rulesWith } from './reference.ts';
import { type RuleLink, ruleLinks } from './rule-links.ts';
import { runbookFindings } from './runbook-findings.ts';
import type { PlaceLink, RunbookData, Sentence, Step, Stretch } from './runbook-parts.ts';

/** More checks than this are listed by the reference of the command. */
const mostPlaces = 3;

export async function runbookData(locale: Locale, site: URL | undefined): Promise<RunbookData> {
  const written = ruleLinks(locale);
  const steps = await Promise.all(
    commands.map(async (command) => {
      const places = await linksOf(command, locale, written);
      return [`command:${command.id}`, stepOf(command, locale, places.map(linkAt(site)))] as const;
    }),
  );
  return {
    steps: Object.fromEntries([
      ...steps,
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
          findings: runbookFindings(rule, locale),
          exempt: inapplicableIn(rule, locale).map(({ place, label, because }) => ({
            place,
            text: `${label} ${because}`,
          })),
        },
      ]),
    ),
    first: firstSteps(locale, site),
    names: Object.keys(placeholders),
  };
}

const linkAt =
  (site: URL | undefined) =>
  ({ href, title }: RuleLink): PlaceLink => ({ url: absolute(href, site), title });

/** The checks that use a command; if they are many, the reference that lists them; if there is none, where prose shows it. */
async function linksOf(
  command: AnyCommand,
  locale: Locale,
  written: ReadonlyMap<string, RuleLink>,
): Promise<readonly RuleLink[]> {
  const using = rulesWith(command).flatMap(({ id }) => written.get(id) ?? []);
  if (using.length === 0) return placesOf(command, locale);
  if (using.length <= mostPlaces) return using;
  const href = pageHref(locale, 'reference/commands', `command-${command.id}`);
  return [{ href, title: fill(tools.usedByChecks[locale], { n: using.length }) }];
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
        places: [],
      },
    ]),
  );
}

const prose = (...texts: Template): Stretch => ({ text: texts });
const code = (text: Template): Stretch => ({ text, isCode: true });

function stepOf(command: AnyCommand, locale: Locale, places: readonly PlaceLink[]): Step {
  const needs = command.needs.map(permissionText).join(', ');
  const on = command.on ? [prose(` ${ui.on[locale]} `), code(parseTemplate(command.on))] : [];
  const support = Object.values(universes).flatMap(({ id, name }): Sentence[] => {
    const note = supportNotes[command.universes[id]];
    return note ? [{ parts: [prose(fill(note[locale], { name }))], only: id }] : [];
  });
  return {
    title: command.purpose[locale],
    code: commandText(command),
    lang: 'shellscript',
    notes: [
      ...changeNotes(command.change, locale),
      ...(needs ? [{ parts: [prose(`${ui.needs[locale]} ${needs}`), ...on] }] : []),
      ...support,
      ...(needsStandard(command)
        ? [{ parts: [prose(tools.notOnAutopilot[locale])], only: 'autopilot' }]
        : []),
    ],
    places,
  };
}

/** What a step changes, and how it is undone. */
function changeNotes(change: Change<AnyCommand> | undefined, locale: Locale): readonly Sentence[] {
  if (!change) return [];
  const undone = change.undo();
  const undo = 'command' in undone ? code(commandInline(undone.command)) : prose(undone.advice[locale]);
  return [
    { parts: [prose(`${ui.effect[locale]} `, ...parseTemplate(changeText(change, locale, {}, inBraces)))] },
    { parts: [prose(`${ui.undo[locale]} `), undo] },
  ];
}

function stepWith(
  kind: string,
  { id, purpose, ...of }: ShellLine | Query | Manifest,
  template: Template,
  lang: Language,
  locale: Locale,
): readonly [string, Step] {
  const notes = 'change' in of ? changeNotes(of.change, locale) : [];
  return [`${kind}:${id}`, { title: purpose[locale], code: template, lang, notes, places: [] }];
}
