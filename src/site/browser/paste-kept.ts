/** What was pasted last, kept in this tab: it survives a reload, the next page and the switch of the language. */
import type { LegId } from '../data/pull-path.ts';

const keys = { text: 'pullbook-paste', leg: 'pullbook-leg' } as const;

/** The kept text; empty if there is none. */
export const keptPaste = () => kept('text');

/** Keeps a text; an empty one removes it. A text that is too long for the browser to keep is not kept. */
export const keepPaste = (text: string) => keep('text', text);

/** The leg of the path of a pull that the text is about. */
export const keptLeg = () => (kept('leg') || null) as LegId | null;

export const keepLeg = (leg: LegId | null) => keep('leg', leg ?? '');

function kept(name: keyof typeof keys): string {
  try {
    return sessionStorage.getItem(keys[name]) ?? '';
  } catch {
    return '';
  }
}

function keep(name: keyof typeof keys, text: string): void {
  try {
    if (text === '') sessionStorage.removeItem(keys[name]);
    else sessionStorage.setItem(keys[name], text);
  } catch {
    // Without storage the text lasts for this page.
  }
}
