/** The reading half of a registry: https://github.com/opencontainers/distribution-spec. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Images } from './images.ts';

/** What a host does with a request. */
export type Behaviour = (request: IncomingMessage, response: ServerResponse) => void;

/** `repository`, `kind` and `reference` of `/v2/<repository>/<manifests|blobs>/<reference>`. */
export const partsOf = (url = '') =>
  /^\/v2\/(?<repository>.+)\/(?<kind>manifests|blobs)\/(?<reference>[^/?]+)/.exec(url)?.groups ?? {};

/** Serves what is stored. `bytesPerSecond` slows down the content of blobs. */
export const serving =
  (images: Images, bytesPerSecond = Number.POSITIVE_INFINITY): Behaviour =>
  (request, response) => {
    if (request.url === '/v2/') return answer(response, 200);
    const { repository = '', kind, reference = '' } = partsOf(request.url);
    const byDigest = reference.startsWith('sha256:');
    const found = byDigest ? images.byDigest(reference) : images.byTag(`${repository}:${reference}`);
    if (!found) return refuse(response, 404, unknownCode(images, repository, kind));
    const headers = { 'docker-content-digest': found.digest, 'content-length': found.content.length };
    response.writeHead(200, { 'content-type': found.mediaType, ...headers });
    if (request.method === 'HEAD') response.end();
    else if (kind === 'manifests' || bytesPerSecond === Number.POSITIVE_INFINITY) response.end(found.content);
    else trickle(response, found.content, bytesPerSecond);
  };

function unknownCode(images: Images, repository: string, kind = ''): string {
  if (kind === 'blobs') return 'BLOB_UNKNOWN';
  return images.hasRepository(repository) ? 'MANIFEST_UNKNOWN' : 'NAME_UNKNOWN';
}

function trickle(response: ServerResponse, content: Buffer, bytesPerSecond: number): void {
  let sent = 0;
  const timer = setInterval(() => {
    response.write(content.subarray(sent, sent + bytesPerSecond));
    sent += bytesPerSecond;
    if (sent < content.length) return;
    clearInterval(timer);
    response.end();
  }, 1000);
  response.on('close', () => clearInterval(timer));
}

export function answer(
  response: ServerResponse,
  status: number,
  body: object = {},
  headers: Readonly<Record<string, string>> = {},
): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers });
  response.end(JSON.stringify(body));
}

/** An error in the form of the specification. */
export function refuse(
  response: ServerResponse,
  status: number,
  code: string,
  headers: Readonly<Record<string, string>> = {},
): void {
  answer(response, status, { errors: [{ code, message: code.toLowerCase() }] }, headers);
}
