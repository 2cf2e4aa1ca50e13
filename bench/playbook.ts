/**
 * Measures the overhead of a playbook over its tools: `node bench/playbook.ts`. The limit is the time of the same command
 * lines without the playbook in the same schedule: as many concurrently, each as soon as the answer on which it depends
 * is there. Real kubectl and gcloud, loopback servers; both alternate, so that a busy machine slows both equally.
 */

import { AsyncLocalStorage } from 'node:async_hooks';
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { section } from '../src/catalogue/index.ts';
import { examine } from '../src/diagnose/examine.ts';
import { nothingWanted } from '../src/diagnose/find/target.ts';
import { fromTools, limiter, shareAnswers, toolLimits } from '../src/playbook/tools/ask.ts';
import { execute } from '../src/playbook/tools/exec.ts';
import { type Rig, skipWithout, withRig } from '../test/support/tools.ts';
import { findWorld } from '../test/support/worlds/index.ts';

const rounds = 5;
const aim = 1.1;
const root = fileURLToPath(new URL('../', import.meta.url));

const width = 4;

/** A command line, and the call on whose answer it depends. */
interface Call {
  readonly tool: string;
  readonly argv: readonly string[];
  readonly after: number | undefined;
}

if (!skipWithout('kubectl', 'gcloud')) {
  await withRig(findWorld('reader-role-missing'), async (rig) => {
    const calls = await scheduleOf(rig);
    await playbook(rig);
    const ratios: number[] = [];
    for (let round = 0; round < rounds; round += 1) {
      const bare = await timed(() => runBare(calls, rig.env));
      const whole = await timed(() => playbook(rig));
      ratios.push(whole / bare);
      process.stdout.write(
        `round ${round + 1}: bare ${bare.toFixed(0)} ms, playbook ${whole.toFixed(0)} ms\n`,
      );
    }
    const median = ratios.toSorted((a, b) => a - b)[Math.floor(rounds / 2)] ?? Number.NaN;
    process.stdout.write(
      `playbook: ${calls.length} calls, ${median.toFixed(2)} × the bare tools (aim: ${aim})\n`,
    );
  });
}

/** Runs the chapter once in this process, and records which call waited for which. */
async function scheduleOf({ env, world }: Rig): Promise<readonly Call[]> {
  const calls: Call[] = [];
  const ended: number[] = [];
  const cause = new AsyncLocalStorage<number | undefined>();
  const { signal } = new AbortController();
  const source = fromTools({
    execute: async (tool, argv) => {
      const index = calls.push({ tool, argv, after: cause.getStore() }) - 1;
      const execution = await execute(tool, argv, { env, timeout: 60_000, signal });
      ended.push(index);
      return execution;
    },
    kubectlFlags: () => [`--context=${world.context}`],
    optedIn: [],
    limits: toolLimits(width),
  });
  const wanted = { ...nothingWanted, namespace: world.namespace };
  await examine(shareAnswers((...question) => cause.run(ended.at(-1), () => source(...question))).ask, {
    wanted,
    section: section('auth'),
    now: Date.now(),
  });
  return calls;
}

async function runBare(calls: readonly Call[], env: NodeJS.ProcessEnv): Promise<void> {
  const limits: Readonly<Record<string, ReturnType<typeof limiter>>> = {
    kubectl: limiter(width),
    gcloud: limiter(width),
  };
  const running: Promise<void>[] = [];
  for (const { tool, argv, after } of calls) {
    const ready = after === undefined ? Promise.resolve() : running[after];
    running.push(
      (async () => {
        await ready;
        await limits[tool]?.(() => finished(tool, argv, env));
      })(),
    );
  }
  await Promise.all(running);
}

function playbook({ env, world }: Rig): Promise<void> {
  const words = ['node_modules/zx/build/cli.js', 'playbooks/auth.mjs', '-n', world.namespace];
  return finished(process.execPath, words, env);
}

function finished(file: string, argv: readonly string[], env: NodeJS.ProcessEnv): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(file, argv, { cwd: root, env, stdio: ['ignore', 'ignore', 'ignore'] });
    child.once('error', reject);
    child.once('close', () => resolve());
  });
}

async function timed(work: () => Promise<void>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}
