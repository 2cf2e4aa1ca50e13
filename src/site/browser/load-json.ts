/**
 * A file of data of this site. Its links are relative to the file where the site does not know its own path, as in the
 * copy for a closed network (src/site/build/portable.ts).
 */

/** Rejects for an error page too. */
export async function json<Data>(address = ''): Promise<Data> {
  const reply = await fetch(address);
  if (!reply.ok) throw new Error(`${reply.status} ${address}`);
  return JSON.parse(await reply.text(), (key, value) =>
    key === 'href' ? resolved(value, reply.url) : value,
  ) as Data;
}

/** A link of a file from the root of the host; one to another site is unchanged. */
export function resolved(link: string, file: string): string {
  const { origin, pathname, search, hash, href } = new URL(link, file);
  return origin === location.origin ? pathname + search + hash : href;
}
