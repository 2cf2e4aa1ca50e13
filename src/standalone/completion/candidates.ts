/** What can follow the words of a command line: playbooks, flags, and the values of flags. No tool is asked. */
import { type Locale, locales } from '../../base/text.ts';
import { sections } from '../../catalogue/index.ts';
import { universeIds } from '../../cloud/universes.ts';
import { mcpFlags } from '../../mcp/flags.ts';
import { checkFlags, checkFormats } from '../../playbook/check/flags.ts';
import { type FlagTable, flags } from '../../playbook/cli/flags.ts';
import { fleetFlags, fleetFormats } from '../../playbook/fleet/flags.ts';
import { outputFormats } from '../../playbook/report/formats.ts';
import { shipped } from '../../playbook/shipped/index.ts';

/** A word that can follow, and what it is. */
export interface Candidate {
  readonly word: string;
  readonly is: string;
}

/** The words that can follow; null where a shell should offer files. */
export type Candidates = readonly Candidate[] | null;

/** Flags whose value is a file or a folder. */
const paths: readonly string[] = ['kubeconfig', 'record', 'replay', 'ignore-file', 'results', 'merge'];

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
  const [[playbook, ...given], begun] = splitAtEquals(words, last);
  if (playbook === undefined) return begunWith(playbooks(locale), begun);
  const table = flagsOf(playbook);
  const before = given.at(-1) ?? '';
  const [flag, its] =
    Object.entries(table).find(([name, { short }]) => before === `--${name}` || before === `-${short}`) ?? [];
  if (flag && its?.value) {
    const values = await valuesOf(flag, playbook);
    return values && begunWith(values.map(plain), begun);
  }
  if (playbook === 'check' && !begun.startsWith('-')) return null;
  const left = Object.entries(table).filter(([name, { repeats }]) => repeats || !given.includes(`--${name}`));
  return begunWith(
    left.map(([name, { says }]) => ({ word: `--${name}`, is: says[locale] })),
    begun,
  );
}

function splitAtEquals(words: readonly string[], last: string): readonly [readonly string[], string] {
  const [flag, value] = /^(--[a-z-]+)=(.*)$/.exec(last)?.slice(1) ?? [];
  if (flag !== undefined && value !== undefined) return [[...words, flag], value];
  if (last === '=') return [words, ''];
  return [words.at(-1) === '=' ? words.slice(0, -1) : words, last];
}

function playbooks(locale: Locale): readonly Candidate[] {
  const diagnose = { en: 'find what fails, and why', fr: 'trouver ce qui échoue, et pourquoi' };
  const check = { en: 'images before a deployment', fr: 'les images avant un déploiement' };
  const fleet = { en: 'many clusters, one report', fr: 'plusieurs clusters, un seul rapport' };
  const mcp = { en: 'a server for agents', fr: 'un serveur pour les agents' };
  return [
    { word: 'diagnose', is: diagnose[locale] },
    { word: 'check', is: check[locale] },
    { word: 'fleet', is: fleet[locale] },
    ...sections.map(({ id, title }) => ({ word: id, is: title[locale] })),
    { word: 'mcp', is: mcp[locale] },
    plain('completion'),
  ];
}

/** The flags of a playbook: `--event` belongs to diagnose, `--rule` to a chapter. */
function flagsOf(playbook: string): FlagTable {
  if (playbook === 'check') return checkFlags;
  if (playbook === 'fleet') return fleetFlags;
  if (playbook === 'mcp') return mcpFlags;
  const other = playbook === 'diagnose' ? 'rule' : 'event';
  return Object.fromEntries(Object.entries(flags).filter(([name]) => name !== other));
}

/** The values that a flag can have; null for a path, and none where only a cluster knows them. */
async function valuesOf(flag: string, playbook: string): Promise<readonly string[] | null> {
  if (paths.includes(flag)) return null;
  switch (flag) {
    case 'output':
      return playbook === 'check' ? checkFormats : playbook === 'fleet' ? fleetFormats : outputFormats;
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
