import { escapeHtml } from '../../../base/html.ts';
import type { Locale } from '../../../base/text.ts';
import { type Verdict, verdictSymbols } from '../../../catalogue/model/rule.ts';
import type { Line } from '../line.ts';
import { words } from '../words/index.ts';

/** A line of a ticket, as a heading, a paragraph or a block. */
export function blockOf(line: Line, lang: Locale): string {
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

/** A verdict with its symbol. */
export function mark(verdict: Verdict, word: string): string {
  return `<span class="mark v-${verdict}"><span aria-hidden="true">${verdictSymbols[verdict]}</span> ${escapeHtml(word)}</span>`;
}
