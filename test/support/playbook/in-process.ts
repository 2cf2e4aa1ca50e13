/** Runs a playbook in the process of the test, without the start-up time of Node and zx. */
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { runPlaybook as runHere } from '../../../src/playbook/run.ts';
import { type Ended, root } from './playbook.ts';

export interface InProcessOptions {
  /** The complete environment; by default only a PATH without any tool. */
  readonly env?: Readonly<Record<string, string>>;
  readonly input?: string | Buffer;
  /** Whether standard output and standard error are a terminal. */
  readonly terminal?: boolean;
  readonly platform?: NodeJS.Platform;
  /** Milliseconds between two looks of `--watch`. */
  readonly lookEvery?: number;
  /** Called with all that was printed so far, whenever there is more. */
  readonly onPrinted?: (stdout: string) => void;
  /** The size of the terminal. */
  readonly size?: { readonly columns: number; readonly rows: number };
}

export async function runPlaybook(
  playbook: string,
  argv: readonly string[],
  options: InProcessOptions = {},
): Promise<Ended> {
  const {
    env = {},
    input = '',
    terminal = false,
    platform = process.platform,
    lookEvery,
    onPrinted,
  } = options;
  const { size = { columns: 500 } } = options;
  const [stdout, stderr] = [new PassThrough(), new PassThrough()];
  if (terminal) for (const stream of [stdout, stderr]) Object.assign(stream, { isTTY: true, ...size });
  let all = '';
  if (onPrinted)
    stdout.on('data', (chunk: Buffer) => {
      all += chunk;
      onPrinted(all);
    });
  const printed = Promise.all([text(stdout), text(stderr)]);
  const stdin = new PassThrough();
  stdin.end(input);
  const code = await runHere(playbook, {
    argv,
    env: { PATH: join(root, 'no-such-folder'), ...env },
    platform,
    stdin,
    stdout: stdout as never,
    stderr: stderr as never,
    ...(lookEvery !== undefined && { lookEvery }),
  });
  stdout.end();
  stderr.end();
  const [out, err] = await printed;
  return { code, stdout: out, stderr: err, printed: out + err };
}

/** What a playbook prints on a recorded cluster, without colour. Throws if it printed no report. */
export async function printedOn(playbook: string, argv: readonly string[]): Promise<string> {
  const { code, stdout, stderr } = await runPlaybook(playbook, argv, { env: { NO_COLOR: '1' } });
  if (code === null || code > 2)
    throw new Error(`${playbook} ${argv.join(' ')} ended with ${code}: ${stderr}`);
  return stdout;
}
