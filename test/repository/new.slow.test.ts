/** `npm run new`, on a copy of the repository. */
import { spawnSync } from 'node:child_process';
import {
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
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

const routes = ['compute', 'routes', 'list'];
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

/** Every file with the time of its last change. */
const written = () =>
  ['src', 'test', 'content'].flatMap((name) =>
    readdirSync(join(folder, name), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) => `${path} ${statSync(path).mtimeMs}`),
  );

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
    for (const page of ['content/en/node/node-ready.mdx', 'content/fr/node/node-ready.mdx'])
      expect(count(page, 'FILL IN')).toBe(3);
    const rule = read('src/catalogue/rules/node/node-ready.ts');
    expect(rule.indexOf('async check(')).toBeLessThan(rule.indexOf('outcomes: {'));
    expect(read('test/catalogue/rules/node/node-ready.test.ts')).toContain('rehearse(rule, {');
  });

  it('writes a signature with its words, its proof and its samples', () => {
    expect(make('signature', 'runtime', 'runtime-restarting')).toMatchObject({ status: 0, stderr: '' });
    for (const name of ['runtime', 'runtime.words', 'runtime.proof', 'runtime.samples'])
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
    { argv: [], why: /the kind of thing to make is missing. Take one of: rule, signature/ },
    { argv: ['rules', 'node', 'x-y'], why: /no kind of thing to make "rules"/ },
    { argv: ['toString'], why: /no kind of thing/ },
    { argv: ['rule'], why: /the section is missing/ },
    { argv: ['rule', 'node'], why: /the id of a rule is missing/ },
    { argv: ['rule', 'nodes', 'x-y'], why: /no section "nodes". Take one of: auth, network/ },
    { argv: ['rule', 'node', 'NodeX'], why: /kebab-case/ },
    { argv: ['rule', 'node', '../x'], why: /kebab-case/ },
    { argv: ['rule', 'node', 'x-'], why: /kebab-case/ },
    { argv: ['rule', 'node', '2-fast'], why: /kebab-case/ },
    { argv: ['rule', 'node', 'default'], why: /two words/ },
    { argv: ['rule', 'node', 'x-y', 'nothing'], why: /no cause "nothing"/ },
    { argv: ['rule', 'node', 'disk-pressure'], why: /disk-pressure is taken/ },
    { argv: ['signature', 'runtime'], why: /id of a signature is missing/ },
    { argv: ['signature', 'dnss', 'x'], why: /no cause "dnss"/ },
    { argv: ['signature', 'dns', 'no-such-host'], why: /no-such-host is taken/ },
    { argv: ['signature', 'dns', 'x', 'a message'], why: /"a message" is too much/ },
    { argv: ['command', 'docker', 'x', 'docker-x', 'ps'], why: /no tool "docker"/ },
    { argv: ['command', 'gcloud', 'dns', 'gcloud-dns-x'], why: /words after gcloud are missing/ },
    { argv: ['command', 'gcloud', 'index', 'gcloud-x', ...routes], why: /"index" is no name/ },
    { argv: ['command', 'gcloud', '../dns', 'gcloud-x', ...routes], why: /kebab-case/ },
    { argv: ['command', 'gcloud', 'dns', 'dns-x', ...routes], why: /begins with its tool: gcloud-dns-x/ },
    { argv: ['command', 'gcloud', 'dns', 'gcloud-x', 'gcloud', ...routes], why: /leave out "gcloud"/ },
    {
      argv: ['command', 'gcloud', 'dns', 'gcloud-x', ...routes, '--format=json'],
      why: /leave out --format=json/,
    },
    { argv: ['command', 'gcloud', 'dns', 'gcloud-x', ...routes, "--filter=it's"], why: /leave out quotes/ },
    {
      argv: ['command', 'gcloud', 'dns', 'gcloud-x', ...routes, '--project={PROJECT'],
      why: /without its other/,
    },
    {
      argv: ['command', 'gcloud', 'dns', 'gcloud-x', ...routes, '--project', '{PROJECT}'],
      why: /'--project=\{PROJECT\}' is one word/,
    },
    {
      argv: ['command', 'gcloud', 'dns', 'gcloud-x', 'artifacts', 'repositories', 'describe', 'app'],
      why: /write "app" as a placeholder/,
    },
    ...notReading.map((line) => ({ argv: ['command', ...line], why: /not known to read only/ })),
    {
      argv: ['command', 'kubectl', 'x', 'kubectl-x', 'get', 'pods', '{PODD}'],
      why: /no placeholder PODD. Add it/,
    },
    { argv: ['scenario'], why: /the name of a scenario is missing/ },
    { argv: ['scenario', 'x', 'y'], why: /"y" is too much/ },
    { argv: ['scenario', 'healthy'], why: /healthy.ts exists: choose another name/ },
  ])('refuses $argv, and writes nothing', ({ argv, why }) => {
    const before = written();
    const { status, stdout, stderr } = make(...argv);
    expect(stderr).toMatch(why);
    expect({ status, stdout }).toEqual({ status: 64, stdout: '' });
    expect(written()).toEqual(before);
  });
});
