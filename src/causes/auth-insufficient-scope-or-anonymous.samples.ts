import type { Samples } from './model.ts';

/** Wordings that prove the signatures of auth-insufficient-scope-or-anonymous, and near misses that must not. */
export const samples: Samples = {
  'insufficient-authentication-scopes': {
    matches: [
      'Failed to pull image "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": Request had insufficient authentication scopes.',
      '"reason": "ACCESS_TOKEN_SCOPE_INSUFFICIENT", pulling image',
    ],
    mustNotMatch: [
      'Failed to pull image "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": failed to pull and unpack image "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": failed to resolve reference "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": pull access denied, repository does not exist or may require authorization: server message: insufficient_scope: authorization failed',
    ],
  },
  'insufficient-scope': {
    matches: [
      'Failed to pull image "docker.io/acme/private:1": failed to pull and unpack image "docker.io/acme/private:1": failed to resolve reference "docker.io/acme/private:1": pull access denied, repository does not exist or may require authorization: server message: insufficient_scope: authorization failed',
      'Failed to pull image "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": failed to pull and unpack image "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": failed to resolve reference "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": pull access denied, repository does not exist or may require authorization: server message: invalid_token: authorization failed',
    ],
    mustNotMatch: [
      'Failed to pull image "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": failed to pull and unpack image "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": failed to resolve reference "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": pull access denied, repository does not exist or may require authorization: authorization failed: no basic auth credentials',
    ],
  },
  'pull-access-denied': {
    matches: [
      'Failed to pull image "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": rpc error: code = Unknown desc = Error response from daemon: repository europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1 not found: does not exist or no pull access',
      'Failed to pull image "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": rpc error: code = Unknown desc = Error response from daemon: pull access denied for acme/cart, repository does not exist or may require \'docker login\': denied: requested access to the resource is denied',
      'Failed to pull image "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": failed to pull and unpack image "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": failed to resolve reference "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": pull access denied, repository does not exist or may require authorization: authorization failed',
    ],
    mustNotMatch: [
      'Failed to pull image "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": access was granted',
    ],
  },
  'requested-access-denied': {
    matches: [
      'initializing source docker://acme/cart:latest: reading manifest latest in docker.io/acme/cart: requested access to the resource is denied',
      'Failed to pull image "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": errors: denied: requested access to the resource is denied unauthorized: authentication required',
    ],
    mustNotMatch: ['denied: you asked too often'],
  },
  'authorization-failed': {
    matches: [
      'Failed to pull image "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": failed to pull and unpack image "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": failed to resolve reference "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": authorization failed',
    ],
    mustNotMatch: [
      'Failed to pull image "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": failed to pull and unpack image "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": failed to resolve reference "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": authorization passed',
    ],
  },
};
