/** Takes the runbook out of the page: as Markdown on the clipboard or in a file, and as a link. Loads with the first use. */
import type { RunbookData } from '../data/runbook-parts.ts';
import { word } from './announce.ts';
import { show as showOn } from './copy.ts';
import { element } from './elements.ts';
import { fragmentOf } from './runbook-link.ts';
import { asMarkdown, fileName } from './runbook-markdown.ts';
import { written } from './runbook-portable.ts';
import { carriedNow } from './runbook-state.ts';
import { allWords, say } from './runbook-words.ts';
import { values } from './values.ts';

const text = (data: RunbookData) => asMarkdown(carriedNow(data), data, values(), allWords);

async function copy(button: HTMLButtonElement, what: string, done: string): Promise<void> {
  await navigator.clipboard.writeText(what).then(
    () => showOn(button, done),
    () => showOn(button, word('copyFailed')),
  );
}

export const copyMarkdown = (button: HTMLButtonElement, data: RunbookData) =>
  copy(button, text(data), word('copied'));

export function save(data: RunbookData): void {
  const { title } = carriedNow(data).runbook;
  const href = URL.createObjectURL(new Blob([text(data)], { type: 'text/markdown;charset=utf-8' }));
  element('a', { href, download: fileName(title || say('title')) }).click();
  setTimeout(() => URL.revokeObjectURL(href), 1000);
}

/** The address of this page, with the runbook in its fragment. */
export async function copyLink(button: HTMLButtonElement, data: RunbookData): Promise<void> {
  const fragment = await fragmentOf(written(carriedNow(data)));
  if (fragment === null) showOn(button, say('linkTooLong'));
  else await copy(button, location.origin + location.pathname + fragment, say('linkCopied'));
}
