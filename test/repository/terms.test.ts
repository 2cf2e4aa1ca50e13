/** One term for one thing, in every text of both languages (`terms.ts`), and no English in French. */
import { describe, expect, it } from 'vitest';
import { glossary } from '../../src/site/i18n/glossary.ts';
import { type Written, written } from '../support/texts/written.ts';
import { type Term, terms } from './terms.ts';

/** Words that are English wherever they stand. */
const english =
  /(?<![\w-])(?:the|with|and|which|that|from|this|these|those|does|were|been|whose|into|only|every|because)(?![\w-])/i;

/** French around what a program printed, which stands in quotes or in italics. */
function withoutQuotes(text: string): string {
  return text.replaceAll('**', '').replace(/«[^»]*»|\*[^*]+\*|"[^"]*"|“[^”]*”|\([A-Z][^)]*\)/g, '…');
}

/** A French text that is English on purpose, and why. */
const allowedEnglish: readonly (readonly [RegExp, string])[] = [
  [/Read this page in English|Failed to pull image/, 'the link to the other language, and a message'],
  [/Workload Identity Federation for GKE|Cloud de Confiance by S3NS|Trusted Cloud/, 'names of products'],
  [/^(?:Read me in English|\[Read me)/, 'a link to the other language'],
];

const isRight = ({ text }: Written, { except = [] }: Term) => except.some((each) => each.text.test(text));

function faultsOf(term: Term): readonly Written[] {
  return texts.filter(
    (each) => term.instead[each.locale]?.test(withoutQuotes(each.text)) && !isRight(each, term),
  );
}

/** Titles of pages are written as those pages are. */
const texts = written.filter(({ path }) => !path.startsWith('src/catalogue/sources/'));

const faults = [
  ...terms.flatMap((term) => faultsOf(term).map((each) => ({ ...each, id: term.id }))),
  ...texts
    .filter(({ locale, text }) => locale === 'fr' && english.test(withoutQuotes(text)))
    .filter(({ text }) => !allowedEnglish.some(([what]) => what.test(text)))
    .map((each) => ({ ...each, id: 'english' })),
];

describe('a text', () => {
  it('is found in each place', () => {
    for (const path of [
      'src/catalogue/',
      'src/causes/',
      'src/playbook/',
      'src/site/',
      'content/fr/',
      'README.md',
    ])
      expect(written.filter((each) => each.path.startsWith(path)).length, path).toBeGreaterThan(20);
  });

  it('has one term for one thing', () => {
    expect(
      faults.map(({ where, id, text }) => `${where} ${id}: ${text}`),
      'write the term of test/repository/terms.ts',
    ).toEqual([]);
  });
});

describe('the table', () => {
  it('finds what it forbids', () => {
    const forbidden: readonly (readonly [id: string, locale: 'en' | 'fr', text: string])[] = [
      ['policy', 'fr', 'une règle d’administration'],
      ['node-service-account', 'fr', 'le compte du nœud extrait'],
      ['node-service-account', 'en', 'the node account pulls'],
      ['cloud', 'fr', 'dans un autre univers'],
      ['corrupted', 'fr', 'des couches abîmées'],
      ['drain', 'fr', 'videz-le, puis supprimez-le'],
      ['unknown', 'en', 'nobody can tell which'],
      ['exists', 'en', 'the entry may stand in the log'],
    ];
    for (const [id, locale, text] of forbidden)
      expect(terms.find((each) => each.id === id)?.instead[locale]?.test(text), text).toBe(true);
    expect(english.test('le fichier that gcloud takes')).toBe(true);
  });

  it('does not forbid its own terms, and allows nothing for a reason that no text needs', () => {
    for (const { id, en, fr, instead, except = [] } of terms) {
      expect(instead.en?.test(en) ?? false, id).toBe(false);
      expect(instead.fr?.test(fr) ?? false, id).toBe(false);
      for (const { text, because } of except)
        expect(
          written.some((each) => text.test(each.text)),
          `take out what no text needs: ${because}`,
        ).toBe(true);
    }
  });

  it('agrees with the glossary of the site', () => {
    for (const { id, en, fr } of terms) {
      const shown = glossary.find((each) => each.id === id);
      if (shown) expect([shown.term.en, shown.term.fr], id).toEqual([en, fr]);
    }
  });
});
