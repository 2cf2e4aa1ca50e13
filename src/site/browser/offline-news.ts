/** Tells a reader who keeps the guide that a newer version is ready. Loads only where a worker answers the page. */
import { offlineTexts } from '../i18n/offline.ts';
import newsStyles from '../styles/offline-news.css?url';
import { takeNext } from '../worker/memory.ts';
import { announce, word } from './announce.ts';
import { element } from './elements.ts';
import { installed, isNewer, registrationAt } from './offline-own.ts';
import { said } from './said.ts';
import { style } from './style.ts';

/** The dialogs of a language stand in its folder, which is in the root of the site. */
const root = new URL('../..', new URL(word('dialogs'), location.href)).href;

async function show(): Promise<void> {
  if (document.querySelector('.offline-news')) return;
  await style(newsStyles);
  const reload = element('button', { type: 'button', className: 'primary' }, said(offlineTexts.reload));
  const later = element('button', { type: 'button' }, said(offlineTexts.later));
  const text = said(offlineTexts.newer);
  const box = element('aside', { className: 'offline-news' }, element('p', {}, text), reload, later);
  box.setAttribute('aria-label', text);
  reload.addEventListener('click', async () => {
    // Another page may have taken it already.
    await takeNext(root);
    location.reload();
  });
  later.addEventListener('click', () => box.remove());
  document.body.append(box);
  announce(text);
}

async function watch(own: ServiceWorkerRegistration): Promise<void> {
  await installed(own.installing);
  if (await isNewer(root)) await show();
}

void registrationAt(root).then((own) => {
  if (!own) return;
  own.addEventListener('updatefound', () => void watch(own));
  void watch(own);
  // The browser does this too, some time after a page was opened.
  void own.update().catch(() => {});
});
