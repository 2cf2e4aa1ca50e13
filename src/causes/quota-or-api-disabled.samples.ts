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
  'quota-exceeded': {
    matches: [
      "Failed to pull image \"europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1\": RESOURCE_EXHAUSTED: Quota exceeded for quota metric 'Requests per project per region' and limit 'Requests per project per region per minute' of service 'artifactregistry.googleapis.com'",
    ],
    mustNotMatch: ['pods "x" is forbidden: exceeded quota: compute'],
  },
  'billing-disabled': {
    matches: [
      'Failed to pull image "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": denied: This API method requires billing to be enabled. Please enable billing on project #p',
    ],
    mustNotMatch: ['billing report'],
  },
};
