/** The flags of `pullbook mcp`: those of a playbook that say on which cluster, or on which recording, every call works. */
import { type FlagTable, flags } from '../playbook/cli/flags.ts';

const { kubeconfig, timeout, demo, replay, anonymize, lang, help } = flags;

/** The flags, in the order of `--help`. */
export const mcpFlags = {
  context: {
    value: flags.context.value,
    says: {
      en: 'the only kubeconfig context that a call may name; without this flag, each call must name one',
      fr: 'le seul contexte kubeconfig qu’un appel peut indiquer\u00a0; sans cette option, chaque appel doit en indiquer un',
    },
    group: 'look',
  },
  kubeconfig,
  lang,
  timeout,
  demo,
  replay,
  anonymize,
  help,
} as const satisfies FlagTable;

/** The name of a flag of `pullbook mcp`. */
export type McpFlag = keyof typeof mcpFlags;
