/**
 * Every fault of a single command, for every command of the catalogue: what the tool does, and which failure the rules
 * must get. The error texts are those of the real tools: see test/support/tool-output.
 */

import { parseTemplate } from '../../../src/catalogue/commands/template.ts';
import { commands } from '../../../src/catalogue/index.ts';
import type { FailureReason } from '../../../src/catalogue/model/answer.ts';
import type { AnyCommand, Params } from '../../../src/catalogue/model/command.ts';
import { fromTools, toolLimits } from '../../../src/playbook/tools/ask.ts';
import { allowed, type Execution } from '../../../src/playbook/tools/exec.ts';
import { answers } from '../answers/index.ts';
import { CANARY, canary } from '../canary.ts';
import { reasonOf } from '../playbook/reasons.ts';
import type { Refusal, ToolFault } from '../playbook/stubs.ts';
import { type RecordedOutput, recordedOutputs } from '../tool-output.ts';

/** The commands that a playbook may run. */
export const runnable: readonly AnyCommand[] = commands.filter(({ machine }) => machine);

/** What a tool does instead of answering; `missing` if it is not installed. */
export type ToolBehaviour = Required<Refusal> | ToolFault | 'missing';

export interface Fault {
  readonly id: string;
  readonly behaviour: ToolBehaviour;
  /** The failure reason that rules get; null if the output is an answer. */
  readonly why: FailureReason | null;
}

const recordings = [...recordedOutputs('gcloud'), ...recordedOutputs('kubectl')];

const escapes = '\u001b[2J\u001b[31m\u001b]0;owned\u0007\u009b5m\u202e\u0000\r';

/** Failures with an error text from a service or its tool, by the name of the recording. */
const stateable = {
  forbidden: 'forbidden',
  'not-found': 'not-found',
  'credentials-expired': 'unauthenticated',
  'rate-limited': 'rate-limited',
  unavailable: 'unavailable',
  unreachable: 'unreachable',
  'answer-cut-off': 'cut',
  'answer-truncated': 'truncated',
  'answer-of-a-portal': 'garbage',
} as const;
export const recordedFaults = {
  gcloud: {
    ...stateable,
    perimeter: 'perimeter',
    'api-disabled': 'api-disabled',
    'signed-out': 'no-account',
  },
  kubectl: { ...stateable, 'signed-out': 'plugin-missing' },
} as const;

/** Every fault of a command. */
export function faultsOf(command: AnyCommand): readonly Fault[] {
  return [
    ...(asksServer(command) ? stated(command) : []),
    ...(command.tool === 'gcloud' && asksServer(command) ? [warned()] : []),
    { id: 'tool-missing', behaviour: 'missing', why: 'tool-missing' },
    { id: 'silence', behaviour: { does: 'hang' }, why: 'timeout' },
    { id: 'killed', behaviour: { does: 'die' }, why: 'failed' },
    { id: 'too-large', behaviour: { does: 'flood' }, why: 'too-large' },
    { id: 'no-words', behaviour: { exit: 1, stdout: '', stderr: '' }, why: 'failed' },
    { id: 'hostile-words', behaviour: hostileWords(command), why: 'failed' },
    ...unreadable(command),
    { id: 'empty', behaviour: prints(''), why: takesNothing(command) ? null : 'unreadable' },
  ];
}

/** The failure that rules get for each fault; faults whose output is still an answer are left out. */
export async function failuresOf(command: AnyCommand, params: Params) {
  const failures = await Promise.all(
    faultsOf(command).map(async ({ id, behaviour }) => {
      const source = fromTools({
        execute: async () => executionOf(behaviour),
        kubectlFlags: () => [],
        optedIn: ['--inspect-secrets', '--inspect-logs'],
        limits: toolLimits(1),
      });
      return { id, failure: await source(command, params) };
    }),
  );
  return failures.flatMap(({ id, failure }) => (failure.why ? [{ id, failure }] : []));
}

/** The result of `execute` for a run with this fault. */
export function executionOf(behaviour: ToolBehaviour): Execution {
  const nothing = { code: null, stdout: '', stderr: '' } as const;
  if (behaviour === 'missing') return { ended: 'missing', ...nothing };
  if ('exit' in behaviour) return { ended: 'exit', code: behaviour.exit, ...behaviour };
  const ended = { hang: 'timeout', 'hang-on': 'timeout', die: 'exit', flood: 'too-large' } as const;
  return { ended: ended[behaviour.does], ...nothing };
}

/** The raw answer of a command, as printed by its tool. */
export function healthyAnswer(command: AnyCommand): string {
  const sample = answers[command.id];
  if (!sample) throw new Error(`Add a raw answer of ${command.id} to test/support/answers.`);
  if (typeof sample.raw === 'string') return sample.raw;
  // One process answers all commands about a resource: what one of them drops, another may keep.
  const others = runnable.filter(
    ({ id, words }) => id !== command.id && JSON.stringify(words) === JSON.stringify(command.words),
  );
  return JSON.stringify(
    others.reduce((whole, { id }) => merged(whole, answers[id]?.raw), sample.raw as unknown),
  );
}

/** Both answers in one: a planted secret gives way to a name. */
function merged(one: unknown, other: unknown): unknown {
  if (other === undefined || typeof other !== typeof one) return one;
  if (typeof one === 'string') return CANARY.test(one) ? other : one;
  if (one === null || typeof one !== 'object' || other === null) return one;
  if (Array.isArray(one)) return one.map((each, at) => merged(each, (other as unknown[])[at]));
  const parts = other as Record<string, unknown>;
  const own = Object.entries(one).map(([key, of]) => [key, merged(of, parts[key])]);
  return { ...parts, ...Object.fromEntries(own) };
}

/** Whether the tool prints JSON although no option asks for it. */
const isRaw = ({ words }: AnyCommand) => words[1] === '--raw';

/** A valid answer of the size of a large cluster. */
export function largeAnswer(command: AnyCommand, size = 10_000_000): string {
  const answer = healthyAnswer(command);
  if (command.machine?.format === 'json' || isRaw(command)) return answer + ' '.repeat(size);
  const [header = '', ...rows] = answer.trimEnd().split('\n');
  const more = `${rows.join('\n') || header}\n`;
  return `${header}\n${more.repeat(Math.ceil(size / more.length))}`;
}

/** The answer with a planted secret and terminal escapes in every text. */
export function hostileAnswer(command: AnyCommand): string {
  if (isRaw(command))
    return JSON.stringify(JSON.parse(healthyAnswer(command)), (key, value: unknown) =>
      typeof value === 'string' && key !== 'kind' ? value + escapes : value,
    );
  if (command.machine?.format === 'text')
    return healthyAnswer(command).replaceAll(/(?<=\S) /g, `${escapes} `);
  return JSON.stringify(answers[command.id]?.raw, (_, value: unknown) =>
    typeof value === 'string' ? value + escapes : value,
  );
}

/** The kubeconfig and the configuration of gcloud are local files: no server can refuse them. */
function asksServer({ words }: AnyCommand): boolean {
  return words[0] !== 'config';
}

function stated(command: AnyCommand): readonly Fault[] {
  return Object.entries(recordedFaults[command.tool]).map(([id, failure]) => {
    const said = nearestRecording(command, failure);
    return { id, behaviour: refusal(said), why: reasonOf(said.name) };
  });
}

/** Exit code 0, an empty list, and a warning: how aggregated lists of gcloud hide a refusal. */
function warned(): Fault {
  const said = recordings.find(({ name }) => name === 'compute-instances-list.forbidden');
  if (!said) throw new Error('compute-instances-list.forbidden is not recorded');
  return { id: 'warning-and-nothing', behaviour: refusal(said), why: 'incomplete' };
}

function refusal({ exitCode, stdout, stderr }: RecordedOutput): Required<Refusal> {
  return { exit: exitCode ?? 1, stdout, stderr };
}

function prints(stdout: string): Required<Refusal> {
  return { exit: 0, stdout, stderr: '' };
}

/** An artificial text with terminal escapes, markup and a planted secret. */
function hostileWords({ tool }: AnyCommand): Required<Refusal> {
  const token = `Bearer ya29.${canary('token')}-abcdefghijklmnop`;
  const stderr = `${tool === 'gcloud' ? 'ERROR: ' : 'error: '}${escapes}something\u0085 new happened: Authorization: ${token}\u2028\n`;
  return { exit: 1, stdout: '', stderr };
}

/** Exit code 0 with an invalid answer. Any text is a valid log, and a truncated log is a shorter log. */
function unreadable(command: AnyCommand): readonly Fault[] {
  if (isLog(command)) return [];
  const answer = healthyAnswer(command).trimEnd();
  const fault = (id: string, stdout: string): Fault => ({ id, behaviour: prints(stdout), why: 'unreadable' });
  return [
    fault('truncated', answer.slice(0, Math.ceil(answer.length / 2))),
    fault('other-shape', command.machine?.format === 'json' ? '42' : '{"kind": "Status", "code": 500}\n'),
    fault('web-page', '<!doctype html><title>Sign in to the network</title>\n'),
  ];
}

function isLog({ words }: AnyCommand): boolean {
  return words[0] === 'logs' || words.includes('get-serial-port-output');
}

const isNameOnly = (word: string) => parseTemplate(word).every((piece) => typeof piece === 'object');

/** A list of kubectl and a log may be empty. A resource requested by name exists or is not found. */
function takesNothing(command: AnyCommand): boolean {
  const { machine, words } = command;
  if (isLog(command) || words.includes('--ignore-not-found')) return true;
  return machine?.format === 'text' && !isRaw(command) && !words.some(isNameOnly);
}

/**
 * The recorded output for a failure of this command or of the most similar one. The wording of gcloud depends on the API
 * and on whether the command is a describe or a list; that of kubectl on whether it prints a table.
 */
function nearestRecording(command: AnyCommand, failure: string): RecordedOutput {
  const line = `${command.words.join(' ')} `;
  const verb = allowed[command.tool].find((each) => line.startsWith(`${each} `)) ?? '';
  const json = command.tool === 'kubectl' && command.machine?.format === 'json' ? '-json' : '';
  const wanted = `${verb.replaceAll(' ', '-')}${json}`.split('-');
  const similarity = ({ name }: RecordedOutput) => {
    const parts = (name.split('.')[0] ?? '').split('-');
    const alike = parts.findIndex((part, index) => part !== wanted[index]);
    const sameMethod = parts.at(-1) === wanted.at(-1) ? 0.5 : 0;
    // `routers get-status` fails like a describe, and not with a warning like `routers list`.
    const bothOrNoLists = (parts.at(-1) === 'list') === (wanted.at(-1) === 'list') ? 1.5 : 0;
    return (alike === -1 ? parts.length : alike) + sameMethod + bothOrNoLists;
  };
  const candidates = recordings.filter(
    ({ tool, name }) => tool === command.tool && name.endsWith(`.${failure}`),
  );
  const [best] = candidates.toSorted((a, b) => similarity(b) - similarity(a));
  if (!best) throw new Error(`No ${failure} of ${command.tool} is recorded: see test/support/tool-cases.ts.`);
  return best;
}
