import type { Report } from './model.ts';
import { type Piece, type Style, screenRows } from './screen.ts';

/** The styles that have a colour on a page. */
const coloured: readonly (Style | undefined)[] = [
  'ok',
  'problem',
  'unknown',
  'not-applicable',
  'label',
  'address',
];

/**
 * The report as the content of a `pre` element: one `terminal-line` a row, and in it one element for what precedes
 * the value and one for the value, so that a long value wraps under its own beginning.
 */
export function renderHtml(report: Report): string {
  return screenRows(report)
    .map(({ start, value }) => [start, value].filter((part) => part.length > 0).map(span))
    .map((parts) => `<span class="terminal-line">${parts.join('')}</span>\n`)
    .join('');
}

function span(pieces: readonly Piece[]): string {
  return `<span>${pieces.map(html).join('')}</span>`;
}

function html({ text, style }: Piece): string {
  const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  return coloured.includes(style) ? `<span class="p-${style}">${escaped}</span>` : escaped;
}
