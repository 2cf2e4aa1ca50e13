import { randomUUID } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause, setImmediate as turn } from 'node:timers/promises';
import { describe, expect, test, vi } from 'vitest';
import { commands } from '../../../src/catalogue/index.ts';
import { refusalOf } from '../../../src/catalogue/model/refusal.ts';
import type { Tool } from '../../../src/catalogue/model/tool.ts';
import { allowed, execute, outputLimit } from '../../../src/playbook/tools/exec.ts';
import { processesWith, runPlaybook, withFolder } from '../../support/playbook/playbook.ts';
import { clusterAnswers, nodesAnswers } from '../../support/playbook/shop.ts';
import { makeStubs, withAnswers } from '../../support/playbook/stubs.ts';

const getPods = ['get', 'pods', '--namespace=shop'];
const never = new AbortController().signal;

interface Given {
  readonly argv?: readonly string[];
  readonly timeout?: number;
  readonly signal?: AbortSignal;
  readonly variables?: Readonly<Record<string, string>>;
}

/** Runs a shell script of the test as kubectl. */
function executeScript(folder: string, script: string, given: Given = {}) {
  const bin = join(folder, 'bin');
  mkdirSync(bin, { recursive: true });
  writeFileSync(join(bin, 'kubectl'), `#!/bin/sh\n${script}\n`);
  chmodSync(join(bin, 'kubectl'), 0o755);
  const { argv = getPods, timeout = 600_000, signal = never, variables = {} } = given;
  const env = { PATH: `${bin}:/usr/bin:/bin`, FOLDER: folder, ...variables };
  return execute('kubectl', argv, { env, timeout, signal });
}

describe('the allow-list', () => {
  test.each([
    ['kubectl', 'delete pods --all'],
    ['kubectl', 'get deployments'],
    ['kubectl', 'get podsecuritypolicies'],
    ['kubectl', 'get secrets'],
    ['kubectl', '--namespace=shop get pods'],
    ['kubectl', 'apply --filename=-'],
    ['kubectl', 'exec cart -- sh'],
    ['kubectl', 'config set-context gke'],
    ['kubectl', 'get'],
    ['kubectl', ''],
    ['gcloud', 'iam service-accounts enable nodes@shop-prod.iam.gserviceaccount.com'],
    ['gcloud', 'iam service-accounts describe-keys'],
    ['gcloud', 'auth print-access-token'],
    ['gcloud', 'config set project shop'],
    ['gcloud', 'projects add-iam-policy-binding shop'],
    ['gcloud', 'get pods'],
  ] as const)('refuses %s %s, and starts no process', (tool, line) =>
    withFolder(async (folder) => {
      const marker = join(folder, 'started');
      for (const name of ['kubectl', 'gcloud']) {
        writeFileSync(join(folder, name), `#!/bin/sh\n: > '${marker}'\n`, { mode: 0o755 });
      }
      const given = { env: { PATH: folder }, timeout: 600_000, signal: never };
      await expect(execute(tool, line.split(' '), given)).rejects.toThrow('Not on the allow-list');
      expect(existsSync(marker)).toBe(false);
    }),
  );

  test('contains every command that a playbook runs, and none that changes anything', () => {
    const permits = (tool: Tool, words: readonly string[]) =>
      allowed[tool].some((verb) => `${words.join(' ')} `.startsWith(`${verb} `));
    const verdicts = commands.map(({ id, tool, words, effect, machine }) => ({
      id,
      effect,
      runs: machine !== undefined,
      permitted: permits(tool, words),
    }));
    expect(verdicts.filter(({ runs, permitted }) => runs && !permitted)).toEqual([]);
    expect(
      verdicts.filter(({ effect, permitted, runs }) => effect === 'changes' && (permitted || runs)),
    ).toEqual([]);
  });
});

describe('the output of a tool', () => {
  test('is returned with its exit code, stdout and stderr separate', () =>
    withFolder(async (folder) => {
      const result = await executeScript(folder, 'echo out; echo err >&2; exit 3');
      expect(result).toMatchObject({ ended: 'exit', code: 3, stdout: 'out\n', stderr: 'err\n' });
    }));

  test('is kept whole although a process that it left behind holds the pipe', () =>
    withFolder(async (folder) => {
      const started = performance.now();
      const result = await executeScript(folder, 'sleep 600 & echo whole; exit 0');
      expect(result).toMatchObject({ ended: 'exit', code: 0, stdout: 'whole\n' });
      expect(performance.now() - started).toBeLessThan(10_000);
    }));

  test('is read although this process was busy when it came', () =>
    withFolder(async (folder) => {
      const running = executeScript(folder, '{ sleep 0.5; echo late; } & : > "$FOLDER/ended"; exit 0');
      await vi.waitFor(() => expect(existsSync(join(folder, 'ended'))).toBe(true));
      await pause(200);
      await turn();
      // A large answer of another tool is decoded meanwhile: nothing is read for longer than the output may stay open.
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1500);
      expect(await running).toMatchObject({ ended: 'exit', code: 0, stdout: 'late\n' });
    }));

  test('of a tool that a signal ended comes with that signal', () =>
    withFolder(async (folder) => {
      const result = await executeScript(folder, 'echo half; kill -SEGV $$');
      expect(result).toMatchObject({ ended: 'exit', code: null, signal: 'SIGSEGV' });
      expect(refusalOf('kubectl', result)).toMatchObject({ why: 'failed', said: 'kubectl: SIGSEGV' });
    }));

  test('is accepted if it is a valid answer of 10 MB', () =>
    withFolder(async (folder) => {
      const script = `printf '{"a": "'; head -c 10000000 /dev/zero | tr '\\0' x; printf '"}'`;
      const { ended, stdout } = await executeScript(folder, script);
      expect(ended).toBe('exit');
      expect((JSON.parse(stdout) as { a: string }).a).toHaveLength(10_000_000);
    }));

  test('is truncated beyond 64 MB, and the tool is killed', () =>
    withFolder(async (folder) => {
      const { ended, stdout } = await executeScript(folder, 'while :; do head -c 9999999 /dev/zero; done');
      expect(ended).toBe('too-large');
      expect(stdout.length).toBeLessThanOrEqual(outputLimit);
    }));

  test('is `missing` if the tool is not installed', async () => {
    const env = { PATH: join('/', 'no-such-folder') };
    const given = { env, timeout: 600_000, signal: never };
    expect(await execute('gcloud', ['config', 'list'], given)).toMatchObject({ ended: 'missing' });
  });
});

describe('the end of a tool', () => {
  /** Neither it nor its child ends on SIGTERM, and the child keeps the output open. */
  const stubborn = `trap '' TERM; sh -c 'trap "" TERM; echo child; : > "$FOLDER/begun"; while :; do sleep 600; done' & while :; do sleep 600; done`;
  const longest = 1_000_000_000;

  /** Runs a script until it has created the file `begun`, and then lets its timeout expire, with fake timers. */
  async function timeOut(folder: string, script: string, variables: Readonly<Record<string, string>>) {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    try {
      const running = executeScript(folder, script, { timeout: longest, variables });
      while (!existsSync(join(folder, 'begun'))) await new Promise(setImmediate);
      // The output of the script is in the pipe, and is read in the next turns of the event loop.
      for (let turn = 0; turn < 100; turn += 1) await new Promise(setImmediate);
      vi.advanceTimersByTime(longest);
      vi.advanceTimersByTime(10_000);
      return await running;
    } finally {
      vi.useRealTimers();
    }
  }

  test('a tool that ignores SIGTERM is killed with its children', () =>
    withFolder(async (folder) => {
      const id = randomUUID();
      const result = await timeOut(folder, stubborn, { MARKER: id });
      expect(result).toMatchObject({ ended: 'timeout', stdout: 'child\n' });
      await vi.waitFor(() => expect(processesWith(id)).toEqual([]), 60_000);
    }));

  test('an interruption kills it too', () =>
    withFolder(async (folder) => {
      const id = randomUUID();
      const abort = new AbortController();
      const running = executeScript(folder, stubborn, { signal: abort.signal, variables: { MARKER: id } });
      await vi.waitFor(() => expect(processesWith(id).length).toBeGreaterThan(2), 60_000);
      abort.abort();
      expect(await running).toMatchObject({ ended: 'interrupted' });
      await vi.waitFor(() => expect(processesWith(id)).toEqual([]), 60_000);
    }));

  // The child runs for longer than a test may take: that the run ends proves that nobody waits for it.
  test('a child that left the process group and keeps the output open is not waited for', () =>
    withFolder(async (folder) => {
      const script = `setsid sh -c 'echo $$ > "$FOLDER/child"; exec sleep 600' & echo begun; while [ ! -s "$FOLDER/child" ]; do :; done; : > "$FOLDER/begun"; sleep 600`;
      const result = await timeOut(folder, script, {});
      expect(result).toMatchObject({ ended: 'timeout', stdout: 'begun\n' });
      process.kill(Number(readFileSync(join(folder, 'child'), 'utf8')));
    }));

  test('after an interruption nothing is started', () =>
    withFolder(async (folder) => {
      const result = await executeScript(folder, ': > "$FOLDER/started"', { signal: AbortSignal.abort() });
      expect(result).toMatchObject({ ended: 'interrupted' });
      expect(existsSync(join(folder, 'started'))).toBe(false);
    }));
});

describe('no shell', () => {
  test.each([
    '$(touch "$FOLDER/x")',
    '`touch x`',
    '; touch x',
    '| touch x',
    '&& touch x',
    "'; touch x; '",
    '"$HOME"',
    '*',
    '~',
    'two words',
    'line\nbreak',
    'é 中 🙂',
    '\\',
    '',
  ])('the argument %j is passed unchanged', (word) =>
    withFolder(async (folder) => {
      const { stdout } = await executeScript(folder, `printf '[%s]' "$@"`, { argv: ['get', 'pods', word] });
      expect(stdout).toBe(`[get][pods][${word}]`);
      expect(readdirSync(folder)).toEqual(['bin']);
    }),
  );

  test('environment variables of zx have no effect', () =>
    withFolder(async (folder) => {
      const stubs = makeStubs(folder, withAnswers(clusterAnswers([{}]), nodesAnswers()));
      const prefixScript = join(folder, 'prefixScript');
      const env = {
        ...stubs.env,
        ZX_PREFIX: `touch ${prefixScript};`,
        ZX_POSTFIX: `; touch ${prefixScript}`,
        ZX_VERBOSE: 'true',
      };
      const ended = await runPlaybook('diagnose', [], { env });
      expect(ended).toMatchObject({ code: 0, stderr: '' });
      expect(stubs.unexpected()).toEqual([]);
      expect(existsSync(prefixScript)).toBe(false);
    }));
});
