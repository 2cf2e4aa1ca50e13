import type { Report, ReportContainer, ReportEvidence, ReportJudgement, ReportRemedy } from './model.ts';
import { named } from './names.ts';
import { groupUnclear } from './unclear.ts';
import { type Words, words } from './words/index.ts';

/** The report for a CI server: a problem is a failure, an unknown an error, and not applicable is skipped. */
export function renderJunit(report: Report): string {
  const say = words[report.lang];
  const cases = [
    ...report.findings.map((finding) => {
      const name = [finding.title, ...finding.images].join(' ');
      const { behind } = finding;
      const queue = behind.length > 0 ? [say.waitsBehind(behind.length), ...behind] : [];
      const lead = finding.judgements.find((each) => each.text === finding.headline);
      const text = [
        finding.message,
        ...finding.containers.map(nameOfContainer),
        ...queue,
        ...(lead?.evidence ? evidenceLines(lead.evidence, say) : []),
        ...(lead?.remedies ?? []).flatMap((each) => remedyLines(each, say)),
      ].join('\n');
      const element = finding.verdict === 'problem' ? 'failure' : 'error';
      const body = `<${element} message="${xml(finding.headline ?? finding.summary)}">${xml(text)}</${element}>`;
      return testcase(
        report.playbook,
        name,
        report.judgements.length > 0 ? `<system-out>${xml(text)}</system-out>` : body,
      );
    }),
    ...groupUnclear(report.unclear).map((each) => {
      const name = each.map(({ pod, container }) => named(pod, container)).join(', ');
      return testcase(report.playbook, name, `<error message="${xml(each[0].text)}"/>`);
    }),
    ...report.judgements.map((judgement) =>
      testcase(report.playbook, nameOf(judgement), result(judgement, say)),
    ),
    ...report.gaps.map(({ what, text }) =>
      testcase(report.playbook, what, `<error message="${xml(text)}"/>`),
    ),
  ];
  const count = (element: string) => cases.filter((each) => each.includes(`<${element} `)).length;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuite name="pullbook ${xml(report.playbook)}" tests="${cases.length}" failures="${count('failure')}" errors="${count('error')}" skipped="${count('skipped')}" timestamp="${report.examinedAt.slice(0, 19)}">`,
    properties(report),
    ...cases,
    `<system-out>${xml(report.notes.join('\n') || say.nothingFails)}</system-out>`,
    '</testsuite>',
    '',
  ].join('\n');
}

function nameOfContainer({ pod, container, volume }: ReportContainer): string {
  return named(pod, container, volume);
}

function nameOf({ title, about, containers }: ReportJudgement): string {
  const pods = [...new Set(containers.map(nameOfContainer))];
  const subjects = (pods.length > 0 ? pods : about).join(', ');
  return subjects ? `${title} (${subjects})` : title;
}

function result(judgement: ReportJudgement, say: Words): string {
  const { verdict, text } = judgement;
  const body = xml(moreLines(judgement, say).join('\n'));
  if (verdict === 'problem') return `<failure message="${xml(text)}">${body}</failure>`;
  if (verdict === 'unknown') return `<error message="${xml(text)}">${body}</error>`;
  return verdict === 'not-applicable' ? `<skipped message="${xml(text)}"/>` : '';
}

/** Where a conclusion shows, and how to fix it. */
export function moreLines({ evidence, remedies }: ReportJudgement, say: Words): readonly string[] {
  return [
    ...(evidence ? evidenceLines(evidence, say) : []),
    ...remedies.flatMap((each) => remedyLines(each, say)),
  ];
}

function evidenceLines({ command, shows, lacks }: ReportEvidence, say: Words): readonly string[] {
  const shown = lacks === null ? (shows ?? []).join(' · ') : say.lacks(lacks);
  return [say.named(say.evidence, command), ...(shown ? [`→ ${shown}`] : [])];
}

/** A fix with what it changes, and that it was not run. */
function remedyLines(remedy: ReportRemedy, say: Words): readonly string[] {
  if (remedy.kind === 'advice') return [say.named(say.advice, remedy.text)];
  const { change } = remedy;
  const undo = change && (change.undo.command ?? change.undo.text);
  return [
    say.named(say.fix, remedy.why),
    remedy.kind === 'command' ? remedy.command : remedy.yaml.trimEnd(),
    ...(change ? [say.named(say.effect, `${change.text}; ${say.notRun}`)] : []),
    ...(undo ? [say.named(say.undo, undo)] : []),
  ];
}

/** What was examined, when, and by which version: what a server shows beside the cases. */
function properties({ target, examinedAt, recordedAt, pullbook }: Report): string {
  const { context, namespace, project, location, cluster, universe } = target;
  const inCluster = target.inCluster ? 'true' : null;
  const all = {
    context,
    inCluster,
    namespace,
    project,
    location,
    cluster,
    universe,
    examinedAt,
    recordedAt,
    pullbook,
  };
  const elements = Object.entries(all).flatMap(([name, value]) =>
    value === null ? [] : [`<property name="${name}" value="${xml(value)}"/>`],
  );
  return `<properties>${elements.join('')}</properties>`;
}

/** One case of a suite. */
export function testcase(suite: string, name: string, body: string): string {
  return `<testcase classname="pullbook.${xml(suite)}" name="${xml(name)}">${body}</testcase>`;
}

/** Text in an element or an attribute of XML. */
export function xml(text: string): string {
  const entities: Record<string, string> = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&apos;',
  };
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? character);
}
