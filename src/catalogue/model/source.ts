/**
 * The type of a source. Google's documentation and that of S3NS share paths, so a documentation source is one path
 * with two hosts. `checked` is the day on which somebody opened the page; `storedCopy` the day on which somebody read
 * a stored copy, which may be older than the page. A source with neither date is shown as "not checked".
 */
import type { Text } from '../../base/text.ts';
import { type Universe, type UniverseId, universes } from '../../cloud/universes.ts';

/** A page that a fact was read on, by universe. */
export interface Source {
  readonly title: Text;
  readonly url: Readonly<Record<UniverseId, string>>;
  /** ISO date, or null. */
  readonly checked: string | null;
  /** ISO dates, by universe of the page that was read. */
  readonly storedCopy?: Readonly<Partial<Record<UniverseId, string>>>;
}

/** A page with the same path in the documentation of both universes. */
export function documentation(path: string, title: Text): Source {
  const { google, s3ns } = universes;
  return {
    title,
    url: { google: documentationUrl(google, path), s3ns: documentationUrl(s3ns, path) },
    checked: null,
  };
}

/** A page that only the documentation of one universe has. */
export function documentationOf(universe: UniverseId, path: string, title: Text): Source {
  return page(documentationUrl(universes[universe], path), title);
}

function documentationUrl({ documentationDomain }: Universe, path: string): string {
  return `https://${documentationDomain}${path}`;
}

/** A page that does not depend on the universe. */
export function page(url: string, title: Text): Source {
  return { title, url: { google: url, s3ns: url }, checked: null };
}

/** The same source, read in a stored copy on that day. */
export function inStoredCopy(source: Source, universe: UniverseId, day: string): Source {
  return { ...source, storedCopy: { ...source.storedCopy, [universe]: day } };
}
