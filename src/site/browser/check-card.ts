/** The incident card of a check, taken from its page: the answer to a paste shows it, filled with the reader's names. */
import type { Page } from '../../match/index.ts';
import type { PasteData } from '../data/paste-data.ts';
import { addButtons } from './code-buttons.ts';
import { element } from './elements.ts';
import { loader, sayNotLoaded } from './load.ts';
import { loadPage } from './load-page.ts';
import { showItems } from './runbook-store.ts';
import { showValues } from './values.ts';

const loaders = new Map<string, () => Promise<Element>>();

/** The card on a page of this site. */
function cardOf(href: string): Promise<Element> {
  let load = loaders.get(href);
  if (!load) {
    load = loader(async () => {
      const card = (await loadPage(href)).querySelector('.card');
      if (!card) throw new Error(`no card on ${href}`);
      return card;
    });
    loaders.set(href, load);
  }
  return load();
}

/** Puts the card of a check into its place, or says there that it could not be loaded. */
export async function showCard(
  { href, title }: Page,
  place: HTMLElement,
  words: PasteData['words'],
): Promise<void> {
  const heading = element('h4', {}, element('a', { href }, title));
  place.replaceChildren(heading);
  try {
    const card = document.importNode(await cardOf(href), true);
    const [, ...others] = card.querySelectorAll('.finding');
    if (others.length > 0) {
      const more = element('details', { className: 'more' }, element('summary', {}, words.findings));
      others[0]?.before(more);
      more.append(...others);
    }
    for (const each of card.querySelectorAll('h2')) {
      const lower = element('h5', {}, ...each.childNodes);
      each.replaceWith(lower);
    }
    place.replaceChildren(heading, card);
    for (const each of card.querySelectorAll('[id]')) each.removeAttribute('id');
    addButtons(place);
    showItems();
    showValues();
  } catch {
    const missing = element('div');
    place.append(missing);
    sayNotLoaded(missing, () => void showCard({ href, title }, place, words));
  }
}
