/** The values that are filled in from an image reference. */
import { describe, expect, it } from 'vitest';
import { namesOfImage } from '../../src/site/data/image-names.ts';

describe('an image reference', () => {
  it('fills in project, location and repository, on both clouds', () => {
    expect(
      namesOfImage(
        ' europe-docker.pkg.dev/p/r/a/b@sha256:56f0e0ffd21fd380e343ddd2bf344baf58abfa150fe67e17231057a0f046228c ',
      ),
    ).toMatchObject({
      universe: 'google',
      values: { IMAGE_PROJECT: 'p', REPOSITORY: 'r', REPOSITORY_LOCATION: 'europe', PACKAGE: 'a%2Fb' },
    });
    expect(namesOfImage('u-france-east1-docker.s3nsregistry.fr/s3ns/p/r/a:1')).toMatchObject({
      universe: 's3ns',
      values: { IMAGE_PROJECT: 's3ns:p', REPOSITORY_LOCATION: 'u-france-east1' },
    });
  });

  it('of another registry fills in the registry only, and an invalid one nothing', () => {
    expect(namesOfImage('nginx')).toMatchObject({
      inArtifactRegistry: false,
      values: { REGISTRY_HOST: 'docker.io' },
    });
    expect(namesOfImage('https://a/b')).toBe(null);
  });
});
