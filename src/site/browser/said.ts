/** A text of a module that loads on demand, in the language of the page. */
import type { Text } from '../../base/text.ts';

export const said = (text: Text): string => text[document.documentElement.lang === 'fr' ? 'fr' : 'en'];
