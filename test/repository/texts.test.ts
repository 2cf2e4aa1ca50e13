/** Every text of the catalogue is in both languages, with French typography. */
import { describe, expect, it } from 'vitest';
import { locales, type Text } from '../../src/base/text.ts';
import * as catalogue from '../../src/catalogue/index.ts';
import type { Outcome } from '../../src/catalogue/model/rule.ts';
import { placeholders } from '../../src/catalogue/placeholders/index.ts';
import { sources } from '../../src/catalogue/sources/index.ts';
import { describedCauses } from '../../src/causes/described.ts';
import { universes } from '../../src/cloud/universes.ts';
import { expectEach } from '../support/expect-each.ts';
import { filesBelow, read } from '../support/files.ts';
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
    // The text of an outcome is a function of its facts: see `outcomes`, and rules.test.ts.
    if (Object.values(value).every((each) => typeof each !== 'function'))
      yield { where, text: value as Text };
    return;
  }
  for (const [key, of] of Object.entries(value)) {
    const id = typeof of === 'object' && of !== null && 'id' in of ? String(of.id) : key;
    yield* textsIn(of, `${where} ${id}`, seen);
  }
}

/** What a rule concludes, with its example. */
const outcomes = catalogue.rules.flatMap(({ id, outcomes: of }) =>
  Object.entries<Outcome>(of).map(([key, { text, example }]) => ({
    where: `${id} ${key}`,
    text: { en: text.en(example), fr: text.fr(example) },
  })),
);

describe('a text', () => {
  it('is found', () => expect(texts.length).toBeGreaterThan(200));

  it('is written in every language', () => {
    expectEach(texts, ({ text }) => {
      expect(Object.keys(text).toSorted(), 'write it in every language').toEqual([...locales].toSorted());
      for (const locale of locales) {
        expect(text[locale], `${locale}: write something, without blanks at either end`).toMatch(
          /^\S(?:.*\S)?$/s,
        );
        expect(text[locale], `${locale}: take out the double space, or what is still to do`).not.toMatch(
          / {2}|TODO|FIXME/,
        );
      }
    });
  });

  it('has French typography', () => {
    expectEach([...texts, ...outcomes], ({ text }) =>
      expect(frenchFaults(text.fr), 'correct the French text').toEqual([]),
    );
  });

  it('shows its no-break spaces in the source', () => {
    const sources = ['src', 'scripts', 'bench', 'test']
      .flatMap(filesBelow)
      .filter((path) => /\.(?:ts|astro)$/.test(path));
    const invisible = sources.flatMap((path) =>
      read(path)
        .split('\n')
        .flatMap((line, index) => (/[\u00a0\u202f]/.test(line) ? [`${path}:${index + 1}`] : [])),
    );
    expect(invisible, 'write \\u00a0 or \\u202f: a review does not show the character itself').toEqual([]);
  });

  it('ends in the same way in both languages', () => {
    const end = (text: string) => /[.:?]$/.exec(text)?.[0] ?? '';
    expectEach(texts, ({ text: { en, fr } }) => {
      expect(end(fr), `end the French text as the English one, with "${end(en)}"`).toBe(end(en));
    });
  });
});
