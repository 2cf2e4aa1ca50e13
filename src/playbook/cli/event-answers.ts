/** What a pasted text means, with what it says of the Pods themselves: a failure that is over, a pull that goes on. */

import { oneLine } from '../../base/printable.ts';
import type { Locale } from '../../base/text.ts';
import { manifestPasted } from '../../causes/answer-words.ts';
import { describedCause } from '../../causes/described.ts';
import { type Proof, provedBy } from '../../causes/proofs.ts';
import { otherWaitingReasons } from '../../causes/statuses.ts';
import { type DescribedPod, describedPods } from '../../match/described-pods.ts';
import { gistIn } from '../../match/gist.ts';
import { type Answer, type AnswerWords, answerTo, classify, type Match } from '../../match/index.ts';
import { isManifest } from '../../match/manifest.ts';
import { shipped } from '../shipped/index.ts';
import { begunPull, pastFailure, unexplainedWait, unknownReason } from './event-words.ts';

/** An answer as `--event` prints it. */
export interface EventAnswer extends Answer {
  /** The readable part of the message, on one line. */
  readonly message: string;
  /** Whether the failure is over: its Pod runs, or has finished. */
  readonly past: boolean;
  /** What the message alone proves; null for what is over. */
  readonly proof: Proof | null;
}

/** The reasons of a container that has not begun: a pull that hangs shows nothing else. */
const notBegun = ['ContainerCreating', 'PodInitializing'];

/** The answers to a text, what fails now before what is over. At least one. */
export function eventAnswers(text: string, locale: Locale, words: AnswerWords): readonly EventAnswer[] {
  const pods = describedPods(text);
  const present = classify(
    without(
      text,
      pods.filter(({ over }) => over !== null),
    ),
  );
  const past = pods.flatMap((pod) => pastAnswers(text, pod, locale, words));
  const [first] = present;
  if (first?.cause === 'not-a-pull-failure') {
    const open = pods.flatMap((pod) => openAnswer(first, pod, locale, words));
    if (open.length > 0 || (isNothing(first) && past.length > 0)) return [...open, ...past];
  }
  const answers = present.map((match) => {
    const message = messageIn(text, match);
    const special = isNothing(match) && isManifest(text) ? manifestPasted(shipped.lineOf('check')) : null;
    return {
      ...answerTo(match, words, message),
      ...(special && { title: special.title[locale], summary: special.summary[locale] }),
      message,
      past: false,
      proof: provedBy(match),
    };
  });
  return [...answers, ...past];
}

/** Whether nothing in a text says that something failed. */
function isNothing({ cause, signature }: Match): boolean {
  return cause === 'not-a-pull-failure' && (signature === null || signature === 'pulled');
}

/** The text with some of its Pods blanked, so that offsets stay. */
function without(text: string, pods: readonly DescribedPod[]): string {
  return pods.reduce(
    (rest, { start, end }) =>
      `${rest.slice(0, start)}${rest.slice(start, end).replace(/[^\n]/g, ' ')}${rest.slice(end)}`,
    text,
  );
}

function messageIn(text: string, { evidence }: Match): string {
  return oneLine(gistIn(text, evidence), 1000);
}

/** The failures of a Pod that runs by now. */
function pastAnswers(
  text: string,
  { over, name, start, end }: DescribedPod,
  locale: Locale,
  words: AnswerWords,
): readonly EventAnswer[] {
  if (over === null) return [];
  const described = text.slice(start, end);
  return classify(described)
    .filter(({ cause }) => cause !== 'not-a-pull-failure')
    .map((match) => {
      const { title, summary } = pastFailure(over, describedCause(match.cause).title);
      return {
        ...answerTo({ pod: name, ...match }, words),
        verdict: 'not-applicable',
        exitCode: 0,
        title: title[locale],
        summary: summary[locale],
        message: messageIn(described, match),
        past: true,
        proof: null,
      };
    });
}

/** What is known of a Pod of which no event says what failed. */
function openAnswer(
  nothing: Match,
  { name, over, waiting, runs, begun }: DescribedPod,
  locale: Locale,
  words: AnswerWords,
): readonly EventAnswer[] {
  if (over !== null) return [];
  // Another failure may well be why a container has not begun, but not why it has a reason that nobody knows.
  const unknown = waiting.filter((reason) => !otherWaitingReasons.has(reason));
  const idle = isNothing(nothing) && !runs ? waiting.filter((reason) => notBegun.includes(reason)) : [];
  const waits = [...unknown, ...idle];
  if (waits.length === 0) return [];
  const begins = idle.length > 0 ? begun : null;
  const unexplained = unknown.length > 0 ? unknownReason(unknown) : unexplainedWait(idle);
  const { title, summary } = begins ? begunPull(begins) : unexplained;
  const cause = describedCause(begins ? 'timeout-slow' : 'bare-status');
  const match = { ...nothing, cause: cause.id, section: cause.section, rules: cause.rules, signature: null };
  return [
    {
      ...answerTo({ ...match, pod: name, ...(begins ? { image: begins.image } : {}) }, words),
      verdict: 'unknown',
      exitCode: 2,
      title: title[locale],
      summary: summary[locale],
      message: begins ? `Pulling image "${oneLine(begins.image)}"` : oneLine(waits.join(', ')),
      past: false,
      proof: null,
    },
  ];
}
