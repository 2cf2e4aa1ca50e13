/**
 * The tabs of `Tabs`: command line or console, one choice for all, applied before the first paint by the theme
 * script.
 */
import { onReturn } from './return.ts';
import { keep, kept } from './storage.ts';

const root = document.documentElement;
const tabs = [...document.querySelectorAll<HTMLButtonElement>('[role="tab"][data-way]')];
const wayNow = () => root.dataset.way || 'line';

for (const panel of document.querySelectorAll('[data-way-panel]')) {
  // Without a script a panel is a group with its own heading; with tabs, its tab labels it.
  panel.setAttribute('role', 'tabpanel');
  panel.setAttribute('aria-labelledby', panel.id.replace('panel-', 'tab-'));
}

function show(): void {
  for (const tab of tabs) {
    const chosen = tab.dataset.way === wayNow();
    tab.ariaSelected = String(chosen);
    tab.tabIndex = chosen ? 0 : -1;
  }
}

/** Tabs further up change height too: keep the scroll position of the tab that was pressed. */
function choose(tab: HTMLButtonElement): void {
  const before = tab.getBoundingClientRect().top;
  root.dataset.way = tab.dataset.way ?? '';
  keep('pullbook-way', wayNow());
  show();
  tab.focus({ preventScroll: true });
  scrollBy({ top: tab.getBoundingClientRect().top - before, behavior: 'instant' });
}

document.addEventListener('click', ({ target }) => {
  const tab = target instanceof Element ? target.closest<HTMLButtonElement>('[data-way]') : null;
  if (tab && tabs.includes(tab)) choose(tab);
});
// There are two tabs: every arrow key selects the other one.
document.addEventListener('keydown', (event) => {
  const { target, key } = event;
  if (!(target instanceof HTMLButtonElement) || !tabs.includes(target)) return;
  const beside = [...(target.parentElement?.querySelectorAll<HTMLButtonElement>('[data-way]') ?? [])];
  const to = /^Arrow(?:Left|Right)$/.test(key)
    ? beside.find((each) => each !== target)
    : beside.at(key === 'Home' ? 0 : key === 'End' ? -1 : beside.length);
  if (!to) return;
  event.preventDefault();
  choose(to);
});
onReturn(() => {
  root.dataset.way = kept('pullbook-way') ?? wayNow();
  show();
});
show();
