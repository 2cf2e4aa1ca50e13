/** The builds that are kept, a cache each, and which open page was made from which. */
import { digest } from './digest.ts';
import { allFiles, cachePrefix, type Files, listName, type OfflineList } from './list.ts';
import { memoryOf, recall, remember } from './memory.ts';
import { worker } from './scope.ts';

/** The build of this worker: the digest of its list. A build of the site writes it here. */
declare const BUILD: string;
export const ownBuild = BUILD;

export const scope = worker.registration.scope;
export const prefix = cachePrefix(scope);
export const memory = memoryOf(scope);

export const cacheOf = (build: string): string => prefix + build;
export const urlOf = (address: string): string => new URL(address, scope).href;

/** The address of a file in the list, from what a page asks for: without `?`, `#` and the name of an index. */
export function addressOf(url: string): string {
  const { origin, pathname } = new URL(url);
  return (origin + pathname).slice(scope.length).replace(/(^|\/)index\.html$/, '$1');
}

/** A file of a build, if it is kept. */
export async function keptFile(build: string, address: string): Promise<Response | undefined> {
  return caches.match(urlOf(address), { cacheName: cacheOf(build) }).catch(() => undefined);
}

const lists = new Map<string, Files>();

/** Every file of a kept build; none if it is not whole, because the list is kept last. */
export async function filesOf(build: string): Promise<Files> {
  const known = lists.get(build);
  if (known) return known;
  const list = await keptFile(build, listName);
  const files = list ? allFiles((await list.json()) as OfflineList) : {};
  if (list) lists.set(build, files);
  return files;
}

/**
 * A reply as it can be kept and given to a page, and whether its content is the listed one. It is a new response, because a
 * browser refuses a redirected reply for a page. What is not listed stays as it is, unread.
 */
export async function verified(
  reply: Response,
  listed: string | undefined,
): Promise<{ readonly reply: Response; readonly isSame: boolean }> {
  if (!reply.ok || listed === undefined) return { reply, isSame: false };
  const data = await reply.arrayBuffer();
  const headers = new Headers(reply.headers);
  for (const name of ['content-encoding', 'content-length', 'vary']) headers.delete(name);
  return { reply: new Response(data, { headers }), isSame: (await digest(data)) === listed };
}

/** A page that came from the network, and whose files come from there too. */
export const network = 'network';

/** This worker may end at any time, and the next one may be of another build: so it is kept. */
const marks = new Map<string, string>();
const markOf = (client: string) => `client/${client}`;

/** Remembers of which build an open page is. Where nothing can be kept, until this worker ends. */
export async function mark(client: string, build: string): Promise<void> {
  marks.set(client, build);
  await remember(scope, markOf(client), build);
}

/** The build of an open page. */
export async function buildOf(client: string): Promise<string> {
  const build = marks.get(client) ?? (await recall(scope, markOf(client))) ?? ownBuild;
  marks.set(client, build);
  return build;
}

/** Pages that are just being made, or may be gone back to, are not among the open ones: the newest stay remembered. */
const newest = 8;

/** Deletes every build that no open page needs, unless a newer one is on its way. */
export async function tidy(): Promise<void> {
  // Asked first: what begins afterwards is not among them.
  const names = (await caches.keys()).filter((name) => name.startsWith(prefix));
  if (worker.registration.installing || (await recall(scope, 'next')) !== ownBuild) return;
  const cache = await caches.open(memory);
  const marked = (await cache.keys()).filter(({ url }) => url.startsWith(urlOf('client/')));
  const open = new Set((await worker.clients.matchAll({ includeUncontrolled: true })).map(({ id }) => id));
  const needed = new Set([memory, cacheOf(ownBuild)]);
  for (const [at, { url }] of marked.entries()) {
    const client = url.slice(urlOf('client/').length);
    if (!open.has(client) && at < marked.length - newest) await cache.delete(url);
    else needed.add(cacheOf(await buildOf(client)));
  }
  for (const name of names) if (!needed.has(name)) await caches.delete(name);
}
