import type { Reader } from '../../catalogue/model/ask.ts';
import type { ImageReference } from '../../cloud/reference.ts';
import { parseReference } from '../../cloud/reference.ts';
import { classifyMessage, type Match } from '../../match/index.ts';

/** The reader of a run. It returns more than rules need: the image and the evidence too. */
export interface RunReader extends Reader {
  readonly message: (text: string) => Match;
}

/** A reader for one run. Pods and events repeat their messages and images by the hundred; each text is read once. */
export function runReader(): RunReader {
  return { message: once(classifyMessage), image: once(parseReference) };
}

function once<Result>(read: (text: string) => Result): (text: string) => Result {
  const known = new Map<string, Result>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const result = read(text);
    known.set(text, result);
    return result;
  };
}

/** The image that a text names; null if it is not a valid reference, which another chapter covers. */
export function imageOf(text: string, read: Reader): ImageReference | null {
  const parsed = text ? read.image(text) : null;
  return parsed && 'reference' in parsed ? parsed.reference : null;
}
