/** Values that a reader puts into what a report prints, in place of the names that it leaves open. */
import { placeholders } from '../../../src/catalogue/placeholders/index.ts';

/** Names as the report writes them: alone, or as the beginning of a name such as `ROUTER-nat`. */
const open = new RegExp(`(?<![\\w-])(?:${Object.keys(placeholders).join('|')})(?!\\w)`, 'g');

/** The text with the open names filled in. Throws for one that has no value. */
export function fillOpenNames(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(open, (name) => {
    const value = values[name];
    if (value === undefined)
      throw new Error(`the report leaves ${name} open, and this cure has no value for it`);
    return value;
  });
}
