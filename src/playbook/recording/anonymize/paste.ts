/** Anonymises a pasted text: one message, a `kubectl describe`, tables, logs. It is explained as before. */
import { describedPods } from '../../../match/described-pods.ts';
import { classify } from '../../../match/index.ts';
import { messages } from '../../../match/messages.ts';
import type { Place } from './grammar.ts';
import { capturedIn, sampleLike, type Written, writeText } from './message.ts';
import { Names } from './names.ts';

/** The text with a stand-in in the place of every name. */
export function anonymizePaste(text: string): Written {
  const captured = [...messages(text)].flatMap(({ start, end }) =>
    capturedIn(text.slice(start, end)).map(
      (place): Place => ({ ...place, start: start + place.start, end: start + place.end }),
    ),
  );
  const found = Names.empty();
  writeText(text, found, captured);
  const names = found.sorted();
  const written = writeText(text, names, captured);
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
