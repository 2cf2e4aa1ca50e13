/** Runs a playbook, from its command line to its exit code. */
import { foreignText } from '../base/foreign-text.ts';
import { section as sectionById } from '../catalogue/index.ts';
import { CannotTell, explainFailure } from '../catalogue/model/failures.ts';
import type { Section } from '../catalogue/model/rule.ts';
import type { Examination } from '../diagnose/examination.ts';
import { localeOf, type Options, readOptions } from './cli/args.ts';
import { explainText, readPaste } from './cli/event.ts';
import { helpText } from './cli/help.ts';
import { UsageError } from './cli/usage-error.ts';
import { complain, paintOn, print, type World } from './cli/world.ts';
import { askedLines, plannedLines } from './dry-run.ts';
import { runLive } from './live.ts';
import { anonymize } from './recording/anonymize.ts';
import { type Bundle, prepareRecording, writeRecording } from './recording/bundle.ts';
import { describeScenarios } from './recording/scenarios.ts';
import { runReplay, savedRun } from './replay.ts';
import { buildReport, renderReport } from './report/index.ts';
import { pageUrl } from './report/links.ts';
import { words } from './report/words.ts';

/** Exit codes besides 0, 1 and 2, which a report has. */
const exitCodes = { usage: 64, bug: 70, interrupted: 130 } as const;

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
 * @param playbook `diagnose`, or the id of a section
 */
export async function runPlaybook(playbook: string, world: World): Promise<number> {
  const locale = localeOf(world.argv, world.env);
  // Write errors are handled where they occur; without a listener Node would exit with a stack trace.
  for (const stream of [world.stdout, world.stderr]) stream.on('error', () => {});
  try {
    const options = readOptions(playbook, world.argv, world.env);
    const section = playbook === 'diagnose' ? null : sectionById(playbook);
    return await run({ playbook, section, options, world });
  } catch (error) {
    if (error instanceof UsageError || error instanceof CannotTell) {
      complain(world, error instanceof UsageError ? error.text : explainFailure(error.failure), locale);
      return exitCodes.usage;
    }
    const trace = error instanceof Error ? (error.stack ?? error.message) : String(error);
    world.stderr.write(`${foreignText(trace)}\n${words[locale].bug} ${pageUrl(locale, null)}\n`);
    return exitCodes.bug;
  }
}

async function run(of: Run): Promise<number> {
  const { playbook, section, options, world } = of;
  const { action, event, locale, output } = options;
  if (action === 'help') return printed(world, helpText(playbook, section, locale));
  if (action === 'list-scenarios') return printed(world, await describeScenarios(locale));
  if (event !== null) {
    const text = event === '-' ? await readPaste(world.stdin) : event;
    const explained = explainText(text, locale, output, paintOn(world));
    return printed(world, explained.output, explained.exitCode);
  }
  const saved = await savedRun(options);
  if (saved) return replay(of, saved);
  if (options.dryRun) return printed(world, lines(plannedLines(options.wanted, section, options.optedIn)));
  return examineCluster(of);
}

async function replay(of: Run, saved: Bundle): Promise<number> {
  const { options, section, world } = of;
  const bundle = options.anonymize ? anonymize(saved) : saved;
  const { examination, answers } = await runReplay(bundle, options, section);
  if (options.dryRun) return printed(world, lines(askedLines(answers)));
  return report(of, examination, bundle.recordedAt);
}

async function examineCluster(of: Run): Promise<number> {
  const { options, section, world } = of;
  const { record } = options;
  const say = words[options.locale];
  if (record) await prepareRecording(record);
  const live = await runLive(options, section, world);
  const bundle = options.anonymize ? anonymize(live.bundle) : live.bundle;
  const { examination } = options.anonymize ? await runReplay(bundle, options, section) : live;
  let exitCode: number;
  try {
    exitCode = await report(of, examination, null);
  } finally {
    // Write the recording even if printing fails, and print the report even if the recording cannot be written.
    if (record) await writeRecording(record, bundle);
  }
  if (record) world.stderr.write(`${say.recorded(foreignText(record))}\n`);
  if (!live.interrupted) return exitCode;
  world.stderr.write(`${say.interrupted}\n`);
  return exitCodes.interrupted;
}

async function report(of: Run, examination: Examination, recordedAt: string | null): Promise<number> {
  const { playbook, section, options, world } = of;
  const built = buildReport(examination, { playbook, section, locale: options.locale, recordedAt });
  const columns = world.stdout.isTTY ? world.stdout.columns : undefined;
  return printed(world, renderReport(built, options.output, paintOn(world), columns), built.exitCode);
}

async function printed(world: World, text: string, exitCode = 0): Promise<number> {
  await print(world, text);
  return exitCode;
}

function lines(each: readonly string[]): string {
  return each.map((line) => `${line}\n`).join('');
}
