/** A file in stretches that are read one by one, as kubectl does. */
import { Refused } from './refused.ts';

/** A stretch of a file that is read on its own, with the line on which it begins. */
export interface Part {
  readonly text: string;
  readonly line: number;
}

/**
 * The stretches between `---`; of a stretch in JSON, each value. A byte order mark can stand before any of them.
 * @throws Refused where a text stands on the line of a separator, as kubectl does
 */
export function partsOf(file: string, text: string): readonly Part[] {
  const parts: { lines: string[]; line: number }[] = [{ lines: [], line: 1 }];
  for (const [index, raw] of text.split(/\r?\n/).entries()) {
    const line = raw.replace(/^\ufeff/, '');
    const [, after] = /^---(.*)$/s.exec(line.trimEnd()) ?? [];
    if (after === undefined) parts.at(-1)?.lines.push(line);
    else if (/^\s*(?:$|[#-])/.test(after)) parts.push({ lines: [''], line: index + 1 });
    else
      throw new Refused(
        { file, line: index + 1 },
        {
          en: 'kubectl accepts nothing after --- on its line',
          fr: 'kubectl n’accepte rien après --- sur sa ligne',
        },
      );
  }
  return parts.flatMap(({ lines, line }) => {
    const part = { text: lines.join('\n'), line };
    return part.text.trimStart().startsWith('{') ? jsonValues(part) : [part];
  });
}

/** Where a string of JSON that begins at a quote ends; the end of the text if it is not closed. Linear in the text. */
function endOfString(text: string, quote: number): number {
  for (let at = quote + 1; at < text.length; at += 1) {
    if (text[at] === '\\') at += 1;
    else if (text[at] === '"') return at;
  }
  return text.length;
}

/** The JSON values of a stretch, one after the other. */
function jsonValues({ text, line }: Part): readonly Part[] {
  const values: Part[] = [];
  let [depth, start, at] = [0, 0, line];
  const take = (end: number) => {
    const value = text.slice(start, end);
    if (value.trim() !== '') values.push({ text: value, line: at });
    at += value.split('\n').length - 1;
    start = end;
  };
  for (let index = 0; index < text.length; index += 1) {
    const token = text[index];
    if (token === '"') index = endOfString(text, index);
    else if (token === '{' || token === '[') depth += 1;
    else if (token === '}' || token === ']') {
      depth -= 1;
      if (depth === 0) take(index + 1);
    }
  }
  take(text.length);
  return values;
}
