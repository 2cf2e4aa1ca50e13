import { oneLine } from '../../base/printable.ts';
import { quoteWord } from '../../base/quote.ts';
import type { Locale } from '../../base/text.ts';
import { commandLine, fillTemplate, manifestTemplate } from '../../catalogue/commands/template.ts';
import type { AnyCommand, Params } from '../../catalogue/model/command.ts';
import { explainFailure } from '../../catalogue/model/failures.ts';
import type { Remedy } from '../../catalogue/model/remedy.ts';
import type { Facts, Section, Verdict } from '../../catalogue/model/rule.ts';
import { describedCause as causeOf } from '../../causes/described.ts';
import type { Examination } from '../../diagnose/examination.ts';
import type { Target } from '../../diagnose/find/target.ts';
import type { Finding } from '../../diagnose/judge/finding.ts';
import { type Judgement, severityOrder } from '../../diagnose/judge/judge.ts';
import { pageUrl } from './links.ts';
import {
  type Report,
  type ReportFinding,
  type ReportJudgement,
  type ReportRemedy,
  reportVersion,
} from './model.ts';
import { words } from './words.ts';

/** What a report says about the run itself. */
export interface ReportContext {
  readonly playbook: string;
  readonly section: Section | null;
  readonly locale: Locale;
  readonly recordedAt: string | null;
}

/** Builds the report of an examination in one language, with every command filled, quoted and complete. */
export function buildReport(examination: Examination, context: ReportContext): Report {
  const { target, findings, judgements, gaps } = examination;
  const { locale, playbook, recordedAt, section } = context;
  const render = new Renderer(target, locale);
  const counts = count(examination, section);
  return {
    version: reportVersion,
    playbook,
    lang: locale,
    recordedAt,
    target: {
      universe: target.universe.id,
      context: shown(target.context),
      namespace: shown(target.namespace),
      project: shown(target.cluster.project),
      location: shown(target.cluster.location),
      cluster: shown(target.cluster.name),
    },
    exitCode: counts.problem > 0 ? 1 : counts.unknown > 0 ? 2 : 0,
    counts,
    pods: examination.pods,
    findings: findings.map((finding) => render.finding(finding)),
    judgements: judgements.map((judgement) => render.judgement(judgement)),
    gaps: gaps.map(({ what, failure }) => ({
      what: what[locale],
      why: failure.why,
      text: oneLine(explainFailure(failure)[locale], 1000),
    })),
    notes: notes(examination, section, locale),
  };
}

/** What decides the exit code. In `diagnose`, a Pod without its image is a problem, whatever the rules conclude. */
function count(
  { findings, judgements, gaps }: Examination,
  section: Section | null,
): Record<Verdict, number> {
  const counts: Record<Verdict, number> = { problem: 0, unknown: gaps.length, ok: 0, 'not-applicable': 0 };
  for (const { verdict } of judgements) counts[verdict] += 1;
  if (!section) counts.problem += findings.length;
  return counts;
}

function notes(examination: Examination, section: Section | null, locale: Locale): readonly string[] {
  const say = words[locale];
  const { findings, judgements, gaps, pods, crashing, imagesLeftOut } = examination;
  const failing = findings.reduce((sum, finding) => sum + finding.pods.length, 0);
  const elsewhere = findings
    .filter(({ cause }) => section && cause !== 'bare-status' && causeOf(cause).section !== section.id)
    .reduce((sum, finding) => sum + finding.pods.length, 0);
  const empty = !pods && findings.length === 0 && judgements.length === 0 && gaps.length === 0;
  return [
    ...(pods !== null ? [say.podsExamined(pods, failing)] : []),
    ...(elsewhere > 0 ? [say.otherCauses(elsewhere)] : []),
    ...(!section && crashing > 0 ? [say.crashing(crashing)] : []),
    ...(imagesLeftOut > 0 ? [say.imagesLeftOut(imagesLeftOut)] : []),
    ...(empty ? [say.nothingToExamine] : []),
  ];
}

class Renderer {
  readonly #target: Target;
  readonly #locale: Locale;

  constructor(target: Target, locale: Locale) {
    this.#target = target;
    this.#locale = locale;
  }

  finding(finding: Finding): ReportFinding {
    const { cause: id, message, evidence, loggedAt, images, pods, controller, judgements } = finding;
    const { title, summary, section } = causeOf(id);
    const rendered = judgements.map((judgement) => this.judgement(judgement));
    const proved = rendered.find(({ verdict }) => verdict === 'problem');
    const needs = rendered.find(({ verdict }) => verdict === 'unknown');
    const say = words[this.#locale];
    const headline = proved?.text ?? (needs ? say.notEstablished(needs.text) : null);
    return {
      cause: id,
      title: title[this.#locale],
      summary: summary[this.#locale],
      message: oneLine(message, 2000),
      evidence: oneLine(evidence, 500),
      loggedAt: shown(loggedAt),
      images: images.map(withoutLineBreaks),
      pods: pods.map(withoutLineBreaks),
      controller: shown(controller),
      headline,
      judgements: rendered.toSorted(
        (a, b) => severityOrder.indexOf(a.verdict) - severityOrder.indexOf(b.verdict),
      ),
      read: proved?.read ?? pageUrl(this.#locale, section, { cause: id }),
    };
  }

  judgement({ rule, verdict, text, about, because, facts, failure, outcome }: Judgement): ReportJudgement {
    const evidence = outcome?.evidence;
    return {
      rule: rule.id,
      title: rule.title[this.#locale],
      verdict,
      because,
      text: oneLine(text[this.#locale], 1000),
      about: about.map(withoutLineBreaks),
      facts,
      failure: failure && {
        why: failure.why,
        permission: shown(failure.permission ?? null),
        on: shown(failure.on ?? null),
      },
      evidence: evidence
        ? {
            command: this.#line(evidence.command, evidence.params(facts)),
            shows: oneLine(evidence.shows(facts)),
          }
        : null,
      remedies: (outcome?.remedies ?? []).map((remedy) => this.#remedy(remedy, facts)),
      read: pageUrl(this.#locale, rule.section, { rule: rule.id }),
    };
  }

  #remedy(remedy: Remedy<Facts>, facts: Facts): ReportRemedy {
    if ('advice' in remedy) return { kind: 'advice', text: remedy.advice[this.#locale] };
    const why = remedy.why[this.#locale];
    const params = remedy.params(facts);
    if ('manifest' in remedy) {
      return {
        kind: 'manifest',
        yaml: `${fillTemplate(manifestTemplate(remedy.manifest), inOneLine(params))}\n`,
        why,
      };
    }
    return { kind: 'command', command: this.#line(remedy.command, params), why };
  }

  /** A command with all known values filled in, pinned to the diagnosed cluster. */
  #line(command: AnyCommand, params: Params): string {
    const { cluster, namespace, context } = this.#target;
    const known = {
      ...(cluster.project && { PROJECT: cluster.project }),
      ...(cluster.location && { CLUSTER_LOCATION: cluster.location }),
      ...(cluster.name && { CLUSTER: cluster.name }),
      ...(namespace && { NAMESPACE: namespace }),
    };
    const pin = command.tool === 'kubectl' && context ? ` ${quoteWord(`--context=${oneLine(context)}`)}` : '';
    return `${commandLine(command, inOneLine({ ...known, ...params }))}${pin}`;
  }
}

function shown(name: string | null): string | null {
  return name === null ? null : withoutLineBreaks(name);
}

/**
 * Names without line breaks: a line break would start a new line of the report, or of a manifest, with chosen
 * content.
 */
function inOneLine(params: Params): Params {
  const line = (value: string) => oneLine(value);
  return Object.fromEntries(
    Object.entries(params).map(([name, value]) => [
      name,
      typeof value === 'string' ? line(value) : value.map(line),
    ]),
  );
}

function withoutLineBreaks(name: string): string {
  return oneLine(name, 300);
}
