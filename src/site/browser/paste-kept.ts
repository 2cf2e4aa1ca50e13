/** What was pasted last, kept in this tab: it survives a reload, the next page and the switch of the language. */
import type { LegId } from '../data/pull-path.ts';
import { keep, kept } from './storage.ts';

const keys = { text: 'pullbook-paste', leg: 'pullbook-leg' } as const;

/** The kept text; empty if there is none. */
export const keptPaste = () => kept(keys.text, 'session') ?? '';

/** Keeps a text; an empty one removes it. A text that is too long for the browser to keep is not kept. */
export const keepPaste = (text: string) => keep(keys.text, text || null, 'session');

/** The leg of the path of a pull that the text is about. */
export const keptLeg = () => (kept(keys.leg, 'session') || null) as LegId | null;

export const keepLeg = (leg: LegId | null) => keep(keys.leg, leg, 'session');
