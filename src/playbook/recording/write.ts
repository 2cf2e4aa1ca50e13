/** Writes a recording: whole or not at all, readable by its owner only. */
import { mkdir, open, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { UsageError } from '../cli/stated-error.ts';
import { unwritable } from '../cli/system-error.ts';
import { type Bundle, questionKey, recordingFile } from './bundle.ts';

/** A recording that was announced and is not written yet. */
export interface PendingRecording {
  /** @throws OutputError if it cannot be written; then nothing of it is left */
  write(bundle: Bundle): Promise<void>;
  /** Removes what announces it, if it was not written. */
  abandon(): Promise<void>;
}

/**
 * Reserves a recording before any command runs: it creates the folder, and in it the file that becomes the recording,
 * so that of two runs into one folder the second is refused at once.
 *
 * @throws UsageError if the folder holds a recording already, or one that is being made
 * @throws OutputError if it cannot be written
 */
export async function startRecording(directory: string): Promise<PendingRecording> {
  const path = join(directory, recordingFile);
  const pending = `${path}.part`;
  if (await stat(path).catch(() => null)) {
    throw new UsageError({
      en: `${path} already exists: name another folder. Nothing was overwritten`,
      fr: `${path} existe déjà\u00a0: indiquez un autre dossier. Rien n’a été écrasé`,
    });
  }
  await makeFolder(directory).catch((error) => {
    throw unwritable(directory, error);
  });
  const file = await open(pending, 'wx', 0o600).catch((error) => {
    throw error.code === 'EEXIST' ? beingMade(pending) : unwritable(directory, error);
  });
  await file.close();
  const abandon = () => rm(pending, { force: true }).catch(() => {});
  return {
    abandon,
    async write(bundle) {
      const answers = bundle.answers.toSorted((a, b) =>
        questionKey(a.command, a.params).localeCompare(questionKey(b.command, b.params)),
      );
      try {
        const opened = await open(pending, 'r+');
        await opened
          .writeFile(`${JSON.stringify({ ...bundle, answers }, null, 2)}\n`)
          .then(() => opened.sync())
          .finally(() => opened.close());
        await rename(pending, path);
      } catch (error) {
        await abandon();
        throw unwritable(path, error);
      }
    },
  };
}

/**
 * A folder that only its owner can read, with those above it. Node's own `mkdir` with `recursive` never returns for a path
 * where no folder can be created, such as /proc.
 */
export async function makeFolder(path: string): Promise<void> {
  const code = await mkdir(path, { mode: 0o700 }).then(
    () => null,
    (error: NodeJS.ErrnoException) => error.code,
  );
  if (code === null || (code === 'EEXIST' && (await stat(path)).isDirectory())) return;
  if (code === 'ENOENT' && dirname(path) !== path) await makeFolder(dirname(path));
  await mkdir(path, { mode: 0o700 });
}

function beingMade(pending: string): UsageError {
  return new UsageError({
    en: `another run is recording into this folder, or was stopped before it had written: name another folder, or remove ${pending}`,
    fr: `une autre exécution enregistre dans ce dossier, ou a été arrêtée avant d’écrire\u00a0: indiquez un autre dossier, ou supprimez ${pending}`,
  });
}
