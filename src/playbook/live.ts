/** A run on a cluster: the tools, and the context that all of them use. */
import { access, constants } from 'node:fs/promises';
import { commandLine } from '../catalogue/commands/template.ts';
import type { Ask } from '../catalogue/model/ask.ts';
import type { Section } from '../catalogue/model/rule.ts';
import type { Examination } from '../diagnose/examination.ts';
import { examine } from '../diagnose/examine.ts';
import type { Ignored } from '../diagnose/find/ignored.ts';
import type { Survey } from '../diagnose/find/survey.ts';
import type { Target } from '../diagnose/find/target.ts';
import type { Options } from './cli/args.ts';
import { earlyLines } from './cli/early-lines.ts';
import { type Progress, progressOf, silent } from './cli/progress.ts';
import { unreadable } from './cli/system-error.ts';
import type { World } from './cli/world.ts';
import { interruptible } from './interruption.ts';
import { type Bundle, type RecordedAnswer, recordingVersion } from './recording/bundle.ts';
import { askTools, machineWith } from './tools/machine.ts';
import { toolRunner } from './tools/shared-gcloud.ts';

/** What a run on a cluster leaves: its results, and a recording of its answers. */
export interface LiveRun {
  readonly examination: Examination;
  readonly bundle: Bundle;
  /** The Pods as they were read; null where none were. */
  readonly found: Survey | null;
  /** Whether a signal ended it early. What was known until then is in the examination. */
  readonly interrupted: boolean;
}

/** Examines the cluster with the tools of this machine. */
export async function runLive(
  options: Options,
  section: Section | null,
  world: World,
  ignored?: Ignored,
  signal?: AbortSignal,
): Promise<LiveRun> {
  const { wanted } = options;
  const now = Date.now();
  let survey: Survey | null = null;
  const use = (ask: Ask, onTarget: (target: Target) => void, progress: Progress) =>
    examine(ask, {
      wanted,
      section,
      now,
      ...(ignored && { ignored }),
      readsLogs: options.optedIn.includes('--inspect-logs'),
      onTarget,
      onSurvey: (found) => {
        survey = found;
        progress.keep(earlyLines(found, options.locale));
      },
    });
  const { result, answers, interrupted } = await withTools(options, world, use, signal);
  const recordedAt = new Date(now).toISOString();
  return {
    examination: result,
    bundle: { version: recordingVersion, recordedAt, wanted, answers },
    found: survey,
    interrupted,
  };
}

/** How the tools of this machine are asked. */
export type ToolOptions = Pick<Options, 'kubeconfig' | 'timeout' | 'optedIn' | 'locale' | 'anonymize'> & {
  readonly wanted: Pick<Options['wanted'], 'context'>;
  readonly output: string;
  /** Whether one interpreter runs all gcloud commands. */
  readonly shareGcloud?: boolean;
  /** Whether nothing is said of what is waited for. */
  readonly quiet?: boolean;
};

/** What came of asking the tools: the result, every answer, and whether a signal ended it early. */
export interface Asked<Result> {
  readonly result: Result;
  readonly answers: readonly RecordedAnswer[];
  readonly interrupted: boolean;
}

/**
 * Lets `use` ask the tools of this machine, all of them on one context, and ends them with it.
 *
 * @param signal of a longer run, which ends this one; by default the run listens for signals itself
 */
export async function withTools<Result>(
  options: ToolOptions,
  world: World,
  use: (ask: Ask, onTarget: (target: Target) => void, progress: Progress) => Promise<Result>,
  signal?: AbortSignal,
): Promise<Asked<Result>> {
  const { wanted, kubeconfig, timeout, optedIn } = options;
  if (kubeconfig) await checkReadable(kubeconfig);
  const interruption = signal ? { signal, end: () => {} } : interruptible(world.signal);
  const progress = options.quiet ? silent : progressOf(world, options);
  const runner = toolRunner(options.shareGcloud ?? false);
  try {
    const machine = machineWith({
      env: world.env,
      execute: runner.execute,
      signal: interruption.signal,
      timeout,
      optedIn,
      onStart: (command, words, waiting) =>
        progress.show(options.anonymize ? commandLine(command) : [command.tool, ...words].join(' '), waiting),
    });
    const { ask, answers, inUniverse } = askTools(machine, { context: wanted.context, kubeconfig });
    const onTarget = ({ universe }: Target) => inUniverse(universe);
    const result = await use(ask, onTarget, progress);
    return { result, answers: answers(), interrupted: interruption.signal.aborted };
  } finally {
    progress.clear();
    runner.end();
    interruption.end();
  }
}

/**
 * kubectl takes a kubeconfig that does not exist for an empty one.
 * @throws InputError if the file of `--kubeconfig` cannot be read
 */
export async function checkReadable(path: string): Promise<void> {
  await access(path, constants.R_OK).catch((error) => {
    throw unreadable(path, error);
  });
}
