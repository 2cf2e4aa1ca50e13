/** The live region of the page, which also carries the few words that scripts say in the page's language. */
const region = document.querySelector<HTMLElement>('[data-announce]');

/** Says something to readers who cannot see it appear. */
export function announce(text: string): void {
  if (region) region.textContent = text;
}

/** A word of the interface, from the region's data attributes. */
export function word(name: 'copied' | 'copyFailed' | 'stillToFill' | 'added' | 'removed'): string {
  return region?.dataset[name] ?? '';
}
