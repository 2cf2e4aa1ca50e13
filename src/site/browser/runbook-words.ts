/** The box of the runbook, its parts, and its words in the language of the page. */
import type { RunbookWord } from '../i18n/runbook.ts';
import { fill } from '../text/fill.ts';

const box = document.querySelector<HTMLElement>('[data-runbook]');
const words = JSON.parse(box?.dataset.words ?? '{}') as Record<RunbookWord, string>;

export const source = box?.dataset.source;

/** `[data-runbook-list]` for `list`. */
export function part<E extends HTMLElement = HTMLElement>(name: string): E | null {
  return box?.querySelector<E>(`[data-runbook-${name}]`) ?? null;
}

/** A word with its `{names}` filled in. */
export function say(name: RunbookWord, values: Readonly<Record<string, string | number>> = {}): string {
  return fill(words[name], values);
}

/** All words, for what is pure. */
export const allWords = words;
