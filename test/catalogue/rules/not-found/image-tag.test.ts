import { expect, it } from 'vitest';
import { listTags } from '../../../../src/catalogue/commands/gcloud/artifact-versions.ts';
import { imageTag as rule } from '../../../../src/catalogue/rules/not-found/image-tag.ts';
import { mostSimilar } from '../../../../src/catalogue/rules/not-found/shared/nearest.ts';
import { given, refused } from '../../../support/rules/fake-ask.ts';
import { failed, pullOf } from '../../../support/rules/pulls.ts';
import { rehearse } from '../../../support/rules/rehearse.ts';
import { inRepository, repositoryMissing, repositoryOf } from '../../../support/rules/repository.ts';
import { cart } from '../../../support/rules/subjects.ts';

const missing = pullOf(cart, failed('not-found'));
const tags = (...names: readonly string[]) => given(listTags, inRepository, names);
const noImage = refused(listTags, inRepository, { why: 'not-found' });
const here = repositoryOf({});

rehearse(rule, {
  'tag-present': [
    { about: pullOf(), world: [tags('2.4.0', '2.4.1')], facts: { tag: '2.4.1', image: 'app/cart' } },
    {
      when: 'of a nested image, whose slash is encoded',
      about: pullOf('europe-west9-docker.pkg.dev/shop-images/app/gke/hello-app:1.0'),
      world: [given(listTags, { ...inRepository, PACKAGE: 'gke%2Fhello-app' }, ['1.0'])],
      facts: { image: 'app/gke/hello-app' },
    },
    {
      when: 'as latest, if the reference has no tag',
      about: pullOf(cart.replace(':2.4.1', '')),
      world: [tags('latest')],
    },
  ],
  'tag-present-since': { about: missing, world: [tags('2.4.1')], facts: { tag: '2.4.1' } },
  'tag-missing': [
    {
      about: missing,
      world: [tags('1.0.0', '2.4.0', '2.3.1'), here],
      facts: { near: ['2.4.0', '2.3.1', '1.0.0'], count: 3 },
    },
    { when: 'and nothing fails yet', about: pullOf(), world: [tags('2.4.0'), here] },
  ],
  'image-missing': { about: missing, world: [noImage, here] },
  'image-untagged': { about: missing, world: [tags(), here] },
  'tag-not-cached': [
    { about: missing, world: [tags(), repositoryOf({ mode: 'REMOTE_REPOSITORY' })] },
    {
      when: 'before its first pull',
      about: missing,
      world: [noImage, repositoryOf({ mode: 'VIRTUAL_REPOSITORY' })],
    },
  ],
  'repository-missing': { about: missing, world: [noImage, repositoryMissing] },
  'digest-pinned': {
    about: pullOf(`${cart}@sha256:${'a'.repeat(64)}`, failed('not-found')),
    world: [],
  },
  'other-registry-image-missing': [
    {
      about: pullOf('ngnix', failed('not-found')),
      world: [],
      facts: { host: 'docker.io', image: 'docker.io/library/ngnix:latest' },
    },
    {
      when: 'by digest',
      about: pullOf(`registry.example.com/app@sha256:${'a'.repeat(64)}`, failed('not-found')),
      world: [],
      facts: { image: `registry.example.com/app@sha256:${'a'.repeat(64)}` },
    },
  ],
  'other-registry': [
    { about: pullOf('nginx:1.27'), world: [] },
    { when: 'that fails otherwise', about: pullOf('nginx:1.27', failed('rate-limit')), world: [] },
  ],
  'repository-not-named': { about: pullOf('europe-west9-docker.pkg.dev/shop-images/cart:1'), world: [] },
});

it('lists the most similar tags first, and the newest first among equals', () => {
  expect(mostSimilar('2.4.1', ['latest', '2.4.0', '2.4.10', '2.4.2', '1.0.0', '2.5.1', '3.4.1'])).toEqual([
    '3.4.1',
    '2.5.1',
    '2.4.10',
    '2.4.2',
    '2.4.0',
  ]);
  expect(mostSimilar('x'.repeat(100_000), ['y'.repeat(100_000)])).toHaveLength(1);
});
