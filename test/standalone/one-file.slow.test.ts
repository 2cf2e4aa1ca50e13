/** A playbook as one file, from an empty folder, as people start it. */
import { execFile, spawn } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { sections } from '../../src/catalogue/index.ts';
import { listScenarios } from '../../src/playbook/recording/scenarios.ts';
import { root } from '../support/files.ts';
import { runPlaybook } from '../support/playbook/in-process.ts';
import type { Ended } from '../support/playbook/playbook.ts';
import { clusterAnswers, forbidden } from '../support/playbook/shop.ts';
import { makeStubs } from '../support/playbook/stubs.ts';
import { type Downloads, startDownloads } from '../support/standalone/downloads.ts';
import { findNode, nodeVersions } from '../support/standalone/nodes.ts';

const zx = join(root, 'node_modules/zx/build/cli.js');
const folder = mkdtempSync(join(tmpdir(), 'pullbook-one-file-'));
const empty = join(folder, 'empty');
let downloads: Downloads;

beforeAll(async () => {
  mkdirSync(empty);
  downloads = await startDownloads();
});

afterAll(() => {
  downloads.close();
  rmSync(folder, { recursive: true, force: true });
});

interface Start {
  readonly node?: string;
  readonly env?: NodeJS.ProcessEnv;
  readonly input?: string;
  readonly cwd?: string;
}

/** Runs a file with a Node in the empty folder. */
function start(
  argv: readonly string[],
  { node = process.execPath, env = {}, input = '', cwd = empty }: Start = {},
) {
  return new Promise<Ended>((resolve) => {
    const given = { cwd, env: { PATH: '/usr/bin:/bin', HOME: folder, ...env }, maxBuffer: 1e8 };
    const child = execFile(node, argv, given, (error, stdout, stderr) => {
      const code = error ? ((error.code as number | undefined) ?? null) : 0;
      resolve({ code, stdout, stderr, printed: stdout + stderr });
    });
    child.stdin?.end(input);
  });
}

const address = (playbook: string) => `${downloads.address}${playbook}.mjs`;

describe.each(nodeVersions)('with Node %i', (major) => {
  const node = findNode(major);

  test.skipIf(!node)('every recorded cluster is diagnosed as in a clone', async () => {
    const scenarios = await listScenarios();
    const differing: string[] = [];
    for (const { name } of scenarios) {
      const args = ['--demo', name, '-o', 'json'];
      const there = await start([join(downloads.folder, 'diagnose.mjs'), ...args], { node: node ?? '' });
      const here = await runPlaybook('diagnose', args);
      const plain = (text: string) =>
        text.replaceAll(/npx zx playbooks\/([a-z-]+)\.mjs|node \S*diagnose\.mjs [a-z-]+/g, 'playbook');
      const links = (text: string) =>
        text.replaceAll(downloads.address.replace('playbooks/', ''), 'https://pullbook.example/');
      if (there.code !== here.code || plain(links(there.stdout)) !== plain(here.stdout)) differing.push(name);
    }
    expect(differing).toEqual([]);
    expect(scenarios.length).toBeGreaterThan(50);
  });

  test.skipIf(!node)('from its address, with zx, nothing stays in the folder', async () => {
    const { code, stdout, stderr } = await start([zx, address('auth'), '--demo', '--lang', 'fr'], {
      node: node ?? '',
    });
    expect([code, stderr]).toEqual([1, '']);
    expect(stdout).toMatch(/^auth · /);
    expect(readdirSync(empty)).toEqual([]);
  });
});

describe('a file from an address', () => {
  test('explains a paste, and names the next one by its address', async () => {
    const input = 'Failed to pull image "x/y:1": failed to fetch oauth token: 401 Unauthorized';
    const { code, stdout } = await start([zx, address('diagnose'), '--event', '-'], { input });
    expect(code).toBe(1);
    expect(stdout).toContain(`npx -y zx@8 ${address('auth')}`);
  });

  test('takes arguments that look like those of zx for its own', async () => {
    expect((await start([zx, address('auth'), '--version'])).stdout).toMatch(
      /^pullbook \d+\.\d+\.\d+ \(\d{4}-\d\d-\d\d\)\n$/,
    );
    expect((await start([zx, address('auth'), '--help'])).stdout).toContain(`npx -y zx@8 ${address('auth')}`);
    expect((await start([zx, address('auth'), '--shell=sh'])).code).toBe(64);
  });

  test('leaves nothing in the folder if it is killed while it waits for a tool', async () => {
    const own = join(folder, 'killed');
    mkdirSync(own);
    const stubs = makeStubs(own, clusterAnswers([{ message: forbidden }]), {
      templates: [{ words: ['gcloud', '{ANYTHING}'], answer: { does: 'hang' } }],
    });
    const child = spawn(process.execPath, [zx, address('auth')], { cwd: empty, env: stubs.env });
    const ended = new Promise((resolve) => child.once('close', resolve));
    await vi.waitFor(
      () => expect(stubs.calls().some((line) => line.startsWith('gcloud'))).toBe(true),
      60_000,
    );
    child.kill('SIGKILL');
    await ended;
    expect(readdirSync(empty)).toEqual([]);
  });

  test.skipIf(process.getuid?.() === 0)('is refused by zx in a folder that cannot be written', async () => {
    const locked = join(folder, 'locked');
    mkdirSync(locked);
    chmodSync(locked, 0o555);
    expect((await start([zx, address('auth'), '--demo'], { cwd: locked })).code).not.toBe(0);
    // The line that the site gives for such a folder.
    expect((await start([zx, `--cwd=${folder}`, address('auth'), '--demo'], { cwd: locked })).code).toBe(1);
  });
});

test('a file of the user is never removed, however it is named and whatever the arguments are', async () => {
  const own = join(folder, 'own');
  mkdirSync(own);
  const file = join(own, 'diagnose.mjs');
  writeFileSync(file, readFileSync(join(downloads.folder, 'diagnose.mjs')));
  symlinkSync(own, join(folder, 'link'));
  symlinkSync(file, join(folder, 'pb-diagnose.mjs'));
  const url = 'https://registry.example.com/p/r/diagnose';
  for (const argv of [
    [zx, join(folder, 'link/diagnose.mjs'), '--image', url],
    [zx, join(folder, 'pb-diagnose.mjs'), '--image', url],
    [zx, '--registry', url, file, '--version'],
    [file, '--image', url],
  ]) {
    await start(argv);
    expect(existsSync(file), argv.join(' ')).toBe(true);
  }
  const demo = ['--demo', 'several-causes'];
  expect((await start([zx, join(folder, 'link/diagnose.mjs'), ...demo])).stdout).toMatch(/^diagnose · /);
});

test('diagnose takes a chapter as its first word', async () => {
  for (const { id } of sections) {
    const { stdout } = await start([join(downloads.folder, 'diagnose.mjs'), id, '--demo']);
    expect(stdout).toMatch(new RegExp(`^${id} · `));
  }
});

test('the checksums are those of the files', () => {
  const lines = readFileSync(join(downloads.folder, 'SHA256SUMS'), 'utf8').trimEnd().split('\n');
  expect(lines.map((line) => line.split('  ')[1]).toSorted()).toEqual(
    readdirSync(downloads.folder)
      .filter((name) => /\.(?:mjs|tgz)$/.test(name))
      .toSorted(),
  );
  return new Promise<void>((resolve, reject) => {
    execFile('sha256sum', ['-c', 'SHA256SUMS'], { cwd: downloads.folder }, (error) =>
      error ? reject(error) : resolve(),
    );
  });
});

test('a changed file does not pass', async () => {
  const copy = join(folder, 'changed');
  mkdirSync(copy);
  for (const name of ['SHA256SUMS', 'auth.mjs'])
    writeFileSync(join(copy, name), readFileSync(join(downloads.folder, name)));
  writeFileSync(join(copy, 'auth.mjs'), 'console.log(1)\n');
  const code = await new Promise((resolve) =>
    execFile('sha256sum', ['--ignore-missing', '-c', 'SHA256SUMS'], { cwd: copy }, (error) =>
      resolve(error?.code ?? 0),
    ),
  );
  expect(code).toBe(1);
});
