import { describeBootDisks } from '../../../../src/catalogue/commands/gcloud/container.ts';
import { imageSize as rule } from '../../../../src/catalogue/rules/slow/image-size.ts';
import { refused } from '../../../support/rules/fake-ask.ts';
import { bootDisks, imagePull, manifest, tagged } from '../../../support/rules/node-fixtures.ts';
import { progress, pulled } from '../../../support/rules/progress.ts';
import { rehearse } from '../../../support/rules/rehearse.ts';
import { cart, clusterParams, failure } from '../../../support/rules/subjects.ts';

const single = 'application/vnd.oci.image.manifest.v1+json';
const slow = imagePull({ failure: failure('timeout-slow') });
const noFailure = imagePull({ failure: null });
const huge = manifest({ mediaType: single, bytes: 4_187_593_216 });

rehearse(rule, {
  'image-large': [
    {
      about: slow,
      gke: false,
      world: [progress(), tagged(), huge],
      facts: { image: cart, size: 4.2 },
    },
    {
      when: 'if the cluster cannot be read',
      about: slow,
      world: [progress(), tagged(), huge, refused(describeBootDisks, clusterParams, { why: 'forbidden' })],
    },
    {
      when: 'if the cluster does not list the pool',
      about: slow,
      world: [progress(), tagged(), huge, bootDisks({ pool: 'other' })],
    },
  ],
  'image-large-node-pool': {
    about: slow,
    world: [progress(), tagged(), huge, bootDisks({})],
    facts: { image: cart, size: 4.2, cluster: 'web' },
  },
  'image-large-autoprovisioned': [
    { about: slow, world: [progress(), tagged(), huge, bootDisks({ autopilot: true })] },
    {
      when: 'by node auto-provisioning',
      about: slow,
      world: [progress(), tagged(), huge, bootDisks({ autoprovisioned: true })],
    },
  ],
  'image-large-disk-full': {
    about: imagePull({ failure: failure('disk-full') }),
    world: [progress(), tagged(), huge],
    facts: { image: cart, size: 4.2 },
  },
  'image-size-ordinary-disk-full': {
    about: imagePull({ failure: failure('disk-full') }),
    world: [progress(), tagged(), manifest({ mediaType: single })],
    facts: { megabytes: 189 },
  },
  'image-large-no-failing-pull': {
    about: noFailure,
    world: [progress(), tagged(), huge],
    facts: { size: 4.2 },
  },
  'image-size-ordinary': [
    {
      about: slow,
      world: [progress(), tagged(), manifest({ mediaType: single })],
      facts: { megabytes: 189 },
    },
    {
      when: 'in the wording of a kubelet',
      about: imagePull({ text: 'nginx', failure: null }),
      world: [progress(pulled('nginx', '1s (1s including waiting). Image size: 22183344 bytes.'))],
      facts: { megabytes: 22 },
    },
  ],
  'image-size-unknown': [
    { about: imagePull({ text: 'nginx', failure: failure('timeout-slow') }), world: [progress()] },
    { when: 'by an index', about: slow, world: [progress(), tagged(), manifest({})] },
  ],
  'no-slow-pull': { about: imagePull({ text: 'nginx', failure: null }), world: [progress()] },
});
