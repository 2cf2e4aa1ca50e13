/** What somebody pastes is more than an output: the prompt with the command above it, a note of the tool, a prompt below. */
import { literalPattern } from '../base/literal-pattern.ts';
import { fill, parseTemplate } from '../catalogue/commands/template.ts';
import type { AnyCommand, Params } from '../catalogue/model/command.ts';

/** One output of a paste. */
export interface PastedOutput {
  /** What the line above it asked: null without such a line, `'other'` if it is that of another command. */
  readonly asked: Params | null | 'other';
  readonly text: string;
  /** Whether the prompt came back below it, or the tool says that it has nothing to list: then nothing is missing at its end. */
  readonly ended: boolean;
}

/** A line with a command: at the start of a paste, or after a prompt. */
const typed = /^(➜ .{0,200}? |.{0,200}?[$#%>❯] {1,4})?((?:kubectl|gcloud) .*)$/;

/** Lines that the tools print beside an output, to standard error. */
const notices =
  /^(?:Listing items under |Listed \d+ items?\.$|Your active configuration is: \[|Encryption: (?:Google-managed|Customer-managed) key|Repository Size: |Registry URL: |To show all fields of the firewall, |To show more fields in table format, |Updates are available for some |To take a quick anonymous survey, | {2}\$ gcloud (?:components update|survey)$|WARNING: This command is using service account impersonation|WARNING: The following filter keys were not present in any resource)/;

/** Of these, what gcloud says beside an empty list. */
const listedNothing =
  /^(?:Listed 0 items\.$|WARNING: The following filter keys were not present in any resource)/;

/** The outputs of a command in a paste, each with what its line asked. Notes of the tools and prompts are left out. */
export function outputsIn(command: AnyCommand, pasted: string): readonly PastedOutput[] {
  const lines = pasted
    .replace(/^\ufeff/, '')
    .replace(/\r\n?/g, '\n')
    .split('\n');
  const outputs: { asked: PastedOutput['asked']; prompt: string; lines: string[] }[] = [];
  let isFirst = true;
  for (let at = 0; at < lines.length; at += 1) {
    const [, prompt = '', start = ''] = typed.exec(lines[at] ?? '') ?? [];
    if (start && (prompt || isFirst)) {
      isFirst = false;
      let line = start;
      for (; line.endsWith('\\') && at + 1 < lines.length; at += 1)
        line = `${line.slice(0, -1)} ${lines[at + 1]}`;
      outputs.push({ asked: askedBy(line, command), prompt: prompt.trim(), lines: [] });
      continue;
    }
    if (outputs.length === 0) outputs.push({ asked: null, prompt: '', lines: [] });
    outputs.at(-1)?.lines.push(lines[at] ?? '');
    if (lines[at]?.trim()) isFirst = false;
  }
  return outputs
    .map(({ asked, prompt, lines: own }, at) => ({
      asked,
      text: withoutNotices(own, prompt),
      ended:
        at < outputs.length - 1 || own.some((line) => isPrompt(line, prompt) || listedNothing.test(line)),
    }))
    .filter(({ asked, text, ended }) => asked !== null || text !== '' || ended);
}

function withoutNotices(lines: readonly string[], prompt: string): string {
  const kept = lines.filter((line) => !notices.test(line) && !isPrompt(line, prompt));
  return kept
    .join('\n')
    .replace(/^(?:[ \t]*\n)+/, '')
    .trimEnd();
}

const isPrompt = (line: string, prompt: string) => prompt !== '' && line.trim() === prompt;

/** The words that a shell makes of a line; quotes and backslashes are taken off. */
function wordsOf(line: string): readonly string[] {
  const words = line.match(/(?:'[^']*'|"(?:[^"\\]|\\.)*"|\\.|[^\s'"\\])+/g) ?? [];
  return words.map((word) =>
    word.replace(/'([^']*)'|"((?:[^"\\]|\\.)*)"|\\(.)/g, (_, single, double, escaped) =>
      String(single ?? double?.replace(/\\(["\\$`])/g, '$1') ?? escaped),
    ),
  );
}

/** What a line asks: the values of the placeholders of the command. `'other'` if a word of the command is not in it. */
function askedBy(line: string, command: AnyCommand): Params | 'other' {
  // No command that somebody typed is that long.
  const [tool, ...typedWords] = line.length > 20_000 ? [] : wordsOf(line);
  if (tool !== command.tool) return 'other';
  const values: Record<string, string | readonly string[]> = {};
  const left = withEqualsSigns(typedWords, command);
  for (const word of command.words) {
    const found = left.findIndex((each) => valuesIn(each, word) !== null);
    if (found < 0) return 'other';
    const [taken = ''] = left.splice(found, 1);
    for (const [name, value] of Object.entries(valuesIn(taken, word) ?? {})) {
      // A placeholder for several words takes those that follow, too.
      const many = fill([word], { [name]: ['a', 'b'] }).length > 1;
      const next = left.findIndex((each, at) => at >= found && each.startsWith('-'));
      const more = many ? left.splice(found, (next < 0 ? left.length : next) - found) : [];
      values[name] = many ? [value, ...more] : value;
    }
  }
  return values;
}

/** `--project shop` and `-n shop` as the catalogue writes them: `--project=shop`, `--namespace=shop`. */
function withEqualsSigns(words: readonly string[], { words: own, output }: AnyCommand): string[] {
  const options = new Set([...own, ...output].flatMap((word) => /^(--[\w-]+)=/.exec(word)?.[1] ?? []));
  const left: string[] = [];
  for (const word of words) {
    const before = left.at(-1) === '-n' ? '--namespace' : (left.at(-1) ?? '');
    if (options.has(before)) left[left.length - 1] = `${before}=${word}`;
    else left.push(word);
  }
  return left;
}

/** The values that make a word of a template this word; null if none do. */
function valuesIn(word: string, template: string): Readonly<Record<string, string>> | null {
  const pieces = parseTemplate(template);
  const pattern = pieces.map((piece) =>
    typeof piece === 'string' ? literalPattern(piece) : '([^\\s-]\\S*?)',
  );
  const found = new RegExp(`^${pattern.join('')}$`).exec(word);
  if (!found) return null;
  const names = pieces.flatMap((piece) => (typeof piece === 'string' ? [] : [piece.placeholder]));
  return Object.fromEntries(names.map((name, at) => [name, found[at + 1] ?? '']));
}
