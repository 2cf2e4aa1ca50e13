/** Anonymises a pasted text so that it is explained as before: where it is not, a known message takes its place. */
import { maskPaste } from '../../../anonymize/paste.ts';
import { describedPods } from '../../../match/described-pods.ts';
import { classify } from '../../../match/index.ts';
import { sampleLike, type Written } from './message.ts';

/** The text with a stand-in in the place of every name. */
export function anonymizePaste(text: string): Written {
  const { names, ...written } = maskPaste(text);
  const read = classify(text);
  const unknown = read.some(({ signature, cause }) => signature === null || cause === 'bare-status');
  if (explanationOf(written.text) === explanationOf(text)) return { ...written, unknown };
  const known = read.flatMap((match) => sampleLike(match, names) ?? []);
  return { text: known.length > 0 ? known.join('\n\n') : written.text, changed: true, unknown };
}

/** What is said of a text, without its names. */
function explanationOf(text: string): string {
  return JSON.stringify([
    classify(text).map(({ cause, signature, details }) => [
      cause,
      signature,
      Object.keys(details).toSorted(),
    ]),
    describedPods(text).map(({ over, runs, waiting, begun }) => [over, runs, waiting.length, begun?.age]),
  ]);
}
