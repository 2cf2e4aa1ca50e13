/**
 * The service worker: nothing registers it before a reader asks for it. One worker belongs to one build of the site and
 * keeps it whole, in the language of its own address (`sw.js?fr&…`). A newer one waits beside it
 * until no page is open; its build is taken earlier, when the reader reloads.
 */
import { locales } from '../../base/text.ts';
import { answerFile, answerPage, isOurs } from './answer.ts';
import { ownBuild, scope, tidy } from './builds.ts';
import { keepBuild } from './keep.ts';
import { remember } from './memory.ts';
import { worker } from './scope.ts';

const locale = locales.find((each) => worker.location.search.startsWith(`?${each}`)) ?? locales[0];

worker.addEventListener('install', (event) => event.waitUntil(keepBuild(locale)));

worker.addEventListener('activate', (event) =>
  event.waitUntil(remember(scope, 'current', ownBuild).then(tidy)),
);

worker.addEventListener('fetch', (event) => {
  if (!isOurs(event.request)) return;
  if (event.request.mode !== 'navigate') return event.respondWith(answerFile(event));
  event.respondWith(answerPage(event));
  event.waitUntil(tidy());
});
