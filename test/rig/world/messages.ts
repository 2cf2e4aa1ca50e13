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
