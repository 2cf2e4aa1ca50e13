/** A report as lines: what each contains, and their order. The printers decide how a line looks. */

import { timeText } from '../../base/dates.ts';
import { groupBy } from '../../base/group-by.ts';
import type { Locale } from '../../base/text.ts';

import { severityOrder, type Verdict } from '../../catalogue/model/rule.ts';
import { universes } from '../../cloud/universes.ts';
import { ago, clock, deadline } from './ages.ts';
import type { Line } from './line.ts';
import type {
  Report,
  ReportChange,
  ReportContainer,
  ReportEvidence,
  ReportFinding,
  ReportJudgement,
  ReportRemedy,
} from './model.ts';
import { named, waiting } from './names.ts';
import { saidOnce } from './said-once.ts';
import { groupUnclear } from './unclear.ts';
import { type Words, words } from './words/index.ts';

/** An empty row. */
export const blank: Line = { kind: 'blank', only: 'screen' };

/** The lines of a report. */
export function layout(report: Report): readonly Line[] {
  const { findings, unclear, judgements, gaps, rights, counts, notes } = report;
  const say = words[report.lang];
  const counted = severityOrder.filter((verdict) => counts[verdict] > 0);
  const groups = saidOnce(judgements);
  const summary = counted
    .map((verdict) => say.counted(verdict, counts[verdict] - repeated(groups, verdict)))
    .join(', ');
  // In `diagnose`, judgements stand beside findings only where there are none.
  const inChapter = judgements.length > 0;
  // `--image` runs the rules of all chapters, of which most have nothing to say.
  const isFolded = ({ verdict }: ReportJudgement) =>
    report.playbook === 'diagnose' && verdict === 'not-applicable';
  const folded = judgements.filter(isFolded);
  return [
    ...head(report, say),
    ...notes.map((value): Line => ({ kind: 'note', value })),
    ...onlyIn('ticket', summary ? [{ kind: 'note', value: summary }] : []),
    ...findings.flatMap((each) =>
      inChapter
        ? [...onlyIn('screen', symptom(each, say)), ...onlyIn('ticket', finding(each, report, say))]
        : [blank, ...finding(each, report, say)],
    ),
    ...(unclear.length > 0 ? [blank] : []),
    ...groupUnclear(unclear).map((each): Line => {
      const names = each.map(({ pod, container }) => named(pod, container));
      return { kind: 'unclear', verdict: 'unknown', names, value: each[0].text };
    }),
    ...(inChapter ? [blank] : []),
    ...groups.flatMap((group) => {
      const [each] = group;
      const lines = group.length > 1 ? [inColumn(group, say)] : judgement(each, report, say);
      return isFolded(each) ? onlyIn('ticket', lines) : lines;
    }),
    ...onlyIn('screen', folded.length > 0 ? [notApplicable(folded, say)] : []),
    ...unread({ gaps, rights }, say),
    blank,
    ...onlyIn('screen', [{ kind: 'summary', value: summary || closingSentence(report, say) }]),
  ];
}

/** What a report says that found nothing wrong, and nothing unknown. */
export function closingSentence(
  { leftOut, young, notLookedAt }: Pick<Report, 'leftOut' | 'young' | 'notLookedAt'>,
  say: Words,
): string {
  if (leftOut > 0) return say.nothingElseFails;
  if (young > 0) return say.nothingFailsYet;
  return notLookedAt === 0 ? say.nothingFails : say.nothingFound;
}

/** What could not be looked at, and the rights that were missing for it. */
export function unread({ gaps, rights }: Pick<Report, 'gaps' | 'rights'>, say: Words): readonly Line[] {
  return [
    ...(gaps.length > 0 ? [blank] : []),
    ...groupBy(gaps, ({ text }) => text).map(
      (those): Line => ({
        kind: 'gap',
        verdict: 'unknown',
        title: those.map(({ what }) => what).join(', '),
        value: those[0].text,
      }),
    ),
    ...rights.flatMap((each): readonly Line[] => [
      blank,
      {
        kind: 'rights',
        value: say.rights[each.level](each.of ?? ''),
        names: each.permissions,
      },
      ...each.remedies.flatMap((one) => remedy(one, say)),
    ]),
  ];
}

/** Lines that one kind of reader gets. */
export function onlyIn(only: 'screen' | 'ticket', lines: readonly Line[]): readonly Line[] {
  return lines.map((line) => ({ ...line, only }));
}

/** A screen has one line for what was examined; a ticket has a heading and a list. */
function head(
  { playbook, pullbook, target, recordedAt, examinedAt, lang }: Report,
  say: Words,
): readonly Line[] {
  const { context, inCluster, namespace, project, location, cluster } = target;
  const named = [project, location, cluster].filter(Boolean).join('/');
  const own = inCluster ? say.inCluster(named) : null;
  const universe =
    target.gke === false ? say.notGke : say.named(say.universe, universes[target.universe].name);
  const where = namespace ? `${say.namespace} ${namespace}` : say.allNamespaces;
  const when = recordedAt ? say.recordedAt(timeText(lang, recordedAt)) : timeText(lang, examinedAt);
  const all = [context ?? own ?? (named || '–'), where, universe, when, `Pullbook ${pullbook}`];
  return [
    { kind: 'head', title: playbook, value: all.join(' · '), only: 'screen' },
    { kind: 'head', title: playbook, value: context ?? own ?? cluster ?? '–', only: 'ticket' },
    { kind: 'note', value: `${say.namespace} ${namespace ?? say.allNamespaces}`, only: 'ticket' },
    ...(named ? [{ kind: 'note', value: `${say.cluster} ${named}`, only: 'ticket' } as const] : []),
    { kind: 'note', value: universe, only: 'ticket' },
    { kind: 'note', value: when, only: 'ticket' },
    { kind: 'note', value: `Pullbook ${pullbook}`, only: 'ticket' },
  ];
}

function finding(of: ReportFinding, { examinedAt, lang }: Report, say: Words): readonly Line[] {
  const { title, cause, verdict, message, gist, loggedAt, images, containers, controller, owner } = of;
  const { behind, headline, next, judgements } = of;
  const when = tried(of, examinedAt, lang, say);
  // Its sentence is the headline, if a rule gave it.
  const lead = judgements.find(({ text }) => text === headline);
  const others = judgements.filter((each) => each !== lead);
  const read: Line = { kind: 'read', label: say.read, value: of.read };
  return [
    { kind: 'finding', verdict, title, value: cause },
    ...names(say.image, images),
    ...names(say.pods, waiting(containers, say)),
    ...names(say.owner, controller ? [owner ? `${controller} (${owner})` : controller] : []),
    { kind: 'message', label: say.message, value: message, short: gist },
    ...(when ? [{ kind: 'tried', label: say.tried, value: when } as const] : []),
    ...(behind.length > 0
      ? [{ kind: 'behind', label: say.behind, value: say.waitsBehind(behind.length), names: behind } as const]
      : []),
    ...(loggedAt ? [{ kind: 'remark', value: say.loggedAt(loggedAt) } as const] : []),
    ...(headline ? [{ kind: 'headline', label: say.cause, value: headline } as const] : []),
    ...(next ? [{ kind: 'advice', label: say.advice, value: next } as const] : []),
    // The headline is the sentence of what was proved, and both lead to the same page: once is enough for a screen.
    ...(lead ? onlyIn('ticket', [read, check(lead, containers, say)]) : [read]),
    ...(lead ? particulars(lead, say) : []),
    ...(lead && lead.verdict !== 'problem' ? onlyIn('screen', [read]) : []),
    ...saidOnce(others).flatMap((group, index) => [
      {
        ...(group.length > 1 ? together(group) : check(group[0], containers, say)),
        label: index === 0 ? say.checks : '',
      },
      ...(group.length > 1 ? [] : onlyIn('ticket', particulars(group[0], say))),
    ]),
  ];
}

/** When it was tried, and by when it is tried again. */
function tried(
  { lastTried, attempts, pulling, retryBy }: ReportFinding,
  now: string,
  lang: Locale,
  say: Words,
): string | null {
  if (!lastTried || attempts === null) return null;
  const at = Date.parse(now);
  const when = `${ago(lastTried, at, lang)} (${clock(lastTried, at, lang)})`;
  if (pulling) return say.begun(attempts, when);
  const again =
    retryBy && (Date.parse(retryBy) > at ? say.retryBy(deadline(retryBy, at, lang)) : say.retryDue);
  return [say.tries(attempts, when), ...(again ? [again] : [])].join(say.semicolon);
}

function symptom(of: ReportFinding, say: Words): readonly Line[] {
  const { cause, verdict, gist, images, containers, controller } = of;
  const who = controller ? [controller] : waiting(containers, say);
  return [
    { kind: 'symptom', verdict, title: cause, names: who.length > 0 ? who : images },
    ...(who.length > 0 ? names('', images) : []),
    { kind: 'remark', value: gist },
  ];
}

function names(label: string, all: readonly string[]): readonly Line[] {
  return all.length > 0 ? [{ kind: 'names', label, names: all }] : [];
}

/** The checks that do not apply, by name. */
function notApplicable(all: readonly ReportJudgement[], say: Words): Line {
  const titles = [...new Set(all.map(({ title }) => title))];
  return {
    kind: 'check',
    verdict: 'not-applicable',
    title: say.counted('not-applicable', all.length),
    value: titles.join(', '),
  };
}

function judgement(of: ReportJudgement, { findings }: Report, say: Words): readonly Line[] {
  const around = findings.flatMap(({ containers }) => containers);
  const open = of.verdict === 'problem' || of.verdict === 'unknown';
  const more = particulars(of, say);
  return [check(of, around, say), ...(open ? more : onlyIn('ticket', more))];
}

/**
 * The line of a verdict, with what it is about: images, pools, projects, and the Pods. A screen names Pods only where
 * they are not all of those around it.
 */
function check(of: ReportJudgement, around: readonly ReportContainer[], say: Words): Line {
  const { verdict, title, text, about, containers } = of;
  const pods = waiting(containers, say);
  const some = pods.length < waiting(around, say).length ? pods : [];
  return {
    kind: 'check',
    verdict,
    title,
    value: text,
    names: [...about, ...pods],
    onScreen: [...about, ...some],
  };
}

type Group = readonly [ReportJudgement, ...ReportJudgement[]];

/** Checks of which one sentence is true, by their titles. */
function together(group: Group) {
  const [{ verdict, text }] = group;
  return { kind: 'check', verdict, title: titlesOf(group).join(', '), value: text } as const;
}

/** How often a check concludes alike about several subjects, which is printed once. */
const repeated = (groups: readonly Group[], verdict: Verdict) =>
  groups
    .filter(([each]) => each.verdict === verdict)
    .reduce((sum, group) => sum + group.length - titlesOf(group).length, 0);

const titlesOf = (group: Group) => [...new Set(group.map(({ title }) => title))];

/** The same in a chapter, where titles have a column. */
function inColumn(group: Group, say: Words): Line {
  const line = together(group);
  const checks = titlesOf(group).length;
  // One check may judge several subjects alike.
  return checks > 1
    ? { ...line, title: say.severalChecks(checks), value: say.named(line.title, line.value) }
    : line;
}

/** Where a conclusion shows, how to fix it, and the page to read. */
export function particulars(
  { evidence, remedies, read, verdict }: ReportJudgement,
  say: Words,
): readonly Line[] {
  return [
    ...(evidence ? [shownBy(evidence, say)] : []),
    ...remedies.flatMap((each) => remedy(each, say)),
    ...(verdict === 'problem' ? [{ kind: 'read', label: say.read, value: read } as const] : []),
  ];
}

function shownBy({ command, shows, lacks }: ReportEvidence, say: Words): Line {
  const line = { kind: 'evidence', label: say.evidence, value: command } as const;
  return lacks === null ? { ...line, names: shows ?? [] } : { ...line, remark: say.lacks(lacks) };
}

function remedy(of: ReportRemedy, say: Words): readonly Line[] {
  if (of.kind === 'advice') return [{ kind: 'advice', label: say.advice, value: of.text }];
  const value = of.kind === 'command' ? of.command : of.yaml;
  return [
    { kind: of.kind, label: say.fix, value, remark: of.why },
    ...(of.change ? change(of.change, say) : []),
  ];
}

function change({ text, permissions, on, undo }: ReportChange, say: Words): readonly Line[] {
  const needed = permissions.length > 0 ? [say.needs(permissions.join(', '), on)] : [];
  const undone = undo.command ? { value: undo.command } : { remark: undo.text ?? '' };
  return [
    { kind: 'change', label: say.effect, value: text, remark: [...needed, say.notRun].join(say.semicolon) },
    { kind: 'undo', label: say.undo, ...undone },
  ];
}
