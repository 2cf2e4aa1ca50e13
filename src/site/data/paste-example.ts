/** The text of "Try an example". */

/** A real event of a node whose account may not read the repository. */
const exampleImage = 'europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1';
const example = `Events:
  Type     Reason   Age                From     Message
  ----     ------   ----               ----     -------
  Normal   Pulling  12s (x2 over 26s)  kubelet  Pulling image "${exampleImage}"
  Warning  Failed   11s (x2 over 25s)  kubelet  Failed to pull image "${exampleImage}": failed to pull and unpack image "${exampleImage}": failed to resolve reference "${exampleImage}": failed to authorize: failed to fetch oauth token: unexpected status from GET request to https://europe-west9-docker.pkg.dev/v2/token?scope=repository%3Ashop-images%2Fapp%2Fcart%3Apull&service=europe-west9-docker.pkg.dev: 403 Forbidden
  Warning  Failed   11s (x2 over 25s)  kubelet  Error: ErrImagePull`;

export const pasteExample = example;
