/** A run on a cluster: the tools, the context that all of them use, and the signals that end it early. */
import { access, constants } from 'node:fs/promises';
import { commandLine } from '../catalogue/commands/template.ts';
import type { Ask } from '../catalogue/model/ask.ts';
import type { Section } from '../catalogue/model/rule.ts';
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
import { interruptible } from './interruption.ts';
import { type Bundle, type RecordedAnswer, recordingVersion } from './recording/bundle.ts';
import { execute } from './tools/exec.ts';
import { askTools, machineWith } from './tools/machine.ts';
import { sharedGcloud } from './tools/shared-gcloud.ts';

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
  const interruption = interruptible(world.signal);
  const progress = progressOn(world.stderr, {
    locale: options.locale,
    plain: !world.stdout.isTTY || options.output !== 'text' || world.env['TERM'] === 'dumb',
  });
  const shared = options.shareGcloud ? sharedGcloud() : null;
  try {
    const machine = machineWith({
      env: world.env,
      execute: (tool, argv, of) =>
        tool === 'gcloud' && shared ? shared.execute(argv, of) : execute(tool, argv, of),
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
    shared?.end();
    interruption.end();
  }
}

/**
 * kubectl takes a kubeconfig that does not exist for an empty one.
 * @throws InputError if the file of `--kubeconfig` cannot be read
 */
export async function checkReadable(path: string): Promise<void> {
  await access(path, constants.R_OK).catch((error) => {
    const why = systemReason(error);
    throw new InputError({
      en: `cannot read ${path}: ${why.en}`,
      fr: `impossible de lire ${path}\u00a0: ${why.fr}`,
    });
  });
}
