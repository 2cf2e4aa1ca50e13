/**
 * The only place that starts a process. It takes an allow-list of tool and verb, and no shell is ever on the path:
 * zx's `$` gets a `spawn` of ours, because by default it starts `bash -c` and quotes for it, takes settings from the
 * environment, and its timeout does not end children that ignore TERM.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import type { Tool } from '../catalogue/model.ts';

/** `$` of zx, a global under `npx zx`. */
type Shell = typeof import('zx').$;

/** How a process ended, with what it said. */
export interface Execution {
  readonly ended: 'exit' | 'missing' | 'timeout' | 'too-large' | 'interrupted';
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface ExecOptions {
  readonly shell: Shell;
  readonly env: NodeJS.ProcessEnv;
  /** Milliseconds until the process group gets TERM, and KILL half a second later. */
  readonly timeout: number;
  readonly signal: AbortSignal;
}

/** Nothing else can be run. Every entry reads. */
export const allowed: Readonly<Record<Tool, readonly string[]>> = {
  kubectl: [
    'config view',
    'get pods',
    'get events',
    'get nodes',
    'get serviceaccount',
    'get serviceaccounts',
    'get secret',
    'logs',
  ],
  gcloud: [
    'config list',
    'container clusters describe',
    'compute instances describe',
    'compute instances list',
    'compute instances get-serial-port-output',
    'compute instances network-interfaces get-effective-firewalls',
    'compute networks subnets describe',
    'compute routes list',
    'compute routers list',
    'compute firewall-rules list',
    'dns managed-zones list',
    'dns record-sets list',
    'dns response-policies list',
    'dns response-policies rules list',
    'iam service-accounts describe',
    'projects describe',
    'projects get-iam-policy',
    'projects get-ancestors-iam-policy',
    'artifacts repositories describe',
    'artifacts repositories get-iam-policy',
    'artifacts settings describe',
    'artifacts tags list',
    'artifacts versions describe',
    'services list',
    'logging read',
  ],
};

/** A valid answer of 10 MB passes with ease; beyond this something is wrong. */
export const outputLimit = 64 * 1024 * 1024;

const graceMilliseconds = 500;

/**
 * Runs a tool and waits for its end. Never throws for what the tool does.
 *
 * @throws Error for a command that is not on the allow-list: a bug of ours
 */
export async function execute(tool: Tool, argv: readonly string[], options: ExecOptions): Promise<Execution> {
  const line = `${argv.join(' ')} `;
  if (!allowed[tool].some((verb) => line.startsWith(`${verb} `))) {
    throw new Error(`Not on the allow-list of src/playbook/exec.ts: ${tool} ${argv.slice(0, 4).join(' ')}`);
  }
  if (options.signal.aborted) return { ended: 'interrupted', code: null, stdout: '', stderr: '' };
  const watch = new Watch(options);
  const result = await options.shell({
    spawn: ((_command: string, _args: readonly string[], given: object) =>
      watch.over(spawn(tool, argv, { ...given, env: options.env, shell: false, detached: true }))) as never,
    stdio: ['ignore', 'pipe', 'pipe'],
    prefix: '',
    postfix: '',
    quiet: true,
    verbose: false,
    nothrow: true,
    preferLocal: false,
    // Without bash on PATH zx refuses to begin, though this `spawn` would not have used it.
    shell: true,
    quote: (word: string) => word,
  })`tool`;
  return watch.ended(result.exitCode);
}

/** Collects what a process says, and ends its whole group when it has to. */
class Watch {
  readonly #options: ExecOptions;
  readonly #output: { readonly [Stream in 'stdout' | 'stderr']: Buffer[] } = { stdout: [], stderr: [] };
  #size = 0;
  #started = false;
  #stopped: Execution['ended'] | null = null;
  #finished: () => void = () => {};

  constructor(options: ExecOptions) {
    this.#options = options;
  }

  over(child: ChildProcess): ChildProcess {
    this.#started = true;
    const stop = (why: Execution['ended']) => {
      if (this.#stopped) return;
      this.#stopped = why;
      endGroup(child);
    };
    const timer = setTimeout(stop, this.#options.timeout, 'timeout');
    const interrupt = () => stop('interrupted');
    this.#options.signal.addEventListener('abort', interrupt, { once: true });
    this.#finished = () => {
      clearTimeout(timer);
      this.#options.signal.removeEventListener('abort', interrupt);
    };
    child.once('error', (error: NodeJS.ErrnoException) => {
      this.#stopped ??= 'missing';
      this.#output.stderr.push(Buffer.from(error.message));
    });
    for (const stream of ['stdout', 'stderr'] as const) {
      child[stream]?.on('data', (chunk: Buffer) => {
        this.#size += chunk.length;
        if (this.#size > outputLimit) stop('too-large');
        else this.#output[stream].push(chunk);
      });
    }
    return child;
  }

  ended(code: number | null): Execution {
    this.#finished();
    if (!this.#started) throw new Error('zx started no process.');
    const text = (stream: 'stdout' | 'stderr') => Buffer.concat(this.#output[stream]).toString('utf8');
    return { ended: this.#stopped ?? 'exit', code, stdout: text('stdout'), stderr: text('stderr') };
  }
}

/**
 * TERM to the group, then KILL, whether or not its leader has gone by then: a child may have ignored the first. Then the
 * output is let go: a child that made a group of its own may hold it open for as long as it likes.
 */
function endGroup({ pid, stdout, stderr }: ChildProcess): void {
  if (pid === undefined) return;
  const send = (signal: NodeJS.Signals) => {
    try {
      process.kill(-pid, signal);
    } catch {
      // The group is gone.
    }
  };
  send('SIGTERM');
  setTimeout(() => {
    send('SIGKILL');
    stdout?.destroy();
    stderr?.destroy();
  }, graceMilliseconds);
}
