/** `npm run new`, on a copy of the repository. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));
const node = join(root, 'node_modules/node/bin/node');
const folder = mkdtempSync(join(tmpdir(), 'pullbook-new-'));
const copied = ['package.json', 'tsconfig.json', 'src', 'test', 'content/en', 'content/fr'];

function make(...argv: readonly string[]) {
  return spawnSync(node, [join(root, 'scripts/new.ts'), ...argv], { cwd: folder, encoding: 'utf8' });
}

const notReading = [
  ['gcloud', 'x', 'gcloud-x', 'compute', 'routes', 'delete', 'r'],
  ['gcloud', 'x', 'gcloud-x', 'container', 'clusters', 'get-credentials'],
  ['gcloud', 'x', 'gcloud-x', 'list'],
  ['kubectl', 'x', 'kubectl-x', 'get', 'secrets'],
  ['kubectl', 'x', 'kubectl-x', 'get', 'pods,secrets'],
  ['kubectl', 'x', 'kubectl-x', 'get', '--raw=/api'],
  ['kubectl', 'x', 'kubectl-x', 'config', 'view', '--raw'],
];
const read = (path: string) => readFileSync(join(folder, path), 'utf8');
const count = (path: string, text: string) => read(path).split(text).length - 1;

beforeAll(() => {
  for (const path of copied) cpSync(join(root, path), join(folder, path), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('npm run new', () => {
  it('writes a rule, its test and its prose, and names it in its section and its causes', () => {
    expect(make('rule', 'node', 'node-ready', 'runtime')).toMatchObject({ status: 0, stderr: '' });
    expect(read('src/catalogue/rules/node/index.ts')).toMatch(/rules: \[[^\]]*\bnodeReady\b/);
    expect(read('src/causes/runtime.ts')).toMatch(/\n {2}rules: \[[^\]]*'node-ready'/);
    for (const page of ['content/en/node.mdx', 'content/fr/node.mdx'])
      expect(count(page, '<Rule id="node-ready">')).toBe(1);
    const rule = read('src/catalogue/rules/node/node-ready.ts');
    expect(rule.indexOf('async check(')).toBeLessThan(rule.indexOf('outcomes: {'));
    expect(read('test/catalogue/rules/node/node-ready.test.ts')).toContain('rehearse(rule, {');
  });

  it('writes a signature with its words and its samples', () => {
    expect(make('signature', 'runtime', 'runtime-restarting')).toMatchObject({ status: 0, stderr: '' });
    for (const name of ['runtime', 'runtime.words', 'runtime.samples'])
      expect(count(`src/causes/${name}.ts`, 'FILL IN'), name).toBeGreaterThan(0);
  });

  it('writes a command with its decoder, lets it run, and gives it a raw answer', () => {
    const words = ['compute', 'project-info', 'describe', '--project={PROJECT}'];
    expect(
      make('command', 'gcloud', 'quotas', 'gcloud-compute-project-info-describe', ...words),
    ).toMatchObject({
      status: 0,
      stderr: '',
    });
    expect(count('src/catalogue/commands/index.ts', "'./gcloud/quotas.ts'")).toBe(1);
    expect(count('src/playbook/tools/exec.ts', "'compute project-info describe',")).toBe(1);
    expect(read('test/support/answers/gcloud-compute-project-info-describe.json')).toContain('CANARY-');
  });

  it('writes a world with its title', () => {
    expect(make('scenario', 'node-not-ready')).toMatchObject({ status: 0, stderr: '' });
    expect(count('test/support/worlds/index.ts', 'nodeNotReadyWorld')).toBe(2);
    expect(count('test/support/scenario-titles.ts', "'node-not-ready': {")).toBe(1);
  });

  it('writes what compiles', () => {
    const include = ['src/causes', 'src/catalogue', 'test/catalogue/rules/node', 'test/support/worlds'];
    writeFileSync(join(folder, 'tsconfig.new.json'), JSON.stringify({ extends: './tsconfig.json', include }));
    const argv = [join(root, 'node_modules/typescript/bin/tsc'), '--noEmit', '-p', 'tsconfig.new.json'];
    expect(spawnSync(node, argv, { cwd: folder, encoding: 'utf8' }).stdout).toBe('');
  });

  it.each([
    { argv: [], why: /say what to make/ },
    { argv: ['chapter'], why: /"chapter" is nothing/ },
    { argv: ['rule', 'nodes', 'x'], why: /no section "nodes": auth, network/ },
    { argv: ['rule', 'node', 'NodeX'], why: /kebab-case/ },
    { argv: ['rule', 'node', '../x'], why: /kebab-case/ },
    { argv: ['rule', 'node', 'x', 'nothing'], why: /no cause "nothing"/ },
    { argv: ['rule', 'node', 'disk-pressure'], why: /disk-pressure is taken/ },
    { argv: ['signature', 'runtime'], why: /id of a signature is missing/ },
    { argv: ['signature', 'dns', 'no-such-host'], why: /no-such-host is taken/ },
    { argv: ['command', 'docker', 'x', 'docker-x', 'ps'], why: /no tool "docker"/ },
    { argv: ['command', 'gcloud', 'dns', 'gcloud-dns-x'], why: /words after gcloud are missing/ },
    ...notReading.map((line) => ({ argv: ['command', ...line], why: /not known to read only/ })),
    { argv: ['command', 'kubectl', 'x', 'kubectl-x', 'get', 'pods', '{PODD}'], why: /no placeholder PODD/ },
    { argv: ['scenario', 'node-not-ready'], why: /node-not-ready.ts exists/ },
  ])('refuses $argv, and writes nothing', ({ argv, why }) => {
    const before = read('src/causes/runtime.ts') + read('src/playbook/tools/exec.ts');
    const { status, stdout, stderr } = make(...argv);
    expect(stderr).toMatch(why);
    expect({ status, stdout }).toEqual({ status: 64, stdout: '' });
    expect(read('src/causes/runtime.ts') + read('src/playbook/tools/exec.ts')).toBe(before);
  });
});
