/**
 * The output options of a command: one form for people, one for playbooks, which never selects more; and how what the
 * first prints is read.
 */
import type { NamesOf } from '../model/names.ts';
import { tableWith } from './table.ts';

/** Some fields of a Google Cloud resource: YAML for people, JSON for playbooks. */
export function fields<Answer>(
  projection: string,
  decode: (answer: unknown) => Answer,
  names: NamesOf<Answer>,
) {
  return {
    output: [`--format=yaml(${projection})`],
    machine: {
      output: [`--format=json(${projection})`],
      format: 'json',
      decode,
      names,
      copied: { fields: projection.split(',') },
    },
  } as const;
}

/** Whole Kubernetes objects of a kind: YAML for people, JSON for playbooks. */
export function objects<Answer>(kind: string, decode: (answer: unknown) => Answer, names: NamesOf<Answer>) {
  return {
    output: ['--output=yaml'],
    machine: { output: ['--output=json'], format: 'json', decode, names, copied: { object: kind } },
  } as const;
}

/** The same table for both: the server's own with its columns, or the columns that an option selects. */
export function printed<Answer>(
  columns: ServerTable | CustomColumns,
  decode: (answer: unknown) => Answer,
  names: NamesOf<Answer>,
) {
  const output: readonly string[] = typeof columns === 'string' ? [columns] : [];
  const headers = typeof columns === 'string' ? customHeaders(columns) : columns;
  const text = (table: string) => decode(tableWith(headers, table));
  return { output, machine: { output, format: 'text', decode, names, copied: { text } } } as const;
}

/** The headers of a table that the server makes. */
export type ServerTable = readonly string[];

/** The option of kubectl that selects columns. */
export type CustomColumns = `--output=custom-columns=${string}`;

/** The headers of the columns that the option selects. */
export function customHeaders(columns: CustomColumns): readonly string[] {
  return columns
    .slice('--output=custom-columns='.length)
    .split(',')
    .map((column) => column.slice(0, column.indexOf(':')));
}
