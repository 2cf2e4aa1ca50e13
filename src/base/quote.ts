/** Words that a POSIX shell takes literally. A leading `~`, an empty word and anything else is quoted. */
const plain = /^[A-Za-z0-9_@%+:,./-][A-Za-z0-9_@%+=:,./-]*$/;

/** Whether a POSIX shell takes the text as one word, without quotes. */
export function isPlainWord(text: string): boolean {
  return plain.test(text);
}

/** Text that stands between single quotes: each single quote inside is written as `'\''`. */
export function insideQuotes(text: string): string {
  return text.replaceAll("'", `'\\''`);
}

/** One word for a POSIX shell, in single quotes where it needs them. */
export function quoteWord(word: string): string {
  return isPlainWord(word) ? word : `'${insideQuotes(word)}'`;
}
