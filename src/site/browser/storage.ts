/** What this browser keeps for the next page. Where it keeps nothing, a choice lasts for the page. */

/** null where nothing is kept, or nothing can be. */
export function kept(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

/** Keeps a text; null removes it. */
export function keep(key: string, text: string | null): void {
  try {
    if (text === null) localStorage.removeItem(key);
    else localStorage.setItem(key, text);
  } catch {
    // Without storage the choice lasts for this page.
  }
}
