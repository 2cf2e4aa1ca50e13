/** Stubs of kubectl and gcloud that answer by exact argv: a wrong flag gets no answer, and is reported. */
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { quoteWord } from '../../../src/base/quote.ts';
import { parseTemplate } from '../../../src/catalogue/commands/template.ts';
import type { Tool } from '../../../src/catalogue/model/tool.ts';

/** The behaviour of a stub for one command line. A text or a JSON document is an answer with exit code 0. */
export type Answer = string | object | Refusal | ToolFault;

export interface Refusal {
  readonly exit: number;
  readonly stderr: string;
  readonly stdout?: string;
}

/** What a tool does instead of answering. */
export interface ToolFault {
  /** `hang`: waits without output in a child process. `die`: is killed by a signal. `flood`: prints without end. */
  readonly does: keyof typeof toolFaults;
}

const toolFaults = {
  hang: 'echo begun; sleep 600 & wait',
  // Neither the tool nor its child ends on SIGTERM, and the child keeps the output open.
  'hang-on': `trap '' TERM; sh -c 'sleep 600; echo' & sleep 600`,
  die: 'kill -KILL $$',
  flood: 'exec head -c 99999999 /dev/zero',
} as const;

/** Answers by command line. Words are separated by single spaces; a word with spaces needs the list form. */
export type Answers = ReadonlyMap<string, Answer>;

export function answers(...entries: readonly (readonly [string | readonly string[], Answer])[]): Answers {
  return new Map(entries.map(([line, answer]) => [keyOf(line), answer]));
}

/** The answers of `base`, except those in `changed`. */
export function withAnswers(base: Answers, changed: Answers): Answers {
  return new Map([...base, ...changed]);
}

export function refuses(stderr: string, exit = 1): Refusal {
  return { exit, stderr: `${stderr}\n` };
}

export interface Stubs {
  /** For a child process: only the stubs are on the PATH. */
  readonly env: Readonly<Record<string, string>>;
  /** Every command line that was run, as it would be typed, in the order of start. */
  readonly calls: () => readonly string[];
  /** The command lines without an answer. */
  readonly unexpected: () => readonly string[];
}

export interface StubOptions {
  /** Tools that are not installed. */
  readonly without?: readonly Tool[];
  /** For command lines without an exact answer: `{NAME}` matches anything. The first match answers. */
  readonly templates?: readonly { readonly words: readonly string[]; readonly answer: Answer }[];
}

/** Separators of words and calls, which no argument of a test contains. */
const [nextWord, nextCall] = ['\u001f', '\u001e'];

/** Writes stubs to a folder. They are shell scripts, because a test starts hundreds of them. */
export function makeStubs(
  folder: string,
  known: Answers,
  { without = [], templates = [] }: StubOptions = {},
): Stubs {
  const bin = join(folder, 'bin');
  mkdirSync(bin);
  const exact = [...known].map(([key, answer]) => [JSON.parse(key) as string[], answer, quoteWord] as const);
  const similar = templates.map(({ words, answer }) => [words, answer, patternOf] as const);
  const branches = [...exact, ...similar].map(([words, answer, quoted], index) => {
    const call = words.map((word) => quoted(word) + quoteWord(nextWord)).join('');
    return `${call}) ${branch(join(folder, String(index)), answer)} ;;`;
  });
  writeFileSync(
    join(folder, 'stub.sh'),
    `${program(folder)}case $call in\n${branches.join('\n')}\n${otherwise}\nesac\n`,
  );
  for (const tool of ['kubectl', 'gcloud'] as const) {
    if (without.includes(tool)) continue;
    const path = join(bin, tool);
    writeFileSync(path, `#!/bin/sh\ntool=${tool}\n. ${quoteWord(join(folder, 'stub.sh'))}\n`);
    chmodSync(path, 0o755);
  }
  const lines = (file: string) => {
    const path = join(folder, file);
    const calls = existsSync(path) ? readFileSync(path, 'utf8').split(nextCall).slice(0, -1) : [];
    return calls.map((call) => call.split(nextWord).slice(0, -1).join(' '));
  };
  return {
    env: { PATH: bin, HOME: folder, LANG: 'C.UTF-8' },
    calls: () => lines('calls'),
    unexpected: () => lines('unexpected'),
  };
}

/** A word of a template as a shell pattern. */
function patternOf(word: string): string {
  return parseTemplate(word)
    .map((piece) => (typeof piece === 'string' ? quoteWord(piece) : '*'))
    .join('');
}

/** One `printf` per call, so that the output of two stubs is not interleaved. */
const program = (folder: string) => `
PATH=/usr/bin:/bin
call=$(printf '%s${nextWord}' "$tool" "$@")
printf '%s${nextCall}' "$call" >> ${quoteWord(join(folder, 'calls'))}
unexpected=${quoteWord(join(folder, 'unexpected'))}
`;

const otherwise = `*) printf '%s${nextCall}' "$call" >> "$unexpected"; echo "stub: no answer to $call" >&2; exit 99 ;;`;

/** The shell commands that print an answer, whose text is in files. */
function branch(file: string, answer: Answer): string {
  if (typeof answer === 'object' && 'does' in answer) return toolFaults[(answer as ToolFault).does];
  const { exit, stdout, stderr } = normal(answer);
  writeFileSync(`${file}.out`, stdout);
  writeFileSync(`${file}.err`, stderr);
  return [
    ...(stdout === '' ? [] : [`cat ${quoteWord(`${file}.out`)}`]),
    ...(stderr === '' ? [] : [`cat ${quoteWord(`${file}.err`)} >&2`]),
    `exit ${exit}`,
  ].join('; ');
}

function keyOf(line: string | readonly string[]): string {
  return JSON.stringify(typeof line === 'string' ? line.split(' ') : line);
}

function normal(answer: Answer) {
  if (typeof answer === 'string') return { exit: 0, stdout: answer, stderr: '' };
  if ('exit' in answer && 'stderr' in answer) return { stdout: '', ...answer };
  return { exit: 0, stdout: JSON.stringify(answer), stderr: '' };
}
