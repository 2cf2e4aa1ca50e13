/** Where a sentence begins on a line, and how wide its terminal is. */
export interface Place {
  readonly column: number;
  /** Where its further lines begin. */
  readonly indent: number;
  readonly columns: number;
}

/** A sentence over as many lines as it needs. A word that is longer than a line, such as an address, stays whole. */
export function wrap(sentence: string, { column, indent, columns }: Place): string {
  const lines: string[] = [];
  let length = column;
  for (const word of sentence.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && length + 1 + word.length <= columns) {
      lines[lines.length - 1] = `${last} ${word}`;
      length += 1 + word.length;
    } else {
      length = (last === undefined ? column : indent) + word.length;
      lines.push(word);
    }
  }
  return lines.join(`\n${' '.repeat(indent)}`);
}
