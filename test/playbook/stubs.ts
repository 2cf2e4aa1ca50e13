/** Stand-ins for kubectl and gcloud that answer by exact argv: a wrong flag gets no answer, and is reported. */
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { node } from './playbook.ts';

/** What a stub says to one command line. A text or a JSON document alone is an answer that ends well. */
export type Answer = string | object | Refusal;

export interface Refusal {
  readonly exit: number;
  readonly stderr: string;
  readonly stdout?: string;
}

/** Answers by command line. Words are separated by one space each; a word with spaces needs the list form. */
export type Answers = ReadonlyMap<string, Answer>;

export function answers(...entries: readonly (readonly [string | readonly string[], Answer])[]): Answers {
  return new Map(entries.map(([line, answer]) => [keyOf(line), answer]));
}

/** The answers with others in their place. */
export function withAnswers(base: Answers, changed: Answers): Answers {
  return new Map([...base, ...changed]);
}

export function refuses(stderr: string, exit = 1): Refusal {
  return { exit, stderr: `${stderr}\n` };
}

export interface Stubs {
  /** For a child process: nothing but the stubs is on the PATH. */
  readonly env: Readonly<Record<string, string>>;
  /** Every command line that was run, as it would be typed, in the order of their starts. */
  readonly calls: () => readonly string[];
  /** Those that had no answer. */
  readonly unexpected: () => readonly string[];
}

/** Puts stubs into a folder. */
export function makeStubs(folder: string, known: Answers): Stubs {
  const bin = join(folder, 'bin');
  mkdirSync(bin);
  const table = Object.fromEntries([...known].map(([key, answer]) => [key, normal(answer)]));
  writeFileSync(join(folder, 'answers.json'), JSON.stringify(table));
  writeFileSync(join(folder, 'stub.mjs'), program);
  for (const tool of ['kubectl', 'gcloud']) {
    const path = join(bin, tool);
    writeFileSync(path, `#!/bin/sh\nexec '${node}' '${join(folder, 'stub.mjs')}' ${tool} "$@"\n`);
    chmodSync(path, 0o755);
  }
  const read = (file: string) =>
    existsSync(join(folder, file)) ? readFileSync(join(folder, file), 'utf8').trim().split('\n') : [];
  const lines = (file: string) => read(file).map((line) => (JSON.parse(line) as string[]).join(' '));
  return {
    env: { PATH: bin, HOME: folder, LANG: 'C.UTF-8' },
    calls: () => lines('calls'),
    unexpected: () => lines('unexpected'),
  };
}

const program = `
import { appendFileSync, readFileSync, writeSync } from 'node:fs';
const folder = new URL('./', import.meta.url);
const key = JSON.stringify(process.argv.slice(2));
appendFileSync(new URL('calls', folder), key + '\\n');
const answer = JSON.parse(readFileSync(new URL('answers.json', folder), 'utf8'))[key];
if (!answer) {
  appendFileSync(new URL('unexpected', folder), key + '\\n');
  writeSync(2, 'stub: no answer to ' + key + '\\n');
  process.exitCode = 99;
} else {
  process.stdout.write(answer.stdout);
  process.stderr.write(answer.stderr);
  process.exitCode = answer.exit;
}
`;

function keyOf(line: string | readonly string[]): string {
  return JSON.stringify(typeof line === 'string' ? line.split(' ') : line);
}

function normal(answer: Answer) {
  if (typeof answer === 'string') return { exit: 0, stdout: answer, stderr: '' };
  if ('exit' in answer && 'stderr' in answer) return { stdout: '', ...answer };
  return { exit: 0, stdout: JSON.stringify(answer), stderr: '' };
}
