/**
 * Where the lines of a run are kept as it goes: in a file, so that two hundred clusters take no more memory than one, and
 * a run that was ended early can go on.
 */
import { type FileHandle, open, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { UsageError } from '../cli/stated-error.ts';
import { unwritable } from '../cli/system-error.ts';
import { makeFolder } from '../recording/write.ts';
import { type FleetLine, lineOf, OtherVersion, readLine } from './lines.ts';
import type { FleetHeader, FleetRow } from './model.ts';
import type { Share } from './options.ts';

/** Where a row stands in its file. */
interface Place {
  readonly at: number;
  readonly length: number;
}

/** The rows of a run, on disk, by the id of their cluster. */
export class RowStore {
  readonly #file: FileHandle;
  readonly #path: string;
  readonly #places = new Map<string, Place>();
  #size = 0;
  /** The last write: one follows the other. */
  #written: Promise<void> = Promise.resolve();

  private constructor(file: FileHandle, path: string) {
    this.#file = file;
    this.#path = path;
  }

  /**
   * A new file, readable by its owner only.
   * @throws OutputError if it cannot be written
   */
  static async create(path: string): Promise<RowStore> {
    const file = await open(path, 'w+', 0o600).catch((error) => {
      throw unwritable(path, error);
    });
    return new RowStore(file, path);
  }

  /**
   * Adds a line; of two rows of one cluster, the later one counts.
   * @throws OutputError if it cannot be written: a full disk
   */
  add(line: FleetLine): Promise<void> {
    const bytes = Buffer.from(lineOf(line));
    this.#written = this.#written.then(async () => {
      await this.#file.write(bytes, 0, bytes.length, this.#size).catch((error) => {
        throw unwritable(this.#path, error);
      });
      if (line.kind === 'cluster') this.#places.set(line.id, { at: this.#size, length: bytes.length });
      this.#size += bytes.length;
    });
    return this.#written;
  }

  /** The row of a cluster; null if there is none. */
  async row(id: string): Promise<FleetRow | null> {
    const place = this.#places.get(id);
    if (!place) return null;
    const bytes = Buffer.alloc(place.length);
    await this.#file.read(bytes, 0, place.length, place.at);
    return JSON.parse(bytes.toString('utf8')) as FleetRow;
  }

  async close(): Promise<void> {
    await this.#file.close();
  }
}

/** The file of a share in the folder of `--results`. */
export function resultsFile(folder: string, share: Share | null): string {
  return join(folder, share ? `fleet-${share.index}-of-${share.of}.ndjson` : 'fleet.ndjson');
}

/**
 * Begins the results in a folder; with `resume`, with the rows of an earlier run whose clusters were examined.
 *
 * @param isSame whether the earlier run looked at the same in each cluster
 * @throws UsageError if there are results already and none is to be kept, or they are of another kind of run
 * @throws OutputError if they cannot be written
 */
export async function beginResults(
  folder: string,
  header: FleetHeader,
  {
    share,
    resume,
    isSame,
  }: {
    readonly share: Share | null;
    readonly resume: boolean;
    readonly isSame: (earlier: FleetHeader) => boolean;
  },
): Promise<{ readonly store: RowStore; readonly kept: readonly FleetRow[] }> {
  await makeFolder(folder).catch((error) => {
    throw unwritable(folder, error);
  });
  const path = resultsFile(folder, share);
  const exists = (await stat(path).catch(() => null)) !== null;
  if (exists && !resume) throw alreadyThere(path);
  const pending = `${path}.part`;
  const store = await RowStore.create(pending);
  try {
    await store.add(header);
    const kept = exists ? await keptRows(path, header, isSame) : [];
    for (const row of kept) await store.add(row);
    // The earlier file is whole until the new one has everything of it.
    await rename(pending, path).catch((error) => {
      throw unwritable(path, error);
    });
    return { store, kept };
  } catch (error) {
    await store.close();
    await rm(pending, { force: true });
    throw error;
  }
}

/** The rows of clusters that were examined and are still listed. One that could not be reached is tried again. */
async function keptRows(
  path: string,
  header: FleetHeader,
  isSame: (earlier: FleetHeader) => boolean,
): Promise<readonly FleetRow[]> {
  const listed = new Set(header.clusters.map(({ id }) => id));
  const kept = new Map<string, FleetRow>();
  const file = await open(path, 'r');
  try {
    for await (const text of file.readLines({ autoClose: false })) {
      const line = readLine(text);
      if (line?.kind === 'fleet' && !isSame(line)) throw anotherRun(path);
      if (line?.kind === 'cluster' && line.reason === null && listed.has(line.id)) kept.set(line.id, line);
    }
  } catch (error) {
    throw error instanceof OtherVersion ? anotherRun(path) : error;
  } finally {
    await file.close();
  }
  return [...kept.values()];
}

function alreadyThere(path: string): UsageError {
  return new UsageError({
    en: `${path} already exists: continue with --resume, make a report with --merge, or name another folder. Nothing was overwritten`,
    fr: `${path} existe déjà\u00a0: reprenez avec --resume, faites un rapport avec --merge, ou indiquez un autre dossier. Rien n’a été écrasé`,
  });
}

function anotherRun(path: string): UsageError {
  return new UsageError({
    en: `${path} comes from a run with another namespace, language or version of Pullbook: name another folder. Nothing was overwritten`,
    fr: `${path} provient d’une exécution avec un autre espace de noms, une autre langue ou une autre version de Pullbook\u00a0: indiquez un autre dossier. Rien n’a été écrasé`,
  });
}
