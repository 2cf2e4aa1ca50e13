/** Words that a POSIX shell takes as they are. A leading `~`, an empty word and anything else is quoted. */
const plain = /^[A-Za-z0-9_@%+:,./-][A-Za-z0-9_@%+=:,./-]*$/;

/** One word for a POSIX shell: single quotes, with each single quote inside written as `'\''`. */
export function quoteWord(word: string): string {
  return plain.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`;
}

/** A command line for a POSIX shell that `sh` splits back into exactly these words. */
export function quoteLine(words: readonly string[]): string {
  return words.map(quoteWord).join(' ');
}
