/** Names that are also words of messages are replaced wherever they are names. */
import { expect, test } from 'vitest';
import { commands } from '../../../../src/catalogue/index.ts';
import { classifyMessage } from '../../../../src/match/index.ts';
import { playbooks, reportOn } from '../../../support/anonymize/compared.ts';
import { recordingsWith } from '../../../support/anonymize/name-sets.ts';
import { constantFields, proseFields, wordNames } from '../../../support/anonymize/renamed.ts';

const sets = ['words 0'];

/** The parts of a text that could be names: what stands between the separators of addresses, paths and options. */
function partsOf(text: string): readonly string[] {
  return text.replace(/https?:\/\//g, '').split(/[\s/:@_,=%"'[\]()]+/);
}

const wordsIn = (text: string) => partsOf(text).filter((part) => wordNames.has(part));

/** Every text of a value with its field. */
function textsOf(value: unknown, field = ''): readonly (readonly [field: string, text: string])[] {
  if (typeof value === 'string') return [[field, value]];
  if (Array.isArray(value)) return value.flatMap((each) => textsOf(each, field));
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, each]) => textsOf(each, key));
}

test.each(sets)('%s: no decoded field and no detail of a message holds one', async (set) => {
  let replaced = 0;
  const left: string[] = [];
  for (const { scenario, plain, anonymous } of await recordingsWith(set)) {
    const after = textsOf(anonymous);
    for (const [at, [field, text]] of textsOf(plain).entries()) {
      const written = after[at]?.[1] ?? '';
      if (constantFields.has(field)) continue;
      if (!proseFields.has(field)) {
        if (wordsIn(written).length > 0) left.push(`${scenario}: ${field} was ${text}, is ${written}`);
        if (wordsIn(text).length > 0) replaced += 1;
        continue;
      }
      const { details, image = '' } = classifyMessage(written);
      const { host = '', name = '', mirrorFor = '', secrets = '', verifier = '', webhook = '' } = details;
      const named = [image, details.image ?? '', host, name, mirrorFor, secrets, verifier, webhook].join(' ');
      if (wordsIn(named).length > 0) left.push(`${scenario}: ${text}`);
    }
  }
  expect(left).toEqual([]);
  expect(replaced).toBeGreaterThan(1000);
});

/** The words of commands that are no placeholders. */
const commandWords = new Set(
  commands.flatMap(({ words, output }) => [...words, ...output].flatMap((word) => partsOf(word))),
);

test('no argument of a printed command is one', async () => {
  const known = new Set([...commandWords, 'https', 'io']);
  let lines = 0;
  const left: string[] = [];
  for (const { scenario, anonymous } of await recordingsWith('words 0')) {
    for (const section of playbooks.slice(0, 3)) {
      const report = await reportOn(anonymous, section, 'en');
      for (const [field, text] of textsOf(report)) {
        if (!/^(?:command|line|undo)$/.test(field)) continue;
        lines += 1;
        const values = text.split(' ').map((word) => word.replace(/^--[\w-]+=/, ''));
        const names = values.flatMap(wordsIn).filter((part) => !known.has(part));
        if (names.length > 0) left.push(`${scenario}: ${text}: ${names}`);
      }
    }
  }
  expect(left).toEqual([]);
  expect(lines).toBeGreaterThan(100);
});
