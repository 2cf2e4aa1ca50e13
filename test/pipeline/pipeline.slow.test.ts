/** The GitHub Action and the GitLab template: each script is run as such, with a failing and a healthy world. */
import { spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { YAML } from 'zx';
import { root } from '../support/files.ts';
import { clusterAnswers, forbidden } from '../support/playbook/shop.ts';
import { makeStubs } from '../support/playbook/stubs.ts';
import { xmlProblems } from '../support/playbook/xml.ts';
import { type Downloads, startDownloads } from '../support/standalone/downloads.ts';

const folder = mkdtempSync(join(tmpdir(), 'pullbook-pipeline-'));
let downloads: Downloads;
let runs = 0;

beforeAll(async () => {
  downloads = await startDownloads();
});

afterAll(() => {
  downloads.close();
  rmSync(folder, { recursive: true, force: true });
});

interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
  readonly cwd: string;
}

/** What the runner of a pipeline gives a script: npx, the tools, and a folder of its own with the files of the test. */
async function runScript(
  shell: readonly [string, ...string[]],
  script: string,
  {
    env = {},
    pods = [],
    files = {},
    npx,
  }: {
    readonly env?: Readonly<Record<string, string>>;
    readonly pods?: Parameters<typeof clusterAnswers>[0];
    readonly files?: Readonly<Record<string, string>>;
    /** A script in the place of npx. */
    readonly npx?: string;
  },
): Promise<Ended> {
  const cwd = join(folder, String(runs++));
  mkdirSync(cwd);
  makeStubs(cwd, clusterAnswers(pods), {
    templates: [
      {
        words: ['gcloud', '{ANYTHING}'],
        answer: {
          exit: 1,
          stderr: 'ERROR: (gcloud) You do not currently have an active account selected.\n',
        },
      },
    ],
  });
  const bin = join(cwd, 'bin');
  // `npx --yes zx@8 …` without a registry.
  writeFileSync(
    join(bin, 'npx'),
    `#!/bin/sh\nshift 2\nexec '${process.execPath}' '${join(root, 'node_modules/zx/build/cli.js')}' "$@"\n`,
  );
  if (npx) writeFileSync(join(bin, 'npx'), npx);
  chmodSync(join(bin, 'npx'), 0o755);
  for (const [name, text] of Object.entries(files)) writeFileSync(join(cwd, name), text);
  const [program, ...argv] = shell;
  const child = spawn(program, [...argv, script], {
    cwd,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { PATH: `${bin}:${join(process.execPath, '..')}:/usr/bin:/bin`, HOME: cwd, LANG: 'C.UTF-8', ...env },
  });
  const printed = { stdout: '', stderr: '' };
  for (const stream of ['stdout', 'stderr'] as const)
    child[stream].setEncoding('utf8').on('data', (text: string) => {
      printed[stream] += text;
    });
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  return { code, ...printed, cwd };
}

const pod = (image: string) =>
  `apiVersion: v1\nkind: Pod\nmetadata:\n  name: cart\nspec:\n  containers:\n    - name: cart\n      image: ${image}\n`;
const digest = `registry.example.com/cart@sha256:${'a'.repeat(64)}`;

describe('the GitHub Action', () => {
  interface Step {
    readonly run: string;
    readonly env: Readonly<Record<string, string>>;
  }
  const action = YAML.parse(readFileSync(join(root, 'action.yml'), 'utf8')) as {
    readonly inputs: Readonly<Record<string, { readonly default: string }>>;
    readonly runs: { readonly using: string; readonly steps: readonly Step[] };
  };

  /** Runs its step as a runner does: inputs are put into `env`. */
  async function act(inputs: Readonly<Record<string, string>>, world: Parameters<typeof runScript>[2] = {}) {
    const [step] = action.runs.steps;
    if (!step) throw new Error('action.yml has no step');
    const given = Object.fromEntries(
      Object.entries(action.inputs).map(([name, input]) => [name, inputs[name] ?? input.default]),
    );
    const env = Object.fromEntries(
      Object.entries(step.env).map(([name, text]) => [
        name,
        text.replace(/\$\{\{ inputs\.([\w-]+) \}\}/, (_, input: string) => given[input] ?? ''),
      ]),
    );
    const summary = join(folder, `summary-${runs}.md`);
    writeFileSync(summary, '');
    const ended = await runScript(['bash', '--noprofile', '--norc', '-eo', 'pipefail', '-c'], step.run, {
      ...world,
      env: { ...env, GITHUB_ACTION_PATH: root.replace(/\/$/, ''), GITHUB_STEP_SUMMARY: summary },
    });
    return { ...ended, summary: readFileSync(summary, 'utf8') };
  }

  test('is one step that hands its inputs over in variables', () => {
    expect(action.runs.using).toBe('composite');
    expect(action.runs.steps).toHaveLength(1);
    expect(action.runs.steps[0]?.run).not.toContain('${{');
  });

  test('marks the line of an image that cannot be pulled, and fails', async () => {
    const { code, stdout, summary } = await act(
      { manifests: 'good.yaml\nbad.yaml', arguments: '--offline' },
      { files: { 'good.yaml': pod(digest), 'bad.yaml': pod('registry.example.com/Cart:1') } },
    );
    expect(code).toBe(1);
    expect(stdout).toMatch(
      /^::error file=bad\.yaml,line=8,title=Pullbook%3A registry\.example\.com\/Cart%3A1::/m,
    );
    expect(stdout.match(/^::error/gm)).toHaveLength(1);
    expect(summary).toContain('registry.example.com/Cart:1');
  });

  test('passes what is only unknown, unless its input says to fail', async () => {
    const files = { 'good.yaml': pod(digest) };
    const input = { manifests: 'good.yaml', arguments: '--offline' };
    const passed = await act(input, { files });
    expect([passed.code, passed.stdout]).toEqual([0, '']);
    expect(passed.summary).toContain(digest);
    expect((await act({ ...input, 'fail-on': 'unknown' }, { files })).code).toBe(1);
    const bad = { files: { 'good.yaml': pod('host/Cart') } };
    expect((await act({ ...input, 'fail-on': 'never' }, bad)).code).toBe(0);
  });

  test('explains a rollout that failed', async () => {
    const { code, stdout, summary } = await act(
      { run: 'diagnose', arguments: '--namespace=shop', language: 'fr' },
      { pods: [{ message: forbidden }] },
    );
    expect(code).toBe(1);
    expect(stdout).toMatch(/^::error title=Pullbook%3A Accès refusé[^\n]*::[^\n]*cart/m);
    expect(summary).toContain('403');
    expect(summary).toMatch(/^# diagnose · /);
  });

  test('leaves out of the summary what it leaves out of the report', async () => {
    const { code, stdout, summary } = await act(
      { run: 'diagnose', arguments: '--namespace=shop\n--ignore\nshop/*' },
      { pods: [{ message: forbidden }] },
    );
    expect([code, stdout]).toEqual([0, '']);
    expect(summary).toContain('Left out');
    expect(summary).not.toContain('403');
  });

  test('warns of manifests without an image', async () => {
    const files = { 'map.yaml': 'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\n' };
    const { stdout } = await act({ manifests: 'map.yaml', arguments: '--offline' }, { files });
    expect(stdout).toMatch(/^::warning title=Pullbook::No image was found/m);
  });

  test('says nothing about a rollout in which nothing fails', async () => {
    const { code, stdout, summary } = await act(
      { run: 'diagnose', arguments: '--namespace=shop' },
      { pods: [] },
    );
    expect([code, stdout]).toEqual([0, '']);
    expect(summary).toMatch(/^# diagnose · /);
  });

  test('ends with the code of a run that could not be, and takes no input for a command', async () => {
    expect((await act({ manifests: 'gone.yaml' })).code).toBe(66);
    expect((await act({ run: 'deploy' })).code).toBe(64);
    for (const input of ['--help', '--version', '-o', '--output=text'])
      expect((await act({ run: 'diagnose', arguments: input })).code, input).toBe(64);
    expect((await act({ manifests: '-' })).code).toBe(64);
    const broken = await act({ run: 'diagnose', 'fail-on': 'never' }, { npx: '#!/bin/sh\nexit 1\n' });
    expect(broken.code).toBe(69);
    expect(broken.stdout).toMatch(/^::error title=Pullbook::there is no report/m);
    const { cwd, code } = await act({
      manifests: '$(touch owned)\n`touch owned`; touch owned',
      arguments: '--offline',
    });
    expect(code).toBeGreaterThanOrEqual(64);
    expect(existsSync(join(cwd, 'owned'))).toBe(false);
  });
});

describe('the GitLab template', () => {
  type Job = { readonly script: readonly string[] };
  const template = YAML.parse(readFileSync(join(root, 'public/pipeline/gitlab.yml'), 'utf8')) as Record<
    string,
    Job
  >;
  const job = (name: string, world: Parameters<typeof runScript>[2]) =>
    runScript(['sh', '-e', '-c'], template[name]?.script.join('\n') ?? 'exit 99', {
      ...world,
      env: { PULLBOOK_SITE: downloads.address.replace(/\/playbooks\/$/, ''), ...world.env },
    });

  test('checks manifests, and keeps a report for the merge request', async () => {
    const env = { PULLBOOK_MANIFESTS: 'pod.yaml' };
    const bad = await job('pullbook-check', {
      env,
      files: { 'pod.yaml': pod('registry.example.com/Cart:1') },
    });
    expect(bad.code).toBe(1);
    expect(bad.stdout).toContain('pod.yaml:8');
    const report = readFileSync(join(bad.cwd, 'pullbook.xml'), 'utf8');
    expect(xmlProblems(report)).toEqual([]);
    expect(report).toContain('<failure');
    const good = await job('pullbook-check', { env, files: { 'pod.yaml': pod(digest) } });
    expect(good.code).toBe(0);
  });

  test('explains a rollout that failed, and passes one in which nothing does', async () => {
    const env = { PULLBOOK_NAMESPACE: 'shop' };
    const failed = await job('pullbook-diagnose', { env, pods: [{ message: forbidden }] });
    expect(failed.code).toBe(1);
    expect(failed.stdout).toContain('auth-403');
    expect(existsSync(join(failed.cwd, 'pullbook/bundle.json'))).toBe(true);
    expect((await job('pullbook-diagnose', { env, pods: [] })).code).toBe(0);
  });
});
