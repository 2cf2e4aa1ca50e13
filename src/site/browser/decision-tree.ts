/**
 * Makes a tree of the nested lists of `DecisionOrder`: one tab stop, arrow keys, one open branch at a time (WAI-ARIA
 * Authoring Practices, "Tree View"). Without it, the lists are complete.
 */
const isOpen = (item: Element) => item.ariaExpanded === 'true';
const groupOf = (item: Element) => (item.ariaExpanded === null ? null : item.nextElementSibling);
const parentOf = (item: Element) =>
  item.closest('[role="group"]')?.previousElementSibling as HTMLElement | null | undefined;

function grow(tree: HTMLElement): void {
  const items = [...tree.querySelectorAll<HTMLElement>('[data-branch], a')];
  tree.role = 'tree';
  // What only structures the lists says nothing to somebody who walks the tree.
  for (const each of tree.querySelectorAll('li, [data-branch] + div > *')) each.role = 'none';
  for (const [at, item] of items.entries()) {
    item.role = 'treeitem';
    const group = 'branch' in item.dataset ? item.nextElementSibling : null;
    if (!group) continue;
    group.role = 'group';
    group.id = `branch-${at}`;
    item.setAttribute('aria-owns', group.id);
    item.ariaExpanded = 'false';
  }

  const focus = (item: HTMLElement | null | undefined) => {
    if (!item) return;
    stopAt(item);
    item.focus();
  };
  const stopAt = (item: HTMLElement) => {
    for (const each of items) each.tabIndex = each === item ? 0 : -1;
  };
  /** Opens one branch and closes those beside it, or closes it. It stays where it is on the screen. */
  const set = (item: HTMLElement, open: boolean) => {
    const before = item.getBoundingClientRect().top;
    for (const each of items)
      if (groupOf(each) && parentOf(each) === parentOf(item))
        each.ariaExpanded = String(open && each === item);
    scrollBy({ top: item.getBoundingClientRect().top - before, behavior: 'instant' });
  };

  tree.addEventListener('click', ({ target }) => {
    const item = target instanceof Element ? target.closest<HTMLElement>('[data-branch]') : null;
    if (!item) return;
    set(item, !isOpen(item));
    focus(item);
  });
  tree.addEventListener('focusin', ({ target }) => {
    const item = items.find((each) => each === target);
    if (item) stopAt(item);
  });
  tree.addEventListener('keydown', (event) => {
    const { key } = event;
    const item = items.find((each) => each === event.target);
    if (!item || event.ctrlKey || event.altKey || event.metaKey) return;
    const seen = items.filter((each) => each.checkVisibility());
    const at = seen.indexOf(item);
    const group = groupOf(item);
    if (key === 'ArrowDown') focus(seen[at + 1]);
    else if (key === 'ArrowUp') focus(seen[at - 1]);
    else if (key === 'Home') focus(seen[0]);
    else if (key === 'End') focus(seen.at(-1));
    else if (key === 'ArrowRight' && group && !isOpen(item)) set(item, true);
    else if (key === 'ArrowRight' && group) focus(seen[at + 1]);
    else if (key === 'ArrowLeft' && isOpen(item)) set(item, false);
    else if (key === 'ArrowLeft') focus(parentOf(item));
    // A link follows itself.
    else if ((key === 'Enter' || key === ' ') && group) set(item, !isOpen(item));
    else if (/^\p{L}$/u.test(key)) focus(startingWith(key, [...seen.slice(at + 1), ...seen.slice(0, at)]));
    else return;
    event.preventDefault();
  });

  const [first] = items;
  if (!first) return;
  stopAt(first);
  set(first, true);
}

function startingWith(letter: string, items: readonly HTMLElement[]): HTMLElement | undefined {
  return items.find(({ textContent }) => textContent.trim().toLowerCase().startsWith(letter.toLowerCase()));
}

for (const tree of document.querySelectorAll<HTMLElement>('[data-tree]')) grow(tree);
