/** The options of `pullbook mcp`, from its command line. */
import type { Locale } from '../base/text.ts';
import { type Options, readOptions } from '../playbook/cli/args.ts';
import { commandLine, refuseOperands } from '../playbook/cli/words.ts';
import { type McpFlag, mcpFlags } from './flags.ts';

/** A parsed command line. */
export interface McpOptions {
  readonly action: 'serve' | 'help';
  readonly locale: Locale;
  /** The only context that a call may name; null if each call names its own. */
  readonly context: string | null;
  /** Whether calls are answered from a recording, so that no tool runs. */
  readonly recorded: boolean;
  readonly anonymize: boolean;
  /** The flags of every examination, as words of a command line; not those that a call can set as well. */
  readonly shared: readonly string[];
  /** The options of an examination, if a call sets none. */
  readonly examination: Options;
}

/** Flags that every examination gets as they are. */
const sharedFlags = ['kubeconfig', 'timeout', 'demo', 'replay'] as const satisfies readonly McpFlag[];

/**
 * Parses a command line. What a playbook refuses is refused here too, in the same words.
 *
 * @param argv the words after `mcp`
 * @throws UsageError for anything that cannot be parsed, and for what would have no effect
 */
export function mcpOptions(argv: readonly string[], env: NodeJS.ProcessEnv): McpOptions {
  const { given, operands } = commandLine(argv, mcpFlags);
  refuseOperands(operands);
  const words = (name: McpFlag) =>
    given.has(name) ? [`--${name}${(given.get(name) ?? []).map((value) => `=${value}`).join('')}`] : [];
  const shared = sharedFlags.flatMap(words);
  const own = (['context', 'lang', 'anonymize'] as const).flatMap(words);
  const examination = readOptions('diagnose', [...shared, ...own, '--output=json'], env);
  return {
    action: given.has('help') ? 'help' : 'serve',
    locale: examination.locale,
    context: examination.wanted.context,
    recorded: examination.demo !== null || examination.replay !== null,
    anonymize: examination.anonymize,
    shared,
    examination,
  };
}
