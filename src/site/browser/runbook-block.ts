/** The part of a runbook's Markdown that is read back: a code block of its own, at the end. Pure. */
import { type Received, received } from './runbook-portable.ts';

const language = 'pullbook-runbook';

/** Files above this are not even read: no runbook within its limits comes near it. In bytes. */
export const largestFile = 8_000_000;

/** The block with that JSON, which contains no backtick. */
export function blockOf(json: string): string {
  return `\`\`\`${language}\n${json}\n\`\`\``;
}

/**
 * Reads the last such block of a text; the text of commands is never read. Editors may have changed the ends of lines,
 * and a reader may paste the JSON alone.
 */
export function fromMarkdown(text: string): Received {
  if (text.length > largestFile) return { refused: 'large' };
  const lines = text.split(/\r\n?|\n/);
  const start = lines.findLastIndex((line) => /^\s{0,3}`{3,}\s*pullbook-runbook\s*$/.test(line));
  if (start < 0) return text.trimStart().startsWith('{') ? received(text) : { refused: 'none' };
  const length = lines.slice(start + 1).findIndex((line) => /^\s{0,3}`{3,}\s*$/.test(line));
  return length < 0 ? { refused: 'broken' } : received(lines.slice(start + 1, start + 1 + length).join('\n'));
}
