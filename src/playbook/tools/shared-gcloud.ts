/** Runs gcloud commands in one interpreter, with what `execute` promises of each. */
import type { ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import {
  type ExecOptions,
  type Execution,
  endGroup,
  execute,
  notRun,
  outputLimit,
  refuseUnlessAllowed,
  start,
} from './exec.ts';
import { gcloudServer } from './gcloud-server.ts';

/** What the server says of a command, or of itself. */
interface Answer {
  readonly ready?: true;
  readonly id?: number;
  readonly pid?: number;
  /** In base64. */
  readonly stdout?: string;
  readonly stderr?: string;
  /** null where a signal ended it. */
  readonly code?: number | null;
  readonly signal?: NodeJS.Signals | null;
}

/** gcloud in one process, as long as a run lasts. */
export interface SharedGcloud {
  readonly execute: (argv: readonly string[], options: ExecOptions) => Promise<Execution>;
  readonly end: () => void;
}

/** How a run starts its tools. */
export interface ToolRunner {
  readonly execute: typeof execute;
  readonly end: () => void;
}

/** @param share whether one interpreter runs all gcloud commands */
export function toolRunner(share: boolean): ToolRunner {
  if (!share) return { execute, end: () => {} };
  const gcloud = sharedGcloud();
  return {
    execute: (tool, argv, options) =>
      tool === 'gcloud' ? gcloud.execute(argv, options) : execute(tool, argv, options),
    end: gcloud.end,
  };
}

/** How long the server has to import the libraries of gcloud, in milliseconds. */
const patience = 15_000;

/** How long a process that was killed may take to end. */
const graceMilliseconds = 2000;

/** Starts with the first command. Where no server answers, each command runs in a process of its own. */
export function sharedGcloud(): SharedGcloud {
  let server: Promise<Server | null> | null = null;
  return {
    execute: async (argv, options) => {
      refuseUnlessAllowed('gcloud', argv);
      if (options.signal.aborted) return notRun;
      server ??= startServer(options.env);
      const found = await server;
      return (await found?.run(argv, options)) ?? execute('gcloud', argv, options);
    },
    end: () => {
      server?.then((found) => found?.end());
    },
  };
}

interface Server {
  /** null where the server ended before the command did. */
  readonly run: (argv: readonly string[], options: ExecOptions) => Promise<Execution | null>;
  readonly end: () => void;
}

/** The server, once it is ready; null where it is not. */
async function startServer(env: NodeJS.ProcessEnv): Promise<Server | null> {
  const folder = mkdtempSync(join(tmpdir(), 'pullbook-'));
  try {
    const file = join(folder, 'server.py');
    writeFileSync(file, gcloudServer, { mode: 0o600 });
    // The launcher of gcloud splits its arguments for Python at spaces.
    if (/\s/.test(file)) return null;
    const args = [env['CLOUDSDK_PYTHON_ARGS'], '-S', file].filter((each) => each).join(' ');
    // A launcher that knows nothing of these arguments prints its configuration, which is no answer of the server.
    const child = start('gcloud', ['config', 'list'], { ...env, CLOUDSDK_PYTHON_ARGS: args }, 'pipe');
    return await connected(child);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function connected(child: ChildProcess): Promise<Server | null> {
  const listeners = new Map<number, (answer: Answer | null) => void>();
  let hasEnded = false;
  let next = 0;
  const { stdin, stdout } = child;
  const end = () => {
    stdin?.end();
    setTimeout(() => hasEnded || endGroup(child), graceMilliseconds).unref();
  };
  const server: Server = {
    end,
    run: (argv, options) => {
      if (hasEnded) return Promise.resolve(null);
      const id = next;
      next += 1;
      const result = collected((listen) => listeners.set(id, listen), options);
      stdin?.write(`${JSON.stringify({ id, argv, env: options.env })}\n`);
      return result.finally(() => listeners.delete(id));
    },
  };
  return new Promise((resolve) => {
    const giveUp = () => {
      hasEnded = true;
      clearTimeout(timer);
      resolve(null);
      for (const listen of listeners.values()) listen(null);
    };
    const timer = setTimeout(() => {
      giveUp();
      endGroup(child);
    }, patience);
    child.once('error', giveUp);
    child.once('exit', giveUp);
    stdin?.on('error', giveUp);
    child.stderr?.resume();
    if (!stdout) return giveUp();
    createInterface({ input: stdout }).on('line', (line) => {
      const answer = answerIn(line);
      if (answer?.ready) {
        clearTimeout(timer);
        resolve(server);
      }
      if (answer?.id !== undefined) listeners.get(answer.id)?.(answer);
    });
  });
}

/** One answer of the server; null for any other line. */
function answerIn(line: string): Answer | null {
  try {
    return JSON.parse(line) as Answer;
  } catch {
    return null;
  }
}

/** What the server says of one command, until it has ended, or is ended because of its options. */
function collected(
  subscribe: (listen: (answer: Answer | null) => void) => void,
  { timeout, signal }: ExecOptions,
): Promise<Execution | null> {
  const printed: Readonly<Record<'stdout' | 'stderr', Buffer[]>> = { stdout: [], stderr: [] };
  let size = 0;
  let pid: number | undefined;
  let stopped: Execution['ended'] | undefined;
  return new Promise((resolve) => {
    const settle = (code: number | null, by: NodeJS.Signals | null) => {
      clearTimeout(timer);
      clearTimeout(killed);
      signal.removeEventListener('abort', interrupt);
      const text = (stream: 'stdout' | 'stderr') => Buffer.concat(printed[stream]).toString('utf8');
      const ended = stopped ?? 'exit';
      resolve({ ended, code, signal: by, stdout: text('stdout'), stderr: text('stderr') });
    };
    let killed: NodeJS.Timeout | undefined;
    const stop = (why: Execution['ended']) => {
      if (stopped) return;
      stopped = why;
      endGroup({ pid, stdout: null, stderr: null });
      killed = setTimeout(settle, graceMilliseconds, null, null);
    };
    const interrupt = () => stop('interrupted');
    const timer = setTimeout(stop, timeout, 'timeout');
    signal.addEventListener('abort', interrupt, { once: true });
    subscribe((answer) => {
      if (answer === null) {
        clearTimeout(timer);
        clearTimeout(killed);
        signal.removeEventListener('abort', interrupt);
        return resolve(stopped ? { ...notRun, ended: stopped } : null);
      }
      pid ??= answer.pid;
      // It was to be stopped before anybody knew its number.
      if (answer.pid !== undefined && stopped) endGroup({ pid, stdout: null, stderr: null });
      for (const stream of ['stdout', 'stderr'] as const) {
        const data = answer[stream];
        if (data === undefined || stopped) continue;
        const chunk = Buffer.from(data, 'base64');
        size += chunk.length;
        if (size > outputLimit) stop('too-large');
        else printed[stream].push(chunk);
      }
      if (answer.code !== undefined) settle(answer.code, answer.signal ?? null);
    });
  });
}
