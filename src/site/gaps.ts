/**
 * The gaps of a template and what may stand in each. One place decides how a value is written there, for the page, for
 * the copied command and for the runbook. Pure: the build and the browser share it.
 */
import { quoteWord } from '../catalogue/quote.ts';

/** `shellscript` for commands, `yaml` for manifests, `text` for Cloud Logging queries. */
export type Language = 'shellscript' | 'yaml' | 'text';

/**
 * What surrounds a gap: a bare shell word, an argument in single quotes, a string of a logging query (in a command of its
 * own or inside those single quotes), a whole YAML value, a part of one, or nothing in particular.
 */
export type Surroundings = 'word' | 'quoted' | 'quoted-string' | 'string' | 'scalar' | 'part' | 'plain';

export interface Gap {
  readonly name: string;
  readonly within: Surroundings;
}

/** A template cut at its gaps: texts and gaps in turn. */
export type Piece = string | Gap;

/** What a reader typed, by the name of the placeholder. */
export type Values = Readonly<Record<string, string>>;

const pattern = /\{([A-Z][A-Z0-9_]*)\}/g;

/** Names that stand for several words: `kubectl get pods A B C`. */
const lists: ReadonlySet<string> = new Set(['PODS', 'NODES']);

export function pieces(template: string, language: Language): Piece[] {
  const found: Piece[] = [];
  let done = 0;
  for (const match of template.matchAll(pattern)) {
    const end = match.index + match[0].length;
    found.push(template.slice(done, match.index), {
      name: match[1] ?? '',
      within: surroundings(template, match.index, end, language),
    });
    done = end;
  }
  return [...found, template.slice(done)];
}

function surroundings(template: string, start: number, end: number, language: Language): Surroundings {
  const before = template.slice(0, start);
  if (language === 'text')
    return within(before.slice(before.lastIndexOf('\n') + 1), '"') ? 'string' : 'plain';
  if (language === 'yaml') {
    const line = before.slice(before.lastIndexOf('\n') + 1);
    return /^\s*(?:- )?(?:[\w./-]+: )?$/.test(line) && /^[ \t]*(?:\n|$)/.test(template.slice(end))
      ? 'scalar'
      : 'part';
  }
  const quote = openQuote(before);
  if (quote < 0) return 'word';
  return within(before.slice(quote + 1), '"') ? 'quoted-string' : 'quoted';
}

/** Whether the text ends inside a pair of these marks. */
function within(text: string, mark: string): boolean {
  return text.split(mark).length % 2 === 0;
}

/** Where the single quote opened in which a shell line ends, or -1. Outside quotes a backslash protects what follows. */
function openQuote(line: string): number {
  let open = -1;
  for (let at = 0; at < line.length; at += 1) {
    if (line[at] === "'") open = open < 0 ? at : -1;
    else if (line[at] === '\\' && open < 0) at += 1;
  }
  return open;
}

/** A value as it must be written in its place; null where it cannot stand there, so that the gap stays visible. */
export function written(value: string, { name, within: place }: Gap): string | null {
  switch (place) {
    case 'word':
      return lists.has(name) ? value.split(/\s+/).map(quoteWord).join(' ') : quoteWord(value);
    case 'quoted':
      return value.replaceAll("'", `'\\''`);
    case 'string':
      return escaped(value);
    case 'quoted-string':
      return escaped(value).replaceAll("'", `'\\''`);
    case 'scalar':
      return plainScalar.test(value) ? value : JSON.stringify(value);
    default:
      return harmless.test(value) ? value : null;
  }
}

const escaped = (value: string) => value.replace(/[\\"]/g, '\\$&');

/** A YAML word that no reader takes for a number, a boolean, null or a time. */
const plainScalar =
  /^(?!(?:true|false|yes|no|on|off|null|y|n)$)(?=.*[A-Za-z])[A-Za-z][\w./@-]*(?::[\w./@-]+)*$/i;
const harmless = /^[\w./:@%+-]+$/;

/** The template with the values that are known; a name without a value stands bare, as documentation writes it. */
export function filled(template: string, language: Language, values: Values): string {
  return pieces(template, language)
    .map((piece) => {
      if (typeof piece === 'string') return piece;
      const value = values[piece.name];
      return (value && written(value, piece)) || piece.name;
    })
    .join('');
}
