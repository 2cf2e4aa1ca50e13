/** What makes a printed command ask the cluster and the universe that were examined, whatever the shell has selected. */
import { oneLine } from '../../base/printable.ts';
import { quoteWord } from '../../base/quote.ts';
import { commandLine } from '../../catalogue/commands/template.ts';
import type { AnyCommand, Params } from '../../catalogue/model/command.ts';
import { isDefaultUniverse, type Universe, universeVariable } from '../../cloud/universes.ts';
import { gcloudIsElsewhere, type Target } from '../../diagnose/find/target.ts';

/** The cluster of kubectl, and the variables of gcloud. */
export interface Pins {
  readonly context: string | null;
  /** The file of `--kubeconfig`. */
  readonly kubeconfig: string | null;
  readonly gcloud: Readonly<Record<string, string>>;
}

/** The line of a command that can be pasted alone. */
export function pinned(command: AnyCommand, params: Params, { context, kubeconfig, gcloud }: Pins): string {
  const line = commandLine(command, params);
  if (command.tool === 'gcloud') return `${assignments(gcloud)}${line}`;
  const flags = [
    ...(context ? [`--context=${oneLine(context)}`] : []),
    ...(kubeconfig ? [`--kubeconfig=${oneLine(kubeconfig)}`] : []),
  ];
  return [line, ...flags.map(quoteWord)].join(' ');
}

/**
 * The variables that each printed gcloud command sets, so that every line can be pasted alone: the universe, where gcloud
 * would ask another one. Empty where gcloud is configured for it.
 */
export function gcloudEnvironment(target: Target): Readonly<Record<string, string>> {
  return gcloudIsElsewhere(target) ? { [universeVariable]: target.universe.universeDomain } : {};
}

/** The same before one command that is about this universe, whatever gcloud is configured for; empty for its default. */
export function universeAssignment(universe: Universe): string {
  return isDefaultUniverse(universe) ? '' : assignments({ [universeVariable]: universe.universeDomain });
}

function assignments(variables: Readonly<Record<string, string>>): string {
  return Object.entries(variables)
    .map(([name, value]) => `${name}=${quoteWord(value)} `)
    .join('');
}
