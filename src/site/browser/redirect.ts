/** Redirects a reader of the URL without a language: by an earlier choice, then by the browser's languages. */
const starts = new Map(
  [...document.querySelectorAll<HTMLAnchorElement>('[data-language]')].map((link) => [
    link.dataset.language ?? '',
    link.href,
  ]),
);

/** Without `storage.ts`: what this script shared with those of a page would be one more request of every page. */
function earlierChoice(): string {
  try {
    return localStorage.getItem('pullbook-language') ?? '';
  } catch {
    return '';
  }
}

const wanted = [
  earlierChoice(),
  ...navigator.languages.map((language) => language.slice(0, 2).toLowerCase()),
];
const href = wanted.map((language) => starts.get(language)).find((found) => found !== undefined);
if (href) location.replace(href + location.hash);
