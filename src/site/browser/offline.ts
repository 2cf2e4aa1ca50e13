/** The switch that keeps the guide offline and removes it, and what it says. */
import { type Locale, locales } from '../../base/text.ts';
import { offlineTexts } from '../i18n/offline.ts';
import { fill } from '../text/fill.ts';
import { type Failure, listName, type News, type OfflineList } from '../worker/list.ts';
import { recall, takeNext } from '../worker/memory.ts';
import { installed, keptLanguage, removeAt, workers } from './offline-own.ts';
import { said } from './said.ts';

const locale: Locale = locales.find((each) => each === document.documentElement.lang) ?? 'en';
const place = document.querySelector<HTMLElement>('[data-offline]');
const root = new URL(place?.dataset.offline ?? '', location.href).href;
const part = (name: string) => document.querySelector<HTMLElement>(`[data-offline-${name}]`);
const button = part('switch');
const instead = part('instead');

function write(name: string, text: string): void {
  const to = part(name);
  if (!to) return;
  to.textContent = text;
  to.hidden = text === '';
}

/** Why the last download failed, as the worker told this page. */
let told: Failure | '' = '';

/** Whether the reader waits for a download; that of a new build is announced when it is whole. */
let isAsked = false;

/** Shows what is. */
async function show(): Promise<void> {
  const kept = await keptLanguage(root);
  button?.setAttribute('aria-checked', String(kept !== undefined));
  if (instead) instead.hidden = kept === undefined || kept === locale;
  const state =
    kept === undefined ? offlineTexts.off : kept === locale ? offlineTexts.kept : offlineTexts.keptOther;
  write('state', said(state));
  sayFailed(told || (((await recall(root, 'failed')) ?? '') as Failure | ''));
}

function sayFailed(why: Failure | ''): void {
  write('failed', why && said(offlineTexts[why]));
}

async function keep(): Promise<void> {
  told = '';
  isAsked = true;
  sayFailed(told);
  write('state', said(offlineTexts.begins));
  // Only a wish: a browser that grants it deletes other sites first.
  void navigator.storage?.persist?.().catch(() => {});
  try {
    // A worker that was removed on this page would come back under its address, without being installed again.
    const address = `${root}sw.js?${locale}&${Date.now()}`;
    const registration = await workers?.register(address, { updateViaCache: 'none' });
    if (!registration) return;
    await installed(registration.installing);
    await takeNext(root);
  } catch (error) {
    if ((error as Error).name === 'SecurityError') return unsupported();
    return sayFailed('broken-off');
  } finally {
    isAsked = false;
  }
  await show();
}

function unsupported(): void {
  button?.setAttribute('disabled', '');
  write('state', said(offlineTexts.unsupported));
}

async function press(): Promise<void> {
  if (button?.getAttribute('aria-checked') !== 'true') return keep();
  told = '';
  await removeAt(root);
  await show();
}

async function showSize(): Promise<void> {
  const reply = await fetch(`${root}${listName}`);
  const { sizes } = (await reply.json()) as OfflineList;
  const inMegabytes = (bytes: number) => (bytes / 1e6).toLocaleString(locale, { maximumFractionDigits: 1 });
  const { transfer, stored } = sizes[locale];
  write(
    'size',
    fill(said(offlineTexts.size), { transfer: inMegabytes(transfer), stored: inMegabytes(stored) }),
  );
}

/** The page that the worker could not answer, as its address says: `?page=fr/auth/`. */
async function showMissing(): Promise<void> {
  const page = new URLSearchParams(location.search).get('page');
  if (page === null) return;
  // An address of this site, whatever a link has put there.
  const url = new URL(root + page);
  if (!url.href.startsWith(root)) return;
  write('missing', url.pathname);
  part('again')?.setAttribute('href', url.pathname);
  const kept = await keptLanguage(root);
  const other = part('other');
  if (!other || !kept || !page.startsWith(`${locale}/`) || kept === locale) return;
  other.setAttribute('href', new URL(root + page.replace(locale, kept)).pathname);
  other.hidden = false;
}

button?.addEventListener('click', () => void press());
instead?.addEventListener('click', () => void keep());
workers?.addEventListener('message', ({ data }: MessageEvent<News>) => {
  if (data.offline === 'failed') {
    told = data.why;
    sayFailed(told);
  } else if (isAsked) write('state', fill(said(offlineTexts.progress), { done: data.done, all: data.all }));
});
workers?.startMessages();
// A page that was opened as a file has no address.
if (workers && /^http/.test(location.protocol)) void show();
else unsupported();
void showSize().catch(() => {});
void showMissing();
