import { codeSpan as code, fence, foreignText as text } from '../../catalogue/markdown.ts';
import { universes } from '../../catalogue/universes.ts';
import { bySeverity } from '../../diagnose/index.ts';
import type { Report, ReportJudgement, ReportRemedy } from './model.ts';
import { words } from './words.ts';

/** The report for a ticket. */
export function renderMarkdown(report: Report): string {
  const say = words[report.lang];
  const { target } = report;
  const counted = bySeverity.filter((verdict) => report.counts[verdict] > 0);
  return [
    `# ${report.playbook} · ${text(target.context ?? target.cluster ?? '–')}`,
    '',
    `- ${say.namespace} ${text(target.namespace ?? say.allNamespaces)}`,
    `- ${say.universe} ${universes[target.universe].name}`,
    ...report.notes.map((note) => `- ${text(note)}`),
    ...(counted.length > 0
      ? [`- ${counted.map((verdict) => say.counted(verdict, report.counts[verdict])).join(', ')}`]
      : []),
    '',
    ...report.findings.flatMap((finding) => [
      `## ${text(finding.title)}`,
      '',
      ...(finding.images.length > 0 ? [`- ${say.image} ${finding.images.map(code).join(', ')}`] : []),
      ...(finding.pods.length > 0 ? [`- ${say.pods} ${finding.pods.map(code).join(', ')}`] : []),
      ...(finding.controller ? [`- ${say.owner} ${code(finding.controller)}`] : []),
      ...(finding.headline ? [`- ${say.cause} ${text(finding.headline)}`] : []),
      `- ${say.read} <${finding.read}>`,
      '',
      fence(finding.message),
      '',
      ...(finding.loggedAt ? [text(say.loggedAt(finding.loggedAt)), ''] : []),
      ...finding.judgements.flatMap((judgement) => renderJudgement(report, judgement)),
    ]),
    ...report.judgements.flatMap((judgement) => renderJudgement(report, judgement)),
    ...report.gaps.map(({ what, text: why }) => `- ${say.notLookedAt} ${text(what)} (${text(why)})`),
    '',
  ].join('\n');
}

function renderJudgement({ lang }: Report, judgement: ReportJudgement): readonly string[] {
  const say = words[lang];
  const { verdict, title, text: said, about, evidence, remedies, read } = judgement;
  const subjects = about
    .filter((each) => each !== '')
    .map(code)
    .join(', ');
  return [
    `### ${say.verdicts[verdict]} · ${text(title)}`,
    '',
    `${text(said)}${subjects ? ` (${subjects})` : ''}`,
    '',
    ...(evidence ? [fence(`${evidence.command}\n# ${evidence.shows}`, 'sh'), ''] : []),
    ...remedies.flatMap((remedy) => [...renderRemedy(remedy), '']),
    ...(verdict === 'problem' ? [`<${read}>`, ''] : []),
  ];
}

function renderRemedy(remedy: ReportRemedy): readonly string[] {
  if (remedy.kind === 'advice') return [text(remedy.text)];
  return [
    text(remedy.why),
    '',
    remedy.kind === 'command' ? fence(remedy.command, 'sh') : fence(remedy.yaml, 'yaml'),
  ];
}
