/** Where an outcome shows, for a page: a sentence with the deciding parts, and the recorded lines with their marks. */
import { literalPattern } from '../../base/literal-pattern.ts';
import type { Locale } from '../../base/text.ts';
import type { AnyCommand } from '../../catalogue/model/command.ts';
import type { Output } from '../../catalogue/model/rule.ts';
import type { OutputExcerpt } from '../../catalogue/outputs.ts';
import { ui } from '../i18n/ui.ts';

/** A stretch of text. In a sentence the emphasis is code, in a recorded line the part that decides. */
export interface Stretch {
  readonly text: string;
  readonly emphasized: boolean;
  /** Set if the text is an example of a name that the reader may have filled in. */
  readonly placeholder?: string;
}

/** An output that a command prints. */
export type ShownOutput = Exclude<Output, { readonly none: unknown }>;

/**
 * `You see disabled: true in the output of gcloud iam service-accounts describe`: whoever hears a page, hears in it what
 * is marked in the lines.
 */
export function evidenceSentence(
  output: ShownOutput,
  { facts, lines }: OutputExcerpt,
  locale: Locale,
): readonly Stretch[] {
  const texts = 'shows' in output ? output.shows(facts) : [output.lacks(facts)];
  const names = namesIn(output, facts);
  const values: Readonly<Record<string, readonly Stretch[]>> = {
    command: [{ text: shortName(output.command), emphasized: true }],
    text: new Intl.ListFormat(locale)
      .formatToParts(texts)
      .flatMap(({ type, value }) => withNames({ text: value, emphasized: type === 'element' }, names)),
  };
  const sentence = 'shows' in output ? ui.shown : lines.length > 0 ? ui.lacking : ui.nothingPrinted;
  // Split by a pattern with one group, every second part is a name.
  return sentence[locale]
    .split(/\{(\w+)\}/)
    .flatMap((part, at) => (at % 2 === 0 ? [{ text: part, emphasized: false }] : (values[part] ?? [])));
}

/** The tool, the verb and the resource of a command, as its page names them: without names and options. */
function shortName({ tool, words }: AnyCommand): string {
  const end = words.findIndex((word) => !/^[a-z][a-z.,-]*$/.test(word));
  return [tool, ...words.slice(0, end < 0 ? words.length : end)].join(' ');
}

/** The recorded lines; none where the sentence has all of them already. */
export function recordedLines(
  output: ShownOutput,
  { facts, lines, marks }: OutputExcerpt,
): readonly (readonly Stretch[])[] {
  const names = namesIn(output, facts);
  const marked = lines.map((line, at) =>
    stretches(
      line,
      marks.filter((mark) => mark.line === at),
    ),
  );
  const [first = [], ...others] = marked;
  if (others.length === 0 && first.every(({ emphasized }) => emphasized)) return [];
  return marked.map((line) => line.flatMap((stretch) => withNames(stretch, names)));
}

/** Shorter texts occur in words that are no names. */
const shortestName = 4;

/** The recorded names that stand for those of the reader, by text; the longest first. */
function namesIn(output: ShownOutput, facts: OutputExcerpt['facts']): readonly (readonly [string, string])[] {
  return Object.entries(output.params(facts))
    .flatMap(([placeholder, value]) =>
      typeof value === 'string' && value.length >= shortestName ? [[value, placeholder] as const] : [],
    )
    .toSorted(([a], [b]) => b.length - a.length);
}

/** Cuts a stretch at the names in it, where they stand as words of their own. */
function withNames(stretch: Stretch, names: readonly (readonly [string, string])[]): readonly Stretch[] {
  const [[value, placeholder] = [], ...others] = names;
  if (value === undefined || placeholder === undefined) return [stretch];
  const { emphasized } = stretch;
  const word = new RegExp(`(?<![\\w.-])${literalPattern(value)}(?![\\w-])`);
  return stretch.text
    .split(word)
    .flatMap((text, at) => [
      ...(at > 0 ? [{ text: value, emphasized, placeholder }] : []),
      ...(text === '' ? [] : withNames({ text, emphasized }, others)),
    ]);
}

/** Marks may overlap: a character is marked or not. */
function stretches(line: string, marks: OutputExcerpt['marks']): readonly Stretch[] {
  const isMarked = (at: number) => marks.some(({ start, end }) => at >= start && at < end);
  const found: { text: string; emphasized: boolean }[] = [];
  for (let at = 0; at < line.length; at += 1) {
    const last = found.at(-1);
    if (last && last.emphasized === isMarked(at)) last.text += line[at];
    else found.push({ text: line[at] ?? '', emphasized: isMarked(at) });
  }
  return found;
}
