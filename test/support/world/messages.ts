/**
 * Why a pull failed, in the words that kubelet 1.32 and later print with containerd 2.1. Taken from real kubelets
 * (section "What real kubelets and containerds say" of the rig notes); only names are filled in.
 */

/** What a runtime says of one image. */
type Cause = (image: string) => string;

/** The token endpoint knows the account that the node presented, and refuses it the repository. */
export const tokenForbidden: Cause = (image) => failedPull(image, `${tokenRefusal(image)}: 403 Forbidden`);

/** The token endpoint does not accept the account itself: disabled, deleted, or an expired key. */
export const tokenUnauthorized: Cause = (image) =>
  failedPull(image, `${tokenRefusal(image)}: 401 Unauthorized`);

/** The node sent no credentials, and the registry of somebody else asks for some. */
export const anonymousRefused: Cause = (image) =>
  failedPull(
    image,
    'pull access denied, repository does not exist or may require authorization: authorization failed: no basic auth credentials',
  );

/** The registry answers, and has no such tag. */
export const tagNotFound: Cause = (image) =>
  `rpc error: code = NotFound desc = ${failedPull(image, `${image}: not found`)}`;

/** The resolver of the node says that there is no such name. */
export const hostUnknown: Cause = (image) =>
  failedPull(
    image,
    `failed to do request: ${request(image)}: dial tcp: lookup ${hostOf(image)} on 169.254.169.254:53: no such host`,
  );

/** The name resolved to this address, and nothing answers there. */
export const connectionTimedOut =
  (address: string): Cause =>
  (image) =>
    failedPull(image, `failed to do request: ${request(image)}: dial tcp ${address}:443: i/o timeout`);

/** Docker Hub counts pulls, and answers under another name than its images have. */
export const tooManyRequests: Cause = (image) =>
  failedPull(
    image,
    `unexpected status from HEAD request to ${manifestUrl(image).replace('//docker.io/', '//registry-1.docker.io/')}: 429 Too Many Requests`,
  );

/** The node does not know who signed the certificate of the registry. */
export const unknownAuthority: Cause = (image) =>
  failedPull(
    image,
    `failed to do request: ${request(image)}: tls: failed to verify certificate: x509: certificate signed by unknown authority`,
  );

/** The certificate of the registry ended before the clock of the node. */
export const certificateExpired: Cause = (image) =>
  failedPull(
    image,
    `failed to do request: ${request(image)}: tls: failed to verify certificate: x509: certificate has expired or is not yet valid: current time 2026-11-20T09:05:11Z is after 2026-11-18T23:59:59Z`,
  );

/** The registry speaks HTTP on the port of the address. */
export const plainHttp: Cause = (image) =>
  failedPull(
    image,
    `failed to do request: ${request(image)}: http: server gave HTTP response to HTTPS client`,
  );

/** A mirror was asked in the place of the registry, and fails. */
export const mirrorFault: Cause = (image) =>
  failedPull(
    image,
    `unexpected status from HEAD request to ${manifestUrl(image).replace(`//${hostOf(image)}/`, '//mirror.example.com/')}?ns=${hostOf(image)}: 503 Service Unavailable`,
  );

/** The registry has a fault of its own. */
export const serverFault =
  (status: string): Cause =>
  (image) =>
    failedPull(image, `unexpected status from HEAD request to ${manifestUrl(image)}: ${status}`);

/** The resolver of the node answers with an error. */
export const resolverFault: Cause = (image) =>
  failedPull(
    image,
    `failed to do request: ${request(image)}: dial tcp: lookup ${hostOf(image)} on 169.254.169.254:53: server misbehaving`,
  );

/** Somebody is at the address, and nothing listens there. */
export const connectionRefused =
  (address: string): Cause =>
  (image) =>
    failedPull(
      image,
      `failed to do request: ${request(image)}: dial tcp ${address}: connect: connection refused`,
    );

/** The node pulls by a proxy, and does not reach it. */
export const proxyUnreachable: Cause = (image) =>
  failedPull(
    image,
    `failed to do request: ${request(image)}: proxyconnect tcp: dial tcp 10.20.0.9:3128: connect: connection refused`,
  );

/** The registry has a rule against such pulls, and keeps the reason to itself. */
export const preconditionFailed: Cause = (image) =>
  failedPull(image, `unexpected status from HEAD request to ${manifestUrl(image)}: 412 Precondition Failed`);

/** The node sent no token at all. */
export const anonymousForbidden: Cause = (image) =>
  failedPull(image, `${tokenRefusal(image).replace('oauth', 'anonymous')}: 403 Forbidden`);

/** The event with which a kubelet reports a failed pull. */
export function failedEvent(image: string, cause: string): string {
  return `Failed to pull image "${image}": ${cause}`;
}

/** The message of a container that waits for the next try. Kubelets before 1.32 leave the cause out. */
export function backOffMessage(image: string, cause: string): string {
  return `Back-off pulling image "${image}": ErrImagePull: ${cause}`;
}

function failedPull(image: string, why: string): string {
  return `failed to pull and unpack image "${image}": failed to resolve image: ${why}`;
}

/** `oauth token` says that credentials were sent; without any it would read `anonymous token`. */
function tokenRefusal(image: string): string {
  const [host = '', ...path] = image.replace(/[:@][^/]*$/, '').split('/');
  const scope = encodeURIComponent(`repository:${path.join('/')}:pull`);
  return `failed to authorize: failed to fetch oauth token: unexpected status from GET request to https://${host}/v2/token?scope=${scope}&service=${host}`;
}

function hostOf(image: string): string {
  return image.slice(0, image.indexOf('/'));
}

/** The first request of a pull, as Go prints it. */
function request(image: string): string {
  return `Head "${manifestUrl(image)}"`;
}

function manifestUrl(image: string): string {
  const [name = '', tag = 'latest'] = image.slice(image.indexOf('/') + 1).split(':');
  return `https://${hostOf(image)}/v2/${name}/manifests/${tag}`;
}
