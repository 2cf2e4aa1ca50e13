/**
 * Anonymises a message so that it means the same. What its signature captures and what stands where a name would gets the
 * stand-in of its kind; of the rest only the words that programs print stay. The result is read again: it has to match
 * the same signature with the same details, or else a known message of that signature takes its place.
 */
import { placesIn } from '../../../anonymize/grammar.ts';
import { standIn } from '../../../anonymize/kinds.ts';
import type { Names } from '../../../anonymize/names.ts';
import { capturedIn, detailKinds, writePlace, writeText } from '../../../anonymize/text.ts';
import type { Details } from '../../../causes/model.ts';
import { samplesOf } from '../../../causes/samples.ts';
import { classifyMessage, placesInMessage } from '../../../match/classify.ts';
import type { Match } from '../../../match/index.ts';

/** Details that hold whole sentences, or the name of a program. */
const prose: ReadonlySet<keyof Details> = new Set(['reason', 'client', 'status', 'answered']);

/** An anonymised text. */
export interface Written {
  readonly text: string;
  /** Whether words were replaced of which nothing says what they are. */
  readonly changed: boolean;
  /** Whether no signature knows the message. */
  readonly unknown: boolean;
}

/** The message with stand-ins. */
export function writeMessage(message: string, names: Names): Written {
  const before = classifyMessage(message);
  const { text, changed } = writeText(message, names, capturedIn(message));
  const unknown = before.signature === null || before.cause === 'bare-status';
  if (meansTheSame(before, text, names)) return { text, changed, unknown };
  return { text: sampleLike(before, names) ?? text, changed, unknown };
}

/** Whether a text is read like the message that it stands for, with the stand-ins in the place of its names. */
function meansTheSame(before: Match, text: string, names: Names): boolean {
  const after = classifyMessage(text);
  if (after.cause !== before.cause || after.signature !== before.signature) return false;
  const { image } = before;
  if ((image && imageOf(image, names)) !== after.image) return false;
  const all = new Set([...Object.keys(before.details), ...Object.keys(after.details)] as (keyof Details)[]);
  return [...all].every((name) => {
    const [was, is] = [before.details[name], after.details[name]];
    if (was === undefined || is === undefined) return false;
    const kind = detailKinds[name];
    return prose.has(name) || is === (kind ? writePlace(kind, was, names) : was);
  });
}

/** Whether an image in a message is written as an address, or as the path that it could be. */
function imageOf(image: string, names: Names): string {
  return standIn('image', image, names);
}

/** A known message of the same signature that, with the details of this one, means the same; null if there is none. */
export function sampleLike({ signature, details, image, cause }: Match, names: Names): string | null {
  if (signature === null) return null;
  const written = samplesOf(signature).map((sample) => {
    const own = classifyMessage(sample);
    const places = placesIn(sample, capturedIn(sample)).toReversed();
    const values = placesInMessage(sample);
    return places.reduce((text, place) => {
      const { start, end, kind } = place;
      const was = sample.slice(start, end);
      const detail = [...values].find(([, at]) => at[0] === start && at[1] === end)?.[0];
      const named = detail && details[detail];
      const isImage = was === own.image && image !== undefined;
      const stands = named ?? (isImage ? image : null);
      const by = stands === null ? writePlace(kind, was, names) : writePlace(kind, stands, names);
      return `${text.slice(0, start)}${by}${text.slice(end)}`;
    }, sample);
  });
  const same = (text: string) =>
    meansTheSame(
      { signature, details, cause, ...(image === undefined ? {} : { image }) } as Match,
      text,
      names,
    );
  const alike = (text: string) => {
    const read = classifyMessage(text);
    return read.signature === signature && read.cause === cause;
  };
  return written.find(same) ?? written.find(alike) ?? null;
}
