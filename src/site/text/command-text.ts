/** How a command of the catalogue is shown: the line to copy. */
import { commandTemplate, fillTemplate, inBraces, type Template } from '../../catalogue/commands/template.ts';
import type { AnyCommand } from '../../catalogue/model/command.ts';

/** The longest command that stays on one line. */
const widest = 76;

/** The line with its gaps: one line while it is short, else one option a line, as people read them. */
export function commandText(command: AnyCommand): Template {
  const words = commandTemplate(command);
  const texts = words.map((word) => fillTemplate(word, {}, inBraces));
  const firstOption = texts.findIndex((text) => text.startsWith('-'));
  const isShort = texts.join(' ').length <= widest || firstOption < 0;
  return words.flatMap((word, at) => {
    if (at === 0) return word;
    // `-o json`: the value of a short option stays on the same line.
    const staysOnLine = isShort || at < firstOption || /^-[a-z]$/.test(texts[at - 1] ?? '');
    return [staysOnLine ? ' ' : ' \\\n  ', ...word];
  });
}

/** The line with its gaps, on one line however long it is: for a sentence. */
export function commandInline(command: AnyCommand): Template {
  return commandTemplate(command).flatMap((word, at) => (at === 0 ? word : [' ', ...word]));
}
