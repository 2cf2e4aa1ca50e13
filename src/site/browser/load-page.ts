/** Another page of this site, or a fragment of one, as a document. Rejects for an error page too. */
export async function loadPage(address: string): Promise<Document> {
  const reply = await fetch(address);
  if (!reply.ok) throw new Error(`${reply.status} ${address}`);
  return new DOMParser().parseFromString(await reply.text(), 'text/html');
}
