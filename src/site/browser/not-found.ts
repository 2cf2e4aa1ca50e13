/**
 * The 404 page keeps the language of the address; without one, that of an earlier choice, then of the browser. It runs
 * before the scripts of the page, which read the words of the part that stays.
 */
export {};

const parts = [...document.querySelectorAll<HTMLElement>('[data-not-found]')];

/** Without `storage.ts`: what this script shared with those of a page would be one more request of every page. */
function earlierChoice(): string {
  try {
    return localStorage.getItem('pullbook-language') ?? '';
  } catch {
    return '';
  }
}

const wanted = [earlierChoice(), ...navigator.languages.map((tag) => tag.slice(0, 2).toLowerCase())];
const part =
  parts.find(({ dataset: { notFound = '' } }) => `${location.pathname}/`.startsWith(notFound)) ??
  wanted.flatMap((language) => parts.find(({ lang }) => lang === language) ?? [])[0] ??
  parts[0];

for (const other of parts) if (other !== part) other.remove();
if (part) document.documentElement.lang = part.lang;
