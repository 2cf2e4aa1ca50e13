/**
 * Answers what open pages ask for. A page of a kept build gets every file of that build, whatever the site publishes
 * meanwhile; a page from the network gets its files from there.
 */
import { locales } from '../../base/text.ts';
import {
  addressOf,
  buildOf,
  cacheOf,
  filesOf,
  keptFile,
  mark,
  network,
  ownBuild,
  scope,
  urlOf,
  verified,
} from './builds.ts';
import { recall, takeNext } from './memory.ts';
import type { Requested } from './scope.ts';

/** A file of a page. */
export async function answerFile({ request, clientId }: Requested): Promise<Response> {
  const build = await buildOf(clientId);
  if (build === network) return fetch(request);
  const address = addressOf(request.url);
  const kept = await keptFile(build, address);
  if (kept) return kept;
  const { reply, isSame } = await opened(build, address, await fetch(request));
  // Rather an error, which pages say, than a file of another build.
  return isSame || !reply.ok || !(await filesOf(build))[address] ? reply : Response.error();
}

/** A page. */
export async function answerPage(event: Requested): Promise<Response> {
  const { request, resultingClientId } = event;
  if (isReload(request)) await takeNext(scope);
  const build = (await recall(scope, 'current')) ?? ownBuild;
  const address = addressOf(request.url);
  const kept = await keptFile(build, address);
  if (kept) {
    await mark(resultingClientId, build);
    return kept;
  }
  if (address !== '' && (await keptFile(build, `${address}/`)))
    return Response.redirect(urlOf(`${address}/`) + new URL(request.url).search);
  const found = await fetch(request).catch(() => null);
  if (!found) return notKept(build, address);
  const { reply, isSame } = await opened(build, address, found);
  await mark(resultingClientId, isSame ? build : network);
  return reply;
}

/** A reply that was opened is kept, if it is of that build. */
async function opened(build: string, address: string, found: Response) {
  const { reply, isSame } = await verified(found, (await filesOf(build))[address]);
  if (isSame && (await caches.has(cacheOf(build)))) {
    const cache = await caches.open(cacheOf(build));
    // Without room it is shown all the same.
    await cache.put(urlOf(address), reply.clone()).catch(() => {});
  }
  return { reply, isSame };
}

/** The page on offline use says which page is missing; without it the browser says that there is no connection. */
async function notKept(build: string, address: string): Promise<Response> {
  const locale = locales.find((each) => address.startsWith(`${each}/`)) ?? locales[0];
  const page = `${locale}/offline/`;
  if (!(await keptFile(build, page))) return Response.error();
  return Response.redirect(`${urlOf(page)}?page=${encodeURIComponent(address)}#not-kept`);
}

/** Chromium tells a reload by the mode in which it asks for the page. */
const isReload = ({ cache }: Request) => cache === 'no-cache' || cache === 'reload';

/** Whether a request is ours to answer. */
export const isOurs = ({ method, url }: Request): boolean => method === 'GET' && url.startsWith(scope);
