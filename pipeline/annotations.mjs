/**
 * `node annotations.mjs REPORT.json`: an annotation of GitHub for each problem in a report of `check` or `diagnose`. The
 * commands and their escapes: https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands,
 * github.com/actions/toolkit (packages/core/src/command.ts). Plain JavaScript, which the Node of any runner reads.
 */
import { readFileSync } from 'node:fs';

/** The report; null where a file holds none, because the playbook did not run. */
function reportIn(path) {
  try {
    const report = JSON.parse(readFileSync(path, 'utf8'));
    return typeof report.exitCode === 'number' ? report : null;
  } catch {
    return null;
  }
}

const report = reportIn(process.argv[2]);

/** @param {string} text */
const data = (text) => text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');
/** @param {string | number} text */
const property = (text) => data(String(text)).replace(/:/g, '%3A').replace(/,/g, '%2C');

/** @param {Record<string, string | number>} properties @param {string} message */
function annotate(properties, message) {
  const list = Object.entries(properties).map(([name, value]) => `${name}=${property(value)}`);
  process.stdout.write(`::error ${list.join(',')}::${data(message)}\n`);
}

for (const { image, verdict, places, judgements } of report?.images ?? []) {
  if (verdict !== 'problem') continue;
  const wrong = judgements
    .map((index) => report.judgements[index])
    .filter((each) => each.verdict === 'problem');
  const message = wrong.map(({ title, text }) => `${title}: ${text}`).join('\n');
  for (const { file, line } of places) annotate({ file, line, title: `Pullbook: ${image}` }, message);
}
for (const { verdict, title, headline, gist, images, pods } of report?.findings ?? []) {
  if (verdict !== 'problem') continue;
  annotate({ title: `Pullbook: ${title}` }, [headline ?? gist, ...images, ...pods].join('\n'));
}
if (report?.images && report.images.length + report.leftOut === 0)
  process.stdout.write(`::warning title=Pullbook::${data(report.notes.join(' '))}\n`);
if (!report) {
  process.stdout.write('::error title=Pullbook::there is no report: the playbook could not run\n');
  process.exitCode = 1;
}
