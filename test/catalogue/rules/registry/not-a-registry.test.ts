import { notARegistry as rule } from '../../../../src/catalogue/rules/registry/not-a-registry.ts';
import { failed, pullOf } from '../../../support/rules/pulls.ts';
import { rehearse } from '../../../support/rules/rehearse.ts';

const text = 'registry.example.com/team/cart:1';

rehearse(rule, {
  'web-page-response': [
    {
      about: pullOf(
        text,
        failed('registry-unavailable', `unexpected media type text/html for sha256:ab: not found`),
      ),
      world: [],
      facts: { host: 'registry.example.com' },
    },
    {
      when: 'for a token',
      about: pullOf(
        text,
        failed('registry-unavailable', "invalid character '<' looking for beginning of value"),
      ),
      world: [],
    },
  ],
  'web-page-for-public-registry': [
    {
      about: pullOf(
        'docker.io/library/redis:7',
        failed('registry-unavailable', `unexpected media type text/html for sha256:ab: not found`),
      ),
      world: [],
      facts: { host: 'docker.io' },
    },
    {
      when: 'of the universe',
      about: pullOf(
        'europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1',
        failed('registry-unavailable', `unexpected media type text/html for sha256:ab: not found`),
      ),
      world: [],
    },
  ],
  'not-a-container-image': [
    {
      about: pullOf(
        text,
        failed(
          'corrupt-or-extract',
          'unexpected media type application/vnd.cncf.helm.config.v1+json for sha256:ab: not found',
        ),
      ),
      world: [],
      facts: { type: 'application/vnd.cncf.helm.config.v1+json' },
    },
    {
      when: 'in the wording of containerd 1.6',
      about: pullOf(text, failed('corrupt-or-extract', 'mismatched image rootfs and manifest layers')),
      world: [],
      facts: { type: '' },
    },
  ],
  'not-applicable-cause': [
    { about: pullOf(), world: [] },
    {
      when: 'that is damaged',
      about: pullOf(text, failed('corrupt-or-extract', 'unexpected EOF')),
      world: [],
    },
    {
      when: 'of a registry with a fault',
      about: pullOf(text, failed('registry-unavailable', '503')),
      world: [],
    },
  ],
});
