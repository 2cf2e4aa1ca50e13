/** What a command line takes: time on the clock, CPU time with all its children, and the memory of its largest process. */
import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { text } from 'node:stream/consumers';

/** One run of a command line. */
export interface Measured {
  readonly wallSeconds: number;
  /** User and system time, of the command and of every process that it waited for. */
  readonly cpuSeconds: number;
  readonly stdout: string;
}

/** Where a command line runs. */
export interface Place {
  readonly env: NodeJS.ProcessEnv;
  readonly cwd: string;
}

/**
 * Runs a command line under the `time` of bash, which counts the children too.
 *
 * @throws Error where it ends with a code above `most`
 */
export async function measure(argv: readonly string[], { env, cwd }: Place, most = 2): Promise<Measured> {
  const timed = 'TIMEFORMAT="%R %U %S"; { time "$@" 2>&4; } 2>&3';
  const child = spawn('bash', ['-c', timed, 'bash', ...argv], {
    env,
    cwd,
    stdio: ['ignore', 'pipe', 'inherit', 'pipe', 'pipe'],
  });
  const [, stdout, , times, said] = child.stdio;
  const ended = new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  const [printed, spent, complaint, code] = await Promise.all([
    text(stdout as NodeJS.ReadableStream),
    text(times as NodeJS.ReadableStream),
    text(said as NodeJS.ReadableStream),
    ended,
  ]);
  if (code === null || code > most) throw new Error(`${argv.join(' ')} ended with ${code}: ${complaint}`);
  const [wall, user, system] = spent.trim().split(' ').map(Number);
  return { wallSeconds: wall ?? 0, cpuSeconds: (user ?? 0) + (system ?? 0), stdout: printed };
}

/**
 * The memory of the largest process of a command line, in MiB: VmHWM of each, looked at every 20 ms, which takes time of
 * its own (Linux).
 */
export function largestProcess(argv: readonly string[], { env, cwd }: Place): Promise<number> {
  const [command = '', ...args] = argv;
  const child = spawn(command, args, { env, cwd, stdio: 'ignore' });
  let largest = 0;
  const look = setInterval(() => {
    const family = new Set([child.pid]);
    for (const { pid, parent, peak } of processes()) {
      if (!family.has(parent) && pid !== child.pid) continue;
      family.add(pid);
      largest = Math.max(largest, peak);
    }
  }, 20);
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', () => {
      clearInterval(look);
      resolve(largest / 1024);
    });
  });
}

/** All processes, parents before their children in general; the peak in KiB. */
function processes() {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .toSorted((a, b) => a - b)
    .flatMap((pid) => {
      try {
        const status = readFileSync(`/proc/${pid}/status`, 'utf8');
        const field = (name: string) => Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(status)?.[1] ?? 0);
        return [{ pid, parent: field('PPid'), peak: field('VmHWM') }];
      } catch {
        // It has ended.
        return [];
      }
    });
}

/** The value in the middle. */
export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}
