/**
 * Messages of failed pulls, as kubelet 1.32 and later print them with containerd 2.1. Taken from real kubelets; only
 * names are replaced.
 */

import { minutesAgo } from '../clock.ts';

/** The error of the container runtime for one image. */
type Cause = (image: string) => string;

/** The clock of the node at the last failed pull of a Pod of a world. */
const failedAt = minutesAgo(1);
const expiredAt = minutesAgo(2 * 24 * 60).replace(/T.*/, 'T23:59:59Z');

/** 403: the token endpoint accepts the service account of the node, but not for this repository. */
export const tokenForbidden: Cause = (image) => failedPull(image, `${tokenRefusal(image)}: 403 Forbidden`);

/** 401: the token endpoint does not accept the service account: disabled, deleted, or with an expired key. */
export const tokenUnauthorized: Cause = (image) =>
  failedPull(image, `${tokenRefusal(image)}: 401 Unauthorized`);

/** The node sent no credentials to a third-party registry that requires them. */
export const anonymousRefused: Cause = (image) =>
  failedPull(
    image,
    'pull access denied, repository does not exist or may require authorization: authorization failed: no basic auth credentials',
  );

/** The registry does not have the tag. */
export const tagNotFound: Cause = (image) =>
  `rpc error: code = NotFound desc = ${failedPull(image, `${image}: not found`)}`;

/** The resolver of the node answers NXDOMAIN. */
export const hostUnknown: Cause = (image) =>
  failedPull(
    image,
    `failed to do request: ${request(image)}: dial tcp: lookup ${hostOf(image)} on 169.254.169.254:53: no such host`,
  );

/** Timeout to the resolved address. */
export const connectionTimedOut =
  (address: string): Cause =>
  (image) =>
    failedPull(image, `failed to do request: ${request(image)}: dial tcp ${address}:443: i/o timeout`);

/** The pull rate limit of Docker Hub, whose API host differs from its image host. */
export const tooManyRequests: Cause = (image) =>
  failedPull(
    image,
    `unexpected status from HEAD request to ${manifestUrl(image).replace('//docker.io/', '//registry-1.docker.io/')}: 429 Too Many Requests`,
  );

/** The certificate of the registry is signed by an unknown authority. */
export const unknownAuthority: Cause = (image) =>
  failedPull(
    image,
    `failed to do request: ${request(image)}: tls: failed to verify certificate: x509: certificate signed by unknown authority`,
  );

/** The certificate of the registry expired at least a day before the pull failed: the clock of the node is right. */
export const certificateExpired: Cause = (image) =>
  failedPull(
    image,
    `failed to do request: ${request(image)}: tls: failed to verify certificate: x509: certificate has expired or is not yet valid: current time ${failedAt} is after ${expiredAt}`,
  );

/** The registry serves plain HTTP on the port. */
export const plainHttp: Cause = (image) =>
  failedPull(
    image,
    `failed to do request: ${request(image)}: http: server gave HTTP response to HTTPS client`,
  );

/** A mirror of the registry fails. */
export const mirrorFault: Cause = (image) =>
  failedPull(
    image,
    `unexpected status from HEAD request to ${manifestUrl(image).replace(`//${hostOf(image)}/`, '//mirror.example.com/')}?ns=${hostOf(image)}: 503 Service Unavailable`,
  );

/** The registry answers with a server error. */
export const serverFault =
  (status: string): Cause =>
  (image) =>
    failedPull(image, `unexpected status from HEAD request to ${manifestUrl(image)}: ${status}`);

/** The resolver of the node answers SERVFAIL. */
export const resolverFault: Cause = (image) =>
  failedPull(
    image,
    `failed to do request: ${request(image)}: dial tcp: lookup ${hostOf(image)} on 169.254.169.254:53: server misbehaving`,
  );

/** Connection refused: nothing listens on the port. */
export const connectionRefused =
  (address: string): Cause =>
  (image) =>
    failedPull(
      image,
      `failed to do request: ${request(image)}: dial tcp ${address}: connect: connection refused`,
    );

/** The node cannot reach its HTTP proxy. */
export const proxyUnreachable: Cause = (image) =>
  failedPull(
    image,
    `failed to do request: ${request(image)}: proxyconnect tcp: dial tcp 10.20.0.9:3128: connect: connection refused`,
  );

/** The registry refuses the pull by policy, without a reason. */
export const preconditionFailed: Cause = (image) =>
  failedPull(image, `unexpected status from HEAD request to ${manifestUrl(image)}: 412 Precondition Failed`);

/** 403 for the manifest: the token was given, and the repository still refuses. */
export const manifestForbidden: Cause = (image) =>
  failedPull(image, `unexpected status from HEAD request to ${manifestUrl(image)}: 403 Forbidden`);

/** 401 for the manifest: the registry does not accept the password that was sent. */
export const manifestUnauthorized: Cause = (image) =>
  failedPull(image, `unexpected status from HEAD request to ${manifestUrl(image)}: 401 Unauthorized`);

/** The node sent no token. */
export const anonymousForbidden: Cause = (image) =>
  failedPull(image, `${tokenRefusal(image).replace('oauth', 'anonymous')}: 403 Forbidden`);

/** The event with which a kubelet reports a failed pull. */
export function failedEvent(image: string, cause: string): string {
  return `Failed to pull image "${image}": ${cause}`;
}

/** The message of a container in back-off. Kubelets before 1.32 omit the cause. */
export function backOffMessage(image: string, cause: string): string {
  return `Back-off pulling image "${image}": ErrImagePull: ${cause}`;
}

function failedPull(image: string, why: string): string {
  return `failed to pull and unpack image "${image}": failed to resolve image: ${why}`;
}

/** `oauth token` means that credentials were sent; without any it is `anonymous token`. */
function tokenRefusal(image: string): string {
  const [host = '', ...path] = image.replace(/[:@][^/]*$/, '').split('/');
  const scope = encodeURIComponent(`repository:${path.join('/')}:pull`);
  return `failed to authorize: failed to fetch oauth token: unexpected status from GET request to https://${host}/v2/token?scope=${scope}&service=${host}`;
}

function hostOf(image: string): string {
  return image.slice(0, image.indexOf('/'));
}

/** An error of the first request of a pull, as printed by Go. */
function request(image: string): string {
  return `Head "${manifestUrl(image)}"`;
}

function manifestUrl(image: string): string {
  const [name = '', tag = 'latest'] = image.slice(image.indexOf('/') + 1).split(':');
  return `https://${hostOf(image)}/v2/${name}/manifests/${tag}`;
}
