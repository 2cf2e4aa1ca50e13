/** Checks of the prose that need no build. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { locales } from '../../src/base/text.ts';
import { rules, sections } from '../../src/catalogue/index.ts';
import { verdictNames } from '../../src/site/i18n/ui.ts';
import { root } from '../support/site/build.ts';

const filesIn = (locale: string) =>
  readdirSync(join(root, 'content', locale), { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => file.endsWith('.mdx'))
    .toSorted();
const slugs = filesIn('en');
const read = (locale: string, file: string) => readFileSync(join(root, 'content', locale, file), 'utf8');

/** The components that a page embeds, in order, with the attributes that are not text. */
function embedded(mdx: string): string[] {
  return [...mdx.matchAll(/^<([A-Z]\w+)([^>]*)>/gm)].map(([, name, attributes = '']) => {
    const kept = [...attributes.matchAll(/(\w+)="([^"]*)"/g)].filter(
      ([, key]) => key !== 'title' && key !== 'why',
    );
    return `${name} ${kept.map(([pair]) => pair).join(' ')}`.trim();
  });
}

describe('prose', () => {
  it('exists in every language', () => {
    for (const locale of locales)
      expect(filesIn(locale), `write the same pages in content/${locale} as in content/en`).toEqual(slugs);
  });

  it.each(slugs)(
    'of %s embeds the same rules, commands and parts in the same order in every language',
    (file) => {
      expect(
        embedded(read('fr', file)),
        `embed the same components in content/fr/${file} as in content/en/${file}, in the same order`,
      ).toEqual(embedded(read('en', file)));
    },
  );

  it.each(slugs)('of %s contains no command and no heading of a rule as text', (file) => {
    for (const locale of locales) {
      const mdx = read(locale, file);
      expect(
        mdx.match(/```|^ {4}\S|\b(?:kubectl|gcloud|docker|npx|curl) (?!sign|with|for|to\b)[a-z]+ [a-z{<-]/gm),
        `content/${locale}/${file}: show a command with <Cmd id="…" />, which takes it from the catalogue`,
      ).toBe(null);
      expect(
        mdx.match(/^#{2,}/gm),
        `content/${locale}/${file}: write a heading with <Part id="…" title="…">, which gives it an anchor`,
      ).toBe(null);
    }
  });

  it.each(slugs)('of %s has the same links in every language', (file) => {
    const links = (locale: string) =>
      [...read(locale, file).matchAll(/\]\(([^)]+)\)/g)].map(([, href]) => href).toSorted();
    expect(links('fr'), `link to the same places in content/fr/${file} as in content/en/${file}`).toEqual(
      links('en'),
    );
  });

  it('has a page for every chapter of the catalogue', () => {
    const presented = slugs.flatMap((file) => /^section: (.+)$/m.exec(read('en', file))?.[1] ?? []);
    expect(
      presented.toSorted(),
      'write one page a section in content/en with `section: <id>` in its front matter',
    ).toEqual(sections.map(({ id }) => id).toSorted());
  });

  it('has a page for every check, in the folder of its chapter', () => {
    const pages = slugs.filter((file) => file.includes('/'));
    expect(pages, 'write content/en/<chapter>/<check>.mdx, and the same in French').toEqual(
      rules.map(({ section, id }) => `${section}/${id}.mdx`).toSorted(),
    );
  });

  it.each(slugs)('of %s names the same console steps in every language', (file) => {
    const steps = (locale: string) => /^console: .*$/m.exec(read(locale, file))?.[0];
    expect(steps('fr'), `content/fr/${file}`).toBe(steps('en'));
  });

  it('names every verdict in every language', () => {
    for (const names of Object.values(verdictNames))
      for (const locale of locales)
        expect(names[locale], `name the verdict in ${locale}: src/site/i18n/ui.ts`).not.toBe('');
  });
});
