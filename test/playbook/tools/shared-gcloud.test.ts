/** Many gcloud commands in one interpreter: what `execute` promises of a process holds of each. */
import { spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import type { ExecOptions } from '../../../src/playbook/tools/exec.ts';
import { outputLimit } from '../../../src/playbook/tools/exec.ts';
import { type SharedGcloud, sharedGcloud } from '../../../src/playbook/tools/shared-gcloud.ts';
import { processesWith, withFolder } from '../../support/playbook/playbook.ts';

const never = new AbortController().signal;
const describeRoutes = ['compute', 'routes', 'list'];
const hasPython = spawnSync('python3', ['--version']).status === 0;
if (!hasPython)
  console.warn('skipped: a shared interpreter needs Python; get python3 with the packages of the system');

/** An SDK whose launcher is that of Google in short, and whose commands run the shell script of the test. */
const launcher = (root: string) =>
  `#!/bin/sh\necho started >> '${root}/starts'\nexec python3 $CLOUDSDK_PYTHON_ARGS '${root}/lib/gcloud.py' "$@"\n`;
const program = `
import os, sys
def reorder_sys_path(path):
    return [os.path.dirname(__file__), *path]
def main():
    if os.environ.get('PYTHON'):
        exec(os.environ['PYTHON'])
    os.execvp('/bin/sh', ['sh', '-c', os.environ['SCRIPT'], 'gcloud', *sys.argv[1:]])
`;

function installSdk(folder: string): string {
  const files = {
    'bin/gcloud': launcher(folder),
    'lib/gcloud.py': `${program}\nif __name__ == '__main__':\n    main()\n`,
    'lib/googlecloudsdk/__init__.py': '',
    'lib/googlecloudsdk/gcloud_main.py': '',
  };
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text, { mode: 0o755 });
  }
  return join(folder, 'bin');
}

interface Given {
  readonly argv?: readonly string[];
  readonly options?: Partial<ExecOptions>;
  readonly variables?: Readonly<Record<string, string>>;
}

/** Lets `use` run scripts as gcloud commands in one interpreter, and ends it. */
function withSdk<Result>(
  use: (
    run: (script: string, given?: Given) => ReturnType<SharedGcloud['execute']>,
    folder: string,
  ) => Promise<Result>,
): Promise<Result> {
  return withFolder(async (folder) => {
    const bin = installSdk(folder);
    const shared = sharedGcloud();
    const env = { PATH: `${bin}:/usr/bin:/bin`, FOLDER: folder };
    try {
      return await use(
        (SCRIPT, { argv = describeRoutes, options = {}, variables = {} } = {}) =>
          shared.execute(argv, {
            timeout: 600_000,
            signal: never,
            ...options,
            env: { ...env, SCRIPT, ...variables },
          }),
        folder,
      );
    } finally {
      shared.end();
    }
  });
}

describe.skipIf(!hasPython)('a command in the shared interpreter', () => {
  test('returns its exit code, stdout and stderr separate', () =>
    withSdk(async (run) => {
      const result = await run('echo out; echo err >&2; exit 3');
      expect(result).toMatchObject({ ended: 'exit', code: 3, stdout: 'out\n', stderr: 'err\n' });
    }));

  test.each([
    ['print("said")', { code: null, stdout: 'said\n', stderr: '' }],
    ['print("said"); sys.exit()', { code: 0, stdout: 'said\n', stderr: '' }],
    ['sys.exit(7)', { code: 7, stdout: '', stderr: '' }],
    ['sys.exit("no")', { code: 1, stdout: '', stderr: 'no\n' }],
    [
      'import atexit; atexit.register(print, "at the end"); sys.exit(0)',
      { code: 0, stdout: 'at the end\n', stderr: '' },
    ],
  ])('that is %s ends as an interpreter ends', (python, { code, stdout, stderr }) =>
    withSdk(async (run) => {
      const result = await run(code === null ? 'exit 0' : 'exit 99', { variables: { PYTHON: python } });
      expect(result).toMatchObject({ ended: 'exit', code: code ?? 0, stderr });
      // What is not flushed is lost where another program takes its place, here as everywhere.
      if (code !== null) expect(result.stdout).toBe(stdout);
    }),
  );

  test('that fails with an error ends with 1 and its trace', () =>
    withSdk(async (run) => {
      const result = await run('', { variables: { PYTHON: 'raise ValueError("bad")' } });
      expect(result).toMatchObject({
        ended: 'exit',
        code: 1,
        stderr: expect.stringContaining('ValueError: bad'),
      });
    }));

  test('has its own environment, and shares the interpreter with the others', () =>
    withSdk(async (run, folder) => {
      const results = await Promise.all(
        Array.from({ length: 12 }, (_, at) => run('echo "$NUMBER"', { variables: { NUMBER: `${at}` } })),
      );
      expect(results.map(({ stdout }) => stdout.trim())).toEqual(results.map((_, at) => `${at}`));
      expect(spawnSync('wc', ['-l', join(folder, 'starts')], { encoding: 'utf8' }).stdout).toMatch(/^1 /);
    }));

  test('that a signal ended comes with that signal', () =>
    withSdk(async (run) => {
      expect(await run('echo half; kill -SEGV $$')).toMatchObject({
        ended: 'exit',
        code: null,
        signal: 'SIGSEGV',
      });
    }));

  test('may print 10 MB', () =>
    withSdk(async (run) => {
      const { ended, stdout } = await run(`head -c 10000000 /dev/zero | tr '\\0' x`);
      expect([ended, stdout.length]).toEqual(['exit', 10_000_000]);
    }));

  test('is ended beyond 64 MB', () =>
    withSdk(async (run) => {
      const { ended, stdout } = await run('while :; do head -c 9999999 /dev/zero; done');
      expect(ended).toBe('too-large');
      expect(stdout.length).toBeLessThanOrEqual(outputLimit);
    }));

  test('is not waited for because of a process that it left behind', () =>
    withSdk(async (run) => {
      expect(await run('sleep 600 & echo whole; exit 0')).toMatchObject({ code: 0, stdout: 'whole\n' });
    }));

  test.each([
    ['a timeout', 'timeout'],
    ['an interruption', 'interrupted'],
  ] as const)('that ignores SIGTERM is killed with its children after %s', (_, ended) =>
    withSdk(async (run) => {
      const MARKER = randomUUID();
      const abort = new AbortController();
      const stubborn = `trap '' TERM; sh -c 'trap "" TERM; while :; do sleep 600; done' & echo begun; while :; do sleep 600; done`;
      const options = ended === 'timeout' ? { timeout: 1500 } : { signal: abort.signal };
      // The interpreter has the environment of the first command.
      await run('exit 0');
      const running = run(stubborn, { options, variables: { MARKER } });
      await vi.waitFor(() => expect(processesWith(MARKER).length).toBeGreaterThan(2), 60_000);
      abort.abort();
      expect(await running).toMatchObject({ ended, stdout: 'begun\n' });
      await vi.waitFor(() => expect(processesWith(MARKER)).toEqual([]), 60_000);
    }),
  );

  test.each(['$(touch "$FOLDER/x")', "'; touch x; '", '*', 'two words', 'line\nbreak', 'é 中 🙂', '\\', ''])(
    'gets the argument %j unchanged',
    (word) =>
      withSdk(async (run, folder) => {
        const { stdout } = await run(`printf '[%s]' "$@"`, { argv: ['config', 'list', word] });
        expect(stdout).toBe(`[config][list][${word}]`);
        expect(readdirSync(folder)).not.toContain('x');
      }),
  );

  test('must be on the allow-list', () =>
    withSdk(async (run, folder) => {
      await expect(run('echo', { argv: ['auth', 'print-access-token'] })).rejects.toThrow(
        'Not on the allow-list',
      );
      expect(existsSync(join(folder, 'starts'))).toBe(false);
    }));

  test('is not started after an interruption', () =>
    withSdk(async (run, folder) => {
      expect(await run('echo', { options: { signal: AbortSignal.abort() } })).toMatchObject({
        ended: 'interrupted',
      });
      expect(existsSync(join(folder, 'starts'))).toBe(false);
    }));

  test('runs in a process of its own where the interpreter has ended', () =>
    withSdk(async (run) => {
      const once = `[ -e "$FOLDER/killed" ] || { : > "$FOLDER/killed"; kill -KILL $PPID; sleep 600; }; echo again`;
      expect(await run(once)).toMatchObject({ code: 0, stdout: 'again\n' });
      expect(await run('echo again')).toMatchObject({ code: 0, stdout: 'again\n' });
    }));
});

describe('without a server', () => {
  test('a launcher that knows nothing of it runs each command', () =>
    withFolder(async (folder) => {
      writeFileSync(join(folder, 'gcloud'), `#!/bin/sh\nprintf '[%s]' "$@"\n`, { mode: 0o755 });
      const shared = sharedGcloud();
      const options = { env: { PATH: `${folder}:/usr/bin:/bin` }, timeout: 600_000, signal: never };
      expect(await shared.execute(describeRoutes, options)).toMatchObject({
        code: 0,
        stdout: '[compute][routes][list]',
      });
    }));

  test('a tool that is not installed is missing', async () => {
    const options = { env: { PATH: '/no-such-folder' }, timeout: 600_000, signal: never };
    expect(await sharedGcloud().execute(describeRoutes, options)).toMatchObject({ ended: 'missing' });
  });
});
