/** The language switch keeps the anchor, and stores the choice for the URL without a language. */
const link = document.querySelector<HTMLAnchorElement>('[data-switch-language]');

function keepAnchor() {
  if (link) link.hash = location.hash;
}

link?.addEventListener('click', () => {
  keepAnchor();
  try {
    localStorage.setItem('pullbook-language', link.dataset.switchLanguage ?? '');
  } catch {
    // Without storage only the URL decides.
  }
});
addEventListener('hashchange', keepAnchor);
keepAnchor();
