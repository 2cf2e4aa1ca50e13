import type { OutputFormat } from '../args.ts';
import { renderJunit } from './junit.ts';
import { renderMarkdown } from './markdown.ts';
import type { Report } from './model.ts';
import { type Paint, renderText } from './text.ts';

export { buildReport } from './build.ts';
export type { Report } from './model.ts';
export type { Paint } from './text.ts';

const renderers: Readonly<Record<OutputFormat, (report: Report, paint: Paint) => string>> = {
  text: renderText,
  json: (report) => `${JSON.stringify(report, null, 2)}\n`,
  markdown: renderMarkdown,
  junit: renderJunit,
};

/** The report in the format that was asked for. Only text is ever coloured. */
export function renderReport(report: Report, format: OutputFormat, paint: Paint): string {
  return renderers[format](report, paint);
}
