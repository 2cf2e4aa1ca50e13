/** Redirects a reader of the URL without a language: by an earlier choice, then by the browser's languages. */
import { kept } from './storage.ts';

const starts = new Map(
  [...document.querySelectorAll<HTMLAnchorElement>('[data-language]')].map((link) => [
    link.dataset.language ?? '',
    link.href,
  ]),
);

const wanted = [
  kept('pullbook-language') ?? '',
  ...navigator.languages.map((language) => language.slice(0, 2).toLowerCase()),
];
const href = wanted.map((language) => starts.get(language)).find((found) => found !== undefined);
if (href) location.replace(href + location.hash);
