/**
 * The only place that starts a process. It takes an allow-list of tool and verb, and no shell is ever on the path. zx
 * starts the playbook; its `$` would start `bash -c`, and its timeout does not end children that ignore TERM.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { StringDecoder } from 'node:string_decoder';
import { type CredentialsOf, credentialsWords } from '../../catalogue/commands/gcloud/credentials.ts';
import { rawPaths } from '../../catalogue/commands/kubectl/raw.ts';
import type { Ending } from '../../catalogue/model/refusal.ts';
import type { Tool } from '../../catalogue/model/tool.ts';
import type { OwnKubeconfig } from './own-kubeconfig.ts';

/** How a process ended, with its output. */
export type Execution = Ending;

/** The environment of a process, and what ends it early. */
export interface ExecOptions {
  readonly env: NodeJS.ProcessEnv;
  /** Milliseconds until the process group gets TERM; KILL follows half a second later. */
  readonly timeout: number;
  readonly signal: AbortSignal;
}

/**
 * The allow-list: nothing else can be run. Every entry reads only; what writes into a kubeconfig of the run's own is
 * {@link fetchCredentials}, and nothing besides.
 */
export const allowed: Readonly<Record<Tool, readonly string[]>> = {
  kubectl: [
    'config view',
    'config get-contexts',
    'get pods',
    ...Object.values(rawPaths).map((path) => `get --raw ${path}`),
    'get events',
    'get namespace',
    'get replicasets,statefulsets,daemonsets,jobs',
    'get nodes',
    'get computeclasses.cloud.google.com',
    'get serviceaccount',
    'get serviceaccounts',
    'get secret',
    'logs',
  ],
  gcloud: [
    'config list',
    'container clusters describe',
    'container clusters list',
    'container fleet memberships list',
    'compute instances describe',
    'compute instances list',
    'compute instances get-serial-port-output',
    'compute instances network-interfaces get-effective-firewalls',
    'compute networks describe',
    'compute networks subnets describe',
    'compute network-firewall-policies get-effective-firewalls',
    'compute forwarding-rules list',
    'compute routes list',
    'compute routers list',
    'compute routers get-status',
    'network-connectivity policy-based-routes list',
    'network-connectivity spokes list',
    'compute firewall-rules list',
    'dns managed-zones list',
    'dns policies list',
    'dns record-sets list',
    'dns response-policies list',
    'dns response-policies rules list',
    'iam service-accounts describe',
    'iam service-accounts get-iam-policy',
    'iam roles describe',
    'projects describe',
    'projects get-iam-policy',
    'projects get-ancestors-iam-policy',
    'artifacts repositories describe',
    'artifacts repositories get-iam-policy',
    'artifacts settings describe',
    'artifacts tags list',
    'artifacts versions describe',
    'artifacts versions list',
    'artifacts rules list',
    'artifacts vpcsc-config describe',
    'policy-intelligence troubleshoot-policy iam',
    'kms keys versions list',
    'kms keys get-iam-policy',
    'billing projects describe',
    'services list',
    'logging read',
  ],
};

/** The output limit. A valid answer of 10 MB is far below it; beyond it something is wrong. */
export const outputLimit = 64 * 1024 * 1024;

const graceMilliseconds = 500;

/** How long a process that has exited may leave its output open: a child of its own can hold the pipe for ever. */
const drainMilliseconds = 1000;

/**
 * Runs a tool and waits for its end. Never throws, whatever the tool does.
 *
 * @throws Error for a command that is not on the allow-list: a bug of ours
 */
export async function execute(tool: Tool, argv: readonly string[], options: ExecOptions): Promise<Execution> {
  refuseUnlessAllowed(tool, argv);
  if (options.signal.aborted) return notRun;
  return watch(start(tool, argv, options.env, 'ignore'), tool, options);
}

/**
 * Writes a cluster into a kubeconfig of the run's own: the one command that writes. gcloud takes the file from the
 * environment, where the kubeconfig of the caller stands no longer. Never throws, whatever the tool does.
 *
 * @throws Error for a name that gcloud would take for an option: the caller refuses those
 */
export async function fetchCredentials(
  of: CredentialsOf,
  kubeconfig: OwnKubeconfig,
  options: ExecOptions,
): Promise<Execution> {
  if (of.name.startsWith('-')) throw new Error(`Not the name of a cluster: ${of.name}`);
  if (options.signal.aborted) return notRun;
  const env = { ...options.env, KUBECONFIG: kubeconfig.path };
  return watch(spawnTool('gcloud', credentialsWords(of), env, 'ignore'), 'gcloud', { ...options, env });
}

/** What became of a command that nobody waits for any more. */
export const notRun: Execution = { ended: 'interrupted', code: null, stdout: '', stderr: '' };

/** @throws Error for a command that is not on the allow-list: a bug of ours */
export function refuseUnlessAllowed(tool: Tool, argv: readonly string[]): void {
  const line = `${argv.join(' ')} `;
  if (allowed[tool].some((verb) => line.startsWith(`${verb} `))) return;
  throw new Error(
    `Not on the allow-list of src/playbook/tools/exec.ts: ${tool} ${argv.slice(0, 4).join(' ')}`,
  );
}

/** Starts a tool in a process group of its own. */
export function start(
  tool: Tool,
  argv: readonly string[],
  env: NodeJS.ProcessEnv,
  stdin: 'ignore' | 'pipe',
): ChildProcess {
  refuseUnlessAllowed(tool, argv);
  return spawnTool(tool, argv, env, stdin);
}

function spawnTool(
  tool: Tool,
  argv: readonly string[],
  env: NodeJS.ProcessEnv,
  stdin: 'ignore' | 'pipe',
): ChildProcess {
  return spawn(tool, argv, { env, shell: false, detached: true, stdio: [stdin, 'pipe', 'pipe'] });
}

/** Collects what a process prints until it has ended and its output is closed, and ends its whole group when it has to. */
function watch(child: ChildProcess, tool: Tool, { env, timeout, signal }: ExecOptions): Promise<Execution> {
  const printed = { stdout: '', stderr: '' };
  const decoders = { stdout: new StringDecoder('utf8'), stderr: new StringDecoder('utf8') };
  let size = 0;
  let stopped: Execution['ended'] | undefined;
  const stop = (why: Execution['ended']) => {
    if (stopped) return;
    stopped = why;
    endGroup(child);
  };
  const interrupt = () => stop('interrupted');
  const timer = setTimeout(stop, timeout, 'timeout');
  signal.addEventListener('abort', interrupt, { once: true });
  for (const stream of ['stdout', 'stderr'] as const) {
    child[stream]?.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size > outputLimit) stop('too-large');
      else printed[stream] += decoders[stream].write(chunk);
    });
  }
  return new Promise((resolve) => {
    let draining: NodeJS.Timeout | undefined;
    const end = (code: number | null, by: NodeJS.Signals | null = null) => {
      clearTimeout(timer);
      clearTimeout(draining);
      signal.removeEventListener('abort', interrupt);
      const text = (stream: 'stdout' | 'stderr') => printed[stream] + decoders[stream].end();
      const ended = stopped ?? 'exit';
      resolve({ ended, code, signal: by, stdout: text('stdout'), stderr: text('stderr') });
    };
    child.once('error', (error) => {
      const path = pathOf(tool, env);
      stopped ??= path === null ? 'missing' : 'unusable';
      printed.stderr += path ?? error.message;
      end(null);
    });
    child.once('exit', () => {
      // Its own output is complete; what still holds the pipe is a process that it left behind. Where this process was
      // busy, the output may not have been read yet: an immediate comes after the reads that are due.
      draining = setTimeout(setImmediate, drainMilliseconds, () => {
        child.stdout?.destroy();
        child.stderr?.destroy();
        endGroup(child);
      });
    });
    child.once('close', end);
  });
}

/** Where a tool stands on PATH, whatever it is: a folder, a script without an interpreter; null if nowhere. */
function pathOf(tool: Tool, { PATH = '' }: NodeJS.ProcessEnv): string | null {
  return (
    PATH.split(delimiter)
      .map((folder) => join(folder, tool))
      .find((path) => existsSync(path)) ?? null
  );
}

/**
 * TERM to the group, then KILL, even if its leader has exited: a child may have ignored the first. Then destroy the
 * pipes: a re-parented child may keep them open.
 */
export function endGroup({ pid, stdout, stderr }: Pick<ChildProcess, 'pid' | 'stdout' | 'stderr'>): void {
  if (pid === undefined) return;
  const send = (signal: NodeJS.Signals) => {
    try {
      process.kill(-pid, signal);
    } catch {
      // The group no longer exists.
    }
  };
  send('SIGTERM');
  setTimeout(() => {
    send('SIGKILL');
    stdout?.destroy();
    stderr?.destroy();
  }, graceMilliseconds);
}
