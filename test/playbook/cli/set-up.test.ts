import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { runPlaybook } from '../../support/playbook/in-process.ts';
import { expectOneLine } from '../../support/playbook/one-line.ts';
import { withFolder } from '../../support/playbook/playbook.ts';
import { skipWithout } from '../../support/tools.ts';

describe('no tool on PATH', () => {
  test.each(['diagnose', 'auth'])('%s names it, exits with 2, and no verdict is ok', async (playbook) => {
    const ended = await runPlaybook(playbook, ['-n', 'shop']);
    expect(ended).toMatchObject({ code: 2, stderr: '' });
    expect(ended.stdout).toContain('kubectl is not installed, or not on PATH');
    expect(ended.stdout).not.toContain('✔');
  });
});

describe('outside WSL, Windows', () => {
  const onWindows = { platform: 'win32' } as const;

  test.each([
    ['en', /on Windows, run Pullbook in WSL/],
    ['fr', /sous Windows, lancez Pullbook dans WSL/],
  ])('is recognized before a tool is started (%s)', async (lang, words) => {
    expectOneLine(await runPlaybook('diagnose', ['--lang', lang], onWindows), words, 69);
  });

  test.each([
    ['--event', 'Failed to pull image "nginx": 401 Unauthorized'],
    ['--demo'],
    ['--dry-run'],
    ['--help'],
  ])('does %s', async (...argv) => {
    expect((await runPlaybook('diagnose', argv, onWindows)).stderr).toBe('');
  });
});

describe.skipIf(skipWithout('kubectl'))('no cluster, with the real kubectl', () => {
  const given = (folder: string, config: string) => {
    mkdirSync(join(folder, 'home'));
    writeFileSync(join(folder, 'config'), config);
    return {
      env: {
        PATH: process.env['PATH'] ?? '',
        HOME: join(folder, 'home'),
        KUBECONFIG: join(folder, 'config'),
      },
    };
  };

  const config = (contexts: readonly string[], current = '') =>
    JSON.stringify({
      apiVersion: 'v1',
      kind: 'Config',
      'current-context': current,
      contexts: contexts.map((name) => ({ name, context: { cluster: 'c', user: 'u' } })),
      clusters: [{ name: 'c', cluster: { server: 'https://127.0.0.1:1' } }],
      users: [{ name: 'u', user: {} }],
    });

  test.each([
    ['an empty kubeconfig', '', [], /no cluster is configured.*get-credentials/, 69],
    ['a broken kubeconfig', '{"kind": [', [], /the kubeconfig cannot be read/, 66],
    ['no current context', config(['one', 'two']), [], /name one of these with --context: one, two/, 64],
    [
      'an unknown context',
      config(['one', 'two'], 'one'),
      ['--context', 'gone'],
      /no context named gone.*Its contexts: one, two/,
      64,
    ],
  ] as const)('%s', (_, text, argv, words, code) =>
    withFolder(async (folder) => {
      expectOneLine(await runPlaybook('diagnose', argv, given(folder, text)), words, code);
    }),
  );

  test('a kubeconfig that does not exist', () =>
    withFolder(async (folder) => {
      const ended = await runPlaybook('diagnose', ['--kubeconfig', join(folder, 'gone')], given(folder, ''));
      expectOneLine(ended, /cannot read \S+gone: there is no such file/, 66);
    }));

  test('an image is examined without any cluster', () =>
    withFolder(async (folder) => {
      const argv = ['--image', 'registry.example.com/Team/app:1', '-o', 'json'];
      const { code, stdout } = await runPlaybook('not-found', argv, given(folder, ''));
      expect(code).toBe(1);
      expect(stdout).toContain('"image-reference"');
    }));
});

describe('a tool that cannot be executed', () => {
  test.each([
    ['a folder', (path: string) => mkdirSync(path)],
    [
      'a file without the right to execute',
      (path: string) => writeFileSync(path, '#!/bin/sh\n', { mode: 0o644 }),
    ],
    [
      'a script without its interpreter',
      (path: string) => writeFileSync(path, '#!/no/such/sh\n', { mode: 0o755 }),
    ],
  ])('%s is named with its path', (_, make) =>
    withFolder(async (folder) => {
      make(join(folder, 'kubectl'));
      const { code, stdout } = await runPlaybook('diagnose', ['-n', 'shop'], { env: { PATH: folder } });
      expect(code).toBe(2);
      expect(stdout).toContain(`kubectl cannot be executed (${join(folder, 'kubectl')})`);
    }),
  );
});
