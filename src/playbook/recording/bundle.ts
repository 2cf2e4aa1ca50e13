/** Recordings: decoded answers only, so that a run can be judged again without a cluster and without permissions. */
import { access, constants, mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { foreignText } from '../../base/foreign-text.ts';
import type { Failure } from '../../catalogue/model/answer.ts';
import type { Params } from '../../catalogue/model/command.ts';
import { type UniverseId, universeIds } from '../../cloud/universes.ts';
import type { Wanted } from '../../diagnose/find/target.ts';
import { UsageError } from '../cli/usage-error.ts';

/** An answer, or the reason why there is none. */
export interface RecordedAnswer {
  readonly command: string;
  readonly params: Params;
  readonly answer?: unknown;
  readonly failure?: Failure;
}

/** Raised where a decoder keeps more than an older recording holds, and rules would take what is missing for an answer. */
export const recordingVersion = 4;

/** A recording: the options of a run, and every answer that it got. */
export interface Bundle {
  /** 3: what is kept of routers, zones, firewalls and refusals. */
  readonly version: typeof recordingVersion;
  /** ISO 8601: the time of the run, from which ages are counted. */
  readonly recordedAt: string;
  /** The options of the run: a replay uses the same, unless its own flags override them. */
  readonly wanted: Wanted;
  readonly answers: readonly RecordedAnswer[];
}

const fileName = 'bundle.json';

/**
 * Creates the folder of a recording, before any command runs.
 * @throws UsageError if it already holds a recording, or cannot be written
 */
export async function prepareRecording(directory: string): Promise<void> {
  const path = join(directory, fileName);
  if (await stat(path).catch(() => null)) {
    throw new UsageError({
      en: `${path} exists already: name another folder, nothing was overwritten`,
      fr: `${path} existe déjà\u00a0: indiquez un autre dossier, rien n’a été écrasé`,
    });
  }
  try {
    await makeFolder(directory);
    await access(directory, constants.W_OK);
  } catch (error) {
    throw unusable(directory, error);
  }
}

/** Node's own `mkdir` with `recursive` never returns for a path where no folder can be created, such as /proc. */
async function makeFolder(path: string): Promise<void> {
  const code = await mkdir(path).then(
    () => null,
    (error: NodeJS.ErrnoException) => error.code,
  );
  if (code === null || (code === 'EEXIST' && (await stat(path)).isDirectory())) return;
  if (code === 'ENOENT' && dirname(path) !== path) await makeFolder(dirname(path));
  await mkdir(path);
}

/** @throws UsageError if the folder cannot be written */
export async function writeRecording(directory: string, bundle: Bundle): Promise<void> {
  const answers = bundle.answers.toSorted((a, b) =>
    questionKey(a.command, a.params).localeCompare(questionKey(b.command, b.params)),
  );
  try {
    await writeFile(join(directory, fileName), `${JSON.stringify({ ...bundle, answers }, null, 2)}\n`, {
      flag: 'wx',
    });
  } catch (error) {
    throw unusable(directory, error);
  }
}

/**
 * Reads a recording. It may come from anybody, so it is sanitised like the output of a tool.
 * @throws UsageError if there is none, or it is not one
 */
export async function readRecording(directory: string): Promise<Bundle> {
  const path = join(directory, fileName);
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    throw unusable(path, error);
  }
  try {
    const bundle: unknown = foreignText(JSON.parse(text));
    const version = isObject(bundle) ? bundle['version'] : undefined;
    if (typeof version === 'number' && version < recordingVersion) throw older(path);
    if (!isObject(bundle) || version !== recordingVersion) throw new Error('version');
    if (!isBundle(bundle)) throw new Error('fields');
    return bundle;
  } catch (error) {
    if (error instanceof UsageError) throw error;
    const why = error instanceof SyntaxError ? 'JSON' : String((error as Error).message);
    throw new UsageError({
      en: `${path} is not a recording of Pullbook (${why})`,
      fr: `${path} n’est pas un enregistrement de Pullbook (${why})`,
    });
  }
}

/** Whether a value has the outline of a recording. Only rules can judge the content of an answer. */
function isBundle(value: Record<string, unknown>): value is Record<string, unknown> & Bundle {
  const { recordedAt, wanted, answers } = value;
  return (
    typeof recordedAt === 'string' &&
    !Number.isNaN(Date.parse(recordedAt)) &&
    isObject(wanted) &&
    Object.values(wanted).every((each) => each === null || ['string', 'boolean'].includes(typeof each)) &&
    [undefined, null, ...universeIds].includes(wanted['universe'] as UniverseId) &&
    Array.isArray(answers) &&
    answers.every((each) => isObject(each) && typeof each['command'] === 'string' && isObject(each['params']))
  );
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The key of a command with its parameters. */
export function questionKey(command: string, params: Params): string {
  const sorted = Object.entries(params).toSorted(([a], [b]) => a.localeCompare(b));
  return JSON.stringify([command, sorted]);
}

function older(path: string): UsageError {
  return new UsageError({
    en: `${path} was recorded by an older Pullbook, which kept less: record it again`,
    fr: `${path} provient d’un Pullbook plus ancien, qui conservait moins de données\u00a0: enregistrez de nouveau`,
  });
}

function unusable(path: string, error: unknown): UsageError {
  const code = (error as NodeJS.ErrnoException).code ?? String(error);
  return new UsageError({
    en: `cannot use ${path}: ${code}`,
    fr: `impossible d’utiliser ${path}\u00a0: ${code}`,
  });
}
