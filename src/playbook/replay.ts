/** A run on a recording: no process, no network. */
import { CannotTell } from '../catalogue/model/failures.ts';
import type { Section } from '../catalogue/model/rule.ts';
import type { Examination } from '../diagnose/examination.ts';
import { examine } from '../diagnose/examine.ts';
import type { Ignored } from '../diagnose/find/ignored.ts';
import type { Wanted } from '../diagnose/find/target.ts';
import type { Options } from './cli/args.ts';
import { InputError, StatedError } from './cli/stated-error.ts';
import { type Bundle, type RecordedAnswer, readRecording } from './recording/bundle.ts';
import { findScenario } from './recording/scenarios.ts';
import { fromBundle, shareAnswers } from './tools/ask.ts';

/** The recording that a command line names, with what it narrows; null for a live run. */
export async function savedRun({ demo, replay, wanted }: Options): Promise<Bundle | null> {
  const bundle = demo ? (await findScenario(demo)).bundle : replay && (await readRecording(replay));
  if (!bundle) return null;
  const given = Object.entries(wanted).filter(([, value]) => isGiven(value));
  return { ...bundle, wanted: { ...bundle.wanted, ...Object.fromEntries(given) } };
}

function isGiven(value: Wanted[keyof Wanted]): boolean {
  return Array.isArray(value) ? value.length > 0 : Boolean(value);
}

/** Runs on the answers of a recording. */
export async function runReplay(
  bundle: Bundle,
  section: Section | null,
  ignored?: Ignored,
): Promise<{ readonly examination: Examination; readonly answers: readonly RecordedAnswer[] }> {
  const { ask, answers } = shareAnswers(fromBundle(bundle));
  const now = Date.parse(bundle.recordedAt);
  const examination = await examine(ask, {
    wanted: bundle.wanted,
    section,
    now,
    ...(ignored && { ignored }),
  });
  return { examination, answers: answers() };
}

/**
 * Does what a recording from elsewhere is for: it has not passed through our decoders, so rules and renderers may fail
 * on what it holds.
 *
 * @throws InputError where they do
 */
export async function onForeignRecording<Result>(
  place: string | null,
  work: () => Promise<Result>,
): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    if (!place || error instanceof CannotTell || error instanceof StatedError) throw error;
    throw new InputError({
      en: `the recording ${place} is corrupted, or was made by another version of Pullbook`,
      fr: `l’enregistrement ${place} est corrompu, ou provient d’une autre version de Pullbook`,
    });
  }
}
