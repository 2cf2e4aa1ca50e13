/** `--watch`: after its report, a run looks again at what failed until every pull came through. */
import { setTimeout as wait } from 'node:timers/promises';
import { type ExitCode, exitCode } from '../../base/exit-codes.ts';
import { oneLine } from '../../base/printable.ts';
import { quoteWord } from '../../base/quote.ts';
import type { Failure } from '../../catalogue/model/answer.ts';
import { CannotTell, explainFailure } from '../../catalogue/model/failures.ts';
import type { Ignored } from '../../diagnose/find/ignored.ts';
import { type Look, lookAgain } from '../../diagnose/find/look-again.ts';
import { runReader } from '../../diagnose/find/reader.ts';
import type { Survey } from '../../diagnose/find/survey.ts';
import type { Target } from '../../diagnose/find/target.ts';
import type { Finding } from '../../diagnose/judge/finding.ts';
import type { Options } from '../cli/args.ts';
import { StatedError } from '../cli/stated-error.ts';
import { withoutWatch } from '../cli/watch.ts';
import type { World } from '../cli/world.ts';
import { withTools } from '../live.ts';
import { shipped } from '../shipped/index.ts';
import { compare, isOver, reasonIn, type Watched, watchedIn } from './compare.ts';
import { adviceLines, changeLines, second, stateLines, type WatchLine, type Writing } from './lines.ts';
import { type Teller, tellerOn } from './teller.ts';
import { type WatchWords, watchWords } from './words.ts';

/** What a run that watches begins with. */
export interface WatchOptions {
  readonly options: Options;
  readonly world: World;
  readonly ignored: Ignored;
  readonly target: Target;
  /** The Pods as the report read them; null where it could not. */
  readonly found: Survey | null;
  readonly findings: readonly Finding[];
  /** The exit code of the report. */
  readonly code: number;
  /** Aborted when the run is interrupted. */
  readonly signal: AbortSignal;
}

/** How long after one look the next one begins, in milliseconds: at first, and after a minute without a change. */
const usualPause = 5000;
const calmPause = 15_000;
const looksUntilCalm = 12;

/**
 * Looks again until nothing that failed waits any more, and resolves to the exit code: 0 only if every pull came through
 * and nothing is unknown; 2 if a Pod is gone instead, or something could not be read; 1 once the time is over; 130 if it
 * is interrupted. Where nothing fails, to that of the report.
 */
export async function watch(of: WatchOptions): Promise<number> {
  const { options, world, found, findings, code, signal } = of;
  const say = watchWords[options.locale];
  const watched = found ? explained(watchedIn(found), findings) : [];
  const teller = tellerOn(world, options.locale);
  try {
    if (watched.length > 0) return await new Watch(of, watched, teller).end();
    await teller.end([], [say.nothing], Date.now());
    return signal.aborted ? exitCode.interrupted : code;
  } finally {
    teller.close();
  }
}

/** What is watched by now, and who reads the changes. */
class Watch {
  readonly #of: WatchOptions;
  readonly #teller: Teller;
  readonly #say: WatchWords;
  #watched: readonly Watched[];
  /** Why the last look failed; null where it did not. */
  #failure: Failure | null = null;
  /** When the last look ended that did not fail, in milliseconds; the report is the first. */
  #lastLook = Date.now();
  /** How many looks have shown no change. */
  #quiet = 0;
  /** Whether something fails of which the report says nothing. */
  #isNews = false;

  constructor(of: WatchOptions, watched: readonly Watched[], teller: Teller) {
    this.#of = of;
    this.#watched = watched;
    this.#teller = teller;
    this.#say = watchWords[of.options.locale];
  }

  /** Looks until it is over, and resolves to the exit code. */
  async end(): Promise<ExitCode> {
    const { options, signal } = this.#of;
    const stop = new AbortController();
    const abort = () => stop.abort();
    signal.addEventListener('abort', abort, { once: true });
    if (signal.aborted) abort();
    const timer = options.watchTimeout && setTimeout(abort, options.watchTimeout.milliseconds);
    try {
      return await this.#looks(stop.signal);
    } finally {
      clearTimeout(timer ?? undefined);
    }
  }

  /** @param stop aborted by an interruption, and when the time is over */
  async #looks(stop: AbortSignal): Promise<ExitCode> {
    const all = this.#watched;
    const first = { text: this.#say.watching(all.length) };
    const lines = [first, ...stateLines(all, this.#writing()), ...adviceLines(all, this.#writing())];
    await this.#teller.begin(lines, Date.now());
    while (!stop.aborted && !this.#teller.isClosed()) {
      this.#show();
      const pause = this.#quiet < looksUntilCalm ? usualPause : calmPause;
      await wait(this.#of.world.lookEvery ?? pause, null, { signal: stop }).catch(() => {});
      const look = stop.aborted ? null : await this.#look(stop);
      if (!look || stop.aborted) continue;
      this.#lastLook = Date.now();
      await this.#compare(look);
      if (isOver(this.#watched)) return this.#over(look);
    }
    return this.#stopped();
  }

  /** What a look found; null where it failed, which is said once. */
  async #look(stop: AbortSignal): Promise<Look | null> {
    const { options, world, target, ignored } = this.#of;
    const wanted = { ...options.wanted, context: target.context };
    const { namespace } = target;
    const of = { namespace, wanted, ignored, followed: this.#watched, now: Date.now(), read: runReader() };
    const quiet = { ...options, wanted, quiet: true, shareGcloud: false };
    try {
      const { result } = await withTools(quiet, world, (ask) => lookAgain(ask, of), stop);
      if (this.#failure) await this.#tell([{ text: this.#say.looksAgain }]);
      this.#failure = null;
      return result;
    } catch (error) {
      const failure = error instanceof CannotTell ? error.failure : null;
      if (!failure && !(error instanceof StatedError)) throw error;
      // What is interrupted says nothing about the cluster.
      if (!stop.aborted) await this.#cannotLook(failure, error);
      return null;
    }
  }

  async #cannotLook(failure: Failure | null, error: unknown): Promise<void> {
    const { options, target } = this.#of;
    const known = failure ?? { why: 'failed', said: (error as StatedError).text[options.locale] };
    this.#quiet += 1;
    if (this.#failure?.why === known.why) return;
    this.#failure = known;
    const why = oneLine(explainFailure(known, target.universe)[options.locale]);
    await this.#tell([{ text: this.#say.cannotLook(why), verdict: 'unknown' }]);
  }

  async #compare(look: Look): Promise<void> {
    const { watched, changes } = compare(this.#watched, look);
    this.#watched = watched;
    this.#quiet = changes.length > 0 ? 0 : this.#quiet + 1;
    this.#isNews ||= changes.some(({ is }) => is === 'became' || is === 'new' || is === 'replaced');
    await this.#tell(changeLines(changes, this.#writing()));
  }

  /** Nothing waits any more: it is a success only if every container was seen with its image. */
  async #over({ found }: Look): Promise<ExitCode> {
    const pulled = this.#watched.filter(({ state }) => state === 'pulled').length;
    const gone = this.#watched.length - pulled;
    const isUnknown = found.unclear.length + found.gaps.length > 0;
    const code = gone > 0 || isUnknown ? exitCode.unknown : exitCode.ok;
    this.#show();
    await this.#teller.end(
      [],
      [
        gone > 0 ? this.#say.nothingWaits(pulled, gone) : this.#say.everyPull(pulled),
        ...(isUnknown ? [this.#say.unknownBeside] : []),
        ...(code === exitCode.ok ? [] : [this.#say.inFull(this.#line())]),
      ],
      Date.now(),
    );
    return code;
  }

  /** Interrupted, or out of time: how it is now, and what to run for more. */
  async #stopped(): Promise<ExitCode> {
    const { options, signal } = this.#of;
    const waiting = this.#watched.filter(({ settled }) => !settled);
    this.#show();
    await this.#teller.end(
      stateLines(waiting, this.#writing()),
      [
        signal.aborted
          ? this.#say.stopped(waiting.length)
          : this.#say.timedOut(options.watchTimeout?.text ?? '', waiting.length),
        ...(this.#isNews ? [this.#say.inFull(this.#line())] : []),
      ],
      Date.now(),
    );
    return signal.aborted ? exitCode.interrupted : exitCode.problem;
  }

  #tell(lines: readonly WatchLine[]): Promise<void> {
    return this.#teller.changed(lines, Date.now());
  }

  #show(): void {
    const waiting = this.#watched.filter(({ settled }) => !settled).length;
    const head = this.#say.lastLook(second(this.#lastLook), waiting, this.#watched.length);
    this.#teller.state(head, [
      ...stateLines(this.#watched, this.#writing()),
      ...adviceLines(this.#watched, this.#writing()),
    ]);
  }

  /** What was typed, without the flags of the watch. */
  #line(): string {
    const { world } = this.#of;
    return [
      shipped.lineOf('diagnose'),
      ...withoutWatch(world.argv).map((word) => quoteWord(oneLine(word))),
    ].join(' ');
  }

  #writing(): Writing {
    const { options, target } = this.#of;
    const pins = { context: target.context, kubeconfig: options.kubeconfig, gcloud: {} };
    return { locale: options.locale, now: Date.now(), pins };
  }
}

/** With what Cloud Logging told the report, where the cluster itself only says that a pull failed. */
function explained(watched: readonly Watched[], findings: readonly Finding[]): readonly Watched[] {
  return watched.map((each) => {
    const { namespace, pod, container, reason } = each;
    if (reason.cause !== 'bare-status' || !pod) return each;
    const known = findings.find(({ containers }) =>
      containers.some((one) => one.pod === `${namespace}/${pod.name}` && one.container === container),
    );
    return known ? { ...each, reason: reasonIn(known.match) } : each;
  });
}
