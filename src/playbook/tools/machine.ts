/** The tools of this machine, asked about one cluster. */
import { availableParallelism } from 'node:os';
import type { Ask } from '../../catalogue/model/ask.ts';
import type { AnyCommand } from '../../catalogue/model/command.ts';
import type { OptIn, Tool } from '../../catalogue/model/tool.ts';
import { type Universe, type UniverseId, universeVariable } from '../../cloud/universes.ts';
import type { RecordedAnswer } from '../recording/bundle.ts';
import { fromTools, type Source, shareAnswers, type ToolLimits, toolLimits } from './ask.ts';
import type { ExecOptions, Execution } from './exec.ts';
import { inCluster, namespaceOfPod } from './in-cluster.ts';

/**
 * Properties of the tools that change what they print, or whether they ask: a user's own settings must not make an
 * answer unreadable, and a WARNING is how gcloud says that a list is incomplete. The environment comes before gcloud's
 * configuration (core/properties.py).
 */
const plainOutput = {
  CLOUDSDK_CORE_DISABLE_PROMPTS: '1',
  CLOUDSDK_CORE_USER_OUTPUT_ENABLED: 'true',
  CLOUDSDK_CORE_DEFAULT_FORMAT: 'default',
  CLOUDSDK_CORE_VERBOSITY: 'warning',
  CLOUDSDK_CORE_LOG_HTTP: 'false',
  CLOUDSDK_CORE_SHOW_STRUCTURED_LOGS: 'never',
  KUBERC: 'off',
};

/** How long an API has for the first question of a run, and how long once it has answered one, in milliseconds. */
const firstPatience = 15_000;
const patience = 45_000;

/** Concurrent processes of each tool. gcloud uses a whole core for a second, and waits for an answer as long. */
const defaultWidth = Math.max(4, availableParallelism());

/** How the tools are run, for every cluster alike. */
export interface Machine {
  /** The environment of the caller. */
  readonly env: NodeJS.ProcessEnv;
  /** Runs a command on the allow-list. */
  readonly execute: (tool: Tool, argv: readonly string[], options: ExecOptions) => Promise<Execution>;
  /** Ends every tool. */
  readonly signal: AbortSignal;
  /** The limit of each command in milliseconds; null for those of Pullbook. */
  readonly timeout: number | null;
  readonly optedIn: readonly OptIn[];
  readonly limits: ToolLimits;
  /** Before a tool runs: the command, its words with the values in them, and how many commands wait behind it. */
  readonly onStart?: (command: AnyCommand, words: readonly string[], waiting: number) => void;
}

/** The cluster that kubectl asks. */
export interface KubectlPlace {
  /** null for the one that is current at the start, or in a Pod without a kubeconfig for its own cluster. */
  readonly context: string | null;
  /** null for that of the caller. */
  readonly kubeconfig: string | null;
}

/** What rules ask, and what was answered. */
export interface AskedTools {
  readonly ask: Ask;
  /** Says in which universe gcloud asks from now on. In another one, an existing project would be "not found". */
  readonly inUniverse: (universe: Universe) => void;
  /** Every command asked so far with its answer, in order. */
  readonly answers: () => readonly RecordedAnswer[];
}

/**
 * The machine with as many places for each tool as it has cores, four at least.
 *
 * @param clusters how many are examined at the same time: kubectl mostly waits for its server, and each cluster is another
 */
export function machineWith(of: Omit<Machine, 'limits'>, clusters = 1): Machine {
  return {
    ...of,
    limits: toolLimits({ kubectl: Math.max(defaultWidth, 3 * clusters), gcloud: defaultWidth }),
  };
}

/**
 * Asks the tools about one cluster: all kubectl commands use the same context, even if another shell switches.
 *
 * @param gcloud where the answers of gcloud come from, if several clusters share them; the universe is null as long as
 * nobody knows that of the cluster
 */
export function askTools(
  machine: Machine,
  { context, kubeconfig }: KubectlPlace,
  gcloud?: (universe: Universe | null) => Source,
): AskedTools {
  let universe: Universe | null = null;
  const env = () => ({
    ...toolEnv(machine.env, universe),
    ...(kubeconfig && { KUBECONFIG: kubeconfig }),
  });
  const tools = pinned(context, (kubectlFlags) =>
    fromMachine(machine, { env, kubectlFlags, universe: () => universe?.id ?? 'google' }),
  );
  const ownNamespace = context === null ? namespaceOfPod(env()) : null;
  const own = ownNamespace === null ? tools : inCluster(tools, ownNamespace);
  const { ask, answers } = shareAnswers((command, params) =>
    command.tool === 'gcloud' && gcloud ? gcloud(universe)(command, params) : own(command, params),
  );
  return {
    ask,
    answers,
    inUniverse: (found) => {
      universe = found;
    },
  };
}

/**
 * gcloud in one universe, for several clusters.
 *
 * @param universe null for the one that gcloud is configured for
 */
export function askGcloud(machine: Machine, universe: Universe | null): Source {
  const source = fromMachine(machine, {
    env: () => toolEnv(machine.env, universe),
    kubectlFlags: () => [],
    universe: () => universe?.id ?? 'google',
  });
  const { ask } = shareAnswers(source);
  return ask.maybe as Source;
}

/** The environment in which a tool prints what its decoder expects, and gcloud asks this universe. */
export function toolEnv(env: NodeJS.ProcessEnv, universe: Universe | null): NodeJS.ProcessEnv {
  return { ...env, ...plainOutput, ...(universe && { [universeVariable]: universe.universeDomain }) };
}

interface Asking {
  readonly env: () => NodeJS.ProcessEnv;
  readonly kubectlFlags: () => readonly string[];
  readonly universe: () => UniverseId;
}

function fromMachine(
  { execute, signal, timeout, optedIn, limits, onStart }: Machine,
  { env, kubectlFlags, universe }: Asking,
): Source {
  return fromTools({
    execute: (tool, argv, answered) =>
      execute(tool, argv, {
        env: env(),
        signal,
        timeout: timeout ?? (answered ? patience : firstPatience),
      }),
    kubectlFlags,
    optedIn,
    universe,
    limits,
    ...(onStart && { onStart }),
  });
}

/** The tools on one context: the requested one, or the one that is current at the start, even if another shell switches. */
function pinned(named: string | null, tools: (kubectlFlags: () => readonly string[]) => Source): Source {
  let context = named;
  const source = tools(() => (context ? [`--context=${context}`] : []));
  return async (command, params) => {
    const reply = await source(command, params);
    if (command.id === 'kubectl-config-view')
      context ??= (reply.answer as { context?: string } | undefined)?.context ?? null;
    return reply;
  };
}
