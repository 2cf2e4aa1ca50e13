/** A run on a recording: no process, no network. */
import { CannotTell } from '../catalogue/model/failures.ts';
import type { Section } from '../catalogue/model/rule.ts';
import type { Examination } from '../diagnose/examination.ts';
import { examine } from '../diagnose/examine.ts';
import type { Options } from './cli/args.ts';
import { UsageError } from './cli/usage-error.ts';
import { type Bundle, type RecordedAnswer, readRecording } from './recording/bundle.ts';
import { findScenario } from './recording/scenarios.ts';
import { fromBundle, shareAnswers } from './tools/ask.ts';

/** The recording that a command line names, with what it narrows; null for a live run. */
export async function savedRun({ demo, replay, wanted }: Options): Promise<Bundle | null> {
  const directory = demo ? (await findScenario(demo)).directory : replay;
  if (!directory) return null;
  const bundle = await readRecording(directory);
  const given = Object.entries(wanted).filter(([, value]) => value !== null && value !== false);
  return { ...bundle, wanted: { ...bundle.wanted, ...Object.fromEntries(given) } };
}

/** @throws UsageError where the recording of `--replay` does not hold what its commands answer */
export async function runReplay(
  bundle: Bundle,
  options: Options,
  section: Section | null,
): Promise<{ readonly examination: Examination; readonly answers: readonly RecordedAnswer[] }> {
  const { ask, answers } = shareAnswers(fromBundle(bundle));
  try {
    const now = Date.parse(bundle.recordedAt);
    const examination = await examine(ask, { wanted: bundle.wanted, section, now });
    return { examination, answers: answers() };
  } catch (error) {
    if (error instanceof CannotTell || error instanceof UsageError || !options.replay) throw error;
    // The file comes from elsewhere: it has not passed through our decoders, so rules may fail on it.
    throw new UsageError({
      en: `the recording in ${options.replay} is damaged, or of another version`,
      fr: `l’enregistrement de ${options.replay} est abîmé, ou d’une autre version`,
    });
  }
}
