import type { Samples } from './model.ts';

/** Wordings that prove the signatures of quota-or-api-disabled, and near misses that must not. */
export const samples: Samples = {
  'api-disabled': {
    matches: [
      'denied: Artifact Registry API has not been used in project 1234567890 before or it is disabled. Enable it by visiting https://console.developers.google.com/apis/api/artifactregistry.googleapis.com/overview?project=1234567890 then retry.',
    ],
    mustNotMatch: ['the API is enabled'],
  },
  'container-registry-shut-down': {
    matches: [
      "Container Registry is deprecated and shutting down, please use the auto migration tool to migrate to Artifact Registry (gcloud artifacts docker upgrade migrate --projects='p')",
    ],
    mustNotMatch: ['Container Registry is up'],
  },
  'gcr-412': {
    matches: [
      'Failed to pull image "eu.gcr.io/shop-images/cart:2.4.1": failed to pull and unpack image "eu.gcr.io/shop-images/cart:2.4.1": failed to resolve reference "eu.gcr.io/shop-images/cart:2.4.1": unexpected status from HEAD request to https://eu.gcr.io/v2/shop-images/cart/manifests/2.4.1: 412 Precondition Failed',
      'Failed to pull image "gcr.io/shop-images/cart:2.4.1": rpc error: code = Unknown desc = failed to pull and unpack image "gcr.io/shop-images/cart:2.4.1": failed to resolve reference "gcr.io/shop-images/cart:2.4.1": pulling from host gcr.io failed with status code [manifests 2.4.1]: 412 Precondition Failed',
    ],
    mustNotMatch: [
      'Failed to pull image "gcr.io/shop-images/cart:412": failed to resolve reference "gcr.io/shop-images/cart:412": unexpected status from HEAD request to https://gcr.io/v2/shop-images/cart/manifests/412: 403 Forbidden',
      'unexpected status from HEAD request to https://mirror.gcr.io/v2/library/redis/manifests/7: 412 Precondition Failed',
      'unexpected status from HEAD request to https://registry.example.com/v2/gcr.io/cart/manifests/1: 412 Precondition Failed',
    ],
  },
  'quota-exceeded': {
    matches: [
      "Failed to pull image \"europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1\": RESOURCE_EXHAUSTED: Quota exceeded for quota metric 'Requests per project per region' and limit 'Requests per project per region per minute' of service 'artifactregistry.googleapis.com'",
    ],
    mustNotMatch: [
      'write /var/lib/containerd/ingest/1/data: disk quota exceeded',
      'pods "x" is forbidden: exceeded quota: compute',
    ],
  },
  'billing-disabled': {
    matches: [
      'Failed to pull image "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": denied: This API method requires billing to be enabled. Please enable billing on project #p',
    ],
    mustNotMatch: ['billing report'],
  },
};
