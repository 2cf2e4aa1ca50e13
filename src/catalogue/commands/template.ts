import type { AnyCommand, Params } from '../model.ts';
import { quoteLine } from '../quote.ts';

const wholePlaceholder = /^\{([A-Z0-9_]+)\}$/;
const placeholder = /\{([A-Z0-9_]+)\}/g;

/** The words of a template with the values that are known; a placeholder without a value stays visible. */
export function fill(words: readonly string[], params: Params): readonly string[] {
  return words.flatMap((word) => {
    const value = params[wholePlaceholder.exec(word)?.[1] ?? ''];
    return Array.isArray(value) ? value : [fillText(word, params)];
  });
}

/** A text with the values that are known in the place of their placeholders. */
export function fillText(text: string, params: Params): string {
  return text.replace(placeholder, (whole, name: string) => {
    const value = params[name];
    return value === undefined ? whole : [value].flat().join(' ');
  });
}

/** The names of the placeholders in words, each once, in order. */
export function placeholdersIn(words: readonly string[]): readonly string[] {
  return [
    ...new Set(words.flatMap((word) => [...word.matchAll(placeholder)].map((match) => match[1] ?? ''))),
  ];
}

/** The words after the tool, as people copy them. */
export function commandWords(command: AnyCommand, params: Params = {}): readonly string[] {
  return fill([...command.words, ...command.output], params);
}

/** The whole line, quoted for a POSIX shell. A placeholder without a value is its bare name, as documentation writes it. */
export function commandLine(command: AnyCommand, params: Params = {}): string {
  const words = commandWords(command, params).map((word) => word.replace(placeholder, '$1'));
  return `${command.tool} ${quoteLine(words)}`;
}
