/** The live region of the page, which also holds the few words that scripts need in the page's language. */
const region = document.querySelector<HTMLElement>('[data-announce]');

/** Announces a change to screen readers. */
export function announce(text: string): void {
  if (region) region.textContent = text;
}

type Word =
  | 'copied'
  | 'copyFailed'
  | 'stillToFill'
  | 'added'
  | 'removed'
  | 'notLoaded'
  | 'retry'
  | 'editName'
  | 'dialogs';

/** A word of the interface, from the region's data attributes. */
export function word(name: Word): string {
  return region?.dataset[name] ?? '';
}
