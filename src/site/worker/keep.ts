/** Downloads a build whole, beside the one that is kept: what did not change is taken from there. */
import type { Locale } from '../../base/text.ts';
import { cacheOf, keptFile, memory, ownBuild, prefix, scope, urlOf, verified } from './builds.ts';
import {
  allFiles,
  type Failure,
  keptFiles,
  listName,
  type News,
  type OfflineList,
  unchanged,
} from './list.ts';
import { remember } from './memory.ts';
import { worker } from './scope.ts';

const other: Failure = 'other-files';

/** As many as browsers open to one host of HTTP/1.1. */
const atOnce = 6;

/** Keeps the build of this worker. Rejects, says why and leaves nothing behind if not all of it could be kept. */
export async function keepBuild(locale: Locale): Promise<void> {
  const wasWhole = (await keptFile(ownBuild, listName)) !== undefined;
  const isFirst = !(await caches.has(memory));
  try {
    await caches.open(memory);
    await download(locale);
    await remember(scope, 'failed', '');
    await remember(scope, 'locale', locale);
    await remember(scope, 'next', ownBuild);
  } catch (error) {
    const why = reasonOf(error);
    if (!wasWhole) await caches.delete(cacheOf(ownBuild));
    if (isFirst) await caches.delete(memory);
    await remember(scope, 'failed', why);
    await tell({ offline: 'failed', why });
    throw error;
  }
}

async function download(locale: Locale): Promise<void> {
  // Its digest is the build, so that a host that publishes meanwhile is noticed.
  const reply = await fetched(listName, ownBuild);
  const list = (await reply.clone().json()) as OfflineList;
  const cache = await caches.open(cacheOf(ownBuild));
  for (const name of await caches.keys())
    if (name.startsWith(prefix) && name !== cacheOf(ownBuild))
      await copy(await caches.open(name), cache, list);
  const have = new Set((await cache.keys()).map(({ url }) => url));
  const files = keptFiles(list, locale);
  const missing = Object.entries(files).filter(([address]) => !have.has(urlOf(address)));
  const all = missing.length;
  let done = 0;
  const some = async () => {
    for (let file = missing.pop(); file; file = missing.pop()) {
      const [address, listed] = file;
      await cache.put(urlOf(address), await fetched(address, listed));
      done++;
      if (done % 10 === 0 || done === all) await tell({ offline: 'progress', done, all });
    }
  };
  await Promise.all(Array.from({ length: atOnce }, some)).finally(() => {
    // If one failed, the others stop.
    missing.length = 0;
  });
  await cache.put(urlOf(listName), reply);
}

/** Copies what is the same in this build, also what was kept when it was opened. */
async function copy(from: Cache, to: Cache, list: OfflineList): Promise<void> {
  const earlier = await from.match(urlOf(listName));
  if (!earlier) return;
  for (const address of unchanged(allFiles((await earlier.json()) as OfflineList), allFiles(list))) {
    const same = await from.match(urlOf(address));
    if (same) await to.put(urlOf(address), same);
  }
}

/** A file from the network, with the listed content. The browser asks again for what it has in its own cache. */
async function fetched(address: string, listed: string | undefined): Promise<Response> {
  const { reply, isSame } = await verified(await fetch(urlOf(address), { cache: 'no-cache' }), listed);
  if (!isSame)
    throw reply.ok
      ? new Error(`${address} is of another build`, { cause: other })
      : new Error(`${reply.status} ${address}`);
  return reply;
}

function reasonOf(error: unknown): Failure {
  if (!(error instanceof Error)) return 'broken-off';
  if (error.cause === other) return other;
  return error.name === 'QuotaExceededError' ? 'no-room' : 'broken-off';
}

async function tell(news: News): Promise<void> {
  for (const client of await worker.clients.matchAll({ includeUncontrolled: true })) client.postMessage(news);
}
