import type { Samples } from './model.ts';

/** Wordings that prove the signatures of dns, and near misses that must not. */
export const samples: Samples = {
  'proxy-name-unknown': {
    matches: [
      'Failed to pull image "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": failed to pull and unpack image "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": failed to resolve reference "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": failed to do request: Head "https://europe-west9-docker.pkg.dev/v2/shop-images/app/cart/manifests/2.4.1": proxyconnect tcp: dial tcp: lookup proxy.corp.example on 169.254.169.254:53: no such host',
    ],
    mustNotMatch: [
      'Failed to pull image "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": failed to pull and unpack image "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": failed to resolve reference "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": failed to do request: Head "https://europe-west9-docker.pkg.dev/v2/shop-images/app/cart/manifests/2.4.1": proxyconnect tcp: dial tcp 10.0.0.9:3128: connect: connection refused',
    ],
  },
  'no-such-host': {
    matches: [
      'Failed to pull image "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": failed to pull and unpack image "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": failed to resolve reference "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": failed to do request: Head "https://europe-west9-docker.pkg.dev/v2/shop-images/app/cart/manifests/2.4.1": dial tcp: lookup europe-west9-docker.pkg.dev on 169.254.169.254:53: no such host',
      'Failed to pull image "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": failed to pull and unpack image "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": failed to resolve reference "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": failed to do request: Head "https://europe-west9-docker.pkg.dev/v2/shop-images/app/cart/manifests/2.4.1": dial tcp: lookup europe-west9-docker.pkg.dev: no such host',
    ],
    mustNotMatch: [
      'Failed to pull image "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": failed to pull and unpack image "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": failed to resolve reference "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": failed to do request: Head "https://europe-west9-docker.pkg.dev/v2/shop-images/app/cart/manifests/2.4.1": dial tcp: lookup europe-west9-docker.pkg.dev on 169.254.169.254:53: server misbehaving',
      'Failed to pull image "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": failed to pull and unpack image "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": failed to resolve reference "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": failed to do request: Head "https://europe-west9-docker.pkg.dev/v2/shop-images/app/cart/manifests/2.4.1": dial tcp 10.0.0.1:443: connect: no route to host',
    ],
  },
  'server-misbehaving': {
    matches: [
      'Failed to pull image "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": failed to pull and unpack image "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": failed to resolve reference "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": failed to do request: Head "https://europe-west9-docker.pkg.dev/v2/shop-images/app/cart/manifests/2.4.1": dial tcp: lookup europe-west9-docker.pkg.dev on 10.0.0.10:53: server misbehaving',
    ],
    mustNotMatch: [
      'Failed to pull image "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": failed to pull and unpack image "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": failed to resolve reference "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": failed to do request: Head "https://europe-west9-docker.pkg.dev/v2/shop-images/app/cart/manifests/2.4.1": dial tcp: lookup europe-west9-docker.pkg.dev on 10.0.0.10:53: no such host',
    ],
  },
  'dns-timeout': {
    matches: [
      'Failed to pull image "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": failed to pull and unpack image "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": failed to resolve reference "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": failed to do request: Head "https://europe-west9-docker.pkg.dev/v2/shop-images/app/cart/manifests/2.4.1": dial tcp: lookup europe-west9-docker.pkg.dev on 10.0.0.10:53: read udp 10.8.0.4:41234->10.0.0.10:53: i/o timeout',
      'Failed to pull image "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": failed to pull and unpack image "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": failed to resolve reference "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": failed to do request: Head "https://europe-west9-docker.pkg.dev/v2/shop-images/app/cart/manifests/2.4.1": dial tcp: lookup europe-west9-docker.pkg.dev on [::1]:53: read udp [::1]:41234->[::1]:53: read: connection refused',
      'Failed to pull image "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": failed to pull and unpack image "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": failed to resolve reference "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": failed to do request: Head "https://europe-west9-docker.pkg.dev/v2/shop-images/app/cart/manifests/2.4.1": dial tcp: lookup europe-west9-docker.pkg.dev: i/o timeout',
    ],
    mustNotMatch: [
      'Failed to pull image "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": failed to pull and unpack image "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": failed to resolve reference "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": failed to do request: Head "https://europe-west9-docker.pkg.dev/v2/shop-images/app/cart/manifests/2.4.1": dial tcp 199.36.153.8:443: i/o timeout',
    ],
  },
  'temporary-failure': {
    matches: [
      'Failed to pull image "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": failed to pull and unpack image "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": failed to resolve reference "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": failed to do request: Head "https://europe-west9-docker.pkg.dev/v2/shop-images/app/cart/manifests/2.4.1": dial tcp: lookup europe-west9-docker.pkg.dev: Temporary failure in name resolution',
    ],
    mustNotMatch: ['temporary failure, please retry'],
  },
  nxdomain: {
    matches: ['Failed to pull image "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": no such host'],
    mustNotMatch: ['no such image', 'no route to host'],
  },
  'dns-no-answer': {
    matches: [
      'Failed to pull image "registry.example.com/app/cart:2.4.1": Get "https://registry.example.com/v2/": lookup registry.example.com: no answer from DNS server',
    ],
    mustNotMatch: ['no answer from the server'],
  },
  'lookup-failed': {
    matches: [
      'Failed to pull image "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": failed to pull and unpack image "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": failed to resolve reference "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": failed to do request: Head "https://europe-west9-docker.pkg.dev/v2/shop-images/app/cart/manifests/2.4.1": dial tcp: lookup europe-west9-docker.pkg.dev: device or resource busy',
    ],
    mustNotMatch: [
      'Failed to pull image "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": failed to pull and unpack image "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": failed to resolve reference "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": failed to do request: Head "https://europe-west9-docker.pkg.dev/v2/shop-images/app/cart/manifests/2.4.1": dial tcp 199.36.153.8:443: i/o timeout',
    ],
  },
};
