/** A recording that is none, and a folder that cannot hold one. */

import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { recordingVersion } from '../../../src/playbook/recording/bundle.ts';
import { runPlaybook } from '../../support/playbook/in-process.ts';
import { expectOneLine } from '../../support/playbook/one-line.ts';
import { withFolder } from '../../support/playbook/playbook.ts';

describe('an invalid recording', { concurrent: true }, () => {
  const recordedAt = '2026-11-03T09:00:00Z';
  const good = { version: recordingVersion, recordedAt, wanted: {}, answers: [] };
  const pods = { command: 'kubectl-get-pods', params: { NAMESPACE: 'default' } };
  test.each([
    ['an empty file', '', /is not a recording/],
    ['a truncated one', JSON.stringify(good).slice(0, -5), /is not a recording of Pullbook/],
    ['null', 'null', /is not a recording/],
    ['a list', '[]', /is not a recording/],
    ['a text', '"x"', /is not a recording/],
    ['other JSON', '{"name": "left-pad", "version": "1.0.0"}', /is not a recording/],
    [
      'of a later version',
      JSON.stringify({ ...good, version: recordingVersion + 1 }),
      /newer version of Pullbook: update/,
    ],
    [
      'of an older version',
      JSON.stringify({ ...good, version: 1 }),
      /older version of Pullbook.*record again/,
    ],
    ['without a time', JSON.stringify({ ...good, recordedAt: 'soon' }), /is not a recording/],
    ['without options', JSON.stringify({ ...good, wanted: null }), /is not a recording/],
    ['with an answer that is null', JSON.stringify({ ...good, answers: [null] }), /is not a recording/],
    ['with an answer without a command', JSON.stringify({ ...good, answers: [{}] }), /is not a recording/],
    [
      'with an answer of another shape',
      JSON.stringify({ ...good, answers: [{ ...pods, answer: 5 }] }),
      /corrupted/,
    ],
    [
      'with rows of another shape',
      JSON.stringify({ ...good, answers: [{ ...pods, answer: [null] }] }),
      /corrupted/,
    ],
    [
      'of a universe that there is not',
      JSON.stringify({ ...good, wanted: { universe: 'mars' } }),
      /corrupted|not a recording/,
    ],
  ])('%s gives one line and exit code 66', (_, text, words) =>
    withFolder(async (folder) => {
      writeFileSync(join(folder, 'bundle.json'), text);
      for (const more of [[], ['--anonymize'], ['--dry-run']]) {
        expectOneLine(await runPlaybook('diagnose', ['--replay', folder, ...more]), words, 66);
      }
    }),
  );

  test('gives one line and exit code 66 if the folder does not exist', async () => {
    const ended = await runPlaybook('auth', ['--replay', 'no-such-folder']);
    expectOneLine(ended, /cannot read no-such-folder: there is no such file or folder/, 66);
  });

  test.each([
    ['its file instead of its folder', (text: string) => Buffer.from(text)],
    ['a byte order mark', (text: string) => Buffer.from(`\ufeff${text}`)],
    ['UTF-16', (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le')],
  ])('is read with %s', (_, encode) =>
    withFolder(async (folder) => {
      const path = join(folder, 'case.json');
      writeFileSync(path, encode(JSON.stringify(good)));
      const { code, stderr } = await runPlaybook('diagnose', ['--replay', path]);
      expect({ code, stderr }).toEqual({ code: 2, stderr: '' });
    }),
  );

  test.each(['zzz', 'constructor', 7, null])('with a failure for the reason %j is judged as unknown', (why) =>
    withFolder(async (folder) => {
      const text = readFileSync('content/scenarios/gcr-not-migrated/bundle.json', 'utf8');
      const bundle = JSON.parse(text) as { answers: { failure?: object }[] };
      const answers = bundle.answers.map((each) => (each.failure ? { ...each, failure: { why } } : each));
      writeFileSync(join(folder, 'bundle.json'), JSON.stringify({ ...bundle, answers }));
      for (const more of [[], ['--dry-run'], ['--anonymize']]) {
        const { code, stderr } = await runPlaybook('diagnose', ['--replay', folder, ...more]);
        expect([0, 1, 2]).toContain(code);
        expect(stderr).toBe('');
      }
    }),
  );

  test('with the answer of a command that is not known is judged without it', () =>
    withFolder(async (folder) => {
      const answers = [{ command: 'kubectl-get-secrets-of-the-future', params: {}, answer: 1 }];
      writeFileSync(join(folder, 'bundle.json'), JSON.stringify({ ...good, answers }));
      for (const more of [[], ['--dry-run'], ['--anonymize']]) {
        const { code, stderr } = await runPlaybook('diagnose', ['--replay', folder, ...more]);
        expect([0, 2]).toContain(code);
        expect(stderr).toBe('');
      }
    }));
});

describe('--record', () => {
  test('overwrites nothing, and refuses before it runs any command', () =>
    withFolder(async (folder) => {
      writeFileSync(join(folder, 'bundle.json'), 'mine');
      expectOneLine(
        await runPlaybook('auth', ['--record', folder]),
        /already exists: .*Nothing was overwritten/,
      );
      expect(readFileSync(join(folder, 'bundle.json'), 'utf8')).toBe('mine');
    }));

  test('to a path that is not a folder gives one line', () =>
    withFolder(async (folder) => {
      writeFileSync(join(folder, 'file'), '');
      for (const path of [join(folder, 'file', 'x'), join(folder, 'file')])
        expectOneLine(await runPlaybook('auth', ['--record', path]), /cannot write/, 73);
      expect(readdirSync(folder)).toEqual(['file']);
    }));
});
