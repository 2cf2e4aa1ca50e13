/** What this browser keeps for the next page. Where it keeps nothing, a choice lasts for the page. */

/** `local` for every tab, until it is removed; `session` for this tab. */
type Area = 'local' | 'session';

/** null where nothing is kept, or nothing can be. */
export function kept(key: string, area: Area = 'local'): string | null {
  try {
    return globalThis[`${area}Storage`].getItem(key);
  } catch {
    return null;
  }
}

/** Keeps a text, unless it is too long for the browser; null removes it. */
export function keep(key: string, text: string | null, area: Area = 'local'): void {
  try {
    const storage = globalThis[`${area}Storage`];
    if (text === null) storage.removeItem(key);
    else storage.setItem(key, text);
  } catch {
    // Without storage the choice lasts for this page.
  }
}
