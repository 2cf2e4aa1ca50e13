import { markdownOfLines } from '../report/markdown.ts';
import { rowsOfLines } from '../report/screen.ts';
import { type Paint, textOfRows } from '../report/text.ts';
import { words } from '../report/words/index.ts';
import type { CheckFormat } from './flags.ts';
import { checkJunit } from './junit.ts';
import { checkLayout } from './layout.ts';
import type { CheckReport } from './model.ts';
import { checkSarif } from './sarif.ts';

type Print = (report: CheckReport, paint: Paint, columns?: number) => string;

const printers: Readonly<Record<CheckFormat, Print>> = {
  text: (report, paint, columns) =>
    textOfRows(rowsOfLines(checkLayout(report), words[report.lang]), paint, columns),
  json: (report) => `${JSON.stringify(report, null, 2)}\n`,
  junit: checkJunit,
  markdown: (report) => markdownOfLines(checkLayout(report), words[report.lang]),
  sarif: checkSarif,
};

/** The report in the requested format. Only text is coloured, and wrapped on a terminal. */
export function renderCheck(
  report: CheckReport,
  format: CheckFormat,
  paint: Paint,
  columns?: number,
): string {
  return printers[format](report, paint, columns);
}
