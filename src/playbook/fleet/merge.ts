/** One report of what several processes printed, each of which examined a share of one list. */
import { createReadStream } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { InputError, UsageError } from '../cli/stated-error.ts';
import { unreadable } from '../cli/system-error.ts';
import { print, type World } from '../cli/world.ts';
import { onForeignRecording } from '../replay.ts';
import { inTemporaryFolder } from '../tools/temporary-folder.ts';
import { lineOf, OtherVersion, readLine } from './lines.ts';
import type { FleetCluster, FleetGap, FleetHeader, FleetRow } from './model.ts';
import type { FleetOptions } from './options.ts';
import { printFleet } from './print.ts';
import { RowStore } from './store.ts';
import { type RowSummary, summarize, summaryOfRow } from './summary.ts';
import { fleetWords } from './words.ts';

/**
 * Prints the merged report, and resolves to its exit code.
 * @throws InputError for what cannot be read, or holds no results
 */
export async function mergeResults(options: FleetOptions, world: World): Promise<number> {
  return inTemporaryFolder(async (temporary) => {
    const store = await RowStore.create(join(temporary, 'rows'));
    try {
      return await onForeignRecording(options.merge.join(', '), async () => {
        const read = await readAll(options.merge, world, store);
        const header = mergedHeader(read.headers, options);
        const say = fleetWords[header.lang];
        for (const row of missing(header, read.headers, read.rows)) {
          await store.add(row);
          read.rows.set(row.id, summaryOfRow(row, header.lang));
        }
        const summary = summarize(
          header,
          header.clusters.flatMap(({ id }) => read.rows.get(id) ?? []),
          [
            ...(header.shards === null
              ? []
              : [say.merged(new Set(read.headers.map(({ shard }) => shard)).size)]),
            ...(haveOneList(read.headers) ? [] : [say.differentLists]),
            ...(read.others > 0 ? [say.otherLines(read.others)] : []),
          ],
        );
        if (options.output === 'ndjson') {
          await print(world, lineOf(header));
          for (const { id } of summary.rows) {
            const row = await store.row(id);
            if (row) await print(world, lineOf(row));
          }
        }
        await printFleet({ summary, store }, options.output, world);
        return summary.exitCode;
      });
    } finally {
      await store.close();
    }
  });
}

/** What the lines of all inputs say; the rows themselves are in the store. */
interface AllRead {
  readonly headers: readonly FleetHeader[];
  readonly rows: Map<string, RowSummary>;
  /** Lines that are no results. */
  readonly others: number;
}

async function readAll(places: readonly string[], world: World, store: RowStore): Promise<AllRead> {
  const headers: FleetHeader[] = [];
  const rows = new Map<string, RowSummary>();
  const times = new Map<string, string>();
  let others = 0;
  for (const path of (await Promise.all(places.map(filesAt))).flat()) {
    const input = path === '-' ? world.stdin : createReadStream(path, 'utf8');
    try {
      for await (const text of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
        if (text.trim() === '') continue;
        const line = readLine(text);
        if (!line) others += 1;
        else if (line.kind === 'fleet') headers.push(line);
        else if (isLater(line, times)) {
          await store.add(line);
          rows.set(line.id, summaryOfRow(line, headers.at(-1)?.lang ?? 'en'));
        }
      }
    } catch (error) {
      if (error instanceof OtherVersion) throw otherVersion(path);
      if (!isSystemError(error)) throw error;
      throw unreadable(path, error);
    }
  }
  if (headers.length === 0) throw noResults(places);
  return { headers, rows, others };
}

/** Of two rows of one cluster, as a Job leaves them that tried an index again, the later one counts. */
function isLater({ id, report }: FleetRow, times: Map<string, string>): boolean {
  const time = report?.examinedAt ?? '';
  if (time < (times.get(id) ?? '')) return false;
  times.set(id, time);
  return true;
}

/** The results in a folder, or the file itself. */
async function filesAt(place: string): Promise<readonly string[]> {
  if (place === '-') return [place];
  const found = await stat(place).catch((error) => {
    throw unreadable(place, error);
  });
  if (!found.isDirectory()) return [place];
  const names = (await readdir(place)).filter((name) => /\.(?:ndjson|log|txt)$/.test(name)).toSorted();
  if (names.length === 0) throw noResults([place]);
  return names.map((name) => join(place, name));
}

/** Of all clusters that a share has listed. */
function mergedHeader(
  headers: readonly FleetHeader[],
  { locale, localeGiven }: Pick<FleetOptions, 'locale' | 'localeGiven'>,
): FleetHeader {
  const [first, ...others] = headers as readonly [FleetHeader, ...FleetHeader[]];
  if (
    others.some(
      (each) =>
        each.lang !== first.lang ||
        each.namespace !== first.namespace ||
        each.anonymized !== first.anonymized,
    )
  )
    throw new UsageError({
      en: 'the results cannot be merged: they differ in language, in namespace or in --anonymize',
      fr: 'les résultats ne peuvent pas être réunis\u00a0: ils diffèrent par la langue, l’espace de noms ou l’option --anonymize',
    });
  if (localeGiven && locale !== first.lang)
    throw new UsageError({
      en: `the results are in ${first.lang === 'fr' ? 'French' : 'English'}: remove --lang, or examine the clusters again with this flag`,
      fr: `les résultats sont en ${first.lang === 'fr' ? 'français' : 'anglais'}\u00a0: retirez --lang, ou examinez de nouveau les clusters avec cette option`,
    });
  const clusters = new Map<string, FleetCluster>(
    headers.flatMap((header) => header.clusters.map((each) => [each.id, each] as const)),
  );
  const gaps = new Map<string, FleetGap>(
    headers.flatMap((header) => header.gaps.map((each) => [JSON.stringify(each), each] as const)),
  );
  return {
    ...first,
    startedAt: headers.map(({ startedAt }) => startedAt).toSorted()[0] ?? first.startedAt,
    shard: null,
    clusters: [...clusters.values()].toSorted((a, b) => order(a.id, b.id)),
    gaps: [...gaps.values()],
  };
}

/** As the list is sorted; stand-ins by their number. */
function order(a: string, b: string): number {
  const [, one] = /^cluster-(\d+)$/.exec(a) ?? [];
  const [, other] = /^cluster-(\d+)$/.exec(b) ?? [];
  if (one && other) return Number(one) - Number(other);
  return a < b ? -1 : 1;
}

function haveOneList(headers: readonly FleetHeader[]): boolean {
  return new Set(headers.map(({ clusters }) => JSON.stringify(clusters.map(({ id }) => id)))).size === 1;
}

/** Rows for clusters without a result: their share was not examined, or ended early. */
function missing(
  header: FleetHeader,
  headers: readonly FleetHeader[],
  rows: ReadonlyMap<string, RowSummary>,
): readonly FleetRow[] {
  const say = fleetWords[header.lang];
  const of = header.shards ?? 1;
  const shareOf = (id: string): number => {
    const list = headers.find(({ clusters }) => clusters.some((each) => each.id === id))?.clusters ?? [];
    return list.findIndex((each) => each.id === id) % of;
  };
  return header.clusters
    .filter(({ id }) => !rows.has(id))
    .map(({ id }) => ({
      kind: 'cluster',
      id,
      verdict: 'unknown',
      reason: { why: 'no-result', text: say.noResult(shareOf(id), of) },
      credentials: null,
      report: null,
    }));
}

function isSystemError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && typeof (error as NodeJS.ErrnoException).code === 'string';
}

function noResults(places: readonly string[]): InputError {
  const where = places.join(', ');
  return new InputError({
    en: `${where} has no results of fleet: pass all the lines that -o ndjson printed, or the folder of --results`,
    fr: `${where} ne contient aucun résultat de fleet\u00a0: indiquez toutes les lignes affichées par -o ndjson, ou le dossier de --results`,
  });
}

function otherVersion(path: string): InputError {
  return new InputError({
    en: `${path} was written by another version of Pullbook: merge with the same version`,
    fr: `${path} a été écrit par une autre version de Pullbook\u00a0: utilisez --merge avec la même version`,
  });
}
