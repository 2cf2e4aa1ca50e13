/**
 * Lists the files of a build for readers who keep the guide offline, and makes the worker that keeps them. It runs when
 * every file is there, Pagefind’s too, and again for what changes them afterwards: the downloads and the zip of the site.
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import type { AstroIntegration } from 'astro';
import { buildSync } from 'esbuild';
import { type Locale, locales } from '../../base/text.ts';
import { type Files, keptFiles, listName, type OfflineList } from '../worker/list.ts';

export const workerName = 'sw.js';

/** Files by their path from the root of the site, with slashes. */
export type SiteFiles = ReadonlyMap<string, Buffer>;

export function offline(): AstroIntegration {
  return {
    name: 'pullbook-offline',
    hooks: {
      'astro:build:done': ({ dir, logger }) => {
        const { sizes } = writeOffline(fileURLToPath(dir));
        for (const locale of locales)
          logger.info(`${locale}: ${(sizes[locale].transfer / 1e6).toFixed(2)} MB to keep offline`);
      },
    },
  };
}

/** Writes the worker and its list into a built site. */
export function writeOffline(folder: string): OfflineList {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  const { list, made } = offlineFiles(
    new Map(files.map((file) => [relative(folder, file).split(sep).join('/'), readFileSync(file)])),
  );
  for (const [name, data] of made) writeFileSync(join(folder, name), data);
  return list;
}

/** The worker and the list for these files, which may hold those of an earlier call. */
export function offlineFiles(files: SiteFiles): {
  readonly list: OfflineList;
  readonly made: readonly (readonly [name: string, data: Buffer])[];
} {
  const code = workerCode();
  const list = listOf(files, digest(Buffer.from(code)));
  const data = Buffer.from(JSON.stringify(list));
  return {
    list,
    made: [
      [listName, data],
      [workerName, Buffer.from(code.replace(placeholder, digest(data)))],
    ],
  };
}

/** The list of these files. Throws for an empty one, and for one whose language is unknown, as Pagefind would name
 * it in another version. */
export function listOf(files: SiteFiles, worker: string): OfflineList {
  const groups: Record<keyof OfflineList['groups'], Record<string, string>> = {
    shared: {},
    en: {},
    fr: {},
    opened: {},
  };
  for (const [path, data] of [...files].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    const group = groupOf(path);
    if (!group) continue;
    if (data.length === 0) throw new Error(`${path} is empty: it was not written to its end.`);
    groups[group][addressOf(path)] = digest(data);
  }
  const bytes = new Map([...files].map(([path, data]) => [addressOf(path), data]));
  const sizeOf = (kept: Files) => {
    const all = Object.keys(kept).flatMap((address) => bytes.get(address) ?? []);
    return { transfer: sum(all.map(compressed)), stored: sum(all.map(({ length }) => length)) };
  };
  const sizes = Object.fromEntries(
    locales.map((locale) => [locale, sizeOf(keptFiles({ worker, groups, sizes: noSizes }, locale))]),
  ) as Record<Locale, ReturnType<typeof sizeOf>>;
  return { worker, groups, sizes };
}

const noSizes = { en: { transfer: 0, stored: 0 }, fr: { transfer: 0, stored: 0 } };

/** By path, the first that fits. Null is never kept: it is for the host, the offline use itself, or contains it. */
const kinds: readonly (readonly [RegExp, (match: RegExpExecArray) => keyof OfflineList['groups'] | null])[] =
  [
    [/^(?:_headers|\.nojekyll|sw\.js|offline\.json|playbooks\/(?:[^/]*\.zip|SHA256SUMS))$/, () => null],
    [
      /^(?:index\.html|favicon\.\w+|_astro\/.*|pagefind\/(?:pagefind\.js|pagefind-entry\.json))$/,
      () => 'shared',
    ],
    // The page that says what is missing, in the language of what is missing.
    [/^\w\w\/offline\/index\.html$/, () => 'shared'],
    // A whole chapter repeats the pages of its checks.
    [/^\w\w\/[\w-]+\/print\/|\.md$/, () => 'opened'],
    [/^(en|fr)\//, ([, locale]) => locale as Locale],
    [/^pagefind\/(?:(?:index|fragment)\/|pagefind\.)(en|fr)_/, ([, locale]) => locale as Locale],
    [/^pagefind\/(?:wasm\.|vocabulary-)(en|fr)\./, ([, locale]) => locale as Locale],
    [/^pagefind\/(?:pagefind-worker\.js|wasm\.unknown\.pagefind|licence\.txt)$/, () => 'opened'],
    [/^(?!pagefind\/)/, () => 'opened'],
  ];

function groupOf(path: string): keyof OfflineList['groups'] | null {
  for (const [pattern, group] of kinds) {
    const match = pattern.exec(path);
    if (match) return group(match);
  }
  throw new Error(`Which language ${path} belongs to is unknown: add it to src/site/build/offline.ts.`);
}

/** The address of a file from the base path: `en/auth/index.html` is read at `en/auth/`. */
const addressOf = (path: string): string => path.replace(/(^|\/)index\.html$/, '$1');

/** As src/site/worker/digest.ts makes it in the browser. */
const digest = (data: Buffer): string => createHash('sha256').update(data).digest('hex').slice(0, 16);

/** What a host transfers that compresses text; what is compressed already stays. */
const compressed = (data: Buffer): number => Math.min(data.length, gzipSync(data).length);

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);

const placeholder = '@build@';

/** The worker as one file, with the placeholder for its build. */
function workerCode(): string {
  const [bundle] = buildSync({
    entryPoints: [fileURLToPath(new URL('../worker/sw.ts', import.meta.url))],
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2022',
    define: { BUILD: JSON.stringify(placeholder) },
    write: false,
  }).outputFiles;
  if (!bundle) throw new Error('The worker was not built.');
  return bundle.text;
}
