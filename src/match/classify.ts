import {
  cause,
  causeSignatures,
  type Details,
  ruleOfMirror,
  ruleOfSandboxImage,
  type Signature,
} from '../causes/index.ts';
import { detailPlaces, detailsOf } from './details.ts';
import type { Evidence, Match } from './match.ts';
import { messages } from './messages.ts';
import { type Plain, plain } from './plain.ts';
import { type Recognised, recognise } from './recognise.ts';
import { weightOf } from './weigh.ts';
import { imageIn, podHeaders, podIn } from './whereabouts.ts';

/**
 * A match before ranking: its weight, its number of occurrences, and whether it needs support from other messages.
 */
interface Candidate {
  readonly match: Match;
  readonly weight: number;
  /** Whether its message is sufficient evidence by itself. */
  readonly conclusive: boolean;
  /** Whether its message reports a failed pull explicitly. */
  readonly failedPull: boolean;
  /** Whether what it reports continues in the following messages. */
  readonly coversFollowingLines: boolean;
  times: number;
}

/** No message is so rich that more than this many kinds are remembered; beyond it they are read each time. */
const maxCachedShapes = 20_000;

/** Whether a candidate gives the cause of a failed pull, not only the failure. */
const isCause = ({ match }: Candidate): boolean =>
  match.cause !== 'bare-status' && match.cause !== 'not-a-pull-failure';

/** Numbers that change the meaning of a message: an HTTP status code, a port, a single digit as in "schema 1". */
const significant = /^(?:[1-5]\d\d|:\d{4,5}|:?\d)$/;

/** What a message says once counters, times, digests and addresses are set aside: the same shape is read once. */
function messageShape(text: string): string {
  return text.replace(/[\da-f]{8,}|:?\d+(?:\.\d+)*/g, (digits) => (significant.test(digits) ? digits : '0'));
}

/** The chapters of causes that only the host that was asked can give: what it is a mirror for answered nothing yet. */
const answering = /auth|registry/;

function rulesOf({ clue }: Recognised, { sandbox, mirrorFor }: Details): readonly string[] {
  const overrides = [
    ...(sandbox && clue.cause.section ? [ruleOfSandboxImage] : []),
    ...(mirrorFor && answering.test(clue.cause.section ?? '') ? [ruleOfMirror] : []),
    ...(clue.signature.rulesOverride ?? []),
  ];
  return [...overrides, ...clue.cause.rules.filter((id) => !overrides.includes(id))];
}

function notAPullFailure(text: string, details: Details = {}): Match {
  const { section, rules } = cause('not-a-pull-failure');
  const evidence = { start: 0, end: text.length, text };
  return { cause: 'not-a-pull-failure', section, rules, signature: null, evidence, details };
}

/** The matched words as they are in the text, without the leading blanks and punctuation that the pattern requires. */
function evidenceOf(text: string, read: Plain, { start, end }: Recognised): Evidence {
  const lead = /^[\s:"({]{1,4}/.exec(read.text.slice(start, end))?.[0].length ?? 0;
  const from = read.origin(lead < end - start ? start + lead : start);
  const to = read.origin(end - 1) + 1;
  return { start: from, end: to, text: text.slice(from, to) };
}

/** The match of what was recognised in the message between two offsets of a text. */
function matchOf(text: string, read: Plain, recognised: Recognised, [start, end]: readonly [number, number]) {
  const { cause, signature } = recognised.clue;
  const original = text.slice(start, end);
  const details = detailsOf(text, read, recognised);
  const image = imageIn(original);
  const pod = podIn(original);
  return {
    cause: cause.id,
    section: cause.section,
    rules: rulesOf(recognised, details),
    signature: signature.id,
    evidence: evidenceOf(text, read, recognised),
    details,
    ...(image === undefined ? {} : { image }),
    ...(pod === undefined ? {} : { pod }),
  } satisfies Match;
}

const order: ReadonlyMap<Signature, number> = new Map(
  causeSignatures.map(({ signature }, index) => [signature, index]),
);

/** The position of a signature in the matching order; those that need support from other messages come last. */
const orderOf = ({ clue, conclusive: certain }: Recognised): number =>
  (order.get(clue.signature) ?? 0) + (certain ? 0 : order.size);

/** Whether a second reading of one message says more than the first: that a pull failed, or else an earlier clue. */
function saysMore(second: Recognised | undefined, first: Recognised | undefined): boolean {
  if (!second || !first) return second !== undefined;
  if (second.failedPull !== first.failedPull) return second.failedPull;
  return orderOf(second) < orderOf(first);
}

/** Reads the message between two offsets of a text, also with the words whole again that a terminal broke. */
function readStretch(
  text: string,
  [start, end]: readonly [number, number],
  recogniser: (plainText: string) => Recognised | undefined,
): { readonly read: Plain; readonly recognised: Recognised | undefined } {
  const read = plain(text, start, end);
  const recognised = recogniser(read.text);
  if (!text.slice(start, end).includes('\n')) return { read, recognised };
  const joined = plain(text, start, end, 'inside words');
  const again = recogniser(joined.text);
  return saysMore(again, recognised) ? { read: joined, recognised: again } : { read, recognised };
}

/** Recognises plain messages and remembers the result for each shape. */
function cachingRecogniser(among: number): (text: string) => Recognised | undefined {
  const known = new Map<string, Recognised | undefined>();
  return (text) => {
    const shape = messageShape(text);
    if (known.has(shape)) return known.get(shape);
    const recognised = recognise(text, among);
    if (known.size < maxCachedShapes) known.set(shape, recognised);
    return recognised;
  };
}

/** The matches of a text before ranking: the first of each cause, with a count. */
function collect(text: string): Candidate[] {
  const candidates = new Map<string, Candidate>();
  const podOfHeaderBefore = podHeaders(text);
  const ranges = [...messages(text)];
  const recogniseOnce = cachingRecogniser(ranges.length);
  for (const { start, end } of ranges) {
    const { read, recognised } = readStretch(text, [start, end], recogniseOnce);
    if (!recognised) continue;
    const { clue, conclusive: certain, failedPull } = recognised;
    const key = `${clue.cause.id} ${certain} ${failedPull} ${clue.signature.coversFollowingLines}`;
    const same = candidates.get(key);
    if (same) {
      same.times += 1;
      continue;
    }
    const pod = podOfHeaderBefore(start);
    candidates.set(key, {
      match: { ...(pod === undefined ? {} : { pod }), ...matchOf(text, read, recognised, [start, end]) },
      weight: weightOf(clue.cause.id, clue.signature.precision),
      conclusive: certain,
      failedPull,
      coversFollowingLines: clue.signature.coversFollowingLines === true,
      times: 1,
    });
  }
  return [...candidates.values()];
}

/**
 * What a text reports about a failed image pull: an event, a `kubectl describe`, tables, JSON or logs. Returns at
 * least one match, highest weight first; the first is the answer. A status alone is `bare-status`, any other text
 * without a failed pull `not-a-pull-failure`. Linear in the length of the text.
 */
export function classify(text: string): Match[] {
  const found = collect(text);
  // The log of a build or push is read as a whole, unless one of its messages reports a failed pull itself.
  const all = found.some((one) => one.coversFollowingLines)
    ? found.filter((one) => one.coversFollowingLines || one.failedPull)
    : found;
  const certain = all.filter((one) => one.conclusive);
  const isPull = certain.some((one) => one.match.cause !== 'not-a-pull-failure');
  const hasCause = certain.some(isCause);
  // Messages that other programs print too count only if a pull is known to have failed and nothing explains it
  // better.
  const counted = isPull && !hasCause ? all : certain;
  const failures = counted.filter((one) => one.match.cause !== 'not-a-pull-failure');
  const causes = failures.filter(isCause);
  const best = [causes, failures, counted].find((some) => some.length > 0);
  if (!best) return [notAPullFailure(text)];
  return best
    .sort(
      (a, b) =>
        b.weight - a.weight ||
        Number(b.failedPull) - Number(a.failedPull) ||
        b.times - a.times ||
        a.match.evidence.start - b.match.evidence.start,
    )
    .filter((one, at, sorted) => sorted.findIndex((same) => same.match.cause === one.match.cause) === at)
    .map((one) => one.match);
}

/**
 * What one message says, as an event or a waiting container has it. Unlike {@link classify} it looks for no message
 * inside another, and it always returns the details. Linear in the length of the message.
 */
export function classifyMessage(message: string): Match {
  const whole = [0, message.length] as const;
  const { read, recognised } = readStretch(message, whole, (plainText) => recognise(plainText, 1));
  return recognised?.conclusive
    ? matchOf(message, read, recognised, whole)
    : notAPullFailure(message, detailsOf(message, read));
}

/** Where one message names what {@link classifyMessage} finds in it: the offsets of each detail. */
export function placesInMessage(message: string): ReturnType<typeof detailPlaces> {
  const whole = [0, message.length] as const;
  const { read, recognised } = readStretch(message, whole, (plainText) => recognise(plainText, 1));
  return detailPlaces(read, recognised?.conclusive ? recognised : undefined);
}
