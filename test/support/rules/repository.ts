/** The repository of the fixtures, as commands name it. */
import { describeRepository } from '../../../src/catalogue/commands/gcloud/artifacts.ts';
import { type Given, given, refused } from './fake-ask.ts';

export const repository = {
  IMAGE_PROJECT: 'shop-images',
  REPOSITORY_LOCATION: 'europe-west9',
  REPOSITORY: 'app',
};
export const inRepository = { ...repository, PACKAGE: 'cart' };

export function repositoryOf(of: {
  readonly format?: string;
  readonly mode?: string;
  readonly registryUri?: string | null;
}): Given {
  return given(describeRepository, repository, {
    format: of.format ?? 'DOCKER',
    mode: of.mode ?? 'STANDARD_REPOSITORY',
    registryUri:
      of.registryUri === undefined ? 'europe-west9-docker.pkg.dev/shop-images/app' : of.registryUri,
  });
}
export const repositoryMissing = refused(describeRepository, repository, { why: 'not-found' });
