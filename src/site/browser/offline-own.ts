/** The worker of this site in this browser. A host may have others, and caches of theirs: they stay as they are. */
import { type Locale, locales } from '../../base/text.ts';
import { cachePrefix } from '../worker/list.ts';
import { recall } from '../worker/memory.ts';

/** Missing where the browser does not allow workers: without https, and in some private windows. */
export const workers = navigator.serviceWorker as ServiceWorkerContainer | undefined;

/** The registration of the site under this address; one of a whole host, which is somebody else’s, is none. */
export async function registrationAt(root: string): Promise<ServiceWorkerRegistration | undefined> {
  const found = await workers?.getRegistration(root).catch(() => undefined);
  return found?.scope === root ? found : undefined;
}

/** In which language the guide is kept, or undefined: a browser may delete the files and leave the worker. */
export async function keptLanguage(root: string): Promise<Locale | undefined> {
  if (!(await registrationAt(root))?.active) return undefined;
  const known = await recall(root, 'locale');
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
  const [current, next] = await Promise.all([recall(root, 'current'), recall(root, 'next')]);
  return current !== undefined && next !== undefined && current !== next;
}

/** Resolves when a worker is installed or has failed. */
export async function installed(worker: ServiceWorker | null): Promise<void> {
  if (worker?.state !== 'installing') return;
  await new Promise<void>((resolve) => {
    worker.addEventListener('statechange', () => resolve(), { once: true });
  });
}
