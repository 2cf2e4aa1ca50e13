/** The list box of search: the arrow keys choose an option, while the focus stays in the field. */
interface ListBox {
  readonly input: HTMLInputElement;
  readonly list: HTMLElement;
}

const optionsOf = (list: HTMLElement) => [...list.querySelectorAll<HTMLAnchorElement>('[role="option"]')];
const isChosen = (option: HTMLElement) => option.ariaSelected === 'true';

/** Shows these groups of options, or hides the list if there are none. Nothing is chosen. */
export function show({ input, list }: ListBox, groups: readonly HTMLElement[]): void {
  list.replaceChildren(...groups);
  for (const [at, option] of optionsOf(list).entries()) option.id = `search-result-${at}`;
  list.hidden = groups.length === 0;
  list.scrollTop = 0;
  input.setAttribute('aria-expanded', String(!list.hidden));
  input.removeAttribute('aria-activedescendant');
}

/** Chooses the next option, or the one before. Past either end, none is chosen. */
export function choose({ input, list }: ListBox, by: 1 | -1): void {
  const options = optionsOf(list);
  const places = options.length + 1;
  // None is the place after the last.
  const from = options.findIndex(isChosen);
  const to = ((from < 0 ? options.length : from) + by + places) % places;
  for (const [at, option] of options.entries()) option.ariaSelected = String(at === to);
  const chosen = options[to];
  input.setAttribute('aria-activedescendant', chosen?.id ?? '');
  chosen?.scrollIntoView({ block: 'nearest' });
}

/** The chosen option, or the first. */
export function chosenIn(list: HTMLElement): HTMLAnchorElement | undefined {
  const options = optionsOf(list);
  return options.find(isChosen) ?? options[0];
}
