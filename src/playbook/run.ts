/** A playbook from its command line to its exit code. */
import { styleText } from 'node:util';
import type { Locale } from '../catalogue/causes/model.ts';
import { CannotTell, explainFailure } from '../catalogue/failures.ts';
import { section as sectionById } from '../catalogue/index.ts';
import type { Section, Text } from '../catalogue/model.ts';
import { examine } from '../diagnose/index.ts';
import { anonymize } from './anonymize.ts';
import { localeOf, type Options, readOptions } from './args.ts';
import { fromBundle, fromTools, shareAnswers } from './ask.ts';
import { type Bundle, prepareRecording, readRecording, writeRecording } from './bundle.ts';
import { askedLines, plannedLines } from './dry-run.ts';
import { explainText, readPaste } from './event.ts';
import { type ExecOptions, execute } from './exec.ts';
import { foreignText } from './foreign-text.ts';
import { helpText } from './help.ts';
import { progressOn } from './progress.ts';
import { buildReport, renderReport } from './report/index.ts';
import { pageUrl } from './report/links.ts';
import { words } from './report/words.ts';
import { describeScenarios, findScenario } from './scenarios.ts';
import { UsageError } from './usage-error.ts';

/** What a playbook needs of the world; a test brings its own. */
export interface World {
  readonly argv: readonly string[];
  readonly env: NodeJS.ProcessEnv;
  readonly stdin: NodeJS.ReadableStream;
  readonly stdout: NodeJS.WriteStream;
  readonly stderr: NodeJS.WriteStream;
}

const exitCodes = { usage: 64, bug: 70, interrupted: 130 } as const;

/** What ends a run early. The tools are in groups of their own, so that none of these reaches them. */
const endings = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Processes at once. gcloud takes a core for a second, so more would only be slower. */
const width = 4;

/**
 * Runs a playbook and resolves to its exit code. Never rejects.
 *
 * @param playbook `diagnose`, or the id of a section
 */
export async function runPlaybook(playbook: string, world: World): Promise<number> {
  const locale = localeOf(world.argv, world.env);
  // What cannot be written is dealt with where it is written; without a listener Node would end with a stack trace.
  for (const stream of [world.stdout, world.stderr]) stream.on('error', () => {});
  try {
    return await run(playbook, world);
  } catch (error) {
    if (error instanceof UsageError) return complain(world, error.text, locale);
    if (error instanceof CannotTell) return complain(world, explainFailure(error.failure), locale);
    const trace = error instanceof Error ? (error.stack ?? error.message) : String(error);
    world.stderr.write(`${foreignText(trace)}\n${words[locale].bug} ${pageUrl(locale, null)}\n`);
    return exitCodes.bug;
  }
}

function complain(world: World, text: Text, locale: Locale): number {
  // A flag or a path that is repeated here can hold anything, a line break included.
  const line = foreignText(text[locale]).replace(/\s*\n\s*/g, ' ');
  world.stderr.write(`pullbook${locale === 'fr' ? ' ' : ''}: ${line}\n`);
  return exitCodes.usage;
}

async function run(playbook: string, world: World): Promise<number> {
  const options = readOptions(playbook, world.argv, world.env);
  const section = playbook === 'diagnose' ? null : sectionById(playbook);
  const { locale, output } = options;
  const paint = (style: Parameters<typeof styleText>[0], text: string) =>
    styleText(style, text, { stream: world.stdout });

  if (options.action === 'help') return print(world, helpText(playbook, section, locale));
  if (options.action === 'list-scenarios') return print(world, await describeScenarios(locale));
  if (options.event !== null) {
    const text = options.event === '-' ? await readPaste(world.stdin) : options.event;
    const explained = explainText(text, locale, output, paint);
    return print(world, explained.output, explained.exitCode);
  }

  const saved = await savedRun(options);
  if (options.dryRun && !saved)
    return print(world, lines(plannedLines(options.wanted, section, options.optedIn)));
  const live = saved ? null : await runLive(options, section, world);
  const bundle = live?.bundle ?? saved;
  if (!bundle) throw new Error('Neither live nor replayed.');
  const shown = options.anonymize ? anonymize(bundle) : bundle;

  const replayed = live && !options.anonymize ? live : await replay(shown, options, section);
  if (options.dryRun) return print(world, lines(askedLines(replayed.answers)));
  const report = buildReport(replayed.examination, {
    playbook,
    section,
    locale,
    recordedAt: saved ? shown.recordedAt : null,
  });
  const columns = world.stdout.isTTY ? world.stdout.columns : undefined;
  try {
    await print(world, renderReport(report, output, paint, columns));
  } finally {
    // Each in spite of the other: whoever cannot keep the recording has read the report, and the other way round.
    if (live && options.record) await writeRecording(options.record, shown);
  }
  if (live && options.record) world.stderr.write(`${words[locale].recorded(foreignText(options.record))}\n`);
  if (!live?.interrupted) return report.exitCode;
  world.stderr.write(`${words[locale].interrupted}\n`);
  return exitCodes.interrupted;
}

/** The recording to replay, with what this command line narrows. */
async function savedRun(options: Options): Promise<Bundle | null> {
  const directory = options.demo ? (await findScenario(options.demo)).directory : options.replay;
  if (!directory) return null;
  const bundle = await readRecording(directory);
  const said = Object.entries(options.wanted).filter(([, value]) => value !== null && value !== false);
  return { ...bundle, wanted: { ...bundle.wanted, ...Object.fromEntries(said) } };
}

async function replay(bundle: Bundle, options: Options, section: Section | null) {
  const { ask, answers } = shareAnswers(fromBundle(bundle));
  try {
    const examination = await examine(ask, {
      wanted: bundle.wanted,
      section,
      now: Date.parse(bundle.recordedAt),
    });
    return { examination, answers: answers() };
  } catch (error) {
    if (error instanceof CannotTell || error instanceof UsageError || !options.replay) throw error;
    // Somebody else's file: what our own decoders would have refused has not passed through them.
    throw new UsageError({
      en: `the recording in ${options.replay} is damaged, or of another version`,
      fr: `l’enregistrement de ${options.replay} est abîmé, ou d’une autre version`,
    });
  }
}

async function runLive(options: Options, section: Section | null, world: World) {
  if (options.record) await prepareRecording(options.record);
  const abort = new AbortController();
  const interrupt = () => abort.abort();
  for (const signal of endings) process.on(signal, interrupt);
  const progress = progressOn(world.stderr, options.output !== 'text' || !world.stdout.isTTY);
  let context = options.wanted.context;
  const env: NodeJS.ProcessEnv = {
    ...world.env,
    CLOUDSDK_CORE_DISABLE_PROMPTS: '1',
    ...(options.kubeconfig && { KUBECONFIG: options.kubeconfig }),
  };
  try {
    const exec: ExecOptions = { env, timeout: options.timeout, signal: abort.signal };
    const source = fromTools({
      execute: (tool, argv) => execute(tool, argv, exec),
      kubectlFlags: () => (context ? [`--context=${context}`] : []),
      optedIn: options.optedIn,
      width,
      onStart: progress.show,
    });
    const { ask, answers } = shareAnswers(async (command, params) => {
      const reply = await source(command, params);
      // From the first answer on every command is pinned to this context, whatever another shell switches to.
      const found =
        command.id === 'kubectl-config-view'
          ? (reply.answer as { context?: string } | undefined)?.context
          : null;
      context ??= found ?? null;
      return reply;
    });
    const now = Date.now();
    const examination = await examine(ask, {
      wanted: options.wanted,
      section,
      now,
      // Asked in another universe, a project that exists would be "not found".
      onTarget: ({ universe }) => {
        env['CLOUDSDK_CORE_UNIVERSE_DOMAIN'] = universe.universeDomain;
      },
    });
    const bundle: Bundle = {
      version: 1,
      recordedAt: new Date(now).toISOString(),
      wanted: options.wanted,
      answers: answers(),
    };
    return { examination, answers: bundle.answers, bundle, interrupted: abort.signal.aborted };
  } finally {
    progress.clear();
    // A second Ctrl-C must not cut short what is printed after the first.
    if (!abort.signal.aborted) for (const signal of endings) process.off(signal, interrupt);
    // Where a bug ended the run, tools may still be at work for it.
    abort.abort();
  }
}

function lines(each: readonly string[]): string {
  return each.map((line) => `${line}\n`).join('');
}

/**
 * Prints what was found, and waits until it is out.
 * @throws UsageError where it cannot be written: a full disk
 */
async function print({ stdout }: World, text: string, code = 0): Promise<number> {
  const error = await new Promise<NodeJS.ErrnoException | null | undefined>((resolve) =>
    stdout.write(text, resolve),
  );
  // A reader that has seen enough, as `head` has, is no error.
  if (!error || error.code === 'EPIPE') return code;
  const why = error.code ?? error.message;
  throw new UsageError({
    en: `cannot write the report: ${why}`,
    fr: `impossible d’écrire le rapport : ${why}`,
  });
}
