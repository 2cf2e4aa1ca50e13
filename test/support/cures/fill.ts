/** Values that a reader puts into what a report prints, in place of the names that it leaves open. */
import { placeholders } from '../../../src/catalogue/placeholders/index.ts';

/** The text with the open names filled in. Throws for one that has no value. */
export function fillOpenNames(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(/(?<![\w-])[A-Z][A-Z0-9_]+(?![\w-])/g, (name) => {
    if (!Object.hasOwn(placeholders, name)) return name;
    const value = values[name];
    if (value === undefined)
      throw new Error(`the report leaves ${name} open, and this cure has no value for it`);
    return value;
  });
}
