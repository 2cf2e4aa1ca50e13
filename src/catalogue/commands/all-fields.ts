/** Commands that read other fields of one resource: the process that answers one of them can answer all. */
import { type UniverseId, universeIds } from '../../cloud/universes.ts';
import type { AnyCommand } from '../model/command.ts';
import { commands } from './index.ts';

/** The fields that a command selects; null for one that prints a resource in another way. */
function fieldsOf({ output, machine }: AnyCommand): readonly string[] | null {
  const [, projection] = /^--format=yaml\((.*)\)$/.exec(output[0] ?? '') ?? [];
  return projection && machine ? projection.split(',') : null;
}

const keyOf = ({ tool, words }: AnyCommand) => JSON.stringify([tool, words]);

const fieldsByResource: ReadonlyMap<UniverseId, ReadonlyMap<string, readonly string[]>> = new Map(
  universeIds.map((id) => [id, allFields(id)]),
);

/** By resource, the fields that commands read which exist in a universe. */
function allFields(universe: UniverseId): ReadonlyMap<string, readonly string[]> {
  const all = new Map<string, string[]>();
  for (const command of commands) {
    const fields = command.universes[universe] === 'unavailable' ? null : fieldsOf(command);
    if (fields) all.set(keyOf(command), [...(all.get(keyOf(command)) ?? []), ...fields]);
  }
  return new Map([...all].map(([key, fields]) => [key, withoutParts([...new Set(fields)].toSorted())]));
}

/** Fields without those that are part of another one of them: `serviceAccounts` has `serviceAccounts[].email`. */
function withoutParts(fields: readonly string[]): readonly string[] {
  return fields.filter(
    (field) => !fields.some((other) => field.startsWith(`${other}.`) || field.startsWith(`${other}[]`)),
  );
}

/**
 * The command with the fields of all commands about the same resource: a cluster, an instance, a repository. Each decoder
 * keeps of the answer what it keeps of its own.
 */
export function withAllFields(command: AnyCommand, universe: UniverseId): AnyCommand {
  const own = fieldsOf(command);
  const all = fieldsByResource.get(universe)?.get(keyOf(command));
  if (!own || !command.machine || !all || all.every((field) => own.includes(field))) return command;
  const projection = all.join(',');
  return {
    ...command,
    output: [`--format=yaml(${projection})`],
    machine: { ...command.machine, output: [`--format=json(${projection})`] },
  };
}
