/** Runs a playbook, from its command line to its exit code. */
import { type ExitCode, exitCode } from '../base/exit-codes.ts';
import { foreignText } from '../base/foreign-text.ts';
import { onWindows } from '../base/systems.ts';
import { section as sectionById } from '../catalogue/index.ts';
import type { Section } from '../catalogue/model/rule.ts';
import type { Examination } from '../diagnose/examination.ts';
import { NoCluster } from '../diagnose/find/no-cluster.ts';
import { localeOf, type Options, readOptions } from './cli/args.ts';
import { explainText, readPaste } from './cli/event.ts';
import { helpText } from './cli/help.ts';
import { type IgnoreFile, readIgnoreFile, withIgnoreFile } from './cli/ignore-file.ts';
import { withoutCluster } from './cli/no-cluster.ts';
import { OutputError, StatedError } from './cli/stated-error.ts';
import { complain, paintOn, print, type World } from './cli/world.ts';
import { askedLines, plannedLines } from './dry-run.ts';
import { interruptible } from './interruption.ts';
import { runLive } from './live.ts';
import { keepMemoryLow } from './memory.ts';
import { anonymize } from './recording/anonymize/index.ts';
import { anonymizePaste } from './recording/anonymize/paste.ts';
import type { Bundle } from './recording/bundle.ts';
import { describeScenarios } from './recording/scenarios.ts';
import { type PendingRecording, startRecording } from './recording/write.ts';
import { onForeignRecording, runReplay, savedRun } from './replay.ts';
import { buildReport, renderReport } from './report/index.ts';
import { pageUrl } from './report/links.ts';
import { words } from './report/words/index.ts';
import { versionLine } from './shipped/version.ts';

/** One run of a playbook. The section is null for `diagnose`. */
interface Run {
  readonly playbook: string;
  readonly section: Section | null;
  readonly options: Options;
  readonly world: World;
}

/**
 * Runs a playbook and resolves to its exit code. Never rejects.
 *
 * @param playbook `diagnose`, `check`, `fleet`, or the id of a section
 */
export async function runPlaybook(playbook: string, world: World): Promise<number> {
  keepMemoryLow();
  const locale = localeOf(world.argv, world.env);
  // Write errors are handled where they occur; without a listener Node would exit with a stack trace.
  for (const stream of [world.stdout, world.stderr]) stream.on('error', () => {});
  try {
    if (playbook === 'check') return await (await import('./check/run.ts')).runCheck(world);
    if (playbook === 'fleet') return await (await import('./fleet/run.ts')).runFleet(world);
    const options = readOptions(playbook, world.argv, world.env);
    return await run({ playbook, section: sectionOf(playbook, options), options, world });
  } catch (error) {
    if (error instanceof StatedError) {
      complain(world, error.text, locale);
      return error.exitCode;
    }
    const trace = error instanceof Error ? (error.stack ?? error.message) : String(error);
    world.stderr.write(`${foreignText(trace)}\n${words[locale].bug} ${pageUrl(locale, null)}\n`);
    return exitCode.bug;
  }
}

/** The chapter that a playbook runs, or the one check of it that `--rule` names; null for `diagnose`. */
function sectionOf(playbook: string, { rule }: Options): Section | null {
  if (playbook === 'diagnose') return null;
  const section = sectionById(playbook);
  return rule ? { ...section, rules: section.rules.filter(({ id }) => id === rule) } : section;
}

async function run(of: Run): Promise<number> {
  const { playbook, section, options, world } = of;
  const { action, event, locale } = options;
  if (action === 'help') return printed(world, helpText(playbook, section, locale));
  if (action === 'version') return printed(world, versionLine());
  if (action === 'list-scenarios') return printed(world, await describeScenarios(locale));
  if (event !== null) {
    const text = event === '-' ? await readPaste(world.stdin) : event;
    return explain(of, text);
  }
  const known = options.ignoreFile ? await readIgnoreFile(options.ignoreFile, Date.now()) : null;
  const saved = await savedRun(options);
  if (saved) return onForeignRecording(options.replay, () => replay(of, saved, known));
  if (options.dryRun) return printed(world, lines(plannedLines(options, section)));
  if (world.platform === 'win32') throw new StatedError(onWindows, exitCode.unavailable);
  const recording = options.record === null ? null : await startRecording(options.record);
  const interruption = options.watch ? interruptible(world.signal) : null;
  try {
    return await examineCluster(of, recording, known, interruption?.signal);
  } finally {
    interruption?.end();
    await recording?.abandon();
  }
}

async function explain({ options, world }: Run, text: string): Promise<number> {
  const { locale, output } = options;
  const readable = foreignText(text);
  const anonymous = options.anonymize ? anonymizePaste(readable) : null;
  const explained = explainText(anonymous?.text ?? readable, locale, output, paintOn(world));
  if (anonymous?.changed && anonymous.unknown) world.stderr.write(`${words[locale].rewritten(1)}\n`);
  return printed(world, explained.output, explained.exitCode);
}

async function replay(of: Run, saved: Bundle, known: IgnoreFile | null): Promise<number> {
  const { options, section, world } = of;
  const { bundle, rewritten } = options.anonymize ? anonymize(saved) : { bundle: saved, rewritten: 0 };
  const { examination, answers } = await runReplay(bundle, section, withIgnoreFile(options.ignored, known));
  if (options.dryRun) return printed(world, lines(askedLines(answers, examination.target.universe.id)));
  return report(of, examination, { recordedAt: bundle.recordedAt, rewritten, known });
}

async function examineCluster(
  of: Run,
  recording: PendingRecording | null,
  known: IgnoreFile | null,
  signal?: AbortSignal,
): Promise<number> {
  const { options, section, world } = of;
  const { anonymize: anonymous, locale } = options;
  const ignored = withIgnoreFile(options.ignored, known);
  const live = await runLive(options, section, world, ignored, signal).catch((error) => {
    throw error instanceof NoCluster ? withoutCluster(error, options) : error;
  });
  const { bundle, rewritten } = anonymous ? anonymize(live.bundle) : { bundle: live.bundle, rewritten: 0 };
  const { examination } = anonymous ? await runReplay(bundle, section) : live;
  // The recording is written even if printing fails, and the report printed even if the recording cannot be written.
  const reported = await settled(report(of, examination, { recordedAt: null, rewritten, known }));
  const written = await settled(recording?.write(bundle) ?? Promise.resolve());
  if (reported.error) throw reported.error;
  const code = reported.value ?? exitCode.ok;
  if (written.error) {
    if (!(written.error instanceof OutputError)) throw written.error;
    complain(world, written.error.text, locale);
    return code === exitCode.ok ? exitCode.output : code;
  }
  if (options.record)
    world.stderr.write(`${words[locale].recorded(foreignText(options.record), anonymous)}\n`);
  if (!live.interrupted && signal) {
    const { target, findings } = examination;
    const { watch } = await import('./watch/index.ts');
    return watch({ options, world, ignored, target, found: live.found, findings, code, signal });
  }
  if (!live.interrupted) return code;
  world.stderr.write(`${words[locale].interrupted}\n`);
  return exitCode.interrupted;
}

/** A promise as its value or its error. */
function settled<Value>(
  promise: Promise<Value>,
): Promise<{ readonly value?: Value; readonly error?: unknown }> {
  return promise.then(
    (value) => ({ value }),
    (error: unknown) => ({ error }),
  );
}

/** Where the answers of a report come from, and in how many messages words were replaced that nobody knows. */
interface Origin {
  readonly recordedAt: string | null;
  readonly rewritten: number;
  /** The file of what is left out. */
  readonly known: IgnoreFile | null;
}

async function report(
  of: Run,
  examination: Examination,
  { recordedAt, rewritten, known }: Origin,
): Promise<ExitCode> {
  const { playbook, section, options, world } = of;
  const { locale } = options;
  const plain = buildReport(examination, {
    playbook,
    section,
    locale,
    recordedAt,
    // The path of a file can hold names.
    kubeconfig: options.anonymize ? null : options.kubeconfig,
  });
  const say = words[locale];
  const more = [
    ...(rewritten > 0 ? [say.rewritten(rewritten)] : []),
    ...(known?.ended ?? []).map(({ at, day }) => say.ignoreEnded(at, day)),
  ];
  const built = { ...plain, notes: [...plain.notes, ...more] };
  const columns = world.stdout.isTTY ? world.stdout.columns : undefined;
  await print(world, renderReport(built, options.output, paintOn(world), columns));
  return built.exitCode;
}

async function printed(world: World, text: string, code = 0): Promise<number> {
  await print(world, text);
  return code;
}

function lines(each: readonly string[]): string {
  return each.map((line) => `${line}\n`).join('');
}
