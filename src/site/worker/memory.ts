/** What the worker remembers, in a cache of its own: pages of the site read it too. */
import { cachePrefix } from './list.ts';

/** The cache of what the worker of this site remembers, beside one for each build. */
export const memoryOf = (root: string): string => `${cachePrefix(root)}memory`;

/** What is remembered under a name. */
export async function recall(root: string, name: string): Promise<string | undefined> {
  const found = await caches.match(new URL(name, root), { cacheName: memoryOf(root) }).catch(() => undefined);
  return found?.text();
}

/**
 * Remembers a text under a name. What is remembered goes with the switch: only keeping a build creates this cache again. Without
 * room nothing is remembered.
 */
export async function remember(root: string, name: string, text: string): Promise<void> {
  if (!(await caches.has(memoryOf(root)))) return;
  const cache = await caches.open(memoryOf(root));
  await cache.put(new URL(name, root), new Response(text)).catch(() => {});
}

/**
 * From now on the pages that are opened are of the build that waited for it. Those that are open stay as they are. The worker
 * of that build takes over when no page is open; until then the earlier one answers with it. (`skipWaiting` would hold a reload
 * back, for half a minute in Chromium.)
 */
export async function takeNext(root: string): Promise<void> {
  const next = await recall(root, 'next');
  if (next) await remember(root, 'current', next);
}
