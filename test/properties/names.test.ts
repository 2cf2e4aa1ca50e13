/** Names from a cluster survive: image references in the parser, arguments in a shell. */
import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  commandLine,
  commandWords,
  fillTemplate,
  paramsOf,
  placeholdersIn,
  type Values,
} from '../../src/catalogue/commands/template.ts';
import { commands } from '../../src/catalogue/index.ts';
import { Unreadable } from '../../src/catalogue/model/failures.ts';
import { parseReference, repositoryOf } from '../../src/cloud/reference.ts';
import { commandText } from '../../src/site/text/command-text.ts';
import { hostileText, writtenReference } from '../support/arbitraries.ts';

describe('an image reference', () => {
  test('parses without throwing, to its parts or to a problem', () => {
    fc.assert(
      fc.property(fc.oneof(hostileText, fc.string()), (text) => {
        const parsed = parseReference(text);
        expect('reference' in parsed).not.toBe('problem' in parsed);
      }),
      { numRuns: 2000 },
    );
  });

  test('parses to itself', () => {
    fc.assert(
      fc.property(writtenReference, ({ host, path, tag, digest }) => {
        const text = `${host}/${path}${tag ? `:${tag}` : ''}${digest ? `@${digest}` : ''}`;
        const parsed = parseReference(text);
        if (!('reference' in parsed)) throw new Error(`${text}: ${parsed.problem}`);
        const { reference } = parsed;
        expect(reference).toMatchObject({ text, host, path, digest, tag: tag ?? (digest ? null : 'latest') });
        const again = parseReference(
          `${reference.host}/${reference.path}${reference.tag ? `:${reference.tag}` : ''}${reference.digest ? `@${reference.digest}` : ''}`,
        );
        expect(again).toMatchObject({ reference: { host, path, tag: reference.tag, digest } });
        expect(text).toContain(repositoryOf(reference).split('/').at(-1));
      }),
    );
  });
});

/** The arguments after the tool, as a real shell splits them, separated by a byte that no argument can contain. */
function split(line: string): readonly string[] {
  const output = execFileSync('sh', ['-c', `printf '%s\\0' ${line.replace(/^\w+ /, '')}`], {
    encoding: 'utf8',
  });
  return output.split('\0').slice(0, -1);
}

describe('a command', () => {
  // An argument cannot contain a null byte, and a lone surrogate has no UTF-8 encoding.
  const name = fc
    .oneof(fc.string({ unit: 'binary' }), hostileText)
    .filter((text) => !/[\0\ud800-\udfff]/.test(text));
  const questions = fc.constantFrom(...commands).chain((command) => {
    const names = placeholdersIn(command.words);
    const some = fc.record(Object.fromEntries(names.map((each) => [each, name])), { requiredKeys: [] });
    return fc.tuple(fc.constant(command), some as fc.Arbitrary<Values>);
  });

  test('that is printed reaches the tool with its names unchanged, whatever they contain', () => {
    fc.assert(
      fc.property(questions, ([command, given]) => {
        const bare = Object.fromEntries(placeholdersIn(command.words).map((each) => [each, each]));
        expect(split(commandLine(command, given))).toEqual(commandWords(command, { ...bare, ...given }));
      }),
      { numRuns: 200 },
    );
  });

  test('that is copied from a page is that of the terminal, with the line breaks of the page', () => {
    const typed = name.map((text) => text.replace(/\s+/g, ' ').trim()).filter((text) => text !== '');
    const filled = fc.constantFrom(...commands).chain((command) => {
      const names = placeholdersIn(command.words);
      return fc.tuple(
        fc.constant(command),
        fc.record(Object.fromEntries(names.map((each) => [each, typed]))),
      );
    });
    fc.assert(
      fc.property(filled, ([command, values]) => {
        const template = commandText(command);
        const params = paramsOf(values);
        const unbroken = template.map((piece) => (piece === ' \\\n  ' ? ' ' : piece));
        expect(fillTemplate(unbroken, params)).toBe(commandLine(command, params));
        expect(split(fillTemplate(template, params))).toEqual(commandWords(command, params));
      }),
      { numRuns: 200 },
    );
  });
});

describe('a decoder', () => {
  test.each(commands.flatMap(({ id, machine }) => (machine ? [[id, machine] as const] : [])))(
    'of %s decodes any answer, or throws Unreadable',
    (_id, { decode, format }) => {
      const answer = format === 'json' ? fc.jsonValue({ maxDepth: 4 }) : hostileText;
      fc.assert(
        fc.property(answer, (value) => {
          try {
            decode(value);
          } catch (error) {
            expect(error).toBeInstanceOf(Unreadable);
          }
        }),
      );
    },
  );
});
