/** The catalogue, with lookups by id. An unknown id throws: the page or playbook that names it is wrong. */
import { architecture } from './architecture/index.ts';
import { auth } from './auth/index.ts';
import { consoleSteps } from './commands/console.ts';
import { commands } from './commands/index.ts';
import { manifests } from './commands/manifests.ts';
import { queries } from './commands/queries.ts';
import { shellLines } from './commands/shell.ts';
import type { AnyRule, Section } from './model.ts';
import { network } from './network/index.ts';
import { node } from './node/index.ts';
import { notFound } from './not-found/index.ts';
import { policy } from './policy/index.ts';
import { registry } from './registry/index.ts';
import { schema } from './schema/index.ts';
import { slow } from './slow/index.ts';
import { statuses } from './statuses.ts';

export { commands, consoleSteps, manifests, queries, shellLines, statuses };

/** The chapters that have rules, in reading order. */
export const sections: readonly Section[] = [
  auth,
  network,
  registry,
  notFound,
  slow,
  architecture,
  schema,
  node,
  policy,
];

export const rules: readonly AnyRule[] = sections.flatMap((each) => each.rules);

export const section = lookup('section', sections);
export const rule = lookup('rule', rules);
export const command = lookup('command', commands);
export const query = lookup('query', queries);
export const shellLine = lookup('shell line', shellLines);
export const manifest = lookup('manifest', manifests);
export const consoleStep = lookup('console steps', consoleSteps);
export const status = lookup('status', statuses);

function lookup<Entry extends { readonly id: string }>(kind: string, entries: readonly Entry[]) {
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  return (id: string): Entry => {
    const found = byId.get(id);
    if (!found)
      throw new Error(`No ${kind} "${id}" in the catalogue. Known: ${[...byId.keys()].join(', ')}.`);
    return found;
  };
}
