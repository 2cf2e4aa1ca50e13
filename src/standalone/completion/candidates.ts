/** What can follow the words of a command line: playbooks, flags, and the values of flags. No tool is asked. */
import { type Locale, locales } from '../../base/text.ts';
import { sections } from '../../catalogue/index.ts';
import { universeIds } from '../../cloud/universes.ts';
import { type FlagName, flagOf, flags } from '../../playbook/cli/flags.ts';
import { outputFormats } from '../../playbook/report/formats.ts';
import { shipped } from '../../playbook/shipped/index.ts';

/** A word that can follow, and what it is. */
export interface Candidate {
  readonly word: string;
  readonly is: string;
}

/** The words that can follow; null where a shell should offer files. */
export type Candidates = readonly Candidate[] | null;

const flagNames = Object.keys(flags) as readonly FlagName[];

/** Flags whose value is a file or a folder. */
const paths: readonly FlagName[] = ['kubeconfig', 'record', 'replay'];

/**
 * The candidates for the last word.
 *
 * @param words those before it
 * @param last the word that is being typed, empty if it has not begun
 */
export async function candidates(
  words: readonly string[],
  last: string,
  locale: Locale,
): Promise<Candidates> {
  // bash breaks `--output=json` at the equals sign.
  const [joined, rest] = splitAtEquals(words, last);
  const [name = '', ...given] = joined;
  const all = name === '' ? playbooks(locale) : [];
  const before = joined.at(-1) ?? '';
  const flag = flagNames.find((each) => before === `--${each}` || before === `-${flagOf(each).short}`);
  if (flag && flagOf(flag).value && name !== before) {
    const values = await valuesOf(flag, name);
    return values && begunWith(values.map(plain), rest);
  }
  const used = (each: FlagName) => given.includes(`--${each}`) && !flagOf(each).repeats;
  const left = flagNames
    .filter((each) => name !== '' && !used(each) && isFlagOf(each, name))
    .map((each) => ({ word: `--${each}`, is: flagOf(each).says[locale] }));
  return begunWith([...all, ...left], rest);
}

function splitAtEquals(words: readonly string[], last: string): readonly [readonly string[], string] {
  const [flag, value] = /^(--[a-z-]+)=(.*)$/.exec(last)?.slice(1) ?? [];
  if (flag !== undefined && value !== undefined) return [[...words, flag], value];
  if (last === '=') return [words, ''];
  return [words.at(-1) === '=' ? words.slice(0, -1) : words, last];
}

function playbooks(locale: Locale): readonly Candidate[] {
  return [
    {
      word: 'diagnose',
      is: { en: 'find what fails, and why', fr: 'trouver ce qui échoue, et pourquoi' }[locale],
    },
    ...sections.map(({ id, title }) => ({ word: id, is: title[locale] })),
    plain('completion'),
  ];
}

/** `--event` belongs to diagnose, `--rule` to a chapter. */
function isFlagOf(flag: FlagName, playbook: string): boolean {
  return flag !== (playbook === 'diagnose' ? 'rule' : 'event');
}

/** The values that a flag can have; null for a path, and none where only a cluster knows them. */
async function valuesOf(flag: FlagName, playbook: string): Promise<readonly string[] | null> {
  if (paths.includes(flag)) return null;
  switch (flag) {
    case 'output':
      return outputFormats;
    case 'lang':
      return locales;
    case 'universe':
      return universeIds;
    case 'demo':
      return shipped.scenarioNames();
    case 'rule':
      return sections.find(({ id }) => id === playbook)?.rules.map(({ id }) => id) ?? [];
    default:
      return [];
  }
}

function plain(word: string): Candidate {
  return { word, is: '' };
}

function begunWith(all: readonly Candidate[], last: string): readonly Candidate[] {
  return all.filter(({ word }) => word.startsWith(last));
}
