import type { Samples } from './model.ts';

/** Wordings that prove the signatures of vpc-sc-or-policy, and near misses that must not. */
export const samples: Samples = {
  'prohibited-by-organization': {
    matches: [
      "denied: Request is prohibited by organization's policy. vpcServiceControlsUniqueIdentifier: abc123",
    ],
    mustNotMatch: ['denied: request is malformed'],
  },
  'client-network-refused': {
    matches: [
      '{"errors":[{"code":"DENIED","message":"client with IP <> is not allowed access. Refer https://aka.ms/acr/firewall to grant access."}]}',
      'denied: client with IP "203.0.113.7" is not allowed access. Refer https://aka.ms/acr/firewall to grant access.',
      'Failed to pull image "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": Your client does not have permission to get URL /v2/pause/manifests/3.9 from this server.',
      'Failed to pull image "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": denied: client with IP \'203.0.113.7\' is not allowed access. Refer https://aka.ms/acr/firewall',
    ],
    mustNotMatch: ['your client is up to date'],
  },
  'registry-rule': {
    matches: [
      'Failed to pull image "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": Error response from daemon: unknown: Artifact download request rejected: cart/1 was not downloaded due to the download blocking policy configured in Xray for docker-local.',
      'Failed to pull image "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": unknown: current image with 3 vulnerabilities cannot be pulled due to configured policy in \'Prevent images with vulnerability severity of "High" or higher from running.\'',
    ],
    mustNotMatch: ['the image was pulled as configured'],
  },
  'status-412': {
    matches: [
      'Failed to pull image "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": failed to pull and unpack image "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": failed to resolve reference "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": unexpected status from HEAD request to https://europe-west9-docker.pkg.dev/v2/shop-images/app/cart/manifests/2.4.1: 412 Precondition Failed',
    ],
    mustNotMatch: [
      'Failed to pull image "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": failed to pull and unpack image "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": failed to resolve reference "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": unexpected status from HEAD request to https://registry.example/v2/a/manifests/412: 404 Not Found',
    ],
  },
};
