import { describe, expect, it } from 'vitest';
import { commands, manifests, queries, rules, shellLines } from '../../src/catalogue/index.ts';
import type { Source } from '../../src/catalogue/model/source.ts';
import { sources, sourcesNamed } from '../../src/catalogue/sources/index.ts';
import { describedCauses } from '../../src/causes/described.ts';
import { universeIds, universes } from '../../src/cloud/universes.ts';
import { expectEach } from '../support/expect-each.ts';
import { filesBelow, read } from '../support/files.ts';

const named = Object.entries<Source>(sources).map(([name, source]) => ({ name, source }));
const citing = [...commands, ...manifests, ...queries, ...rules, ...shellLines];

/** The further reading of pages: `<FurtherReading read="imageStreaming disks" />`. */
function citedByPages(): readonly Source[] {
  return filesBelow('content/en')
    .flatMap((path) => [...read(path).matchAll(/<FurtherReading read="([^"]+)"/g)])
    .flatMap(([, names = '']) => sourcesNamed(names));
}

describe('a source', () => {
  it('is a page in each universe', () => {
    expectEach(named, ({ source: { url } }) => {
      expect(Object.keys(url).toSorted(), 'give `url` a page for each universe').toEqual(
        [...universeIds].toSorted(),
      );
      for (const each of Object.values(url)) {
        expect(each, 'write a whole address that begins with https://').toMatch(
          /^https:\/\/[a-z0-9.-]+\.[a-z]{2,}\/\S*$/,
        );
        expect(() => new URL(each), `correct the address ${each}`).not.toThrow();
      }
    });
  });

  it('was checked on a day in the past, or is marked as unchecked', () => {
    expectEach(named, ({ source: { checked, storedCopy = {} } }) => {
      for (const day of [checked, ...Object.values(storedCopy)].filter((each) => each !== null)) {
        expect(day, 'write the day as 2026-11-26, or null where nobody has looked').toMatch(
          /^\d{4}-\d{2}-\d{2}$/,
        );
        expect(
          Date.parse(day),
          `${day} is still to come: write the day on which you read the page`,
        ).toBeLessThanOrEqual(Date.now());
      }
    });
  });

  it('links to the right cloud', () => {
    expectEach(named, ({ source: { url } }) => {
      const { google, s3ns } = universes;
      const hosts = { google: new URL(url.google).hostname, s3ns: new URL(url.s3ns).hostname };
      // A page of the Google documentation has an S3NS edition, unless its product does not exist there.
      expect(hosts.google, 'put the page of Google Cloud in `url.google`').not.toBe(
        new URL(`${s3ns.supportUrl}/`).hostname,
      );
      if (hosts.s3ns === s3ns.documentationDomain && url.s3ns !== url.google) {
        expect(hosts.google, `take the page of ${google.documentationDomain} for Google Cloud`).toBe(
          google.documentationDomain,
        );
        expect(new URL(url.s3ns).pathname, 'take the page of the same path in both universes').toBe(
          new URL(url.google).pathname,
        );
      }
    });
  });

  it('is cited somewhere, and each page is listed once', () => {
    const cited = new Set([...citing.flatMap((each): readonly Source[] => each.sources), ...citedByPages()]);
    expect(
      named.filter(({ source }) => !cited.has(source)).map(({ name }) => name),
      'cite these in a rule, a command or a page (<Further read="…" />), or take them out of src/catalogue/sources',
    ).toEqual([]);
    const pages = named.map(({ source }) => source.url.google);
    expect(
      pages.filter((page, at) => pages.indexOf(page) !== at),
      'keep one source for each page in src/catalogue/sources, and cite that',
    ).toEqual([]);
  });

  it('exists for every citation', () => {
    expectEach(citing, ({ sources: of }) =>
      expect(of, 'add a source: src/catalogue/sources/index.ts').not.toHaveLength(0),
    );
  });
});

describe('the origin of a message', () => {
  const signatures = describedCauses.flatMap((cause) => cause.signatures);

  it('is a file, a page or a measurement', () => {
    expectEach(signatures, ({ source }) => {
      expect(
        source,
        'write the source in <cause>.words.ts as owner/repo:path, as an https address, or as "measured …" with the versions',
      ).toMatch(/^[\w.-]+\/[\w.-]+:\S+|^https:\/\/\S+|^measured\b/);
    });
  });
});
