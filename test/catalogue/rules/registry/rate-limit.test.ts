import { rateLimit as rule } from '../../../../src/catalogue/rules/registry/rate-limit.ts';
import { universes } from '../../../../src/cloud/universes.ts';
import { failed, pullOf } from '../../../support/rules/pulls.ts';
import { rehearse } from '../../../support/rules/rehearse.ts';
import { cart, node } from '../../../support/rules/subjects.ts';

const limitedBy = (host: string) =>
  failed(
    'rate-limit',
    `unexpected status from HEAD request to https://${host}/v2/library/nginx/manifests/1.27: 429 Too Many Requests`,
  );
const limit = limitedBy('registry-1.docker.io');

rehearse(rule, {
  'docker-hub-rate-limit': [
    { about: pullOf('nginx:1.27', limit), world: [], facts: { namespace: 'shop', project: 'shop-prod' } },
    {
      when: 'by the host that gives tokens',
      about: pullOf('nginx:1.27', limitedBy('auth.docker.io')),
      world: [],
    },
    {
      when: 'for an unknown cluster',
      about: pullOf('nginx:1.27', {
        ...limit,
        node: { ...node, cluster: { project: null, location: null, name: null } },
      }),
      world: [],
    },
  ],
  'docker-hub-rate-limit-not-gke': {
    about: pullOf('nginx:1.27', failed('rate-limit')),
    gke: false,
    world: [],
  },
  'docker-hub-rate-limit-no-cache': {
    about: pullOf('nginx:1.27', limit),
    world: [],
    universe: universes.s3ns,
  },
  'artifact-registry-quota-exceeded': {
    about: pullOf(
      cart,
      failed(
        'quota-or-api-disabled',
        "RESOURCE_EXHAUSTED: Quota exceeded for quota metric 'Requests' of service 'artifactregistry.googleapis.com'",
      ),
    ),
    world: [],
    facts: { project: 'shop-images' },
  },
  'artifact-registry-rate-limit': [
    {
      about: pullOf(cart, limitedBy('europe-west9-docker.pkg.dev')),
      world: [],
      facts: { project: 'shop-images' },
    },
    {
      when: 'in the words of Docker Hub',
      about: pullOf(
        'europe-west9-docker.pkg.dev/shop-images/hub/library/nginx:1.27',
        failed(
          'rate-limit',
          'unexpected status from HEAD request to https://europe-west9-docker.pkg.dev/v2/shop-images/hub/library/nginx/manifests/1.27: 429 Too Many Requests: toomanyrequests: You have reached your unauthenticated pull rate limit. https://www.docker.com/increase-rate-limit',
        ),
      ),
      world: [],
    },
  ],
  'pull-qps-exceeded': { about: pullOf(cart, failed('rate-limit', 'pull QPS exceeded')), world: [] },
  'other-registry-rate-limit': [
    { about: pullOf('quay.io/team/cart:1', limitedBy('quay.io')), world: [], facts: { host: 'quay.io' } },
    {
      when: 'to which another redirects (messages B4)',
      about: pullOf('registry.k8s.io/pause:3.10', limitedBy('europe-west9-docker.pkg.dev')),
      world: [],
      facts: { host: 'europe-west9-docker.pkg.dev' },
    },
    {
      when: 'that is a mirror',
      about: pullOf(
        'nginx:1.27',
        failed('rate-limit', 'HEAD request to https://mirror.example.com/v2/x/manifests/1?ns=docker.io: 429'),
      ),
      world: [],
      facts: { host: 'mirror.example.com' },
    },
  ],
  'not-applicable-cause': [
    { about: pullOf('nginx:1.27'), world: [] },
    { when: 'but refused', about: pullOf('nginx:1.27', failed('auth-403')), world: [] },
    {
      when: 'if it is not enabled',
      about: pullOf(cart, failed('quota-or-api-disabled', 'reason: SERVICE_DISABLED')),
      world: [],
    },
  ],
});
