/** The output options of a command: one form for people, one for playbooks, which never selects more. */
import type { NamesOf } from '../model/names.ts';

/** Some fields of a Google Cloud resource: YAML for people, JSON for playbooks. */
export function fields<Answer>(
  projection: string,
  decode: (answer: unknown) => Answer,
  names: NamesOf<Answer>,
) {
  return {
    output: [`--format=yaml(${projection})`],
    machine: { output: [`--format=json(${projection})`], format: 'json', decode, names },
  } as const;
}

/** Whole Kubernetes objects: YAML for people, JSON for playbooks. */
export function objects<Answer>(decode: (answer: unknown) => Answer, names: NamesOf<Answer>) {
  return {
    output: ['--output=yaml'],
    machine: { output: ['--output=json'], format: 'json', decode, names },
  } as const;
}

/** The same text for both: the server's own table, the columns that an option selects, a log. */
export function printed<Answer>(
  output: readonly string[],
  decode: (answer: unknown) => Answer,
  names: NamesOf<Answer>,
) {
  return { output, machine: { output, format: 'text', decode, names } } as const;
}
