import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readOptions } from '../../../src/playbook/cli/args.ts';
import { flags } from '../../../src/playbook/cli/flags.ts';
import { runPlaybook } from '../../support/playbook/in-process.ts';
import { expectOneLine } from '../../support/playbook/one-line.ts';
import { node, start } from '../../support/playbook/playbook.ts';

describe('an invalid command line gives one line and exit code 64', { concurrent: true }, () => {
  test.each([
    ['--frobnicate', /unknown flag: --frobnicate/],
    ['-z', /unknown flag: -z/],
    [
      '--demo no-such-scenario',
      /no scenario named no-such-scenario\. Existing scenarios: .*reader-role-missing/,
    ],
    ['--demo ../../src', /no scenario named/],
    ['pods', /unexpected argument: pods/],
    ['--demo reader-role-missing more', /unexpected argument: more/],
    ['--timeout abc', /--timeout expects a number of seconds/],
    ['--timeout 0', /--timeout expects a number of seconds/],
    ['--timeout 1e9', /--timeout expects a number of seconds/],
    ['--timeout=', /--timeout is empty/],
    ['--lang de', /--lang expects one of: en, fr/],
    ['-o yaml', /--output expects one of: text, json, ndjson, markdown, junit/],
    ['--universe mars', /--universe expects one of: google, s3ns/],
    ['-n shop -A', /-n and -A cannot be used together/],
    ['--replay a --demo', /--replay and --demo cannot be used together/],
    ['--demo --record a', /--record has no effect on a recording/],
    ['--replay', /--replay expects a value: DIR/],
    ['-n', /--namespace expects a value: NS/],
    ['-n --context=x', /--namespace expects a value/],
    ['--help=yes', /--help takes no value/],
    ['-n --all', /expects a name, and this is not one/],
    ['--timeout -1', /--timeout expects a number of seconds/],
    ['--timeout 0x10', /--timeout expects a number of seconds/],
    ['--namesapce shop', /unknown flag: --namesapce; did you mean --namespace\?/],
    ['--contxt=x', /did you mean --context\?/],
    ['-n a -n b', /-n is given twice/],
    ['-n a --namespace b', /--namespace is given twice/],
    ['--pod a --image b', /--pod and --image cannot be used together/],
    ['--dry-run -o json', /--dry-run and -o cannot be used together/],
    ['--dry-run --record x', /--record has no effect with --dry-run/],
    ['--demo --context x', /--context has no effect on a recording/],
    ['--demo --universe s3ns', /--universe has no effect on a recording/],
    [
      '--replay x --kubeconfig k',
      /--kubeconfig has no effect on a recording.*remove --kubeconfig or --replay/,
    ],
    ['--demo --timeout 3', /--timeout has no effect on a recording/],
    ['--event x -n shop', /--namespace has no effect with --event/],
    ['--event x --record r', /--record has no effect with --event/],
    ['--dry-run --anonymize', /--anonymize has no effect with --dry-run/],
    [
      '--rule image-access',
      /the check image-access belongs to another chapter: run npx zx playbooks\/auth\.mjs --rule image-access/,
    ],
    ['--rule nope', /no check named nope/],
    ['--namespace=', /--namespace is empty/],
    ['--namespace=--all', /expects a name, and this is not one/],
    ['--event x -o junit', /--event cannot print junit/],
  ])('%s', async (line, words) => {
    expectOneLine(await runPlaybook('diagnose', line.split(' ')), words);
  });

  test('--event belongs to diagnose', async () => {
    expectOneLine(
      await runPlaybook('auth', ['--event', 'x']),
      /--event works only with npx zx playbooks\/diagnose\.mjs/,
    );
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
        expectOneLine(ended, /./, args[0] === '--replay' ? 66 : 64);
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

describe('a command line that people type', () => {
  test.each([
    ['-n=shop', '-n', 'shop'],
    ['-n', 'shop'],
    ['--namespace=shop'],
    ['--pod', 'shop/cart-cqhfrn4nzn-ll8kr'],
    ['--pod=pod/cart-cqhfrn4nzn-ll8kr'],
  ])('%s %s %s', (...argv) => {
    // The first of each pair would be given twice.
    const once = argv[0] === '-n=shop' ? ['-n=shop'] : argv;
    const { wanted } = readOptions('diagnose', once, {});
    expect(wanted.namespace ?? wanted.pod).toMatch(/^(?:shop|cart-cqhfrn4nzn-ll8kr)$/);
  });

  test('--demo=NAME is --demo NAME', () => {
    for (const argv of [['--demo=layer-gone'], ['--demo', 'layer-gone'], ['layer-gone', '--demo']].slice(
      0,
      2,
    ))
      expect(readOptions('diagnose', argv, {}).demo).toBe('layer-gone');
    expect(readOptions('diagnose', ['--demo', '-o', 'json'], {}).demo).toBe('node-service-account-disabled');
  });

  test('a language in capitals is one', () => {
    expect(readOptions('diagnose', ['--lang', 'FR'], {}).locale).toBe('fr');
  });

  test('--help and --version come before everything else', async () => {
    const help = await runPlaybook('diagnose', ['--output', 'yaml', '--help']);
    expect(help).toMatchObject({ code: 0, stderr: '' });
    for (const name of Object.keys(flags))
      expect(help.stdout.includes(`--${name}`), name).toBe(name !== 'rule');
    const { stdout } = await runPlaybook('auth', ['-n', 'a', '--version', '--help=x'.slice(0, 0) || '-A']);
    expect(stdout).toMatch(/^pullbook \d+\.\d+\.\d+\n$/);
  });

  test('--rule runs one check of a chapter', async () => {
    const { stdout } = await runPlaybook('auth', ['--demo', '--rule', 'image-access', '-o', 'json']);
    const { judgements } = JSON.parse(stdout) as { judgements: { rule: string }[] };
    expect(new Set(judgements.map(({ rule }) => rule))).toEqual(new Set(['image-access']));
  });
});
