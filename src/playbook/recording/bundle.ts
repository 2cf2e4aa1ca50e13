/** Recordings: decoded answers only, so that a run can be judged again without a cluster and without permissions. */
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { decodeText } from '../../base/decode-text.ts';
import { foreignText } from '../../base/foreign-text.ts';
import type { Text } from '../../base/text.ts';
import { type Failure, failureReasons } from '../../catalogue/model/answer.ts';
import type { Params } from '../../catalogue/model/command.ts';
import { tools } from '../../catalogue/model/tool.ts';
import { type UniverseId, universeIds } from '../../cloud/universes.ts';
import { nothingWanted, type Wanted } from '../../diagnose/find/target.ts';
import { InputError } from '../cli/stated-error.ts';
import { systemReason } from '../cli/system-error.ts';

/** An answer, or the reason why there is none. */
export interface RecordedAnswer {
  readonly command: string;
  readonly params: Params;
  readonly answer?: unknown;
  readonly failure?: Failure;
}

/**
 * Raised where a decoder keeps more than an older recording holds, and rules would take what is missing for an answer;
 * and where the options change.
 */
export const recordingVersion = 6;

/** A recording: the options of a run, and every answer that it got. */
export interface Bundle {
  readonly version: typeof recordingVersion;
  /** ISO 8601: the time of the run, from which ages are counted. */
  readonly recordedAt: string;
  /** The options of the run: a replay uses the same, unless its own flags override them. */
  readonly wanted: Wanted;
  readonly answers: readonly RecordedAnswer[];
}

/** The file of a recording in its folder. */
export const recordingFile = 'bundle.json';

/** A recording of ten thousand Pods has some ten megabytes. */
const sizeLimit = 512 * 1024 * 1024;

/**
 * Reads a recording: its folder, or the file itself. It may come from anybody, so it is sanitised like the output of a
 * tool.
 * @throws InputError if there is none, or it is not one
 */
export async function readRecording(place: string): Promise<Bundle> {
  const path = await fileOf(place);
  const text = decodeText(await readFile(path).catch((error) => unreadable(path, systemReason(error))));
  return recordingIn(text, path);
}

/**
 * The recording in a text.
 *
 * @param text null for what is no text
 * @param path where it comes from
 * @throws InputError if it is none
 */
export function recordingIn(text: string | null, path: string): Bundle {
  const bundle = text === null ? null : parsed(text);
  const version = isObject(bundle) && 'recordedAt' in bundle ? bundle['version'] : undefined;
  if (typeof version === 'number' && version < recordingVersion) throw older(path);
  if (typeof version === 'number' && version > recordingVersion) throw newer(path);
  if (!isObject(bundle) || version !== recordingVersion || !isBundle(bundle)) {
    throw new InputError({
      en: `${path} is not a recording of Pullbook, or it is corrupted`,
      fr: `${path} n’est pas un enregistrement de Pullbook, ou est corrompu`,
    });
  }
  return {
    ...bundle,
    wanted: { ...nothingWanted, ...bundle.wanted },
    answers: bundle.answers.map(withKnownReason),
  };
}

/** The file of a recording, which must be one: reading a pipe would never end. */
async function fileOf(place: string): Promise<string> {
  const found = await stat(place).catch((error) => unreadable(place, systemReason(error)));
  const path = found.isDirectory() ? join(place, recordingFile) : place;
  const file = await stat(path).catch((error) => unreadable(path, systemReason(error)));
  if (!file.isFile()) unreadable(path, { en: 'it is not a file', fr: 'ce n’est pas un fichier' });
  if (file.size > sizeLimit) unreadable(path, { en: 'it is larger than 512 MB', fr: 'il dépasse 512 Mo' });
  return path;
}

/** The value of a JSON text, made printable; null for any other text. */
function parsed(text: string): unknown {
  try {
    return foreignText(JSON.parse(text.replace(/^\ufeff/, '')));
  } catch {
    // Not JSON, or nested so deeply that the stack ends.
    return null;
  }
}

/** An answer whose failure has a reason of ours: a reason that another version knows says only that the command failed. */
function withKnownReason(recorded: RecordedAnswer): RecordedAnswer {
  const { failure } = recorded;
  if (failure === undefined) return recorded;
  const { why, tool, flags, permission, on, said, absentFrom } = isObject(failure) ? failure : {};
  const known: Failure = {
    why: failureReasons.find((each) => each === why) ?? 'failed',
    ...(tools.some((each) => each === tool) && { tool: tool as Failure['tool'] }),
    ...(Array.isArray(flags) && { flags: flags.filter((flag) => typeof flag === 'string') }),
    ...(typeof permission === 'string' && { permission }),
    ...(typeof on === 'string' && { on }),
    ...(typeof said === 'string' && { said }),
    ...(typeof absentFrom === 'string' && { absentFrom }),
  };
  return { ...recorded, failure: known };
}

/** Whether a value has the outline of a recording. Only rules can judge the content of an answer. */
function isBundle(value: Record<string, unknown>): value is Record<string, unknown> & Bundle {
  const { recordedAt, wanted, answers } = value;
  return (
    typeof recordedAt === 'string' &&
    !Number.isNaN(Date.parse(recordedAt)) &&
    isObject(wanted) &&
    Object.values(wanted).every(isOption) &&
    [undefined, null, ...universeIds].includes(wanted['universe'] as UniverseId) &&
    Array.isArray(answers) &&
    answers.every((each) => isObject(each) && typeof each['command'] === 'string' && isObject(each['params']))
  );
}

/** Whether a value can be that of an option: a text, a switch, or texts. */
function isOption(value: unknown): boolean {
  if (Array.isArray(value)) return value.every((each) => typeof each === 'string');
  return value === null || ['string', 'boolean'].includes(typeof value);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The key of a command with its parameters. */
export function questionKey(command: string, params: Params): string {
  const sorted = Object.entries(params).toSorted(([a], [b]) => a.localeCompare(b));
  return JSON.stringify([command, sorted]);
}

function older(path: string): InputError {
  return new InputError({
    en: `${path} was recorded by an older version of Pullbook, which kept less: record again`,
    fr: `${path} provient d’une version plus ancienne de Pullbook, qui conservait moins de données\u00a0: enregistrez de nouveau`,
  });
}

function newer(path: string): InputError {
  return new InputError({
    en: `${path} was recorded by a newer version of Pullbook: update Pullbook`,
    fr: `${path} provient d’une version plus récente de Pullbook\u00a0: mettez Pullbook à jour`,
  });
}

function unreadable(path: string, why: Text): never {
  throw new InputError({
    en: `cannot read ${path}: ${why.en}`,
    fr: `impossible de lire ${path}\u00a0: ${why.fr}`,
  });
}
