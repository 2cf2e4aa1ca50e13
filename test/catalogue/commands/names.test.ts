/** Each command declares what every text that it keeps names. */
import { describe, expect, it } from 'vitest';
import { commands } from '../../../src/catalogue/index.ts';
import { failureNames } from '../../../src/catalogue/model/answer.ts';
import type { AnyNames, NamesOf } from '../../../src/catalogue/model/names.ts';
import { placeholders } from '../../../src/catalogue/placeholders/index.ts';
import { wantedNames } from '../../../src/diagnose/find/target.ts';
import { answers } from '../../support/answers/index.ts';

/** The places of texts for which nothing is declared. */
function undeclared(names: AnyNames | undefined, value: unknown, place: string): readonly string[] {
  if (typeof value === 'string') return isOfText(names) ? [] : [place];
  if (Array.isArray(value)) return value.flatMap((each) => undeclared(names, each, `${place}[]`));
  if (value === null || typeof value !== 'object') return [];
  const declared = (typeof names === 'object' && names !== null ? names : {}) as Readonly<
    Record<string, AnyNames>
  >;
  return Object.entries(value).flatMap(([key, each]) =>
    undeclared('keys' in declared ? declared['each'] : declared[key], each, `${place}.${key}`),
  );
}

const isOfText = (names: AnyNames | undefined) =>
  typeof names === 'string' ||
  (typeof names === 'object' && names !== null && ('oneOf' in names || 'namedBy' in names));

const decoding = commands.flatMap(({ id, machine }) => (machine ? [{ id, machine }] : []));

describe('what an answer names', () => {
  it.each(decoding)('is declared for every text of $id', ({ id, machine }) => {
    expect(
      undeclared(machine.names, answers[id]?.kept, 'answer'),
      `say what these texts name, in "names" of ${id} (src/catalogue/model/names.ts); till then they are replaced`,
    ).toEqual([]);
  });

  it('is found missing where a text is not declared', () => {
    expect(undeclared({ name: 'node' }, [{ name: 'a', pool: 'b' }], 'answer')).toEqual(['answer[].pool']);
    expect(undeclared(null, 'a', 'answer')).toEqual(['answer']);
  });

  it('does not compile where a field with text is missing, or a text that can only be some words has no list', () => {
    type Answer = readonly { readonly name: string; readonly pool: string | null; readonly ready: boolean }[];
    const whole: NamesOf<Answer> = { name: 'node', pool: 'pool' };
    // @ts-expect-error the pool holds text
    const missing: NamesOf<Answer> = { name: 'node' };
    // @ts-expect-error one of two words is no name
    const word: NamesOf<{ readonly kind: 'init' | 'regular' }> = { kind: 'text' };
    expect([whole, missing, word]).toHaveLength(3);
  });

  it('is declared for every placeholder, flag and failure', () => {
    for (const [name, { names }] of Object.entries(placeholders)) expect(names, name).toBeTypeOf('string');
    expect(Object.values(wantedNames)).not.toContain(null);
    expect(Object.values(failureNames)).not.toContain(null);
  });
});
