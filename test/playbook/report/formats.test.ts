/**
 * One report, five formats, the same facts: each fact of the JSON output is read back from text, Markdown, JUnit and
 * HTML, over all recorded clusters. What is a fact is said here, not by the layout that the printers share.
 */
import { parse } from 'parse5';
import { beforeAll, describe, expect, test } from 'vitest';
import { dateText } from '../../../src/base/dates.ts';
import { type Locale, locales } from '../../../src/base/text.ts';
import { listScenarios } from '../../../src/playbook/recording/scenarios.ts';
import type { OutputFormat } from '../../../src/playbook/report/formats.ts';
import { renderReport } from '../../../src/playbook/report/index.ts';
import type { Report, ReportJudgement, ReportRemedy } from '../../../src/playbook/report/model.ts';
import { runPlaybook } from '../../support/playbook/in-process.ts';
import { reportOf } from '../../support/playbook/playbook.ts';

const playbooks = ['diagnose', 'auth', 'network', 'not-found', 'slow', 'node'];
const formats = ['text', 'markdown', 'junit', 'html'] as const satisfies readonly OutputFormat[];
const limit = 60_000;

const reports: { readonly line: string; readonly report: Report }[] = [];
beforeAll(async () => {
  for (const { name } of await listScenarios()) {
    for (const playbook of playbooks) {
      for (const lang of locales) {
        const args = ['--demo', name, '--lang', lang];
        const ended = await runPlaybook(playbook, [...args, '-o', 'json']);
        reports.push({ line: [playbook, ...args].join(' '), report: reportOf(ended) });
      }
    }
  }
});

interface Node {
  readonly nodeName: string;
  readonly value?: string;
  readonly attrs?: readonly { readonly name: string; readonly value: string }[];
  readonly childNodes?: readonly Node[];
}

const every = (node: Node): readonly Node[] => [node, ...(node.childNodes ?? []).flatMap(every)];
const nodesOf = (html: string) => every(parse(html) as unknown as Node);

/** What a format says, without its own notation and with one blank for all white space. */
const read: Readonly<Record<(typeof formats)[number], (printed: string) => string>> = {
  text: (printed) => plain(printed),
  markdown: (printed) =>
    plain(`${printed} ${printed.replace(/\\(.)/g, '$1')} ${printed.replaceAll('# ', '')}`),
  junit: (printed) =>
    plain(
      printed
        .replaceAll('&lt;', '<')
        .replaceAll('&gt;', '>')
        .replaceAll('&quot;', '"')
        .replaceAll('&apos;', "'")
        .replaceAll('&amp;', '&'),
    ),
  html: (printed) =>
    plain(
      nodesOf(printed)
        .map(({ nodeName, value = '' }) => (nodeName === '#text' ? value : ' '))
        .join(''),
    ),
};

/** White space is not a fact, and a block of several lines is indented in some formats. */
function plain(text: string): string {
  return text.replace(/\s+/g, ' ');
}

const notRun: Readonly<Record<Locale, string>> = { en: 'nothing was run', fr: 'rien n’a été exécuté' };

function factsOfRemedy(remedy: ReportRemedy, lang: Locale): readonly string[] {
  if (remedy.kind === 'advice') return [remedy.text];
  const { change } = remedy;
  return [
    remedy.why,
    remedy.kind === 'command' ? remedy.command : remedy.yaml,
    ...(change ? [change.text, notRun[lang], change.undo.command ?? change.undo.text ?? ''] : []),
  ];
}

function factsOfJudgement({ text, evidence, remedies }: ReportJudgement, lang: Locale): readonly string[] {
  return [
    text,
    ...(evidence ? [evidence.command, ...(evidence.shows ?? []), evidence.lacks ?? ''] : []),
    ...remedies.flatMap((each) => factsOfRemedy(each, lang)),
  ];
}

/** What somebody who gets the report must be able to read in it: each fact in one of its forms. */
function factsOf(report: Report, format: (typeof formats)[number]): readonly (readonly string[])[] {
  const { target, findings, judgements, lang, recordedAt, examinedAt, pullbook, gaps } = report;
  const inChapter = judgements.length > 0;
  const when = recordedAt ?? examinedAt;
  const leads = findings.flatMap(({ judgements: own, headline }) =>
    own.filter(({ text }) => text === headline),
  );
  const open = judgements.filter(({ verdict }) => verdict === 'problem' || verdict === 'unknown');
  const single = [
    target.context ?? target.cluster ?? '',
    ...(target.namespace ? [target.namespace] : []),
    pullbook,
    ...(inChapter ? [] : findings.flatMap(({ headline }) => headline ?? [])),
    ...(inChapter ? open : leads).flatMap((each) => factsOfJudgement(each, lang)),
    ...gaps.map(({ text }) => text),
  ];
  return [
    // A ticket has the whole message, a screen what is in it.
    ...findings.map(({ gist, message }) => [gist, message]),
    // JUnit has the day as machines write it.
    [dateText(lang, when), ...(format === 'junit' ? [when.slice(0, 10)] : [])],
    ...single.filter((fact) => fact !== '').map((fact) => [fact]),
  ];
}

describe('a report', () => {
  test.each(formats)('says every fact in %s', (format) => {
    const missing = reports.flatMap(({ line, report }) => {
      const said = read[format](renderReport(report, format, (_, text) => text));
      return factsOf(report, format)
        .filter((fact) => !fact.some((form) => said.includes(plain(form).trim())))
        .map(([fact]) => `${line} -o ${format}: ${fact}`);
    });
    expect(missing).toEqual([]);
  });

  test('says in every format that it is of a recording', () => {
    for (const { line, report } of reports) {
      for (const format of formats) {
        const printed = renderReport(report, format, (_, text) => text);
        expect(printed, `${line} -o ${format}`).toMatch(/recorded|recordedAt|enregistré/);
      }
    }
  });

  test('has each command alone on its line in text, so that the line can be copied whole', () => {
    for (const { line, report } of reports) {
      const rows = renderReport(report, 'text', (_, text) => text).split('\n');
      const tools = rows.filter(
        (row) => /^ {6}(?:\S+)? +(?:gcloud|kubectl) \S/.test(row) && !/ (?:→|:) /.test(row),
      );
      const wrong = tools.filter((row) => / {2}\(|→|\u00a0;/.test(row.replace(/^ {6}\S* +/, '')));
      expect(wrong, line).toEqual([]);
    }
  });
});

describe('the HTML report', () => {
  const pages = () =>
    reports.map(({ line, report }) => ({ line, html: renderReport(report, 'html', (_, text) => text) }));

  test(`is smaller than ${limit} bytes`, () => {
    const large = pages().filter(({ html }) => Buffer.byteLength(html) > limit);
    expect(large.map(({ line, html }) => `${line}: ${Buffer.byteLength(html)}`)).toEqual([]);
  });

  test('runs no script, loads nothing, and has a policy that allows neither', () => {
    for (const { line, html } of pages()) {
      const nodes = nodesOf(html);
      const names = new Set(nodes.map(({ nodeName }) => nodeName));
      for (const name of ['script', 'link', 'img', 'iframe', 'object', 'form', 'base'])
        expect(names.has(name), `${line}: ${name}`).toBe(false);
      const attributes = nodes.flatMap(({ attrs = [] }) => attrs);
      expect(
        attributes.filter(({ name }) => /^on|^src|style$/.test(name)),
        line,
      ).toEqual([]);
      for (const { value } of attributes.filter(({ name }) => name === 'href'))
        expect(value, line).toMatch(/^https:\/\/pullbook\.example\//);
      const policy = attributes.find(({ value }) => value.startsWith("default-src 'none'"));
      expect(policy?.value, line).toMatch(
        /^default-src 'none'; style-src 'sha256-[\w+/=]+'; base-uri 'none'; form-action 'none'$/,
      );
    }
  });

  test('marks the leg of the path that fails', () => {
    for (const { line, report } of reports) {
      const html = renderReport(report, 'html', (_, text) => text);
      const wrong = [...report.judgements, ...report.findings.flatMap(({ judgements }) => judgements)].some(
        ({ verdict }) => verdict === 'problem',
      );
      expect(html.includes('class="leg v-problem"'), line).toBe(wrong);
    }
  });
});
