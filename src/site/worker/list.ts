/** What a build lists of its files (`offline.json`), for the worker that keeps them and the page that offers it. */
import type { Locale } from '../../base/text.ts';

/** The digest of each file by its address from the base path: `en/auth/`, `_astro/page.1a2b.js`; that of `/` is empty. */
export type Files = Readonly<Record<string, string>>;

export interface OfflineList {
  /** The digest of the worker itself, so that a build with another worker is another build. */
  readonly worker: string;
  /** What every reader who asks gets, what those of a language get besides, and what is kept once it was opened. */
  readonly groups: Readonly<Record<Locale | 'shared' | 'opened', Files>>;
  /** For each language, in bytes: what is transferred, compressed, and what the browser then stores. */
  readonly sizes: Readonly<Record<Locale, { readonly transfer: number; readonly stored: number }>>;
}

/** The list of a build, and its own digest names the build. */
export const listName = 'offline.json';

/** Every file of a build. */
export const allFiles = ({ groups }: OfflineList): Files =>
  Object.assign({}, ...Object.values(groups)) as Files;

/** What a reader of a language has at once. */
export const keptFiles = ({ groups }: OfflineList, locale: Locale): Files => ({
  ...groups.shared,
  ...groups[locale],
});

/** The addresses of an earlier build whose files are the same in another one: they are not transferred again. */
export const unchanged = (earlier: Files, later: Files): string[] =>
  Object.keys(earlier).filter((address) => earlier[address] === later[address]);

/** The names of our caches begin so; those of other sites of the host do not, because a path has no blank. */
export const cachePrefix = (scope: string): string => `pullbook ${new URL(scope).pathname} `;

/** Why a build could not be kept. `other-files` is what another build, or a host that rewrites files, sends. */
export type Failure = 'no-room' | 'other-files' | 'broken-off';

/** What the worker tells open pages while it downloads. */
export type News =
  | { readonly offline: 'progress'; readonly done: number; readonly all: number }
  | { readonly offline: 'failed'; readonly why: Failure };
