/** "How we know" as it is built: the figures of the runs, and nothing else. */
import { beforeAll, describe, expect, it } from 'vitest';
import { locales } from '../../src/catalogue/causes/model.ts';
import { commands } from '../../src/catalogue/index.ts';
import { universes } from '../../src/catalogue/universes.ts';
import { verificationRecord } from '../../src/catalogue/verification.ts';
import { howWeKnow, markNotTried, proofPage, proofWords } from '../../src/i18n/proof.ts';
import { fill } from '../../src/i18n/ui.ts';
import { proofs } from '../../src/site/proof.ts';
import { decoded, pagesIn } from '../support/site/html.ts';
import { base, folder } from '../support/site/site.ts';

let pages: ReadonlyMap<string, string>;
beforeAll(() => {
  pages = pagesIn(folder);
});

const textOf = (html: string) => decoded(html.replace(/<[^>]+>/g, ' ')).replace(/\s+/g, ' ');

/** Every number in a record, however deep. */
function numbersIn(value: unknown): number[] {
  if (typeof value === 'number') return [value];
  return value && typeof value === 'object' ? Object.values(value).flatMap(numbersIn) : [];
}

describe.each(locales)('the page in %s', (locale) => {
  const sectionOf = (id: string) => {
    const html = pages.get(`/${locale}/${howWeKnow}/`) ?? '';
    return new RegExp(`<section[^>]*aria-labelledby="${id}"[\\s\\S]*?</section>`).exec(html)?.[0] ?? '';
  };

  it.each(proofWords)('shows under $id what its run found, or that there was none', ({ id, finding }) => {
    const text = textOf(sectionOf(id));
    const run = proofs[finding];
    expect(text.includes(proofPage.notRun[locale])).toBe(run === undefined);
    if (!run) return;
    expect(text).toContain(run.date.slice(0, 4));
    if (run.commit) expect(text).toContain(run.commit.replace('+', ''));
    // Digits without the separators of a language.
    const digits = text.replace(/(?<=\d)[,.\s\u202f\u00a0](?=\d{3})/g, '');
    const shown = finding === 'scale' ? [] : numbersIn(run).filter((number) => Number.isInteger(number));
    for (const number of shown.filter((each) => finding !== 'google' || each > 9))
      expect(digits).toContain(String(number));
  });

  it('is linked from the foot of every page in this language', () => {
    const own = [...pages].filter(([address]) => address.startsWith(`/${locale}/`));
    expect(own.length).toBeGreaterThan(10);
    for (const [address, html] of own)
      expect(html.slice(html.indexOf('<footer')), address).toContain(`href="${base}${locale}/${howWeKnow}/"`);
  });

  it('is where the mark of every command leads, and the mark names the tool and its version', () => {
    const html = pages.get(`/${locale}/reference/commands/`) ?? '';
    const marks = [
      ...html.matchAll(new RegExp(`<a href="${base}${locale}/${howWeKnow}/#commands">([^<]*)</a>`, 'g')),
    ];
    const naming = marks.filter(([, text = '']) => /(?:gcloud|kubectl) \d+\.\d+/.test(text));
    // One for each command where every cloud has the same to say, and one for each cloud where not.
    expect(naming.length).toBeGreaterThanOrEqual(commands.length);
    expect(html).toContain(fill(markNotTried[locale], { name: universes.s3ns.name }));
    expect(html).toContain(`datetime="${verificationRecord.date}"`);
  });
});
