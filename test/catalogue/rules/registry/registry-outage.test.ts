import { registryOutage as rule } from '../../../../src/catalogue/rules/registry/registry-outage.ts';
import { universes } from '../../../../src/cloud/universes.ts';
import { failed, pullOf } from '../../../support/rules/pulls.ts';
import { rehearse } from '../../../support/rules/rehearse.ts';
import { cart } from '../../../support/rules/subjects.ts';

const fault = (host: string, status: string) =>
  failed(
    'registry-unavailable',
    `failed to resolve image: unexpected status from HEAD request to https://${host}/v2/app/cart/manifests/1: ${status}`,
    'request-5xx',
  );

rehearse(rule, {
  'artifact-registry-unavailable': [
    {
      about: pullOf(cart, fault('europe-west9-docker.pkg.dev', '503 Service Unavailable')),
      world: [],
      facts: { host: 'europe-west9-docker.pkg.dev', status: '503 Service Unavailable' },
    },
    {
      when: 'at the host to which another registry redirects (messages B4)',
      about: pullOf(
        'registry.k8s.io/pause:3.10',
        fault('europe-west9-docker.pkg.dev', '500 Internal Server Error'),
      ),
      world: [],
      facts: { host: 'europe-west9-docker.pkg.dev' },
    },
    {
      when: 'without a number',
      about: pullOf(cart, failed('registry-unavailable', 'Service Unavailable')),
      world: [],
      facts: { status: '5xx' },
    },
  ],
  'other-registry-unavailable': [
    {
      about: pullOf('registry.example.com/app/cart:1', fault('registry.example.com', '502 Bad Gateway')),
      world: [],
      facts: { host: 'registry.example.com', status: '502 Bad Gateway' },
    },
    {
      when: 'that is a mirror of Artifact Registry',
      about: pullOf(cart, fault('mirror.example.com', '502 Bad Gateway')),
      world: [],
      facts: { host: 'mirror.example.com' },
    },
    {
      when: 'of another cloud',
      about: pullOf(cart, fault('europe-west9-docker.pkg.dev', '500 Internal Server Error')),
      world: [],
      universe: universes.s3ns,
    },
  ],
  'registry-unavailable': {
    about: pullOf('registry.example.com/app/cart:1', failed('registry-unavailable', 'RegistryUnavailable')),
    world: [],
    facts: { host: 'registry.example.com' },
  },
  'not-applicable-cause': [
    { about: pullOf(), world: [] },
    {
      when: 'but a web page',
      about: pullOf(cart, failed('registry-unavailable', '', 'html-answer')),
      world: [],
    },
    {
      when: 'if a web page comes without the status of an outage',
      about: pullOf(
        cart,
        failed(
          'registry-unavailable',
          "failed to resolve image: invalid character '<' looking for beginning of value",
          'html-error-page',
        ),
      ),
      world: [],
    },
  ],
});
