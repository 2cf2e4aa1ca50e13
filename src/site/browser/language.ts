/** The language switch keeps the place on the page, and the choice is kept for the address without a language. */
const link = document.querySelector<HTMLAnchorElement>('[data-switch-language]');

function keepAnchor() {
  if (link) link.hash = location.hash;
}

link?.addEventListener('click', () => {
  keepAnchor();
  try {
    localStorage.setItem('pullbook-language', link.dataset.switchLanguage ?? '');
  } catch {
    // Without storage the address alone decides.
  }
});
addEventListener('hashchange', keepAnchor);
keepAnchor();
