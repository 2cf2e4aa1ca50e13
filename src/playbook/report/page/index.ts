/** The report as one HTML file. Every text in it is foreign; nothing else than this module and its parts writes markup. */
import { escapeHtml } from '../../../base/html.ts';
import { rule } from '../../../catalogue/index.ts';
import { verdictSymbols } from '../../../catalogue/model/rule.ts';
import { layout } from '../layout.ts';
import type { Line } from '../line.ts';
import type { Report } from '../model.ts';
import { words } from '../words/index.ts';
import { blockOf } from './block.ts';
import { documentEnd, documentStart } from './document.ts';
import { pathOf } from './path.ts';
import { plotOf } from './plot.ts';
import { pageWords } from './words.ts';

/** The whole file. */
export function renderPage(report: Report): string {
  const [head] = layout(report);
  const title = `${head?.title ?? ''} · ${head?.value ?? ''}`;
  return `${documentStart(report.lang, title)}${pageBody(report)}${documentEnd(report.lang)}`;
}

/**
 * The report without what surrounds it in a file.
 *
 * @param prefix where it is one of several in a file: of the ids of its parts; the file then has the heading
 */
export function pageBody(report: Report, prefix = ''): string {
  const lines = layout(report).filter(
    ({ only, kind }) => only !== 'screen' && (prefix === '' || kind !== 'head'),
  );
  const body = lines.findIndex(({ kind }) => kind !== 'head' && kind !== 'note');
  const html = (some: readonly Line[]) => some.map((line) => blockOf(line, report.lang)).join('\n');
  return `${html(body < 0 ? lines : lines.slice(0, body))}
${pathSection(report, prefix)}
${body < 0 ? '' : html(lines.slice(body))}
${plotOf(report, prefix)}`;
}

/** The legs of a pull in their order, each with the verdict of its checks. */
function pathSection(report: Report, prefix: string): string {
  const say = words[report.lang];
  const more = pageWords[report.lang];
  const legs = pathOf(report, (id) => rule(id).section).map(({ title, verdict, judgements }) => {
    const of = verdict ?? 'none';
    const symbol = verdict ? verdictSymbols[verdict] : '';
    const state = verdict ? say.verdicts[verdict] : more.notChecked;
    const wrong = judgements.filter((each) => each.verdict === 'problem').map((each) => each.title);
    const why =
      wrong.length > 0 ? `<span class="why">${escapeHtml([...new Set(wrong)].join(', '))}</span>` : '';
    return `<li class="leg v-${of}"><span class="name">${escapeHtml(title[report.lang])}</span><span class="state"><span aria-hidden="true">${symbol}</span> ${escapeHtml(state)}</span>${why}</li>`;
  });
  return `<section aria-labelledby="${prefix}path"><h2 id="${prefix}path">${escapeHtml(more.path)}</h2><ol class="path">${legs.join('')}</ol></section>`;
}
