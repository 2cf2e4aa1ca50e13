/** What can follow the words of a command line. */
import { expect, test } from 'vitest';
import { sections } from '../../src/catalogue/index.ts';
import { type FlagName, flags } from '../../src/playbook/cli/flags.ts';
import { complete, completionScript } from '../../src/standalone/completion/index.ts';

const after = async (...words: readonly string[]) => {
  const { stdout } = await complete(words, 'en');
  return stdout
    .trimEnd()
    .split('\n')
    .map((line) => line.split('\t')[0]);
};

test('first come the playbooks', async () => {
  const chapters = sections.map(({ id }) => id);
  expect(await after('')).toEqual(['diagnose', 'check', 'fleet', ...chapters, 'mcp', 'completion', ':4']);
  expect(await after('no')).toEqual(['not-found', 'node', ':4']);
});

test('then every flag of the playbook, each once unless it may be repeated', async () => {
  const of = (playbook: string) =>
    (Object.keys(flags) as FlagName[]).filter((name) =>
      playbook === 'diagnose' ? name !== 'rule' : !['event', 'watch', 'watch-timeout'].includes(name),
    );
  for (const playbook of ['diagnose', 'auth'])
    expect(await after(playbook, '--')).toEqual([...of(playbook).map((name) => `--${name}`), ':4']);
  const twice = await after('auth', '--project', 'shop', '--image', 'nginx', '--');
  expect(twice).not.toContain('--project');
  expect(twice).toContain('--image');
});

test.each([
  [
    ['auth', '--output', 'j'],
    ['json', 'junit', ':4'],
  ],
  [
    ['auth', '-o', 'h'],
    ['html', ':4'],
  ],
  [
    ['auth', '--output=h'],
    ['html', ':4'],
  ],
  [
    ['auth', '--output', '=', 'h'],
    ['html', ':4'],
  ],
  [
    ['auth', '--output', '='],
    ['text', 'json', 'ndjson', 'markdown', 'junit', 'html', ':4'],
  ],
  [
    ['diagnose', '--lang', ''],
    ['en', 'fr', ':4'],
  ],
  [
    ['auth', '--rule', 'node-service'],
    ['node-service-account-active', ':4'],
  ],
  [
    ['diagnose', '--demo', 'layer'],
    ['layer-gone', 'layers-altered', ':4'],
  ],
  [
    ['mcp', '--re'],
    ['--replay', ':4'],
  ],
  [
    ['mcp', '--demo', 'layer'],
    ['layer-gone', 'layers-altered', ':4'],
  ],
  [
    ['fleet', '-o', 'nd'],
    ['ndjson', ':4'],
  ],
  [['fleet', '--merge', ''], [':0']],
  [
    ['fleet', '--contexts', 'a', '--cont'],
    ['--contexts', ':4'],
  ],
  [['auth', '--namespace', ''], [':4']],
  [['auth', '--replay', ''], [':0']],
  [['check', ''], [':0']],
  [
    ['check', '-o', 's'],
    ['sarif', ':4'],
  ],
  [
    ['check', '--off'],
    ['--offline', ':4'],
  ],
])('after %j come %j', async (words, expected) => {
  const found = await after(...words);
  expect(found.toSorted()).toEqual(expected.toSorted());
});

test('the meaning of each is in the language of the user', async () => {
  expect((await complete(['auth', '--dry'], 'fr')).stdout).toBe(
    '--dry-run\tafficher les commandes sans les exécuter\n:4\n',
  );
});

test('a shell that is none is refused', () => {
  expect(completionScript(['tcsh'])).toMatchObject({
    code: 64,
    stdout: '',
    stderr: 'pullbook completion bash|zsh|fish\n',
  });
});
