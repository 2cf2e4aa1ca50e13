/** What search finds without a browser: entries of the catalogue, each page once, words that were mistyped. */
import { describe, expect, it } from 'vitest';
import { locales } from '../../src/base/text.ts';
import { indexedPages, vocabularyIn } from '../../src/site/build/search-vocabulary.ts';
import { entriesFor, normalised, type SearchEntry } from '../../src/site/data/search-entries.ts';
import { eachOnce, type Result } from '../../src/site/data/search-results.ts';
import { corrected, distanceOf, vocabularyOf } from '../../src/site/data/spelling.ts';
import { searchSays } from '../../src/site/i18n/search.ts';
import { tools } from '../../src/site/i18n/tools.ts';
import { ui } from '../../src/site/i18n/ui.ts';
import { folder } from '../support/site/site.ts';

describe('results from the catalogue', () => {
  const entry = (title: string, names: string[], messages: string[] = []): SearchEntry => ({
    title,
    href: `#${title}`,
    place: '',
    links: [],
    names: names.map(normalised),
    messages: messages.map(normalised),
  });
  const entries = [
    entry('pull', ['Secret d’extraction', 'Pull secret']),
    entry('node', ['Nœuds', 'Nodes']),
    entry(
      'refused',
      ['Access refused (403 Forbidden)'],
      ['unexpected status from HEAD request to URL: 403 Forbidden'],
    ),
    entry('name', ['Name does not resolve'], ['dial tcp: lookup HOST: no such host']),
    ...['a', 'b', 'c', 'd'].map((each) => entry(each, [each], ['failed to do request'])),
  ];
  const titles = (query: string) => entriesFor(query, entries).map(({ title }) => title);

  it.each([
    ['403', ['refused']],
    ['noeud', ['node']],
    ['Nœud', ['node']],
    ['pull secrets', ['pull']],
    ["secret d'extraction", ['pull']],
    ['forbidden access', ['refused']],
    ['No Such Host', ['name']],
    ['03', []],
    ['x', []],
    ['', []],
  ])('for “%s” are %j', (query, expected) => {
    expect(titles(query)).toEqual(expected);
  });

  it('are empty if the messages of many causes contain the words', () => {
    expect(titles('failed to do request')).toEqual([]);
  });
});

describe('the list of results', () => {
  const result = (href: string, ...parts: string[]): Result => ({
    href,
    title: href,
    place: '',
    excerpt: '',
    parts: parts.map((each) => ({ href: each, title: each, excerpt: '' })),
  });
  const links = (...results: Result[]) =>
    eachOnce(results).map(({ href, parts }) => [href, ...parts.map((part) => part.href)]);

  it('has each page once, where it stands first, with the parts of all', () => {
    expect(links(result('/a/', '/b/'), result('/c/'), result('/a/', '/a/#1'))).toEqual([
      ['/a/', '/b/', '/a/#1'],
      ['/c/'],
    ]);
  });

  it('has no part that is a result of its own, or that stands with another', () => {
    expect(links(result('/a/', '/b/', '/a/#1'), result('/b/', '/a/#1', '/b/#1'))).toEqual([
      ['/a/', '/a/#1'],
      ['/b/', '/b/#1'],
    ]);
  });

  it('has no page of which all that was found is listed already', () => {
    expect(links(result('/list/#1'), result('/list/', '/list/#1'))).toEqual([['/list/#1']]);
    expect(links(result('/list/#1'), result('/list/', '/list/#2'))).toEqual([
      ['/list/#1'],
      ['/list/', '/list/#2'],
    ]);
  });

  it('keeps the excerpt of the page that joins', () => {
    const [only] = eachOnce([result('/a/'), { ...result('/a/'), excerpt: 'words' }]);
    expect(only?.excerpt).toBe('words');
  });
});

describe('a mistyped word', () => {
  const vocabulary = vocabularyOf([
    'host',
    'hosts',
    'forbidden',
    'timeout',
    'dépôt',
    'nœud',
    'x509',
    'S3NS',
    'pulls',
  ]);

  it.each([
    ['forbiden', 'forbidden'],
    ['i/o timeuot', 'i/o timeout'],
    ['no such hsot', 'no such host'],
    ['403 Forbiden', '403 forbidden'],
    ['depto', 'dépôt'],
    ['noued', 'nœud'],
    ['s3sn', 'S3NS'],
  ])('%s is read as %s', (typed, written) => {
    expect(corrected(typed, vocabulary)).toBe(written);
  });

  it.each([
    ['a known word', 'forbidden'],
    ['a known word without its accent', 'depot'],
    ['the beginning of a known word', 'forbi'],
    ['a short word, of which many are alike', 'pod'],
    ['a number', '5099'],
    ['a word that is like no other', 'nexus'],
    ['a word with another first letter', 'dimeout'],
    ['a part of an address', 'timeuot.example.com'],
  ])('%s stays as it is: %s', (_, typed) => {
    expect(corrected(typed, vocabulary)).toBeNull();
  });

  it.each([
    ['', 'abc', 3],
    ['host', 'hsot', 1],
    ['host', 'host', 0],
    ['kitten', 'sitting', 3],
  ])('%s and %s are %i letters apart', (from, to, distance) => {
    expect(distanceOf(from, to)).toBe(distance);
    expect(distanceOf(to, from)).toBe(distance);
  });
});

describe('the index', () => {
  const pages = indexedPages(`${folder}/pagefind`);
  /** What buttons, labels and other parts of the interface say, whatever the page is about. */
  const interfaceTexts = [
    tools.addRule,
    tools.addCommand,
    tools.noNames,
    tools.namesWhy,
    ...Object.values(searchSays),
    ui.runThis,
    ui.outcomes,
    ui.fix,
    ui.fixChanges,
    ui.fixAbove,
    ui.background,
    ui.otherCommands,
    ui.proof,
    ui.copyFailed,
    ui.readOutput,
    ui.runCheckWhy,
  ];

  it.each(locales)('contains no words of the interface, in %s', (locale) => {
    const found = pages
      .filter(({ url }) => url.startsWith(`/${locale}/`))
      .flatMap(({ url, content }) =>
        interfaceTexts
          .map((text) => text[locale])
          // Shorter ones are words of sentences too.
          .filter((text) => text.split(/\s/).length > 2 && !text.includes('{') && content.includes(text))
          .map((text) => `${url}: ${text}`),
      );
    expect(found).toEqual([]);
  });

  it.each([
    ['en', ['forbidden', 'ImagePullBackOff', 'timeout', 'S3NS', 'x509', 'certificate']],
    ['fr', ['délai', 'dépôt', 'ImagePullBackOff', 'authentification', 'pare']],
  ] as const)('gives the words that correct a query, as they are written, in %s', (locale, words) => {
    expect(vocabularyIn(pages, locale)).toEqual(expect.arrayContaining([...words]));
  });
});
