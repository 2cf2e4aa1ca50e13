/** The worker of this site in this browser. A host may have others, and caches of theirs: they stay as they are. */
import { type Locale, locales } from '../../base/text.ts';
import { cachePrefix, memoryOf } from '../worker/list.ts';

/** Missing where the browser does not allow workers: without https, and in some private windows. */
export const workers = navigator.serviceWorker as ServiceWorkerContainer | undefined;

/** The registration of the site under this address; one of a whole host, which is somebody else’s, is none. */
export async function registrationAt(root: string): Promise<ServiceWorkerRegistration | undefined> {
  const found = await workers?.getRegistration(root).catch(() => undefined);
  return found?.scope === root ? found : undefined;
}

/** What the worker remembers under a name. */
export async function remembered(root: string, name: string): Promise<string | undefined> {
  const cacheName = memoryOf(cachePrefix(root));
  const found = await caches.match(new URL(name, root), { cacheName }).catch(() => undefined);
  return found?.text();
}

/** In which language the guide is kept, or undefined: a browser may delete the files and leave the worker. */
export async function keptLanguage(root: string): Promise<Locale | undefined> {
  if (!(await registrationAt(root))?.active) return undefined;
  const known = await remembered(root, 'locale');
  return locales.find((locale) => known === locale);
}

/** Removes the worker and every cache of it. */
export async function removeAt(root: string): Promise<void> {
  await (await registrationAt(root))?.unregister();
  const prefix = cachePrefix(root);
  for (const name of await caches.keys()) if (name.startsWith(prefix)) await caches.delete(name);
}

/** Whether a build is kept that no reload has taken yet. */
export async function isNewer(root: string): Promise<boolean> {
  const [current, next] = await Promise.all([remembered(root, 'current'), remembered(root, 'next')]);
  return current !== undefined && next !== undefined && current !== next;
}

/** From now on the pages that are opened are of the newest build. Those that are open stay as they are. */
export async function takeNewest(root: string): Promise<void> {
  const next = await remembered(root, 'next');
  if (!next) return;
  const memory = await caches.open(memoryOf(cachePrefix(root)));
  await memory.put(new URL('current', root), new Response(next));
}

/** Resolves when a worker is installed or has failed. */
export async function installed(worker: ServiceWorker | null): Promise<void> {
  if (worker?.state !== 'installing') return;
  await new Promise<void>((resolve) => {
    worker.addEventListener('statechange', () => resolve(), { once: true });
  });
}
