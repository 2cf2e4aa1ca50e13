/** A playbook whose output is kept instead of printed. */
import { Readable, Writable } from 'node:stream';
import type { World } from '../playbook/cli/world.ts';
import { runPlaybook } from '../playbook/run.ts';
import type { PlaybookCall } from './tools.ts';

/** How a playbook ended, and what it printed. */
export interface Captured {
  readonly code: number;
  readonly stdout: string;
  /** The last that it printed to standard error: why it has no report, if it has none. */
  readonly complaint: string;
}

/** What a playbook has of the process of the server. Its standard input and output carry the protocol. */
export interface Surroundings extends Pick<World, 'env' | 'platform'> {
  /** Takes what a playbook prints to standard error: every few seconds what it waits for, and why it has no report. */
  readonly say: (text: string) => void;
}

/** Runs a playbook. */
export async function captured(
  { playbook, argv, input }: PlaybookCall,
  { env, platform, say }: Surroundings,
  signal: AbortSignal,
): Promise<Captured> {
  let complaint = '';
  const out = collector();
  const err = collector((text) => {
    complaint = text;
    say(text);
  });
  const code = await runPlaybook(playbook, {
    argv,
    env,
    platform,
    stdin: Readable.from(input === '' ? [] : [Buffer.from(input)]),
    stdout: out.stream,
    stderr: err.stream,
    signal,
  });
  return { code, stdout: out.text(), complaint };
}

/** A stream that is no terminal. */
function collector(onText: (text: string) => void = () => {}) {
  const chunks: string[] = [];
  const stream = new Writable({
    decodeStrings: false,
    write(chunk: string | Buffer, _encoding, done) {
      chunks.push(String(chunk));
      onText(String(chunk));
      done();
    },
  }) as NodeJS.WriteStream;
  return { stream, text: () => chunks.join('') };
}
