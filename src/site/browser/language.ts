/** The language switch keeps the anchor, and stores the choice for the URL without a language. */
import { keep } from './storage.ts';

const link = document.querySelector<HTMLAnchorElement>('[data-switch-language]');

function keepAnchor() {
  if (link) link.hash = location.hash;
}

link?.addEventListener('click', () => {
  keepAnchor();
  keep('pullbook-language', link.dataset.switchLanguage ?? '');
});
addEventListener('hashchange', keepAnchor);
keepAnchor();
