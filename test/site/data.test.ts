/** The machine-readable site: pages as Markdown, llms.txt, the catalogue as JSON. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv2020 from 'ajv/dist/2020.js';
import { beforeAll, describe, expect, it } from 'vitest';
import { locales } from '../../src/base/text.ts';
import { commands, rules, statuses } from '../../src/catalogue/index.ts';
import { verificationOf, verificationRecord } from '../../src/catalogue/verification.ts';
import { describedCauses } from '../../src/causes/described.ts';
import { universes } from '../../src/cloud/universes.ts';
import { elementsOf, find, parse, textOf } from '../../src/site/build/markdown/html.ts';
import { markdown } from '../../src/site/build/markdown/render.ts';
import { glossary } from '../../src/site/i18n/glossary.ts';
import { runbookTexts, runbookWords } from '../../src/site/i18n/runbook.ts';
import { markNotTried } from '../../src/site/i18n/verified.ts';
import { fill } from '../../src/site/text/fill.ts';
import { frenchFaults } from '../support/site/french.ts';
import { pagesIn, tags } from '../support/site/html.ts';
import { base, folder, address as site } from '../support/site/site.ts';

let pages: [string, string][];
beforeAll(() => {
  pages = [...pagesIn(folder)].filter(([address]) => /^\/(?:en|fr)\//.test(address));
});

const read = (path: string) => readFileSync(join(folder, path), 'utf8');
const codeIn = (html: string) =>
  tags(html, 'main').flatMap((main) =>
    elementsOf(main).flatMap((element) => (element.name === 'pre' ? textOf(element).trimEnd() : [])),
  );
const fencesIn = (text: string) =>
  [...text.matchAll(/^( *)(`{3,})[a-z]*\n([\s\S]*?)\n\1\2$/gm)].map(([, indent = '', , code = '']) =>
    code.replaceAll(`\n${indent}`, '\n').slice(indent.length).trimEnd(),
  );

describe('Markdown', () => {
  it('of every page has all its commands and recorded outputs, unchanged', () => {
    for (const [address, html] of pages)
      expect(
        fencesIn(read(`${address}index.md`)),
        `${address}: the Markdown form has other code than the page; correct src/site/build/markdown`,
      ).toEqual(codeIn(html));
  });

  it('has every message in full', () => {
    const text = read('/fr/reference/messages/index.md');
    for (const { signatures } of describedCauses)
      for (const { id, message } of signatures)
        expect(
          text.includes(message.replace(/\s+/g, ' ')),
          `the message of ${id} is not whole on the reference of messages: correct src/site/build/markdown`,
        ).toBe(true);
  });

  it('sets a condition and its conclusion, two paragraphs of one cell, apart', () => {
    for (const locale of ['en', 'fr']) {
      const html = read(`${locale}/reference/rules/index.html`);
      const text = read(`${locale}/reference/rules/index.md`);
      expect(html.match(/:<\/p><p>(?:the|le|la|les) /g)?.length ?? 0).toBeGreaterThan(100);
      expect(/^\| .*:(?:the|le|la|les) .*/m.exec(text)?.[0] ?? '').toBe('');
    }
  });

  it('contains no tag, no script and no control of the page', () => {
    for (const [address] of pages) {
      const prose = read(`${address}index.md`).replace(
        /^( *)(`{3,})[\s\S]*?^\1\2$|`[^`\n]*`|^<!--.*-->$/gm,
        '',
      );
      const advice = `${address}: leave this out of the Markdown form, or write it as text (src/site/build/markdown)`;
      expect(/(?<!\\)<(?!https?:)[a-z/].{0,60}/i.exec(prose)?.[0] ?? '', advice).toBe('');
      expect(/\sdata-[\w-]+=.{0,60}/.exec(prose)?.[0] ?? '', advice).toBe('');
      expect(
        /.{0,60}\)\[.{0,60}/.exec(prose)?.[0] ?? '',
        `${address}: two links run together in the Markdown form: correct src/site/build/markdown`,
      ).toBe('');
    }
  });

  it('is linked from its page, and llms.txt lists every one', () => {
    const list = read('llms.txt');
    for (const [address, html] of pages) {
      const link = tags(html, 'link').find(({ attributes }) => attributes['type'] === 'text/markdown');
      expect(link?.attributes['href'], `${address}: name its Markdown form in a <link> of the head`).toBe(
        `${site}${address.slice(1)}index.md`,
      );
      expect(
        list.includes(`(${site}${address.slice(1)}index.md)`),
        `list ${address} in llms.txt: src/site/build/markdown/index.ts`,
      ).toBe(true);
    }
  });

  it('names the skill for agents, which is there', () => {
    expect(read('llms.txt')).toContain(`(${site}skill/pullbook/SKILL.md)`);
    expect(read('skill/pullbook/SKILL.md')).toMatch(/^---\nname: pullbook\n/);
  });

  it('keeps lists, tables, quotes and code as Markdown', () => {
    const main = find(
      parse(
        '<!doctype html><html><main id="content"><h1>A</h1><ul><li>b <code>c`d</code> <code>g "</code><code>h</code><code>"</code></li><li><p>e</p><p>f</p></li></ul><table><thead><tr><th>x|y</th></tr></thead><tbody><tr><td><a href="/z/">z</a></td></tr></tbody></table><aside><p>q*</p></aside><button>no</button></main></html>',
      ),
      ({ name }) => name === 'main',
    );
    expect(main && markdown(main, 'https://a.test/en/')).toBe(
      '# A\n\n- b ``c`d`` `g "h"`\n- e\n\n  f\n\n| x\\|y |\n| --- |\n| [z](https://a.test/z/) |\n\n> q\\*\n',
    );
    expect(main && textOf(main)).toContain('no');
    expect(() => parse('<!doctype html><html><p><b>bold</p></html>')).toThrow(
      '<b> in line 1 is never closed',
    );
  });
});

describe('the catalogue as data', () => {
  it('follows its published schema', () => {
    const ajv = new Ajv2020({
      allErrors: true,
      strict: true,
      allowUnionTypes: true,
      formats: { uri: true, date: true },
    });
    const valid = ajv.validate(JSON.parse(read('catalogue.schema.json')), JSON.parse(read('catalogue.json')));
    expect(
      ajv.errors ?? [],
      'change public/catalogue.schema.json together with the catalogue, and raise its version where a field goes',
    ).toEqual([]);
    expect(valid).toBe(true);
  });

  it('is complete', () => {
    const data = JSON.parse(read('catalogue.json'));
    expect(data.commands.map(({ id }: { id: string }) => id).toSorted()).toEqual(
      commands.map(({ id }) => id).toSorted(),
    );
    expect(data.causes).toHaveLength(describedCauses.length);
    expect(data.sections.flatMap((section: { rules: unknown[] }) => section.rules)).toHaveLength(
      rules.length,
    );
  });
});

describe.each(locales)('the reference in %s', (locale) => {
  const ids = (topic: string) =>
    new Set(tags(read(`/${locale}/reference/${topic}/index.html`)).map(({ attributes }) => attributes['id']));

  it('has an anchor for every message, status, command, rule and glossary term', () => {
    const expected: Record<string, string[]> = {
      messages: describedCauses.flatMap(({ signatures }) => signatures.map(({ id }) => `message-${id}`)),
      statuses: statuses.map(({ id }) => `status-${id}`),
      commands: commands.map(({ id }) => `command-${id}`),
      rules: rules.map(({ id }) => id),
      glossary: glossary.map(({ id }) => `term-${id}`),
    };
    for (const [topic, anchors] of Object.entries(expected)) {
      const found = ids(topic);
      expect(
        anchors.filter((anchor) => !found.has(anchor)),
        `the reference of ${topic} has no anchor for these: see src/site/pages/[locale]/reference`,
      ).toEqual([]);
    }
  });
});

it('French texts in scripts have French typography', () => {
  const { fields, words } = JSON.parse(read('/fr/names.json'));
  const { steps, checks } = JSON.parse(read('/fr/runbook.json'));
  const { causes: meanings, words: said } = JSON.parse(read('/fr/paste.json'));
  const texts: string[] = [
    ...Object.values<{ label: string; hint: string }>(fields).flatMap(({ label, hint }) => [label, hint]),
    ...Object.values<{ title: string }>({ ...steps, ...checks }).map(({ title }) => title),
    ...Object.values<{ title: string; summary: string }>(meanings).flatMap(({ title, summary }) => [
      title,
      summary,
    ]),
    ...Object.values<string>({ ...words, ...said }),
    ...Object.values({ ...runbookWords, ...runbookTexts }).map(({ fr }) => fr),
  ];
  expect(texts.flatMap(frenchFaults), 'correct the French texts in src/site/i18n').toEqual([]);
});

it('the verification mark of every command names the tool and its version, and links to its explanation', () => {
  for (const locale of locales) {
    const html = read(`${locale}/reference/commands/index.html`);
    const marks = html.matchAll(
      new RegExp(`<a href="${base}${locale}/how-we-know/#commands">([^<]*)</a>`, 'g'),
    );
    const naming = [...marks].filter(([, text = '']) => /(?:gcloud|kubectl) \d+\.\d+/.test(text));
    // A command that is new says that it is not verified, until CI has asked the tools.
    const verified = commands.filter((command) => verificationOf(command, 'google'));
    expect(
      naming.length,
      'give the mark of each verified command a tool with its version, and a link to #commands: see src/site/i18n/verified.ts',
    ).toBeGreaterThanOrEqual(verified.length);
    expect(html).toContain(fill(markNotTried[locale], { name: universes.s3ns.name }));
    expect(html).toContain(`datetime="${verificationRecord.date}"`);
  }
});
