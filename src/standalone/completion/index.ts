/** Completion: `pullbook completion SHELL` prints a script, `pullbook __complete WORDS…` what can follow. */
import { exitCode } from '../../base/exit-codes.ts';
import type { Locale } from '../../base/text.ts';
import { candidates } from './candidates.ts';
import { scripts, shells } from './scripts.ts';

/** What a command prints, and how it ends. */
export interface Printed {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Answers the words after `completion`. */
export function completionScript(words: readonly string[]): Printed {
  const [name = '', ...more] = words;
  const shell = shells.find((each) => each === name);
  return shell && more.length === 0
    ? { code: exitCode.ok, stdout: scripts[shell], stderr: '' }
    : { code: exitCode.usage, stdout: '', stderr: `pullbook completion ${shells.join('|')}\n` };
}

/**
 * Answers the words after `__complete`, of which the last is the one that is being typed: a candidate a line, then what a
 * shell shall do besides, in the form of Cobra, as kubectl expects it of a plugin: `:0` offer files too, `:4` none.
 */
export async function complete(words: readonly string[], locale: Locale): Promise<Printed> {
  const found = await candidates(words.slice(0, -1), words.at(-1) ?? '', locale);
  const lines = (found ?? []).map(({ word, is }) => (is ? `${word}\t${is}` : word));
  return { code: exitCode.ok, stdout: [...lines, found ? ':4' : ':0', ''].join('\n'), stderr: '' };
}
