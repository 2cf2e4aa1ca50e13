/** The namespaces of a node, and the processes in them: see namespace.sh. */
import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process';
import { closeSync, existsSync, mkdirSync, mkdtempSync, openSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

const script = join(import.meta.dirname, 'namespace.sh');

/** Where root finds programs, whoever runs the tests. */
const rootPath = `${process.env.PATH}:/usr/sbin:/sbin`;

type Environment = Readonly<Record<string, string>>;

export class Namespace {
  /** A temporary folder, removed at the end. */
  readonly folder: string;
  readonly #holder: ChildProcess;
  /** What the holder complained about. */
  #said = '';
  readonly #started: { readonly name: string; readonly child: ChildProcess }[] = [];

  private constructor() {
    this.folder = mkdtempSync(join(tmpdir(), 'pullbook-node-'));
    mkdirSync(join(this.folder, 'logs'));
    // In a session of its own, so that Ctrl-C lets it remove what it made. It ends with our end of its standard input.
    this.#holder = spawn(script, ['hold', this.folder], {
      detached: true,
      stdio: ['pipe', 'ignore', 'pipe'],
    });
    this.#holder.stderr?.setEncoding('utf8').on('data', (text: string) => {
      this.#said += text;
    });
  }

  /** Throws if the namespaces cannot be made. */
  static async create(): Promise<Namespace> {
    const namespace = new Namespace();
    const ready = join(namespace.folder, 'init.pid');
    await until('the namespaces', 30_000, () => {
      if (namespace.#holder.exitCode !== null) throw new Error(`no namespaces: ${namespace.#said}`);
      return existsSync(ready);
    });
    return namespace;
  }

  /** A process in the namespaces, with this complete environment. */
  spawn(argv: readonly string[], env: Environment, options: SpawnOptions): ChildProcess {
    const variables = Object.entries({ PATH: rootPath, ...env }).map(([name, value]) => `${name}=${value}`);
    return spawn(script, ['enter', this.folder, '-i', ...variables, ...argv], options);
  }

  /** Starts a process that lasts until the end. `channel` opens an IPC channel to it. */
  start(name: string, argv: readonly string[], env: Environment = {}, channel = false): ChildProcess {
    const log = this.#log(name);
    const stdio = ['ignore', log, log, ...(channel ? (['ipc'] as const) : [])] as const;
    // Where the child finds the channel: https://nodejs.org/api/child_process.html#optionsstdio.
    const own = channel ? { ...env, NODE_CHANNEL_FD: '3' } : env;
    const child = this.spawn(argv, own, { cwd: this.folder, stdio: [...stdio] });
    closeSync(log);
    this.#started.push({ name, child });
    return child;
  }

  /** Runs a command to its end. */
  run(argv: readonly string[], { env = {}, input = '', cwd = this.folder }: RunOptions = {}): Promise<Ran> {
    return new Promise((resolve, reject) => {
      const child = this.spawn(argv, env, { cwd, stdio: 'pipe' });
      const output = { stdout: '', stderr: '' };
      for (const stream of ['stdout', 'stderr'] as const) {
        child[stream]?.setEncoding('utf8').on('data', (text: string) => {
          output[stream] += text;
        });
      }
      child.on('error', reject);
      child.on('close', (code) => resolve({ ...output, code }));
      // EPIPE: the process ended without reading.
      child.stdin?.on('error', () => {}).end(input);
    });
  }

  /** Waits until a condition holds. Throws with the logs after `limit` milliseconds, or if a process has ended. */
  async until(what: string, limit: number, holds: () => boolean | Promise<boolean>): Promise<void> {
    try {
      await until(what, limit, async () => {
        const ended = this.#started.find(({ child }) => child.exitCode !== null);
        if (ended) throw new Error(`${ended.name} ended with ${ended.child.exitCode}`);
        return holds();
      });
    } catch (error) {
      throw new Error(`${(error as Error).message}\n${this.logs(1500)}`);
    }
  }

  /** The end of each log. */
  logs(characters: number): string {
    const folder = join(this.folder, 'logs');
    return readdirSync(folder)
      .map((file) => `== ${file}\n${readFileSync(join(folder, file), 'utf8').slice(-characters)}`)
      .join('\n');
  }

  /** Ends every process in the namespaces, and removes the folder and the cgroups. */
  async close(): Promise<void> {
    const ended = new Promise((resolve) => this.#holder.once('exit', resolve));
    this.#holder.stdin?.end();
    if (this.#holder.exitCode === null) await ended;
  }

  #log(name: string): number {
    return openSync(join(this.folder, 'logs', `${name}.log`), 'a');
  }
}

interface RunOptions {
  readonly env?: Environment;
  readonly input?: string;
  readonly cwd?: string;
}

export interface Ran {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

async function until(what: string, limit: number, holds: () => boolean | Promise<boolean>): Promise<void> {
  const end = Date.now() + limit;
  while (!(await holds())) {
    if (Date.now() > end) throw new Error(`waited ${limit / 1000} s in vain for ${what}`);
    await wait(250);
  }
}
