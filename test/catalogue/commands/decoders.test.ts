/** A decoder drops every field that no rule needs, and refuses an answer of an unexpected shape. */
import { describe, expect, it } from 'vitest';
import { commands } from '../../../src/catalogue/index.ts';
import { Unreadable } from '../../../src/catalogue/model/failures.ts';
import { answers } from '../../support/answers/index.ts';
import { CANARY } from '../../support/canary.ts';

const decoding = commands.flatMap(({ id, machine }) => (machine ? [{ id, machine }] : []));

describe('a decoder', () => {
  it.each(decoding)('of $id keeps the fields that rules read and nothing else', ({ id, machine }) => {
    const sample = answers[id];
    if (!sample)
      throw new Error(
        `write test/support/answers/${id}.json: a raw answer of the tool, and what is kept of it`,
      );
    // A server-side table contains no free text; every JSON answer has canaries in each of its free fields.
    if (machine.format === 'json')
      expect(
        JSON.stringify(sample.raw),
        `put CANARY-… into each free text of the raw answer of ${id} in test/support/answers`,
      ).toMatch(CANARY);
    const kept = machine.decode(sample.raw);
    expect(kept, `correct the decoder, or what is "kept" of ${id} in test/support/answers`).toEqual(
      sample.kept,
    );
    expect(
      JSON.stringify(kept),
      'keep only fields that hold no free text: the decoder lets this pass',
    ).not.toMatch(CANARY);
  });

  it.each(decoding)('of $id refuses an unexpected shape', ({ machine }) => {
    const wrong = [42, true, machine.format === 'json' ? 'text' : {}, machine.format === 'json' ? [[]] : []];
    for (const value of wrong)
      expect(
        () => machine.decode(value),
        `read ${JSON.stringify(value)} with the functions of src/catalogue/commands/decode.ts, which throw Unreadable`,
      ).toThrow(Unreadable);
  });

  it.each(decoding)('of $id throws nothing but Unreadable on a damaged answer', ({ id, machine }) => {
    const { raw } = answers[id] ?? { raw: null };
    for (const damaged of damages(raw)) {
      try {
        machine.decode(damaged);
      } catch (error) {
        expect(
          error,
          `read ${JSON.stringify(damaged)} with the functions of src/catalogue/commands/decode.ts, which throw Unreadable`,
        ).toBeInstanceOf(Unreadable);
      }
    }
  });

  it('has a raw answer for exactly the commands that a playbook runs', () => {
    expect(
      Object.keys(answers).toSorted(),
      'write test/support/answers/<id>.json for what is missing, and delete what no command answers',
    ).toEqual(decoding.map(({ id }) => id).toSorted());
  });
});

/** Copies of the value, in each of which one part has been replaced by a value of another type. */
function* damages(value: unknown): Generator<unknown> {
  for (const other of [null, 7, 'text', true, [], {}, [null], { a: null }]) yield other;
  if (value === null || typeof value !== 'object') return;
  for (const [key, part] of Object.entries(value)) {
    for (const damaged of damages(part)) {
      if (Array.isArray(value)) yield value.with(Number(key), damaged);
      else yield { ...value, [key]: damaged };
    }
  }
}
