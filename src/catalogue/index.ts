/** The catalogue, with lookups by id. An unknown id throws: the page or playbook that names it is wrong. */
import { statuses } from '../causes/statuses.ts';
import { queries } from './commands/gcloud/log-queries.ts';
import { commands } from './commands/index.ts';
import { consoleSteps } from './commands/shown/console.ts';
import { manifests } from './commands/shown/manifests.ts';
import { shellLines } from './commands/shown/shell.ts';
import type { AnyRule, Section } from './model/rule.ts';
import { hostPatterns, imagePatterns } from './model/rule-hosts.ts';
import { architecture } from './rules/architecture/index.ts';
import { auth } from './rules/auth/index.ts';
import { network } from './rules/network/index.ts';
import { node } from './rules/node/index.ts';
import { notFound } from './rules/not-found/index.ts';
import { policy } from './rules/policy/index.ts';
import { registry } from './rules/registry/index.ts';
import { schema } from './rules/schema/index.ts';
import { slow } from './rules/slow/index.ts';

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

/** By rule: a pattern of the hosts for which it is worth a reader's time. */
export const ruleHosts: Readonly<Record<string, string>> = Object.fromEntries(
  rules.flatMap(({ id, hosts }) => (hosts ? [[id, hostPatterns[hosts]]] : [])),
);

/** By rule: a pattern of the images that it is about. */
export const ruleImages: Readonly<Record<string, string>> = Object.fromEntries(
  rules.flatMap(({ id, images }) => (images ? [[id, imagePatterns[images]]] : [])),
);

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
