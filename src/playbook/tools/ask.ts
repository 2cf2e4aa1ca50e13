/** The three sources of answers to a rule's commands: the tools, a recording, or none. */
import { foreignText } from '../../base/foreign-text.ts';
import { withAllFields } from '../../catalogue/commands/all-fields.ts';
import { refused } from '../../catalogue/commands/refused.ts';
import { fill } from '../../catalogue/commands/template.ts';
import type { Failure, Reply } from '../../catalogue/model/answer.ts';
import { type Ask, askFrom } from '../../catalogue/model/ask.ts';
import type { AnyCommand, Params } from '../../catalogue/model/command.ts';
import { Unreadable } from '../../catalogue/model/failures.ts';
import { refusalOf } from '../../catalogue/model/refusal.ts';
import type { OptIn, Tool } from '../../catalogue/model/tool.ts';
import type { UniverseId } from '../../cloud/universes.ts';
import { type Bundle, questionKey, type RecordedAnswer } from '../recording/bundle.ts';
import { Endpoints } from './endpoints.ts';
import type { Execution } from './exec.ts';

/** Answers one command. Never rejects, whatever the tools do. */
export type Source = (command: AnyCommand, params: Params) => Promise<Reply<unknown>>;

/** An `Ask` that runs each command once, however many rules ask for it, and keeps the answers. */
export interface SharedAsk {
  readonly ask: Ask;
  /** Every command asked so far with its answer, in order. */
  readonly answers: () => readonly RecordedAnswer[];
}

/** Asks the source once for each distinct question. */
export function shareAnswers(source: Source): SharedAsk {
  const pending = new Map<string, Promise<Reply<unknown>>>();
  const answered = new Map<string, RecordedAnswer>();
  const maybe = (command: AnyCommand, params: Params): Promise<Reply<unknown>> => {
    const key = questionKey(command.id, params);
    const known = pending.get(key);
    if (known) return known;
    const reply = source(command, params).then((given) => {
      const { answer, ...failure } = given;
      answered.set(key, {
        command: command.id,
        params,
        ...(given.why ? { failure: failure as Failure } : { answer }),
      });
      return given;
    });
    pending.set(key, reply);
    return reply;
  };
  return {
    ask: askFrom(maybe),
    answers: () => [...pending.keys()].flatMap((key) => answered.get(key) ?? []),
  };
}

/** How the tools are run. */
export interface LiveOptions {
  /** Runs a tool; `answered` says whether the API behind the command has answered before in this run. */
  readonly execute: (
    tool: AnyCommand['tool'],
    argv: readonly string[],
    answered: boolean,
  ) => Promise<Execution>;
  /** Arguments that every kubectl command gets, so that all of them use the same cluster: `--context=…`. */
  readonly kubectlFlags: () => readonly string[];
  readonly optedIn: readonly OptIn[];
  /** The universe of the cluster, once it is known. */
  readonly universe?: () => UniverseId;
  /** How many processes of each tool run at once. */
  readonly limits: ToolLimits;
  /** Before a tool runs: the command, its words with the values in them, and how many commands wait behind it. */
  readonly onStart?: (command: AnyCommand, words: readonly string[], waiting: number) => void;
}

/**
 * Runs the tools. A tool that is missing, signed out or unreachable is not tried again, and of one resource all fields
 * that any command reads are asked for at once.
 */
export function fromTools(options: LiveOptions): Source {
  const endpoints = new Endpoints();
  const shared = new Map<string, Promise<Execution | Failure>>();
  return async (command, params) => {
    const asked = withAllFields(command, options.universe?.() ?? 'google');
    const { machine, tool, words: template } = asked;
    if (!machine) throw new Error(`${command.id} is shown and never run: it has no machine form.`);
    if (machine.optIn && !options.optedIn.includes(machine.optIn))
      return { why: 'opt-in', tool, flags: [machine.optIn] };
    const words = fill(template, params);
    const invalidParam = Object.values(params)
      .flat()
      .find((value) => value.startsWith('-') || value === '');
    if (invalidParam !== undefined) return { why: 'failed', tool, said: `not a name: "${invalidParam}"` };
    const flags = tool === 'kubectl' ? options.kubectlFlags() : [];
    const argv = [...words, ...machine.output, ...flags];
    const run = () =>
      options.limits[tool](async (waiting) => {
        const broken = endpoints.knownFailure(command);
        if (broken) return broken;
        options.onStart?.(command, words, waiting);
        const execution = await options.execute(tool, argv, endpoints.hasAnswered(command));
        endpoints.recordResult(command, refusedBy(tool, execution));
        return execution;
      });
    const line = JSON.stringify(argv);
    const running = shared.get(line) ?? run();
    if (asked !== command) shared.set(line, running);
    const execution = await running;
    if ('why' in execution) return execution;
    const refusal = refusedBy(tool, execution);
    return refusal ? refused(command, params, refusal) : decode(command, execution.stdout);
  };
}

function refusedBy(tool: AnyCommand['tool'], execution: Execution) {
  return refusalOf(tool, { ...execution, stderr: foreignText(execution.stderr) });
}

/** Answers from a recording. An answer that it does not contain is `unknown`. */
export function fromBundle({ answers }: Bundle): Source {
  const known = new Map(
    answers.map((recorded) => [questionKey(recorded.command, recorded.params), recorded]),
  );
  return async ({ id, tool }, params) => {
    const recorded = known.get(questionKey(id, params));
    if (!recorded) return { why: 'not-recorded', tool };
    return recorded.failure ?? { answer: recorded.answer };
  };
}

/**
 * Parses the JSON that a tool printed. kubectl prints nothing if nothing was found. gcloud prints `null` for an
 * object of which a projection keeps nothing: an IAM policy without bindings, an instance without a service account.
 */
export function parsed(tool: AnyCommand['tool'], stdout: string): unknown {
  if (stdout.trim() === '') return null;
  return JSON.parse(stdout) ?? (tool === 'gcloud' ? {} : null);
}

function decode({ machine, tool, words }: AnyCommand, stdout: string): Reply<unknown> {
  // Only a command that may find nothing may print nothing. Everything else with JSON output prints at least an empty
  // list.
  const mayBeEmpty = machine?.format === 'text' || words.includes('--ignore-not-found');
  if (!mayBeEmpty && stdout.trim() === '') return { why: 'unreadable', tool };
  try {
    const raw = machine?.format === 'json' ? parsed(tool, stdout) : stdout;
    return { answer: foreignText(machine?.decode(raw)) };
  } catch (error) {
    if (error instanceof Unreadable || error instanceof SyntaxError) return { why: 'unreadable', tool };
    throw error;
  }
}

/** Runs a task when there is a place for it. A task is passed the number of tasks behind it. */
export type Limiter = <Result>(task: (waiting: number) => Promise<Result>) => Promise<Result>;

/** The places of each tool: kubectl takes a tenth of the time of gcloud, and would wait behind it. */
export type ToolLimits = Readonly<Record<Tool, Limiter>>;

/** As many places for each tool. */
export function toolLimits(width: number | Readonly<Record<Tool, number>>): ToolLimits {
  const { kubectl, gcloud } = typeof width === 'number' ? { kubectl: width, gcloud: width } : width;
  return { kubectl: limiter(kubectl), gcloud: limiter(gcloud) };
}

/** Runs at most `width` tasks at once. */
export function limiter(width: number): Limiter {
  let running = 0;
  const queue: (() => void)[] = [];
  return async (task) => {
    if (running >= width) await new Promise<void>((resolve) => queue.push(resolve));
    running += 1;
    try {
      return await task(queue.length);
    } finally {
      running -= 1;
      queue.shift()?.();
    }
  };
}
