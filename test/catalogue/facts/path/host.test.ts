import { expect, it } from 'vitest';
import { hostOf } from '../../../../src/catalogue/facts/path/host.ts';
import type { PullFailure } from '../../../../src/catalogue/model/subjects.ts';
import { readFailure } from '../../../support/rules/read.ts';
import { image } from '../../../support/rules/subjects.ts';

const timedOut = (url: string) =>
  readFailure(
    'firewall-or-timeout',
    `failed to do request: Head "${url}": dial tcp 10.0.0.1:443: i/o timeout`,
  );
const [registry, nginx] = ['europe-west9-docker.pkg.dev/shop-images/app/cart:1', 'nginx'];

const cases: Readonly<Record<string, readonly [string, PullFailure | null, string]>> = {
  'of the image': [registry, null, 'europe-west9-docker.pkg.dev'],
  'of Docker Hub': [nginx, null, 'registry-1.docker.io'],
  'without its port': ['registry.example.com:5000/app:1', null, 'registry.example.com'],
  'of a redirect': [
    'registry.k8s.io/pause:3.10',
    timedOut('https://europe-west9-docker.pkg.dev/v2/k8s-artifacts-prod/images/pause/manifests/3.10'),
    'europe-west9-docker.pkg.dev',
  ],
  'of a mirror': [
    nginx,
    timedOut('https://mirror.gcr.io/v2/library/nginx/manifests/latest?ns=docker.io'),
    'mirror.gcr.io',
  ],
  'of a mirror with a port': [
    nginx,
    timedOut('http://mirror.corp:5000/v2/library/nginx/manifests/latest?ns=docker.io'),
    'mirror.corp',
  ],
  'that was looked up': [
    nginx,
    readFailure(
      'dns',
      'failed to do request: Head "https://mirror.corp/v2/x": dial tcp: lookup proxy.corp on 169.254.169.254:53: no such host',
    ),
    'proxy.corp',
  ],
  'of the image, if the request was answered': [
    registry,
    readFailure(
      'auth-403',
      'unexpected status from GET request to https://oauth.example.com/token: 403 Forbidden',
    ),
    'europe-west9-docker.pkg.dev',
  ],
};

it.each(Object.entries(cases))('the host is that %s', (_, [text, failure, host]) => {
  expect(hostOf({ image: image(text), failure })).toBe(host);
});
