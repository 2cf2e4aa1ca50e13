import type { Locale } from '../../../base/text.ts';
import { en } from './en.ts';
import { fr } from './fr.ts';
import type { Words } from './model.ts';

export type { Words };

/** By language. */
export const words: Readonly<Record<Locale, Words>> = { en, fr };
