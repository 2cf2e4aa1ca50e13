/** Prints a report on many clusters, piece by piece: the reports of the clusters are read one after the other. */
import { escapeHtml } from '../../base/html.ts';
import { codeSpan, escapeAll, fence } from '../../base/markdown.ts';
import { verdictSymbols } from '../../catalogue/model/rule.ts';
import { layout } from '../report/layout.ts';
import { markdownOfLines } from '../report/markdown.ts';
import { blockOf, mark } from '../report/page/block.ts';
import { documentEnd, documentStart } from '../report/page/document.ts';
import { pageBody } from '../report/page/index.ts';
import { rowsOfLines } from '../report/screen.ts';
import { type Paint, textOfRows } from '../report/text.ts';
import { words } from '../report/words/index.ts';
import { groupLines, headLines, rowLines } from './layout.ts';
import type { FleetReport, FleetRow } from './model.ts';
import type { FleetSummary } from './summary.ts';
import { fleetWords } from './words.ts';

/** The rows of a report in its order. */
export type Rows = () => AsyncIterable<FleetRow>;

/** Pieces of text in their order. */
export type Pieces = AsyncIterable<string>;

/** For a terminal, or a pipe. */
export async function* fleetText(summary: FleetSummary, paint: Paint, columns?: number): Pieces {
  const lines = [...headLines(summary), ...groupLines(summary), ...rowLines(summary)];
  yield textOfRows(rowsOfLines(lines, words[summary.header.lang]), paint, columns);
}

/** One JSON object: that of public/fleet.schema.json. */
export async function* fleetJson(summary: FleetSummary, rows: Rows): Pieces {
  const { kind: _kind, shard: _shard, ...header } = summary.header;
  const head: Omit<FleetReport, 'rows'> = {
    ...header,
    exitCode: summary.exitCode,
    counts: summary.counts,
    groups: summary.groups.map(({ group }) => group),
    notes: summary.notes,
  };
  // The last brace makes room for the rows.
  yield `${JSON.stringify(head, null, 2).slice(0, -2)},\n  "rows": [`;
  let separator = '\n';
  for await (const row of rows()) {
    yield `${separator}${JSON.stringify(row, null, 2).replace(/^/gm, '    ')}`;
    separator = ',\n';
  }
  yield `${separator === '\n' ? '' : '\n  '}]\n}\n`;
}

/** For a ticket: what is wrong, a table of the clusters, then the report of each that is not ok. */
export async function* fleetMarkdown(summary: FleetSummary, rows: Rows): Pieces {
  const { lang, gaps } = summary.header;
  const say = words[lang];
  const own = fleetWords[lang];
  const cell = (text: string) => escapeAll(text).replaceAll('|', '\\|');
  yield markdownOfLines([...headLines(summary), ...groupLines(summary)], say);
  yield [
    `\n## ${own.overview}\n`,
    `| ${own.verdict} | ${own.cluster} | ${own.what} |`,
    '| --- | --- | --- |',
    ...summary.rows.map(
      ({ id, verdict, text }) =>
        `| ${verdictSymbols[verdict]} ${say.verdicts[verdict]} | ${codeSpan(id).replaceAll('|', '\\|')} | ${cell(text)} |`,
    ),
    ...gaps.map(
      ({ what, text }) =>
        `| ${verdictSymbols.unknown} ${say.verdicts.unknown} | ${cell(`${what} ${say.notExamined}`)} | ${cell(text)} |`,
    ),
    '',
  ].join('\n');
  for await (const { id, verdict, credentials, report } of rows()) {
    if (verdict === 'ok' || !report) continue;
    yield `\n## ${escapeAll(id)}\n\n`;
    if (credentials) yield `${escapeAll(own.credentials)}\n\n${fence(credentials, 'sh')}\n\n`;
    yield markdownOfLines(layout(report), say, 2);
  }
}

/** One HTML file: no script and no request. */
export async function* fleetPage(summary: FleetSummary, rows: Rows): Pieces {
  const { lang, gaps } = summary.header;
  const say = words[lang];
  const own = fleetWords[lang];
  const lines = [...headLines(summary), ...groupLines(summary)];
  const order = new Map(summary.rows.map(({ id }, at) => [id, at]));
  const link = (id: string) => `<a href="#c${order.get(id)}"><code>${escapeHtml(id)}</code></a>`;
  yield documentStart(lang, `fleet · ${own.clusters(summary.rows.length)}`);
  yield lines.map((line) => blockOf(line, lang)).join('\n');
  yield [
    `\n<h2>${escapeHtml(own.overview)}</h2>`,
    '<div class="scroll"><table>',
    `<thead><tr><th scope="col">${escapeHtml(own.verdict)}</th><th scope="col">${escapeHtml(own.cluster)}</th><th scope="col">${escapeHtml(own.what)}</th></tr></thead><tbody>`,
    ...summary.rows.map(
      ({ id, verdict, text }) =>
        `<tr><td>${mark(verdict, say.verdicts[verdict])}</td><th scope="row">${link(id)}</th><td>${escapeHtml(text)}</td></tr>`,
    ),
    ...gaps.map(
      ({ what, text }) =>
        `<tr><td>${mark('unknown', say.verdicts.unknown)}</td><th scope="row">${escapeHtml(`${what} ${say.notExamined}`)}</th><td>${escapeHtml(text)}</td></tr>`,
    ),
    '</tbody></table></div>\n',
  ].join('\n');
  for await (const { id, verdict, reason, credentials, report } of rows()) {
    yield `<details><summary>${mark(verdict, say.verdicts[verdict])} <code>${escapeHtml(id)}</code></summary><div id="c${order.get(id)}">\n`;
    if (reason) yield `<p>${escapeHtml(own.notExamined(reason.text))}</p>\n`;
    if (credentials)
      yield blockOf({ kind: 'command', label: '', value: credentials, remark: own.credentials }, lang);
    if (report) yield pageBody(report, `c${order.get(id)}-`);
    // A browser opens what a link leads into, and not what it leads to.
    yield '</div></details>\n';
  }
  yield documentEnd(lang);
}
