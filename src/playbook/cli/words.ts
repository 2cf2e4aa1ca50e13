/** The words of a command line, taken apart by the table of flags. */
import { parseArgs } from 'node:util';
import type { Flag, FlagTable } from './flags.ts';
import { UsageError } from './stated-error.ts';

/** What a command line says: the values of each flag that is given, of which one without a value has none. */
export type Given<Name extends string> = ReadonlyMap<Name, readonly string[]>;

/** A command line: its flags, and the other words in their order. */
export interface CommandLine<Name extends string> {
  readonly given: Given<Name>;
  readonly operands: readonly string[];
}

/**
 * The options of `parseArgs`. A flag whose value may be left out takes one after a space too, which only a positional
 * can do.
 */
function optionsOf(flags: FlagTable) {
  return Object.fromEntries(
    Object.entries(flags).map(([name, { short, value, optional }]) => {
      const type = value && !optional ? 'string' : 'boolean';
      return [name, { type, ...(short && { short }) } as const];
    }),
  );
}

/**
 * Takes a command line apart. A flag is given once, unless it may be repeated; its value follows after a space or an equals sign, also that of a
 * short flag.
 *
 * @throws UsageError for what is no flag, is given twice, or lacks its value
 */
export function commandLine<Name extends string>(
  argv: readonly string[],
  flags: FlagTable<Name>,
): CommandLine<Name> {
  const { tokens } = parseArgs({
    args: argv.map((word) => word.replace(/^-(\w)=/, '-$1')),
    options: optionsOf(flags),
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  const names = Object.keys(flags) as Name[];
  const given = new Map<Name, readonly string[]>();
  const operands: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'option-terminator') continue;
    if (token.kind === 'positional') {
      const open = names.find((each) => flags[each].optional && given.get(each)?.length === 0);
      if (open) given.set(open, [token.value]);
      else operands.push(token.value);
      continue;
    }
    const name = names.find((each) => each === token.name);
    if (!name) throw unknown(token.rawName, names);
    const before = given.get(name);
    if (before && !flags[name].repeats)
      throw usage(
        `the flag ${token.rawName} is given twice: remove one`,
        `l’option ${token.rawName} est donnée deux fois\u00a0: retirez l’une des deux`,
      );
    given.set(name, [...(before ?? []), ...valueIn(name, token.value, flags)]);
  }
  return { given, operands };
}

/** The value of a flag, in a list; none if it takes none. */
function valueIn<Name extends string>(
  name: Name,
  value: string | undefined,
  flags: FlagTable<Name>,
): readonly string[] {
  const { value: takes, optional } = flags[name];
  if (!takes) {
    if (value !== undefined)
      throw usage(`the flag --${name} takes no value`, `l’option --${name} ne prend pas de valeur`);
    return [];
  }
  if (optional && value === undefined) return [];
  if (value === undefined || isFlag(value, flags))
    throw usage(
      `the flag --${name} expects a value: ${takes.en}`,
      `l’option --${name} attend une valeur\u00a0: ${takes.fr}`,
    );
  if (value === '') throw usage(`the value of --${name} is empty`, `la valeur de --${name} est vide`);
  return [value];
}

/** Whether a word that follows a flag is itself one of ours, so that the value was forgotten. */
function isFlag(word: string, flags: FlagTable): boolean {
  return Object.entries<Flag>(flags).some(
    ([name, { short }]) => word === `--${name}` || word.startsWith(`--${name}=`) || word === `-${short}`,
  );
}

/** With the flag that was probably meant: the one that differs least, by at most a third of its letters. */
function unknown(raw: string, names: readonly string[]): UsageError {
  const word = raw.replace(/^-+/, '');
  const [best] = names
    .map((name) => ({ name, distance: distance(word, name) }))
    .filter(({ name, distance: far }) => far <= Math.max(1, Math.floor(name.length / 3)))
    .toSorted((a, b) => a.distance - b.distance);
  return best && word.length > 1
    ? usage(
        `unknown flag: ${raw}; did you mean --${best.name}?`,
        `option inconnue\u00a0: ${raw}\u00a0; vouliez-vous dire --${best.name}\u00a0?`,
      )
    : usage(`unknown flag: ${raw} (see --help)`, `option inconnue\u00a0: ${raw} (voir --help)`);
}

/** The edit distance of two short words (Levenshtein). */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (const [i, letter] of [...a.slice(0, 40)].entries()) {
    let diagonal = row[0] ?? 0;
    const next = [i + 1];
    for (let j = 1; j <= b.length; j++) {
      const above = row[j] ?? 0;
      next.push(Math.min(above + 1, (next[j - 1] ?? 0) + 1, diagonal + (letter === b[j - 1] ? 0 : 1)));
      diagonal = above;
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}

/** An error in the words of the caller, in both languages. */
export function usage(en: string, fr: string): UsageError {
  return new UsageError({ en, fr });
}

/** Refuses words that are neither a flag nor the value of one. */
export function refuseOperands([unexpected]: readonly string[]): void {
  if (unexpected !== undefined)
    throw usage(
      `unexpected argument: ${unexpected} (see --help)`,
      `argument inattendu\u00a0: ${unexpected} (voir --help)`,
    );
}

/** Two flags of which only one can be given, as they are written: `--pod`, `-n`. */
export function notTogether(one: string, other: string): UsageError {
  return usage(
    `${one} and ${other} cannot be used together: remove one of them`,
    `${one} et ${other} ne peuvent pas être utilisées ensemble\u00a0: retirez l’une des deux options`,
  );
}
