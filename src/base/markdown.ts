/** Markdown that its content cannot break out of. */

/** A fenced block. */
export function fence(content: string, language = ''): string {
  const ticks = '`'.repeat(Math.max(3, longestRun(content) + 1));
  return `${ticks}${language}\n${content.trimEnd()}\n${ticks}`;
}

/** A code span. Next to a backtick at either end there is a blank, which is not shown. */
export function codeSpan(content: string): string {
  const ticks = '`'.repeat(longestRun(content) + 1);
  const blank = /^`|`$/.test(content) ? ' ' : '';
  return `${ticks}${blank}${content}${blank}${ticks}`;
}

/**
 * A line of foreign text: everything that Markdown or HTML would take for markup is escaped, and what begins a list. So
 * is what makes GitHub link a bare address: in such a link, a backslash escapes nothing.
 */
export function escapeAll(text: string): string {
  return text.replace(/[\\`*_~[\]<>|#&]|^[-+=]|(?<=^\d{1,9})[.)]|:(?=\/\/)|(?<=www)\./gi, '\\$&');
}

/** A line of our own prose, which stays legible: only what it can contain by chance is escaped. */
export function escapeProse(text: string): string {
  return text.replace(/[\\*`<[\]]/g, '\\$&').replace(/(?<!\w)_|_(?!\w)/g, '\\_');
}

function longestRun(text: string): number {
  return Math.max(0, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
}
