/** Output that cannot be written, and input that does not end. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, openSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { runPlaybook as runHere } from '../../support/playbook/in-process.ts';
import { STACK_TRACE } from '../../support/playbook/live.ts';
import { node, root, withFolder } from '../../support/playbook/playbook.ts';
import { clusterAnswers, forbidden } from '../../support/playbook/shop.ts';
import { makeStubs } from '../../support/playbook/stubs.ts';

const zx = join(root, 'node_modules/zx/build/cli.js');
const big = ['--demo', 'several-causes', '-o', 'json'];

describe('a closed pipe', { concurrent: true }, () => {
  test.for(['stdout', 'stderr'] as const)('on %s is not an error', async (stream) => {
    const child = spawn(node, [zx, 'playbooks/diagnose.mjs', ...big], { cwd: root });
    child[stream].destroy();
    let said = '';
    child[stream === 'stdout' ? 'stderr' : 'stdout'].on('data', (text) => {
      said += text;
    });
    child.stdin.end();
    const [code] = await once(child, 'close');
    expect(code).toBe(1);
    if (stream === 'stdout') expect(said).toBe('');
    else expect(JSON.parse(said)).toMatchObject({ exitCode: 1 });
  });

  test('lets head print one line', async () => {
    const line = `'${node}' '${zx}' playbooks/diagnose.mjs --demo several-causes | head -1`;
    const child = spawn('sh', ['-c', line], { cwd: root });
    let [stdout, stderr] = ['', ''];
    child.stdout.on('data', (text) => {
      stdout += text;
    });
    child.stderr.on('data', (text) => {
      stderr += text;
    });
    await once(child, 'close');
    expect(stdout).toMatch(/^diagnose · [^\n]*\n$/);
    expect(stderr).toBe('');
  });
});

describe('output that cannot be written', { concurrent: true }, () => {
  test.skipIf(!existsSync('/dev/full'))('gives one line and exit code 73: a full disk', async () => {
    const full = openSync('/dev/full', 'w');
    const child = spawn(node, [zx, 'playbooks/diagnose.mjs', ...big], {
      cwd: root,
      stdio: ['ignore', full, 'pipe'],
    });
    let stderr = '';
    child.stderr?.on('data', (text) => {
      stderr += text;
    });
    const [code] = await once(child, 'close');
    expect(code).toBe(73);
    expect(stderr).toBe('pullbook: cannot write the report: no space is left on the disk\n');
  });

  test.skipIf(!existsSync('/proc/self'))(
    'is reported before any command runs: a folder in /proc',
    async () => {
      const { code, stdout, stderr } = await runHere('auth', ['--record', '/proc/pullbook/recording']);
      expect({ code, stdout }).toEqual({ code: 73, stdout: '' });
      expect(stderr).toMatch(/^pullbook: cannot write \/proc\/\S+: there is no such file or folder\n$/);
    },
  );

  test('does not prevent the report: a recording folder that has been deleted', () =>
    withFolder(async (folder) => {
      const stubs = makeStubs(folder, clusterAnswers([{ message: forbidden }]), { without: ['gcloud'] });
      const recording = join(folder, 'deep', 'recording');
      // gcloud runs after the folder was created, and before the recording is written.
      const gcloud = `#!/bin/sh\n/bin/rm -rf '${recording}'\nexit 1\n`;
      writeFileSync(join(folder, 'bin', 'gcloud'), gcloud, { mode: 0o755 });
      const { code, stdout, stderr } = await runHere('auth', ['--record', recording], { env: stubs.env });
      // The report decides first.
      expect(code).toBe(2);
      expect(stdout).toContain('auth-403');
      expect(stderr).toMatch(/^pullbook: cannot write \S+bundle\.json: there is no such file or folder\n$/);
    }));
});

describe('an input that does not end', { concurrent: true }, () => {
  test.for(['SIGINT', 'SIGTERM'] as const)('is ended by %s without output', async (signal) => {
    const child = spawn(node, [zx, 'playbooks/diagnose.mjs', '--event', '-'], { cwd: root });
    let printed = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (text) => {
        printed += text;
      });
    const closed = once(child, 'close');
    // More than the buffer of a pipe: once this is written, the playbook is reading.
    child.stdin.on('error', () => {});
    child.stdin.write('ImagePullBackOff\n'.repeat(100_000), () => child.kill(signal));
    expect(await closed).toEqual([null, signal]);
    expect(printed).toBe('');
  });
});

describe('a hostile or truncated recording', { concurrent: true }, () => {
  const shipped = readFileSync(join(root, 'content/scenarios/reader-role-missing/bundle.json'), 'utf8');
  /** A valid recording, except for the answer with the Pods. */
  const recorded = (answer: unknown) => {
    const bundle = JSON.parse(shipped) as { readonly answers: readonly { readonly command: string }[] };
    const changed = bundle.answers.map((each) =>
      each.command === 'kubectl-get-pods' ? { ...each, answer } : each,
    );
    return JSON.stringify({ ...bundle, answers: changed });
  };

  test.for([
    ['nothing', ''],
    ['a truncated recording', recorded([]).slice(0, 200)],
    ['a list', '[]'],
    ['JSON nested 100,000 levels deep', `${'['.repeat(100_000)}${']'.repeat(100_000)}`],
    ['answers of another shape', recorded({ rows: 1 })],
    ['an answer of null', recorded([null])],
    [
      'an answer nested 50,000 levels deep',
      recorded('@').replace('"@"', '['.repeat(50_000) + ']'.repeat(50_000)),
    ],
  ] as const)('gives one line and exit code 66: %s', ([, text]) =>
    withFolder(async (folder) => {
      mkdirSync(join(folder, 'r'));
      writeFileSync(join(folder, 'r', 'bundle.json'), text);
      const { code, stdout, stderr } = await runHere('auth', ['--replay', join(folder, 'r')]);
      expect({ code, stdout }).toEqual({ code: 66, stdout: '' });
      expect(stderr).toMatch(/^pullbook: [^\n]+\n$/);
      expect(stderr).not.toMatch(STACK_TRACE);
    }),
  );
});
