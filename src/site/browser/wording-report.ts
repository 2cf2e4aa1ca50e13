/**
 * The report of a wording: what leaves the page if the reader sends it. Credentials are masked first and in the whole
 * text, then names in what is shown. The innermost part of the message comes first; the text around it is what goes where
 * an address is too short for all. Pure.
 */
import { maskPaste, maskWith } from '../../anonymize/paste.ts';
import { foreignText } from '../../base/foreign-text.ts';
import { fence } from '../../base/markdown.ts';
import { gistIn } from '../../match/gist.ts';
import { classify, type Match } from '../../match/index.ts';
import { messages } from '../../match/messages.ts';
import { cut, longestThat } from './wording-cut.ts';
import { versionsIn } from './wording-versions.ts';

/** A name of the text, and what the report has in its place. */
export interface Replaced {
  readonly name: string;
  readonly by: string;
}

export interface WordingReport {
  /** One line. */
  readonly title: string;
  /** Markdown. */
  readonly text: string;
  readonly replaced: readonly Replaced[];
  /** How many credentials were masked in what the report is made of. */
  readonly secrets: number;
}

/** What the report says beside the message, in the language of the reader. */
export interface ReportWords {
  /** With `{message}`. */
  readonly title: string;
  readonly around: string;
  /** With `{cause}`. */
  readonly answered: string;
  /** `Pullbook 1.2.3, en` */
  readonly version: string;
}

/** How much of the text on either side of the message is read: what an address holds is less. */
const around = { before: 1_500, after: 4_000 } as const;

/** Of a message that no address holds. */
const longestMessage = 6_000;

/**
 * The report of a text and of the answer that it got.
 *
 * @param fits whether a report with this title and this text can be sent
 */
export function wordingReport(
  pasted: string,
  answer: Pick<Match, 'cause' | 'signature' | 'evidence'>,
  words: ReportWords,
  fits: (title: string, text: string) => boolean,
): WordingReport {
  const clean = foreignText(pasted);
  const { start } = clean === pasted ? answer.evidence : sameIn(clean, answer).evidence;
  const [from, to] = messageAt(clean, start);
  const near = nearby(clean, from, to);
  const replaced = new Map<string, string>();
  const note = (name: string, by: string) => void (name === by || replaced.set(name, by));
  const { names } = maskPaste(near);
  const whole = maskWith(near, names, note).text.trim();
  const said = maskWith(clean.slice(from, to), names, note).text;
  const message = gistIn(said, { start: 0, end: said.length, text: said.trim() });
  const standIns = [...replaced.values()];
  const title = words.title.replace('{message}', () => cut(oneLine(message), 90, standIns));
  const facts = [
    ...versionsIn(clean),
    words.version,
    words.answered.replace('{cause}', () => [answer.cause, answer.signature].filter(Boolean).join(' / ')),
  ].map((fact) => `- ${fact}`);
  const textOf = (inner: string, outer: string) =>
    [
      fence(inner, 'text'),
      facts.join('\n'),
      ...(outer === '' || oneLine(outer) === oneLine(inner) ? [] : [words.around, fence(outer, 'text')]),
    ].join('\n\n');
  const isFitting = (inner: string, outer: string) => fits(title, textOf(inner, outer));
  const inner = longestThat(message, standIns, (part) => isFitting(part, ''));
  const outer = inner === message ? longestThat(whole, standIns, (part) => isFitting(inner, part)) : '';
  const text = textOf(inner, outer);
  return {
    title,
    text,
    replaced: [...replaced].map(([name, by]) => ({ name, by })),
    secrets: near.split('***').length - 1,
  };
}

const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim();

/** The answer that the text gets without its credentials. */
function sameIn(clean: string, answer: Pick<Match, 'cause' | 'signature'>): Pick<Match, 'evidence'> {
  const all = classify(clean);
  const same = all.find(({ cause, signature }) => cause === answer.cause && signature === answer.signature);
  return same ?? all[0] ?? { evidence: { start: 0, end: 0, text: '' } };
}

/** Where the message stands that holds the evidence. */
function messageAt(text: string, at: number): readonly [start: number, end: number] {
  for (const { start, end } of messages(text))
    if (end > at) return [start, Math.min(end, start + longestMessage)];
  return [0, Math.min(text.length, longestMessage)];
}

/** The message with the whole lines before and behind it, as far as they are near. */
function nearby(text: string, from: number, to: number): string {
  const earliest = Math.max(0, from - around.before);
  const latest = Math.min(text.length, to + around.after);
  const before = text.slice(earliest, from);
  const after = text.slice(to, latest);
  const first = earliest === 0 ? before : before.slice(before.indexOf('\n') + 1 || before.length);
  const last = latest === text.length ? after : after.slice(0, Math.max(0, after.lastIndexOf('\n')));
  return `${first}${text.slice(from, to)}${last}`;
}
