/** The dialogs, search and the paste box: the same on every page, so they load when the first is opened. */
import { word } from './announce.ts';
import { loader } from './load.ts';
import { loadPage } from './load-page.ts';

/** Adds them to the page. A page that has a paste box keeps its own. */
export const loadDialogs = loader(async () => {
  const { body } = await loadPage(word('dialogs'));
  const isOwn = document.querySelector('[data-paste]') !== null;
  for (const dialog of body.querySelectorAll('dialog'))
    if (!isOwn || !('paste' in dialog.dataset)) document.body.append(document.adoptNode(dialog));
});
