import { describe, expect, it } from 'vitest';
import { causes } from '../../src/catalogue/causes/index.ts';
import { commands, manifests, queries, rules, shellLines } from '../../src/catalogue/index.ts';
import { type Source, sources, sourcesNamed } from '../../src/catalogue/sources.ts';
import { universeIds } from '../../src/catalogue/universes.ts';
import { filesBelow, read } from './files.ts';

const named = Object.entries<Source>(sources).map(([name, source]) => ({ name, source }));
const citing = [...commands, ...manifests, ...queries, ...rules, ...shellLines];

/** What pages send their readers to: `<Further read="imageStreaming disks" />`. */
function citedByPages(): readonly Source[] {
  return filesBelow('content/en')
    .flatMap((path) => [...read(path).matchAll(/<Further read="([^"]+)"/g)])
    .flatMap(([, names = '']) => sourcesNamed(names));
}

describe('a source', () => {
  it.each(named)('$name is a page in each universe', ({ source: { url } }) => {
    expect(Object.keys(url).toSorted()).toEqual([...universeIds].toSorted());
    for (const each of Object.values(url)) {
      expect(each).toMatch(/^https:\/\/[a-z0-9.-]+\.[a-z]{2,}\/\S*$/);
      expect(() => new URL(each)).not.toThrow();
    }
  });

  it.each(named)(
    '$name was checked on a day that has been, or is said to be unchecked',
    ({ source: { checked } }) => {
      if (checked === null) return;
      expect(checked).toMatch(/^\d{4}-\d{2}-\d{2}$/);
      expect(Date.parse(checked)).toBeLessThanOrEqual(Date.now());
    },
  );

  it('is cited somewhere, and each page stands once', () => {
    const cited = new Set([...citing.flatMap((each): readonly Source[] => each.sources), ...citedByPages()]);
    expect(named.filter(({ source }) => !cited.has(source)).map(({ name }) => name)).toEqual([]);
    const pages = named.map(({ source }) => source.url.google);
    expect(pages.toSorted()).toEqual([...new Set(pages)].toSorted());
  });

  it.each(citing)('is given for $id', ({ sources: of }) => expect(of).not.toHaveLength(0));
});

describe('the origin of a message', () => {
  const signatures = causes.flatMap((cause) => cause.signatures);

  it.each(signatures)('$id is a file, a page or a measurement', ({ source }) => {
    expect(source).toMatch(/^[\w.-]+\/[\w.-]+:\S+|^https:\/\/\S+|^measured\b/);
  });
});
