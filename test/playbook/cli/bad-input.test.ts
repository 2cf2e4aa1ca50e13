import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { recordingVersion } from '../../../src/playbook/recording/bundle.ts';
import { runPlaybook } from '../../support/playbook/in-process.ts';
import { type Ended, node, start, UNPRINTABLE, withFolder } from '../../support/playbook/playbook.ts';
import { forbidden } from '../../support/playbook/shop.ts';
import { skipWithout } from '../../support/tools.ts';

/** One line, the exit code for bad usage, and nothing else. */
function expectOneLine({ code, stdout, stderr }: Ended, words: RegExp): void {
  expect(stderr).toMatch(/^pullbook\u00a0?: [^\n]+\n$/);
  expect(stderr).toMatch(words);
  expect(stderr.trimEnd()).not.toMatch(UNPRINTABLE);
  expect([code, stdout]).toEqual([64, '']);
}

describe('an invalid command line gives one line and exit code 64', { concurrent: true }, () => {
  test.each([
    ['--frobnicate', /unknown flag: --frobnicate/],
    ['-z', /unknown flag: -z/],
    ['--demo no-such-scenario', /no scenario named no-such-scenario; there are: .*reader-role-missing/],
    ['--demo ../../src', /no scenario named/],
    ['pods', /unexpected argument: pods/],
    ['--demo reader-role-missing more', /unexpected argument: more/],
    ['--timeout abc', /--timeout takes a number of seconds/],
    ['--timeout 0', /--timeout takes a number of seconds/],
    ['--timeout 1e9', /--timeout takes a number of seconds/],
    ['--timeout=', /--timeout takes a number of seconds/],
    ['--lang de', /--lang takes one of: en, fr/],
    ['-o yaml', /--output takes one of: text, json, markdown, junit/],
    ['--universe mars', /--universe takes one of: google, s3ns/],
    ['-n shop -A', /-n and -A exclude each other/],
    ['--replay a --demo', /--replay and --demo exclude each other/],
    ['--demo --record a', /--record records a live run/],
    ['--replay', /--replay is used wrongly/],
    ['-n', /--namespace is used wrongly/],
    ['--help=yes', /--help is used wrongly/],
    ['-n --all', /is used wrongly/],
    ['--namespace=', /--namespace is empty/],
    ['--namespace=--all', /does not look like a name/],
    ['--event x -o junit', /no junit output/],
  ])('%s', async (line, words) => {
    expectOneLine(await runPlaybook('diagnose', line.split(' ')), words);
  });

  test('--event belongs to diagnose', async () => {
    expectOneLine(await runPlaybook('auth', ['--event', 'x']), /--event belongs to playbooks\/diagnose\.mjs/);
  });

  test('in French with --lang fr or a French locale', async () => {
    expectOneLine(await runPlaybook('auth', ['--lang', 'fr', '--what']), /option inconnue\u00a0: --what/);
    expectOneLine(await runPlaybook('auth', ['--what'], { env: { LANG: 'fr_FR.UTF-8' } }), /option inconnue/);
    expectOneLine(
      await runPlaybook('auth', ['--what', '--lang'], { env: { LANG: 'en_US' } }),
      /unknown flag/,
    );
  });

  test.each(['\u001b[31mred', '\u202eesrever', 'new\nline', '\u009b2J', '\u0007', '$(touch x)', "'"])(
    'a flag of %j is printed without control characters',
    async (word) => {
      for (const args of [
        [`--${word}`],
        [word],
        ['--demo', word],
        ['--replay', word],
        ['--timeout', word],
        ['--lang', word],
      ]) {
        const ended = await runPlaybook('diagnose', args);
        expect(ended.code, args.join(' ')).toBe(64);
        expectOneLine(ended, /./);
      }
    },
  );
});

describe('an unsupported Node or start gives one line and exit code 64', () => {
  test('without zx', async () => {
    expectOneLine(await start(node, ['playbooks/auth.mjs']), /npx zx playbooks\/auth\.mjs/);
    const french = await start(node, ['playbooks/diagnose.mjs'], { env: { LC_ALL: 'fr_FR.UTF-8' } });
    expectOneLine(french, /lancez-le avec zx\u00a0: npx zx playbooks\/diagnose\.mjs/);
  });

  const old = oldNode();
  if (!old) console.warn('skipped: no Node older than 22.18 is on PATH');
  test.skipIf(!old)('with an old Node, with zx and without', async () => {
    for (const words of [['node_modules/zx/build/cli.js', 'playbooks/auth.mjs'], ['playbooks/auth.mjs']]) {
      expectOneLine(await start(old ?? '', words), /Node 22\.18 or newer is needed, this is \d+\./);
    }
  });
});

/** A Node on PATH that is too old to run TypeScript. */
function oldNode(): string | undefined {
  const paths = (process.env['PATH'] ?? '').split(delimiter).map((folder) => join(folder, 'node'));
  return paths.filter(existsSync).find((path) => {
    const [major = 0, minor = 0] = execFileSync(path, ['--version'], { encoding: 'utf8' })
      .slice(1)
      .split('.')
      .map(Number);
    return major < 22 || (major === 22 && minor < 18);
  });
}

describe('a paste', () => {
  test.each(['', ' \n\t\n'])('that is empty (%j) gives one line and exit code 64', async (input) => {
    expectOneLine(await runPlaybook('diagnose', ['--event', '-'], { input }), /nothing to read/);
  });

  test('of 5 MB is classified without any tool on PATH', async () => {
    const noise = 'I1103 09:00:00.000000 1 sync.go:17] nothing of note happened to "pod" in 1.2ms\n';
    const input = `${noise.repeat(30_000)}  Warning  Failed  3m  kubelet  Failed to pull image: ${forbidden}\n${noise.repeat(34_000)}`;
    expect(input.length).toBeGreaterThan(5_000_000);
    const ended = await runPlaybook('diagnose', ['--event', '-'], { input });
    expect(ended).toMatchObject({ code: 1, stderr: '' });
    expect(ended.stdout).toContain('(auth-403)');
  });

  test('of more than 16 MB is refused without reading the rest', async () => {
    const input = 'x'.repeat(17 * 1024 * 1024);
    expectOneLine(await runPlaybook('diagnose', ['--event', '-'], { input }), /larger than 16 MB/);
  });

  test.each([
    ['\u001b[2J\u001b]0;owned\u0007 ErrImagePull: 403 Forbidden\u202e', 'text'],
    ['<script>alert(1)</script> ``` ImagePullBackOff \u009b31m', 'markdown'],
    ['ErrImagePull \u0001\u0002\r\u009d', 'json'],
  ])('with control characters (%j) is printed without them', async (text, format) => {
    const ended = await runPlaybook('diagnose', ['--event', text, '-o', format]);
    expect([1, 2]).toContain(ended.code);
    expect(ended.stdout).not.toMatch(UNPRINTABLE);
    expect(ended.stderr).toBe('');
  });

  test('with a status but no cause exits with 2, and without a failed pull with 0', async () => {
    expect(await runPlaybook('diagnose', ['--event', 'ImagePullBackOff'])).toMatchObject({ code: 2 });
    expect(await runPlaybook('diagnose', ['--event', 'Back-off restarting failed container'])).toMatchObject({
      code: 0,
    });
  });
});

describe('an invalid recording', { concurrent: true }, () => {
  const recordedAt = '2026-11-03T09:00:00Z';
  const good = { version: recordingVersion, recordedAt, wanted: {}, answers: [] };
  const pods = { command: 'kubectl-get-pods', params: { NAMESPACE: 'default' } };
  test.each([
    ['an empty file', '', /is not a recording/],
    ['a truncated one', JSON.stringify(good).slice(0, -5), /is not a recording of Pullbook \(JSON\)/],
    ['null', 'null', /is not a recording/],
    ['a list', '[]', /is not a recording/],
    ['a text', '"x"', /is not a recording/],
    ['other JSON', '{"name": "left-pad", "version": "1.0.0"}', /is not a recording/],
    ['of a later version', JSON.stringify({ ...good, version: recordingVersion + 1 }), /is not a recording/],
    ['of an older version', JSON.stringify({ ...good, version: 1 }), /older Pullbook.*record it again/],
    ['without a time', JSON.stringify({ ...good, recordedAt: 'soon' }), /is not a recording/],
    ['without options', JSON.stringify({ ...good, wanted: null }), /is not a recording/],
    ['with an answer that is null', JSON.stringify({ ...good, answers: [null] }), /is not a recording/],
    ['with an answer without a command', JSON.stringify({ ...good, answers: [{}] }), /is not a recording/],
    [
      'with an answer of another shape',
      JSON.stringify({ ...good, answers: [{ ...pods, answer: 5 }] }),
      /damaged/,
    ],
    [
      'with rows of another shape',
      JSON.stringify({ ...good, answers: [{ ...pods, answer: [null] }] }),
      /damaged/,
    ],
    [
      'of a universe that there is not',
      JSON.stringify({ ...good, wanted: { universe: 'mars' } }),
      /damaged|not a recording/,
    ],
  ])('%s gives one line and exit code 64', (_, text, words) =>
    withFolder(async (folder) => {
      writeFileSync(join(folder, 'bundle.json'), text);
      for (const more of [[], ['--anonymize'], ['--dry-run']]) {
        expectOneLine(await runPlaybook('diagnose', ['--replay', folder, ...more]), words);
      }
    }),
  );

  test('gives one line and exit code 64 if the folder does not exist', async () => {
    expectOneLine(await runPlaybook('auth', ['--replay', 'no-such-folder']), /cannot use .*ENOENT/);
  });
});

describe('--record', () => {
  test('overwrites nothing, and refuses before it runs any command', () =>
    withFolder(async (folder) => {
      writeFileSync(join(folder, 'bundle.json'), 'mine');
      expectOneLine(
        await runPlaybook('auth', ['--record', folder]),
        /exists already: .*nothing was overwritten/,
      );
      expect(readFileSync(join(folder, 'bundle.json'), 'utf8')).toBe('mine');
    }));

  test('to a path that is not a folder gives one line', () =>
    withFolder(async (folder) => {
      writeFileSync(join(folder, 'file'), '');
      expectOneLine(await runPlaybook('auth', ['--record', join(folder, 'file', 'x')]), /cannot use/);
      expectOneLine(await runPlaybook('auth', ['--record', join(folder, 'file')]), /cannot use/);
      expect(readdirSync(folder)).toEqual(['file']);
    }));
});

describe('no tool on PATH', () => {
  test.each(['diagnose', 'auth'])('%s names it, exits with 2, and no verdict is ok', async (playbook) => {
    const ended = await runPlaybook(playbook, ['-n', 'shop']);
    expect(ended).toMatchObject({ code: 2, stderr: '' });
    expect(ended.stdout).toContain('kubectl is not installed, or not on PATH');
    expect(ended.stdout).not.toContain('✔');
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

  test('an empty kubeconfig', () =>
    withFolder(async (folder) => {
      expectOneLine(await runPlaybook('diagnose', [], given(folder, '')), /needs --context/);
    }));

  test('a context that does not exist is named', () =>
    withFolder(async (folder) => {
      const ended = await runPlaybook('diagnose', ['--context', 'gone'], given(folder, ''));
      expectOneLine(ended, /needs --context \(.*gone/);
    }));

  test('a file that is not a kubeconfig', () =>
    withFolder(async (folder) => {
      expectOneLine(await runPlaybook('diagnose', [], given(folder, '{"kind": [')), /./);
    }));
});
