/** A report as lines: what each contains, and their order. The printers decide how a line looks. */
import type { Verdict } from '../../catalogue/model/rule.ts';
import { universes } from '../../cloud/universes.ts';
import { severityOrder } from '../../diagnose/judge/judge.ts';
import type { Report, ReportFinding, ReportJudgement, ReportRemedy } from './model.ts';
import { type Words, words } from './words.ts';

/** One line of a report, before it has a format. */
export interface Line {
  readonly kind: /** The playbook, and what it examined. */
    | 'head'
    | 'note'
    /** The heading of a finding, with its cause. */
    | 'finding'
    /** A finding in one line: the checks of a chapter come after all findings. */
    | 'symptom'
    | 'names'
    | 'message'
    /** A sentence about the line before. */
    | 'remark'
    /** What is wrong, in one sentence. */
    | 'headline'
    /** A rule's verdict. With a label it is one of the checks of a finding. */
    | 'check'
    /** A command; the remark is what it shows. */
    | 'evidence'
    /** A command, or a manifest, to fix it; the remark is why. */
    | 'command'
    | 'manifest'
    | 'advice'
    /** The address of a page. */
    | 'read'
    | 'gap'
    | 'summary'
    | 'blank';
  /** The word in the margin; empty where the one above still applies. */
  readonly label?: string;
  readonly verdict?: Verdict;
  readonly title?: string;
  readonly value?: string;
  /** What a screen shows instead of a long value. */
  readonly short?: string;
  readonly names?: readonly string[];
  readonly remark?: string;
  /** The terminal and the site are a screen, Markdown is for a ticket, which holds everything. Without it: both. */
  readonly only?: 'screen' | 'ticket';
}

/** Of a message longer than this, a screen shows only the evidence. */
const longMessage = 300;

const blank: Line = { kind: 'blank', only: 'screen' };

/** The lines of a report. */
export function layout(report: Report): readonly Line[] {
  const { findings, judgements, gaps, counts, notes } = report;
  const say = words[report.lang];
  const counted = severityOrder.filter((verdict) => counts[verdict] > 0);
  const summary = counted.map((verdict) => say.counted(verdict, counts[verdict])).join(', ');
  const inChapter = judgements.length > 0;
  return [
    ...head(report, say),
    ...notes.map((value): Line => ({ kind: 'note', value })),
    ...onlyIn('ticket', summary ? [{ kind: 'note', value: summary }] : []),
    ...findings.flatMap((each) =>
      inChapter
        ? [...onlyIn('screen', symptom(each)), ...onlyIn('ticket', finding(each, say))]
        : [blank, ...finding(each, say)],
    ),
    ...(inChapter ? [blank] : []),
    ...judgements.flatMap((each) => judgement(each, say)),
    ...(gaps.length > 0 ? [blank] : []),
    ...gaps.map(({ what, text }): Line => ({ kind: 'gap', verdict: 'unknown', title: what, value: text })),
    blank,
    ...onlyIn('screen', [{ kind: 'summary', value: summary || say.nothingFails }]),
  ];
}

function onlyIn(only: 'screen' | 'ticket', lines: readonly Line[]): readonly Line[] {
  return lines.map((line) => ({ ...line, only }));
}

/** A screen has one line for what was examined; a ticket has a heading and a list. */
function head({ playbook, target, recordedAt }: Report, say: Words): readonly Line[] {
  const { context, namespace, project, location, cluster } = target;
  const named = [project, location, cluster].filter(Boolean).join('/');
  const universe = universes[target.universe].name;
  const where = namespace ? `${say.namespace} ${namespace}` : say.allNamespaces;
  const recorded = recordedAt ? [say.recordedAt(recordedAt.slice(0, 10))] : [];
  const all = [context ?? (named || '–'), where, say.named(say.universe, universe), ...recorded];
  return [
    { kind: 'head', title: playbook, value: all.join(' · '), only: 'screen' },
    { kind: 'head', title: playbook, value: context ?? cluster ?? '–', only: 'ticket' },
    { kind: 'note', value: `${say.namespace} ${namespace ?? say.allNamespaces}`, only: 'ticket' },
    { kind: 'note', value: `${say.universe} ${universe}`, only: 'ticket' },
  ];
}

function finding(of: ReportFinding, say: Words): readonly Line[] {
  const { title, cause, message, loggedAt, images, pods, controller, headline, judgements } = of;
  const proved = judgements.find(({ verdict }) => verdict === 'problem');
  const others = judgements.filter((each) => each !== proved);
  const read: Line = { kind: 'read', label: say.read, value: of.read };
  return [
    { kind: 'finding', verdict: 'problem', title, value: cause },
    ...names(say.image, images),
    ...names(say.pods, pods),
    ...names(say.owner, controller ? [controller] : []),
    { kind: 'message', label: say.message, value: message, short: shortened(of) },
    ...(loggedAt ? [{ kind: 'remark', value: say.loggedAt(loggedAt) } as const] : []),
    ...(headline ? [{ kind: 'headline', label: say.cause, value: headline } as const] : []),
    // The headline is the sentence of what was proved, and both lead to the same page: once is enough for a screen.
    ...(proved ? onlyIn('ticket', [read, check(proved)]) : [read]),
    ...(proved ? particulars(proved, say) : []),
    ...others.flatMap((each, index) => [
      { ...check(each), label: index === 0 ? say.checks : '' },
      ...onlyIn('ticket', particulars(each, say)),
    ]),
  ];
}

function symptom(of: ReportFinding): readonly Line[] {
  const { cause, images, pods, controller } = of;
  const who = controller ? [controller] : pods;
  return [
    { kind: 'symptom', verdict: 'problem', title: cause, names: who.length > 0 ? who : images },
    ...(who.length > 0 ? names('', images) : []),
    { kind: 'remark', value: shortened(of) },
  ];
}

function shortened({ message, evidence }: ReportFinding): string {
  return message.length > longMessage ? evidence : message;
}

function names(label: string, all: readonly string[]): readonly Line[] {
  return all.length > 0 ? [{ kind: 'names', label, names: all }] : [];
}

function judgement(of: ReportJudgement, say: Words): readonly Line[] {
  const open = of.verdict === 'problem' || of.verdict === 'unknown';
  const more = particulars(of, say);
  return [check(of), ...(open ? more : onlyIn('ticket', more))];
}

function check({ verdict, title, text, about }: ReportJudgement): Line {
  return { kind: 'check', verdict, title, value: text, names: about.filter((each) => each !== '') };
}

function particulars({ evidence, remedies, read, verdict }: ReportJudgement, say: Words): readonly Line[] {
  return [
    ...(evidence
      ? [{ kind: 'evidence', label: say.evidence, value: evidence.command, remark: evidence.shows } as const]
      : []),
    ...remedies.map((each) => remedy(each, say)),
    ...(verdict === 'problem' ? [{ kind: 'read', label: say.read, value: read } as const] : []),
  ];
}

function remedy(of: ReportRemedy, say: Words): Line {
  if (of.kind === 'advice') return { kind: 'advice', label: say.advice, value: of.text };
  const value = of.kind === 'command' ? of.command : of.yaml;
  return { kind: of.kind, label: say.fix, value, remark: of.why };
}
