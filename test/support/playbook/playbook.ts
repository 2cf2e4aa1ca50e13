/** Runs a playbook like a user: in a process of its own, started by zx. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Report } from '../../../src/playbook/report/index.ts';

export const root = fileURLToPath(new URL('../../../', import.meta.url));
/** The Node of the development dependency, whichever runs the tests. */
export const node = join(root, 'node_modules/node/bin/node');
const zx = join(root, 'node_modules/zx/build/cli.js');

export interface PlaybookOptions {
  /** The complete environment; by default only a PATH without any tool. */
  readonly env?: Readonly<Record<string, string>>;
  readonly input?: string;
  /** Called when the process runs. */
  readonly onStart?: (child: ChildProcess) => void | Promise<void>;
}

export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
  /** stdout and stderr, for tests of what must never be printed. */
  readonly printed: string;
}

/** `npx zx playbooks/<playbook>.mjs …`, without the start-up time of npx. */
export function runPlaybook(
  playbook: string,
  args: readonly string[],
  options: PlaybookOptions = {},
): Promise<Ended> {
  return start(node, [zx, `playbooks/${playbook}.mjs`, ...args], options);
}

/** Starts a program in the repository and waits until it has ended and its output is closed. */
export function start(
  program: string,
  args: readonly string[],
  { env = {}, input = '', onStart }: PlaybookOptions = {},
): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd: root, env: { PATH: join(root, 'no-such-folder'), ...env } });
    const output = { stdout: '', stderr: '' };
    for (const stream of ['stdout', 'stderr'] as const) {
      child[stream].setEncoding('utf8').on('data', (text: string) => {
        output[stream] += text;
      });
    }
    child.on('error', reject);
    child.on('close', (code) => resolve({ ...output, code, printed: output.stdout + output.stderr }));
    // EPIPE: the process ended without reading.
    child.stdin.on('error', () => {});
    child.stdin.end(input);
    onStart?.(child);
  });
}

/** The report of a run with `-o json`. */
export function reportOf({ stdout, stderr, code }: Ended): Report {
  try {
    return JSON.parse(stdout) as Report;
  } catch {
    throw new Error(`no report, exit ${code}: ${stderr || stdout}`);
  }
}

/** Every judgement of a report as `rule: verdict (outcome or failure reason)`, sorted. */
export function verdictsOf(report: Report): readonly string[] {
  const all = [...report.judgements, ...report.findings.flatMap(({ judgements }) => judgements)];
  const lines = all.map(
    ({ rule, verdict, because, failure }) => `${rule}: ${verdict} (${because ?? failure?.why ?? 'exempt'})`,
  );
  return [...new Set(lines)].toSorted();
}

/** Creates a temporary folder for `use`, and removes it afterwards. */
export async function withFolder<Result>(use: (folder: string) => Promise<Result>): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), 'pullbook-test-'));
  try {
    return await use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The command lines of the processes with a marker in their environment: children that are still running. */
export function processesWith(marker: string): readonly string[] {
  return readdirSync('/proc')
    .filter((entry) => /^\d+$/.test(entry))
    .flatMap((pid) => {
      try {
        const marked = readFileSync(`/proc/${pid}/environ`, 'utf8').includes(marker);
        const line = marked ? readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ') : '';
        return line === '' ? [] : [line];
      } catch {
        // The process has ended, or belongs to another user.
        return [];
      }
    });
}

/** Control characters, and characters that hide or reorder text; newlines and tabs are allowed. */
export const UNPRINTABLE =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/u;
