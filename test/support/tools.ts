import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Done, writableCloud } from './google/writes/index.ts';
import { googleEnvironment, startGoogle } from './google.ts';
import { type KubernetesServer, kubeconfig, startKubernetes } from './kubernetes.ts';
import type { Loopback } from './loopback.ts';
import type { World } from './world/model.ts';

export type Tool = 'kubectl' | 'gcloud';

/** Both servers of a world, and the environment in which the real tools connect to them only. */
export interface Rig {
  world: World;
  /** The complete environment of a child process, without any configuration of the caller. */
  env: Record<string, string>;
  google: Loopback;
  kubernetes: KubernetesServer;
  /** Name of the kubeconfig context. */
  context: string;
  /** A temporary folder, removed when the servers stop. */
  dir: string;
  /** What callers changed in Google Cloud, in order; empty if the servers are read-only. */
  done: Done[];
  close(): Promise<void>;
}

export interface RigOptions {
  /** Whether callers may change the world, which is then changed in place. */
  writable?: boolean;
}

export async function startRig(world: World, { writable = false }: RigOptions = {}): Promise<Rig> {
  const dir = mkdtempSync(join(tmpdir(), 'pullbook-rig-'));
  const home = join(dir, 'home');
  mkdirSync(home);
  const cloud = writable ? writableCloud(world.google, world.universeDomain) : null;
  const [google, kubernetes] = await Promise.all([
    startGoogle(world.google, cloud ?? undefined),
    startKubernetes(world.kubernetes, { writable }),
  ]);
  const env = {
    PATH: process.env.PATH ?? '',
    HOME: home,
    LANG: 'C.UTF-8',
    KUBECONFIG: kubeconfig(kubernetes, dir, world.context),
    ...googleEnvironment(google.origin, dir, world),
  };
  const close = async () => {
    await Promise.all([google.close(), kubernetes.close()]);
    rmSync(dir, { recursive: true, force: true });
  };
  return { world, env, google, kubernetes, context: world.context, dir, done: cloud?.done ?? [], close };
}

/** Starts the servers, runs `use`, and stops them in any case. */
export async function withRig<Result>(
  world: World,
  use: (rig: Rig) => Promise<Result>,
  options: RigOptions = {},
): Promise<Result> {
  const rig = await startRig(world, options);
  try {
    return await use(rig);
  } finally {
    await rig.close();
  }
}

export interface ToolResult {
  stdout: string;
  stderr: string;
  /** null if the process was ended by a signal, as after `timeout`. */
  exitCode: number | null;
}

/** Runs a real tool. Its process group is killed after `timeout` milliseconds, because gcloud is a script with children. */
export function run(
  tool: Tool,
  args: string[],
  { env, cwd, timeout = 60_000 }: { env: Record<string, string>; cwd?: string; timeout?: number },
): Promise<ToolResult> {
  return new Promise((resolve, reject) => {
    const child = spawn(tool, args, { env, cwd, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
    const output = { stdout: '', stderr: '' };
    for (const stream of ['stdout', 'stderr'] as const) {
      child[stream].setEncoding('utf8').on('data', (text: string) => {
        output[stream] += text;
      });
    }
    const timer = setTimeout(() => child.pid && process.kill(-child.pid, 'SIGKILL'), timeout);
    child.on('error', reject);
    child.on('close', (exitCode) => {
      clearTimeout(timer);
      resolve({ ...output, exitCode });
    });
  });
}

const WHERE = {
  kubectl: 'https://kubernetes.io/docs/tasks/tools/',
  gcloud: 'https://cloud.google.com/sdk/docs/install',
} as const;

/**
 * Whether one of the tools is not installed; prints one line then, so that skipped tests are visible. For
 * `describe.skipIf(skipWithout('kubectl'))`.
 */
export function skipWithout(...tools: Tool[]): boolean {
  const missing = tools.filter((tool) => spawnSync('which', [tool]).status !== 0);
  for (const tool of missing)
    console.warn(`skipped: the real-tool tests need ${tool}; get it with ${WHERE[tool]}`);
  return missing.length > 0;
}
