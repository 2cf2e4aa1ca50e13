/** A run on a cluster: the tools, the context that all of them use, and the signals that end it early. */
import { access, constants } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { commandLine } from '../catalogue/commands/template.ts';
import type { Ask } from '../catalogue/model/ask.ts';
import type { Section } from '../catalogue/model/rule.ts';
import type { Tool } from '../catalogue/model/tool.ts';
import { type UniverseId, universeVariable } from '../cloud/universes.ts';
import type { Examination } from '../diagnose/examination.ts';
import { examine } from '../diagnose/examine.ts';
import type { Ignored } from '../diagnose/find/ignored.ts';
import type { Target } from '../diagnose/find/target.ts';
import type { Options } from './cli/args.ts';
import { earlyLines } from './cli/early-lines.ts';
import { type Progress, progressOn } from './cli/progress.ts';
import { InputError } from './cli/stated-error.ts';
import { systemReason } from './cli/system-error.ts';
import type { World } from './cli/world.ts';
import { type Bundle, type RecordedAnswer, recordingVersion } from './recording/bundle.ts';
import { fromTools, type Source, shareAnswers } from './tools/ask.ts';
import { type ExecOptions, execute } from './tools/exec.ts';
import { inCluster, namespaceOfPod } from './tools/in-cluster.ts';
import { sharedGcloud } from './tools/shared-gcloud.ts';

/** Signals that end a run early. The tools are in process groups of their own, so that these do not reach them. */
const endings = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Concurrent processes of each tool. gcloud uses a whole core for a second, and waits for an answer as long. */
const width = Math.max(4, availableParallelism());

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

/** What a run on a cluster leaves: its results, and a recording of its answers. */
export interface LiveRun {
  readonly examination: Examination;
  readonly bundle: Bundle;
  /** Whether a signal ended it early. What was known until then is in the examination. */
  readonly interrupted: boolean;
}

/** Examines the cluster with the tools of this machine. */
export async function runLive(
  options: Options,
  section: Section | null,
  world: World,
  ignored?: Ignored,
): Promise<LiveRun> {
  const { wanted } = options;
  const now = Date.now();
  const { result, answers, interrupted } = await withTools(options, world, (ask, onTarget, progress) =>
    examine(ask, {
      wanted,
      section,
      now,
      ...(ignored && { ignored }),
      readsLogs: options.optedIn.includes('--inspect-logs'),
      onTarget,
      onSurvey: (found) => progress.keep(earlyLines(found, options.locale)),
    }),
  );
  const recordedAt = new Date(now).toISOString();
  return {
    examination: result,
    bundle: { version: recordingVersion, recordedAt, wanted, answers },
    interrupted,
  };
}

/** How the tools of this machine are asked. */
export type ToolOptions = Pick<Options, 'kubeconfig' | 'timeout' | 'optedIn' | 'locale' | 'anonymize'> & {
  readonly wanted: Pick<Options['wanted'], 'context'>;
  readonly output: string;
  /** Whether one interpreter runs all gcloud commands. */
  readonly shareGcloud?: boolean;
};

/** What came of asking the tools: the result, every answer, and whether a signal ended it early. */
export interface Asked<Result> {
  readonly result: Result;
  readonly answers: readonly RecordedAnswer[];
  readonly interrupted: boolean;
}

/** Lets `use` ask the tools of this machine, all of them on one context, and ends them with it. */
export async function withTools<Result>(
  options: ToolOptions,
  world: World,
  use: (ask: Ask, onTarget: (target: Target) => void, progress: Progress) => Promise<Result>,
): Promise<Asked<Result>> {
  const { wanted, kubeconfig, timeout, optedIn } = options;
  if (kubeconfig) await checkReadable(kubeconfig);
  const interruption = interruptible();
  const progress = progressOn(world.stderr, {
    locale: options.locale,
    plain: !world.stdout.isTTY || options.output !== 'text' || world.env['TERM'] === 'dumb',
  });
  let universe: UniverseId = 'google';
  const shared = options.shareGcloud ? sharedGcloud() : null;
  const env: NodeJS.ProcessEnv = {
    ...world.env,
    ...plainOutput,
    ...(kubeconfig && { KUBECONFIG: kubeconfig }),
  };
  try {
    const exec = { env, signal: interruption.signal };
    const run = (tool: Tool, argv: readonly string[], of: ExecOptions) =>
      tool === 'gcloud' && shared ? shared.execute(argv, of) : execute(tool, argv, of);
    const tools = pinned(wanted.context, (kubectlFlags) =>
      fromTools({
        execute: (tool, argv, answered) =>
          run(tool, argv, { ...exec, timeout: timeout ?? (answered ? patience : firstPatience) }),
        kubectlFlags,
        optedIn,
        universe: () => universe,
        width,
        onStart: (command, words, waiting) =>
          progress.show(
            options.anonymize ? commandLine(command) : [command.tool, ...words].join(' '),
            waiting,
          ),
      }),
    );
    const ownNamespace = wanted.context === null ? namespaceOfPod(env) : null;
    const { ask, answers } = shareAnswers(ownNamespace === null ? tools : inCluster(tools, ownNamespace));
    // In another universe, an existing project would be "not found".
    const onTarget = ({ universe: { id, universeDomain } }: Target) => {
      universe = id;
      env[universeVariable] = universeDomain;
    };
    const result = await use(ask, onTarget, progress);
    return { result, answers: answers(), interrupted: interruption.signal.aborted };
  } finally {
    progress.clear();
    shared?.end();
    interruption.end();
  }
}

/**
 * kubectl takes a kubeconfig that does not exist for an empty one.
 * @throws InputError if the file of `--kubeconfig` cannot be read
 */
async function checkReadable(path: string): Promise<void> {
  await access(path, constants.R_OK).catch((error) => {
    const why = systemReason(error);
    throw new InputError({
      en: `cannot read ${path}: ${why.en}`,
      fr: `impossible de lire ${path}\u00a0: ${why.fr}`,
    });
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

/** How often a run looks whether the process that started it is still there. */
const orphanCheckMilliseconds = 1000;

/** A signal for the tools, aborted when the run is ended early: by a signal, or by the end of its parent. */
function interruptible(): { readonly signal: AbortSignal; readonly end: () => void } {
  const abort = new AbortController();
  const interrupt = () => abort.abort();
  const parent = process.ppid;
  const orphanCheck = setInterval(() => {
    if (process.ppid !== parent) interrupt();
  }, orphanCheckMilliseconds).unref();
  for (const signal of endings) process.on(signal, interrupt);
  return {
    signal: abort.signal,
    end: () => {
      clearInterval(orphanCheck);
      // A second Ctrl-C must not interrupt the output after the first.
      if (!abort.signal.aborted) for (const signal of endings) process.off(signal, interrupt);
      // If a bug ended the run, tools may still be running.
      abort.abort();
    },
  };
}
