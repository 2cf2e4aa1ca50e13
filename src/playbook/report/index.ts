import type { OutputFormat } from './formats.ts';
import { renderJunit } from './junit.ts';
import { renderMarkdown } from './markdown.ts';
import type { Report } from './model.ts';
import { renderPage } from './page/index.ts';
import { type Paint, renderText } from './text.ts';

export { buildReport } from './build.ts';
export type { Report } from './model.ts';
export type { Paint } from './text.ts';

type Renderer = (report: Report, paint: Paint, columns?: number) => string;

const renderers: Readonly<Record<OutputFormat, Renderer>> = {
  text: renderText,
  json: (report) => `${JSON.stringify(report, null, 2)}\n`,
  // One line: a collector of logs makes one entry of each line.
  ndjson: (report) => `${JSON.stringify(report)}\n`,
  markdown: renderMarkdown,
  junit: renderJunit,
  html: renderPage,
};

/** The report in the requested format. Only text is coloured, and wrapped on a terminal. */
export function renderReport(report: Report, format: OutputFormat, paint: Paint, columns?: number): string {
  return renderers[format](report, paint, columns);
}
