import { missingPart as rule } from '../../../../src/catalogue/rules/not-found/missing-part.ts';
import { failed, pullOf } from '../../../support/rules/pulls.ts';
import { rehearse } from '../../../support/rules/rehearse.ts';
import { cart } from '../../../support/rules/subjects.ts';

const part = `sha256:${'3'.repeat(64)}`;
const gone = (type: string) =>
  pullOf(
    cart,
    failed(
      'not-found-blob',
      `failed to copy: httpReadSeeker: failed open: could not fetch content descriptor ${part} (${type}) from remote: not found`,
    ),
  );

rehearse(rule, {
  'blob-missing': [
    {
      about: gone('application/vnd.docker.image.rootfs.diff.tar.gzip'),
      world: [],
      facts: { part, kind: 'layer', host: '' },
    },
    {
      when: 'for the image configuration',
      about: gone('application/vnd.docker.container.image.v1+json'),
      world: [],
      facts: { kind: 'config' },
    },
    {
      when: 'a manifest',
      about: gone('application/vnd.oci.image.manifest.v1+json'),
      world: [],
      facts: { kind: 'manifest' },
    },
    {
      when: 'with a URL in the message',
      about: pullOf(
        cart,
        failed(
          'not-found-blob',
          `content at https://europe-west9-docker.pkg.dev/v2/shop-images/app/cart/blobs/${part} not found: not found`,
        ),
      ),
      world: [],
      facts: { part, kind: 'part' },
    },
    {
      when: 'with the URL of a manifest in the message',
      about: pullOf(
        cart,
        failed(
          'not-found-blob',
          `content at https://europe-west9-docker.pkg.dev/v2/shop-images/app/cart/manifests/${part} not found: not found`,
        ),
      ),
      world: [],
      facts: { part, kind: 'manifest' },
    },
    {
      when: 'at a mirror',
      about: pullOf(
        cart,
        failed(
          'not-found-blob',
          `content at https://mirror.example.com/v2/shop-images/app/cart/blobs/${part}?ns=europe-west9-docker.pkg.dev not found: not found`,
        ),
      ),
      world: [],
      facts: { part, host: 'mirror.example.com' },
    },
    {
      when: 'without the part in the message',
      about: pullOf(cart, failed('not-found-blob', 'blob unknown to registry')),
      world: [],
      facts: { part: '' },
    },
  ],
  'not-applicable-cause': [
    { about: pullOf(), world: [] },
    { when: 'but the tag', about: pullOf(cart, failed('not-found')), world: [] },
  ],
});
