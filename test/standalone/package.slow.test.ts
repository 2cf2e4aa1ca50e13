/** The package as people install it: npm, a plugin of kubectl, krew, completion in each shell, Homebrew. */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildKrew } from '../support/binaries/krew.ts';
import { isInstalled, missingTools } from '../support/optional-tools.ts';
import { type Downloads, startDownloads } from '../support/standalone/downloads.ts';
import { findNode, nodeVersions } from '../support/standalone/nodes.ts';
import { run as runTool, withRig } from '../support/tools.ts';
import { findWorld } from '../support/worlds/index.ts';

const folder = mkdtempSync(join(tmpdir(), 'pullbook-package-'));
const project = join(folder, 'project');
const bin = join(project, 'node_modules/.bin');
let downloads: Downloads;

beforeAll(async () => {
  downloads = await startDownloads();
  mkdirSync(project);
  writeFileSync(join(project, 'package.json'), '{"name": "empty", "version": "1.0.0"}');
  npm('install', '--no-audit', '--no-fund', '--offline', downloads.tarball);
});

afterAll(() => {
  downloads.close();
  rmSync(folder, { recursive: true, force: true });
});

function npm(...argv: readonly string[]): string {
  return execFileSync('npm', argv, { cwd: project, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
}

/** Runs a program with the commands of the package on its PATH, and no tool but those of the system. */
function run(program: string, argv: readonly string[], { path = bin, env = {}, input = '' } = {}) {
  const { status, stdout, stderr } = spawnSync(program, argv, {
    cwd: project,
    encoding: 'utf8',
    input,
    env: {
      PATH: `${path}:${join(process.execPath, '..')}:/usr/bin:/bin`,
      HOME: folder,
      LANG: 'C.UTF-8',
      ...env,
    },
  });
  return { status, stdout, stderr };
}

const withTool = (tool: string) => {
  for (const line of missingTools([tool])) console.warn(line);
  return isInstalled(tool);
};

test('it depends on no other package', () => {
  expect(npm('ls', '--omit=dev', '--all', '--parseable').trimEnd().split('\n')).toHaveLength(2);
});

describe.each(nodeVersions)('on Node %i', (major) => {
  const node = findNode(major);

  test.skipIf(!node)('its commands run', () => {
    const demo = run(node ?? '', [join(bin, 'pullbook'), 'auth', '--demo', '--lang', 'fr']);
    expect(demo).toMatchObject({ status: 1, stderr: '' });
    expect(demo.stdout).toMatch(/^auth · /);
    const help = run(node ?? '', [join(bin, 'kubectl-pullbook'), '--help']);
    expect(help.stdout).toMatch(/^kubectl pullbook diagnose \[flags\]\n/);
    const ended = run(node ?? '', [join(bin, 'pullbook'), 'mcp', '--demo']);
    expect(ended, 'the MCP server has nobody to serve').toEqual({ status: 0, stdout: '', stderr: '' });
  });
});

test('a paste names the next command of the package', () => {
  const { stdout, status } = run('pullbook', ['--event', '-'], {
    input: 'Failed to pull image "x/y:1": 401 Unauthorized',
  });
  expect(status).toBe(1);
  expect(stdout).toContain('run       pullbook auth');
});

describe.skipIf(!withTool('kubectl'))('kubectl', () => {
  test('diagnoses a cluster with its plugin', () =>
    withRig(findWorld('node-service-account-disabled'), async ({ env, world }) => {
      // The servers run in this process, which must not wait for the tool.
      const { stdout, exitCode } = await runTool(
        'kubectl',
        ['pullbook', '-n', world.namespace, '-o', 'json'],
        {
          env: { ...env, PATH: `${bin}:${env['PATH']}` },
        },
      );
      expect(exitCode).toBe(1);
      expect(JSON.parse(stdout).findings).toMatchObject([{ cause: 'auth-401' }]);
    }));

  test('completes the words of its plugin', () => {
    const complete = (...words: readonly string[]) =>
      run('kubectl', ['__complete', 'pullbook', ...words]).stdout;
    expect(complete('no')).toBe('not-found\tImage not found\nnode\tThe node itself\n:4\n');
    expect(complete('auth', '--output', 'j')).toBe('json\njunit\n:4\n');
  });
});

describe('completion', () => {
  test('in bash', () => {
    const at = (words: string, last: number) =>
      run('bash', [
        '-c',
        `source <(pullbook completion bash); COMP_WORDS=(${words}); COMP_CWORD=${last}; _pullbook; printf '%s\\n' "\${COMPREPLY[@]}"`,
      ]).stdout;
    expect(at('pullbook auth --output j', 3)).toBe('json\njunit\n');
    expect(at('pullbook auth --output = j', 4)).toBe('json\njunit\n');
    expect(at('pullbook auth --replay package', 3)).toContain('package.json\n');
  });

  test.skipIf(!withTool('zsh'))('in zsh', () => {
    const script = `autoload -U compinit; compinit -D; source <(pullbook completion zsh); _describe() { print -l -- "\${(@P)2}" }; words=(pullbook auth --rule node-s); CURRENT=4; _pullbook; print -- \${_comps[pullbook]}`;
    const { stdout, stderr } = run('zsh', ['-fc', script]);
    expect([stdout, stderr]).toEqual([
      'node-service-account-active:node-service-account-active\n_pullbook\n',
      '',
    ]);
  });

  test.skipIf(!withTool('fish'))('in fish', () => {
    const at = (line: string) =>
      run('fish', ['-c', `pullbook completion fish | source; complete -C '${line}'`]).stdout;
    expect(at('pullbook auth --rule node-s')).toBe('node-service-account-active\n');
    expect(at('pullbook no')).toBe('node\tThe node itself\nnot-found\tImage not found\n');
    expect(at('pullbook auth --replay pack')).toContain('package.json');
  });
});

test.skipIf(!withTool('go') || !withTool('kubectl'))('krew installs it from its manifest', () => {
  const krew = join(folder, 'krew');
  const manifest = join(downloads.folder, 'pullbook.yaml');
  const { status, stderr } = run(
    buildKrew(),
    ['install', `--manifest=${manifest}`, `--archive=${downloads.tarball}`],
    {
      env: { KREW_ROOT: krew },
    },
  );
  expect(status, stderr).toBe(0);
  const installed = (...argv: readonly string[]) =>
    run('kubectl', ['pullbook', ...argv], { path: join(krew, 'bin') });
  expect(installed('--version').stdout).toMatch(/^pullbook \d/);
  expect(installed('mcp', '--demo')).toEqual({ status: 0, stdout: '', stderr: '' });
});

test.skipIf(!withTool('ruby'))('the formula of Homebrew is valid Ruby', () => {
  const formula = join(downloads.folder, 'pullbook.rb');
  expect(existsSync(formula)).toBe(true);
  expect(run('ruby', ['-c', formula]).stdout).toBe('Syntax OK\n');
});
