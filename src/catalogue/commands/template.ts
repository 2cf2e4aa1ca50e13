/**
 * Templates: texts of the catalogue with placeholders, each cut once into pieces. From the pieces are made the
 * arguments of a process, the line that is printed or copied, and the code of a page with its gaps. Pure; also runs in
 * the browser.
 */
import { insideQuotes, isPlainWord, quoteWord } from '../../base/quote.ts';
import type { AnyCommand, Params } from '../model/command.ts';
import type { Manifest, Query, ShellLine } from '../model/shown.ts';

/**
 * How a value is written in its place: `plain` as it is, `word` as one word of a shell, `words` as one word for each
 * item of a list, `quoted` between single quotes, `string` between double quotes, `quoted-string` between double quotes
 * inside single quotes, `scalar` as a whole value in YAML.
 */
export type Quoting = 'plain' | 'word' | 'words' | 'quoted' | 'string' | 'quoted-string' | 'scalar';

/** The place of a value in a template. */
export interface Gap {
  readonly placeholder: string;
  readonly quoting: Quoting;
}

/** A text cut at its placeholders. */
export type Template = readonly (string | Gap)[];

/** The reader's values, by placeholder name. */
export type Values = Readonly<Record<string, string>>;

/** The grammar of a placeholder's name; in a text it stands between braces. */
const name = '[A-Z][A-Z0-9_]{0,40}';
const wholeName = new RegExp(`^${name}$`);
const inText = new RegExp(`\\{(${name})\\}`);

/** The placeholders that take several words: `kubectl get pods a b c`. */
const lists: ReadonlySet<string> = new Set(['PODS', 'NODES']);

/** Whether the text can be the name of a placeholder. */
export function isPlaceholderName(text: string): boolean {
  return wholeName.test(text);
}

/** Cuts a text at its placeholders. One that stands alone between double quotes is in a string of a query or of YAML. */
export function parseTemplate(
  text: string,
  quoting: Quoting = 'plain',
  inString: Quoting = 'string',
): Template {
  // Split by a pattern with one group, every second part is a name.
  return text
    .split(inText)
    .map((part, at, parts) => {
      if (at % 2 === 0) return part;
      const isString = parts[at - 1]?.endsWith('"') && parts[at + 1]?.startsWith('"');
      return { placeholder: part, quoting: isString ? inString : quoting };
    })
    .filter((piece) => piece !== '');
}

const insideString = (text: string) => text.replace(/[\\"]/g, '\\$&');

/** A YAML word that no parser takes for a number, a boolean, null or a time. */
const plainScalar =
  /^(?!(?:true|false|yes|no|on|off|null|y|n)$)(?=.*[A-Za-z])[A-Za-z][\w./@-]*(?::[\w./@-]+)*$/i;

const writers: Readonly<Record<Quoting, (text: string) => string>> = {
  plain: (text) => text,
  word: quoteWord,
  words: quoteWord,
  quoted: insideQuotes,
  string: insideString,
  'quoted-string': (text) => insideQuotes(insideString(text)),
  scalar: (text) => (plainScalar.test(text) ? text : JSON.stringify(text)),
};

/** A value as it is written in a gap. A list where one word or text is expected is joined by spaces. */
export function writeValue(value: string | readonly string[], quoting: Quoting): string {
  const items = [value].flat();
  return (quoting === 'words' ? items : [items.join(' ')]).map(writers[quoting]).join(' ');
}

/** Writes a placeholder as the catalogue does. */
export const inBraces = (placeholder: string) => `{${placeholder}}`;

/** The text with the values that are known. One without a value is its bare name, as documentation writes it. */
export function fillTemplate(
  template: Template,
  params: Params = {},
  unknown: (placeholder: string) => string = (placeholder) => placeholder,
): string {
  return template
    .map((piece) => {
      if (typeof piece === 'string') return piece;
      const value = params[piece.placeholder];
      return value === undefined ? unknown(piece.placeholder) : writeValue(value, piece.quoting);
    })
    .join('');
}

/** A text with the values that are known; a placeholder without a value stays in braces. */
export function fillText(text: string, params: Params): string {
  return fillTemplate(parseTemplate(text), params, inBraces);
}

/** The arguments of a process; a placeholder without a value stays in braces. A list is as many arguments as it has items. */
export function fill(words: readonly string[], params: Params): readonly string[] {
  return words.flatMap((word) => {
    const list = listIn(word);
    return [(list && params[list]) ?? fillText(word, params)].flat();
  });
}

/** The placeholder that takes several words, if the word is nothing but it. */
export function listIn(word: string): string | undefined {
  const [piece, ...rest] = parseTemplate(word);
  return typeof piece === 'object' && rest.length === 0 && lists.has(piece.placeholder)
    ? piece.placeholder
    : undefined;
}

/** The names of the placeholders in texts, each once, in order. */
export function placeholdersIn(texts: readonly string[]): readonly string[] {
  const pieces = texts.flatMap((text) => parseTemplate(text));
  return [...new Set(pieces.flatMap((piece) => (typeof piece === 'string' ? [] : piece.placeholder)))];
}

/** What a reader typed as values: items of a list are separated by spaces. */
export function paramsOf(values: Values): Params {
  return Object.fromEntries(
    Object.entries(values).map(([each, value]) => [each, lists.has(each) ? value.split(/\s+/) : value]),
  );
}

/** The arguments after the tool's name, as people copy them. */
export function commandWords(command: AnyCommand, params: Params = {}): readonly string[] {
  return fill([...command.words, ...command.output], params);
}

/** The words of a command for a POSIX shell, the tool first, each with its gaps. */
export function commandTemplate(command: AnyCommand): readonly Template[] {
  return [command.tool, ...command.words, ...command.output].map((word) => {
    // A word that is quoted for its own characters is so with any value; else each value is quoted by itself.
    const isPlain = isPlainWord(fillTemplate(parseTemplate(word)));
    if (isPlain) return parseTemplate(word, listIn(word) ? 'words' : 'word');
    return parseTemplate(`'${insideQuotes(word)}'`, 'quoted', 'quoted-string');
  });
}

/** The whole line, quoted for a POSIX shell. */
export function commandLine(command: AnyCommand, params: Params = {}): string {
  const words = commandTemplate(command).map((word) => fillTemplate(word, params));
  // An empty list is no word.
  return words.filter((word) => word !== '').join(' ');
}

/** A query with its gaps, which are inside strings. */
export function queryTemplate({ lines }: Query): Template {
  return parseTemplate(lines.join('\n'));
}

/** Lines for a shell with their gaps, which are outside quotes. */
export function shellTemplate({ lines }: ShellLine): Template {
  return parseTemplate(lines.join('\n'), 'word');
}

/** A manifest with its gaps, without the line break at its end. */
export function manifestTemplate({ yaml }: Manifest): Template {
  return parseTemplate(yaml.trimEnd(), 'scalar');
}
