import { schema1Image as rule } from '../../../../src/catalogue/rules/schema/schema-1-image.ts';
import { digest, failedWith, imagePull, manifest, tagged } from '../../../support/rules/node-fixtures.ts';
import { rehearse } from '../../../support/rules/rehearse.ts';
import { failure, node } from '../../../support/rules/subjects.ts';

const on = (containerRuntime: string | null, signature = 'schema-1-media-type') =>
  imagePull({ failure: failedWith('schema1', signature), node: { ...node, containerRuntime } });
const noFailure = imagePull({ failure: null });
const prettyjws = 'application/vnd.docker.distribution.manifest.v1+prettyjws';

rehearse(rule, {
  'schema-1-unsupported': [
    { about: on('containerd://2.1.4'), world: [], facts: { runtime: 'containerd://2.1.4' } },
    { when: 'if the node could not be read', about: on(null), world: [], facts: { runtime: '' } },
    {
      when: 'if the node now has a containerd that reads it',
      about: on('containerd://1.7.24'),
      world: [],
      facts: { runtime: '' },
    },
  ],
  'schema-1-disabled': [
    { about: on('containerd://2.0.6'), world: [] },
    { when: 'if only the wording of the message shows it', about: on(null, 'schema-1-disabled'), world: [] },
    {
      when: 'if the node now has a containerd that reads it',
      about: on('containerd://1.7.24', 'schema-1-disabled'),
      world: [],
      facts: { runtime: '' },
    },
  ],
  'schema-1-deprecated': [
    {
      about: noFailure,
      world: [tagged(), manifest({ mediaType: prettyjws })],
      facts: { mediaType: prettyjws, runtime: 'containerd://1.7.24', digest },
    },
    {
      when: 'for a digest',
      about: imagePull({
        failure: null,
        text: `europe-west9-docker.pkg.dev/shop-images/app/cart@${digest}`,
      }),
      world: [manifest({ mediaType: prettyjws.replace('prettyjws', 'json') })],
    },
  ],
  'format-supported': [
    { about: noFailure, world: [tagged(), manifest({})] },
    ...[
      'application/vnd.docker.distribution.manifest.v2+json',
      'application/vnd.docker.distribution.manifest.list.v2+json',
      'application/vnd.oci.image.manifest.v1+json',
    ].map((mediaType) => ({
      when: mediaType,
      about: noFailure,
      world: [tagged(), manifest({ mediaType })],
    })),
  ],
  'media-type-unknown': {
    about: noFailure,
    world: [tagged(), manifest({ mediaType: 'application/vnd.docker.distribution.manifest.v1' })],
  },
  'not-applicable-cause': { about: imagePull({ failure: failure('auth-403') }), world: [] },
  'other-registry': {
    about: imagePull({ failure: null, text: 'registry.example.com/cart:1' }),
    world: [],
    facts: { host: 'registry.example.com' },
  },
  'repository-not-named': {
    about: imagePull({ failure: null, text: 'europe-west9-docker.pkg.dev/shop-images/cart:1' }),
    world: [],
  },
});
