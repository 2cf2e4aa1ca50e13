/** How a playbook in one file was started: which words are its own, and what a person types to run another one. */
import { basename, join, relative } from 'node:path';
import { isPlainWord, quoteWord } from '../base/quote.ts';

/** The process that runs a file. */
export interface Started {
  /** The playbook of the file: that of `diagnose` takes the name of another one as its first word. */
  readonly name: string;
  /** The real path of the file itself. */
  readonly path: string;
  /** `process.argv`. */
  readonly argv: readonly string[];
  readonly folder: string;
  /** Whether zx runs it. */
  readonly byZx: boolean;
  /** Whether the file was written after this process began: only zx can have done that. */
  readonly isNew: boolean;
  /** Where a word leads, if it is the path of a file, with `.mjs` or without; null for any other word. */
  readonly realPath: (word: string) => string | null;
}

/** What follows from it. */
export interface Invocation {
  /** The words of the command line after the playbook. */
  readonly words: readonly string[];
  /** What a person types to run a playbook, by its name. */
  readonly lineOf: (playbook: string) => string;
  /** The copy that zx has made of a downloaded file in the current folder; null if it was not downloaded. */
  readonly copy: string | null;
}

/** The commands of the package, as a person types them. */
const commands: Readonly<Record<string, string>> = {
  pullbook: 'pullbook',
  'kubectl-pullbook': 'kubectl pullbook',
};

/** What kubectl starts to complete the words of its plugin (kubectl, pkg/cmd/plugin/plugin_completion.go). */
const completer = 'kubectl_complete-pullbook';

/** Reads how a file was started: by a command of the package, by zx from an address, or as a file. */
export function invocation({ name, path, argv, folder, byZx, isNew, realPath }: Started): Invocation {
  const started = basename(argv[1] ?? '');
  if (started === completer)
    return { words: ['__complete', ...argv.slice(2)], lineOf: (playbook) => playbook, copy: null };
  const command = commands[started];
  if (command) return { words: argv.slice(2), lineOf: (playbook) => `${command} ${playbook}`, copy: null };
  // Before the file stand Node, zx and zx's own flags.
  const own = argv.findIndex((each, index) => index > 0 && realPath(each) === path);
  const at = own < 0 && byZx && isNew ? argv.findIndex((each) => isSourceOf(path, each)) : own;
  const words = argv.slice(Math.max(at, 1) + 1);
  const address = own < 0 ? addressIn(argv[at] ?? '') : null;
  if (address) {
    const lineOf = (playbook: string) => `npx -y zx@8 ${word(new URL(`${playbook}.mjs`, address).href)}`;
    return { words, lineOf, copy: path };
  }
  const runner = byZx ? 'npx zx@8' : 'node';
  const file = (its: string) => `${runner} ${word(relative(folder, its))}`;
  // A file of diagnose is enough for all; others are beside that of a chapter.
  const lineOf = (playbook: string) =>
    name === 'diagnose' ? `${file(path)} ${playbook}` : file(join(path, '..', `${playbook}.mjs`));
  return { words, lineOf, copy: null };
}

/** Whether zx makes this file from an address: in the current folder, as `auth.mjs` or, if there is one, `auth-x1y2.mjs`. */
function isSourceOf(path: string, word: string): boolean {
  const name = basename(addressIn(word)?.pathname ?? '', '.mjs');
  const made = basename(path, '.mjs');
  return name !== '' && (made === name || made.startsWith(`${name}-`));
}

function addressIn(word: string): URL | null {
  return /^https?:\/\//.test(word) && URL.canParse(word) ? new URL(word) : null;
}

function word(text: string): string {
  return isPlainWord(text) ? text : quoteWord(text);
}
