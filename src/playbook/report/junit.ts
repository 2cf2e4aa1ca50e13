import { named } from './layout.ts';
import type { Report, ReportContainer, ReportJudgement } from './model.ts';
import { groupUnclear } from './unclear.ts';
import { words } from './words.ts';

/** The report for a CI server: a problem is a failure, an unknown an error, and not applicable is skipped. */
export function renderJunit(report: Report): string {
  const say = words[report.lang];
  const cases = [
    ...report.findings.map((finding) => {
      const name = [finding.title, ...finding.images].join(' ');
      const { behind } = finding;
      const queue = behind.length > 0 ? [say.waitsBehind(behind.length), ...behind] : [];
      const text = [finding.message, ...finding.containers.map(nameOfContainer), ...queue].join('\n');
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
    ...report.judgements.map((judgement) => testcase(report.playbook, nameOf(judgement), result(judgement))),
    ...report.gaps.map(({ what, text }) =>
      testcase(report.playbook, what, `<error message="${xml(text)}"/>`),
    ),
  ];
  const count = (element: string) => cases.filter((each) => each.includes(`<${element} `)).length;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuite name="pullbook ${xml(report.playbook)}" tests="${cases.length}" failures="${count('failure')}" errors="${count('error')}" skipped="${count('skipped')}">`,
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
  const subjects = (pods.length > 0 ? pods : about.filter((each) => each !== '')).join(', ');
  return subjects ? `${title} (${subjects})` : title;
}

function result({ verdict, text }: ReportJudgement): string {
  if (verdict === 'problem') return `<failure message="${xml(text)}"/>`;
  if (verdict === 'unknown') return `<error message="${xml(text)}"/>`;
  return verdict === 'not-applicable' ? `<skipped message="${xml(text)}"/>` : '';
}

function testcase(suite: string, name: string, body: string): string {
  return `<testcase classname="pullbook.${xml(suite)}" name="${xml(name)}">${body}</testcase>`;
}

function xml(text: string): string {
  const entities: Record<string, string> = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&apos;',
  };
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? character);
}
