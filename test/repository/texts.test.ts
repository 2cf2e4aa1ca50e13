/** Every text of the catalogue, wherever it stands: both languages are written, and French is set as French is. */
import { describe, expect, it } from 'vitest';
import { describedCauses } from '../../src/catalogue/causes/described.ts';
import { locales, type Text } from '../../src/catalogue/causes/model.ts';
import * as catalogue from '../../src/catalogue/index.ts';
import { placeholders } from '../../src/catalogue/placeholders.ts';
import { sources } from '../../src/catalogue/sources.ts';
import { universes } from '../../src/catalogue/universes.ts';
import { frenchFaults } from '../support/site/french.ts';

interface Found {
  readonly where: string;
  readonly text: Text;
}

const everything = { ...catalogue, causes: describedCauses, placeholders, sources, universes };
const texts = [...textsIn(everything, 'catalogue', new Set())];

function* textsIn(value: unknown, where: string, seen: Set<unknown>): Generator<Found> {
  if (value === null || typeof value !== 'object' || value instanceof RegExp || seen.has(value)) return;
  seen.add(value);
  const keys = Object.keys(value);
  if (locales.some((locale) => keys.includes(locale))) {
    // The text of an outcome is a function of its facts, and is tried with its example in rules.test.ts.
    if (Object.values(value).every((each) => typeof each !== 'function'))
      yield { where, text: value as Text };
    return;
  }
  for (const [key, of] of Object.entries(value)) {
    const id = typeof of === 'object' && of !== null && 'id' in of ? String(of.id) : key;
    yield* textsIn(of, `${where} ${id}`, seen);
  }
}

describe('a text', () => {
  it('is found', () => expect(texts.length).toBeGreaterThan(200));

  it.each(texts)('of $where is written in every language', ({ text }) => {
    expect(Object.keys(text).toSorted()).toEqual([...locales].toSorted());
    for (const locale of locales) {
      expect(text[locale]).toBe(text[locale].trim());
      expect(text[locale]).toMatch(/\S/);
      expect(text[locale]).not.toMatch(/ {2}|TODO|FIXME/);
    }
  });

  it.each(texts)('of $where is set as French is', ({ text }) => {
    expect(frenchFaults(text.fr).join(' · ')).toBe('');
    expect(text.fr).not.toMatch(/\p{L}'\p{L}/u);
    expect(text.fr).not.toMatch(/(?<=\p{L}) [:;!?»]|« |[^\u00a0\u202f\s?!][;!?](?=\s|$)/u);
    expect(text.fr).not.toMatch(/\.\.\./);
  });

  it.each(texts)('of $where ends in the same way in both languages', ({ text }) => {
    expect(/[.:?]$/.exec(text.fr)?.[0]).toBe(/[.:?]$/.exec(text.en)?.[0]);
  });
});
