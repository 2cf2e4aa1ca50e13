/** The lines of results, as text and as values: one JSON object a line. */
import { printableDeep, withoutControls } from '../../base/printable.ts';
import { reportVersion } from '../report/model.ts';
import { type FleetHeader, type FleetRow, fleetVersion } from './model.ts';

/** A line of results. */
export type FleetLine = FleetHeader | FleetRow;

/** The line of a value, with its line break. */
export function lineOf(line: FleetLine): string {
  return `${JSON.stringify(line)}\n`;
}

/**
 * The value of a line, without control characters: it may come from anybody. What it quotes from a cluster has lost its
 * credentials when the line was written, and its sentences are ours, of which nothing may be taken for one. null for what is no result: a line of another program
 * in the same log, or one that was cut off.
 *
 * @throws OtherVersion for a result of another version of Pullbook
 */
export function readLine(text: string): FleetLine | null {
  // A log can put its own time before the line, and a Pod its name: `kubectl logs --prefix --timestamps`.
  const at = text.search(/\{"kind":"(?:fleet|cluster)"/);
  const value = at < 0 ? null : parsed(text.slice(at));
  if (isHeader(value)) {
    if (value.version !== fleetVersion) throw new OtherVersion();
    return value;
  }
  if (!isRow(value)) return null;
  if (value.report && value.report.version !== reportVersion) throw new OtherVersion();
  return value;
}

/** The results were written by another version of Pullbook, which says other things in them. */
export class OtherVersion extends Error {}

function parsed(text: string): unknown {
  try {
    return printableDeep(JSON.parse(text), withoutControls);
  } catch {
    return null;
  }
}

type Fields = Readonly<Record<string, unknown>>;

function isObject(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isText(value: unknown): boolean {
  return value === null || typeof value === 'string';
}

function isHeader(value: unknown): value is FleetHeader {
  if (!isObject(value) || value['kind'] !== 'fleet') return false;
  const { clusters, gaps, lang, startedAt, namespace, shards, shard } = value;
  return (
    Array.isArray(clusters) &&
    clusters.every((each) => isObject(each) && typeof each['id'] === 'string') &&
    Array.isArray(gaps) &&
    gaps.every(
      (each) => isObject(each) && typeof each['what'] === 'string' && typeof each['text'] === 'string',
    ) &&
    (lang === 'en' || lang === 'fr') &&
    typeof startedAt === 'string' &&
    !Number.isNaN(Date.parse(startedAt)) &&
    isText(namespace) &&
    [shards, shard].every((each) => each === null || Number.isInteger(each))
  );
}

function isRow(value: unknown): value is FleetRow {
  if (!isObject(value) || value['kind'] !== 'cluster' || typeof value['id'] !== 'string') return false;
  const { verdict, reason, credentials, report } = value;
  return (
    ['problem', 'unknown', 'ok'].includes(String(verdict)) &&
    (reason === null || (isObject(reason) && typeof reason['text'] === 'string')) &&
    isText(credentials) &&
    (report === null ? isObject(reason) : isReport(report))
  );
}

/** The parts that are laid out; a report that passes and is damaged all the same is refused where it is rendered. */
function isReport(value: unknown): boolean {
  return (
    isObject(value) &&
    ['findings', 'judgements', 'gaps', 'notes', 'rights', 'unclear'].every((key) =>
      Array.isArray(value[key]),
    ) &&
    isObject(value['target']) &&
    isObject(value['counts'])
  );
}
