/** Another page of this site, or a fragment of one, as a document. Rejects for an error page too. */
import { resolved } from './load-json.ts';

export async function loadPage(address: string): Promise<Document> {
  const reply = await fetch(address);
  if (!reply.ok) throw new Error(`${reply.status} ${address}`);
  const page = new DOMParser().parseFromString(await reply.text(), 'text/html');
  // What is taken out of it stands on another page, where a relative link would lead elsewhere.
  for (const { attributes } of page.querySelectorAll('*'))
    for (const each of attributes)
      if (/^(?:href|src|data-search)/.test(each.name) && /^\.\.?\//.test(each.value))
        each.value = resolved(each.value, reply.url);
  return page;
}
