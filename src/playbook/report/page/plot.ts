/** How long pulls took and how large their images are: bars, and the table beside them. */
import { escapeHtml } from '../../../base/html.ts';
import type { Report, ReportPull } from '../model.ts';
import { pageWords } from './words.ts';

/** The bars are drawn in these units, of which one second or one megabyte is some part. */
const width = 100;

/** A figure with its table; empty where no pull is known. */
export function plotOf({ pulled, lang }: Report, prefix: string): string {
  if (pulled.length === 0) return '';
  const say = pageWords[lang];
  const longest = Math.max(...pulled.map(wholeSeconds), 1);
  const largest = Math.max(...pulled.map(({ bytes }) => bytes ?? 0), 1);
  const number = (value: number, digits: number) =>
    value.toLocaleString(lang, { maximumFractionDigits: digits });
  const seconds = (value: number) => `${number(value, 1)}\u00a0s`;
  const megabytes = (bytes: number) => `${number(bytes / 1e6, 0)}\u00a0${lang === 'fr' ? 'Mo' : 'MB'}`;
  const rows = pulled.map((pull) => {
    const { image, node, queuedSeconds, bytes } = pull;
    const queued = ((queuedSeconds ?? 0) / longest) * width;
    const time = bar([
      { from: 0, length: queued, name: 'queued' },
      { from: queued, length: (pull.seconds / longest) * width, name: 'pull' },
    ]);
    const size = bytes === null ? '' : bar([{ from: 0, length: (bytes / largest) * width, name: 'size' }]);
    const cells = [
      `<th scope="row"><code>${escapeHtml(image)}</code></th>`,
      `<td>${node === null ? '–' : `<code>${escapeHtml(node)}</code>`}</td>`,
      `<td>${queuedSeconds === null ? say.notReported : seconds(queuedSeconds)}</td>`,
      `<td>${seconds(pull.seconds)}${time}</td>`,
      `<td>${bytes === null ? say.notReported : megabytes(bytes)}${size}</td>`,
    ];
    return `<tr>${cells.join('')}</tr>`;
  });
  const heads = [say.image, say.node, say.queued, say.pull, say.size];
  return `<section><h2 id="${prefix}times">${escapeHtml(say.times)}</h2><div class="scroll" tabindex="0" role="region" aria-labelledby="${prefix}times"><table><thead><tr>${heads.map((head) => `<th scope="col">${escapeHtml(head)}</th>`).join('')}</tr></thead><tbody>${rows.join('')}</tbody></table></div></section>`;
}

function wholeSeconds({ seconds, queuedSeconds }: ReportPull): number {
  return seconds + (queuedSeconds ?? 0);
}

/** A horizontal bar of one or more parts; what it says stands beside it in words. */
function bar(
  parts: readonly { readonly from: number; readonly length: number; readonly name: string }[],
): string {
  const drawn = parts
    .filter(({ length }) => length > 0)
    .map(
      ({ from, length, name }) =>
        `<rect class="${name}" x="${from.toFixed(2)}" y="0" width="${Math.max(length, 0.5).toFixed(2)}" height="8"/>`,
    );
  return `<svg aria-hidden="true" viewBox="0 0 ${width} 8" preserveAspectRatio="none">${drawn.join('')}</svg>`;
}
