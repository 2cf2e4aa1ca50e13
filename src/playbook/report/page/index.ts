/**
 * The report as one HTML file: no script, no request, and a policy that allows none. Every text in it is foreign, so it is
 * escaped where it is put in; nothing else than this module and its parts writes markup.
 */
import { createHash } from 'node:crypto';
import { escapeHtml } from '../../../base/html.ts';
import { rule } from '../../../catalogue/index.ts';
import { type Verdict, verdictSymbols } from '../../../catalogue/model/rule.ts';
import { layout } from '../layout.ts';
import type { Line } from '../line.ts';
import type { Report } from '../model.ts';
import { words } from '../words/index.ts';
import { pathOf } from './path.ts';
import { plotOf } from './plot.ts';
import { pageStyle } from './style.ts';
import { pageWords } from './words.ts';

const policy = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(pageStyle).digest('base64')}'; base-uri 'none'; form-action 'none'`;

/** The whole file. */
export function renderPage(report: Report): string {
  const lines = layout(report).filter(({ only }) => only !== 'screen');
  const body = lines.findIndex(({ kind }) => kind !== 'head' && kind !== 'note');
  const [head] = lines;
  const html = (some: readonly Line[]) => some.map((line) => blockOf(line, report)).join('\n');
  return `<!doctype html>
<html lang="${report.lang}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escapeHtml(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escapeHtml(`${head?.title ?? ''} · ${head?.value ?? ''}`)}</title>
<style>${pageStyle}</style>
</head>
<body>
<main>
${html(body < 0 ? lines : lines.slice(0, body))}
${pathSection(report)}
${body < 0 ? '' : html(lines.slice(body))}
${plotOf(report)}
</main>
<footer><p>${escapeHtml(pageWords[report.lang].footer)}</p></footer>
</body>
</html>
`;
}

/** The legs of a pull in their order, each with the verdict of its checks. */
function pathSection(report: Report): string {
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
  return `<section aria-labelledby="path"><h2 id="path">${escapeHtml(more.path)}</h2><ol class="path">${legs.join('')}</ol></section>`;
}

/** A line of a ticket, as a heading, a paragraph or a block. */
function blockOf(line: Line, { lang }: Report): string {
  const say = words[lang];
  const { kind, label = '', value = '', title = '', verdict = 'unknown', names = [], remark = '' } = line;
  const code = (text: string) => `<code>${escapeHtml(text)}</code>`;
  const list = (all: readonly string[]) => all.map(code).join(', ');
  const labelled = (html: string) =>
    `<div class="row"><span class="label">${escapeHtml(label)}</span><div>${html}</div></div>`;
  const paragraph = (text: string) => `<p>${escapeHtml(text)}</p>`;
  const command = (text: string) => `<pre tabindex="0"><code>${escapeHtml(text)}</code></pre>`;
  switch (kind) {
    case 'head':
      return `<h1>${escapeHtml(title)} <span class="of">${escapeHtml(value)}</span></h1>`;
    case 'finding':
      return `<h2>${mark(verdict, say.verdicts[verdict])} ${escapeHtml(title)} <span class="of">${escapeHtml(value)}</span></h2>`;
    case 'rights':
      return `<h2>${escapeHtml(value)}</h2><p>${list(names)}</p>`;
    case 'check': {
      const subjects = names.length > 0 ? ` (${list(names)})` : '';
      return `<h3>${mark(verdict, say.verdicts[verdict])} ${escapeHtml(title)}</h3><p>${escapeHtml(value)}${subjects}</p>`;
    }
    case 'names':
      return labelled(list(names));
    case 'behind':
      return labelled(`${escapeHtml(value)} ${list(names)}`);
    case 'unclear':
      return `<p>${mark(verdict, say.verdicts.unknown)} ${list(names)}: ${escapeHtml(value)}</p>`;
    case 'gap':
      return `<p>${mark(verdict, say.verdicts.unknown)} ${escapeHtml(`${title} ${say.notExamined}`)}: ${escapeHtml(value)}</p>`;
    case 'message':
      return labelled(command(value));
    case 'evidence': {
      const shown = remark || names.join(' · ');
      return labelled(command(value) + (shown ? paragraph(`→ ${shown}`) : ''));
    }
    case 'command':
    case 'manifest':
      return labelled(paragraph(remark) + command(value.trimEnd()));
    case 'change':
      return labelled(paragraph(value) + paragraph(remark));
    case 'undo':
      return labelled(value ? command(value) : paragraph(remark));
    case 'read':
      return labelled(`<a href="${escapeHtml(value)}" rel="noreferrer">${escapeHtml(value)}</a>`);
    case 'headline':
      return labelled(`<p><strong>${escapeHtml(value)}</strong></p>`);
    case 'blank':
    case 'summary':
    case 'symptom':
      return '';
    default:
      return label ? labelled(paragraph(value)) : paragraph(value);
  }
}

function mark(verdict: Verdict, word: string): string {
  return `<span class="mark v-${verdict}"><span aria-hidden="true">${verdictSymbols[verdict]}</span> ${escapeHtml(word)}</span>`;
}
