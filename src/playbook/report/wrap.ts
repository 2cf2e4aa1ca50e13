/** The column in which a sentence begins, and the width of the terminal. */
export interface Place {
  readonly column: number;
  /** The column of its continuation lines. */
  readonly indent: number;
  readonly columns: number;
}

/** A sentence wrapped to as many lines as it needs. A word longer than a line, such as a URL, is not broken. */
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
