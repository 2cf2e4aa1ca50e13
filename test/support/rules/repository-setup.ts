/** How a repository is set up, for the fixtures of the checks on its key and on what stands behind it. */
import {
  describeRepositorySetup,
  type RepositorySetup,
} from '../../../src/catalogue/commands/gcloud/repository-setup.ts';
import { type Given, given } from './fake-ask.ts';

type Repository = {
  readonly IMAGE_PROJECT: string;
  readonly REPOSITORY: string;
  readonly REPOSITORY_LOCATION: string;
};

/** A standard repository with keys of Google, unless it is set up otherwise. */
export function setUp(repository: Repository, of: Partial<RepositorySetup> = {}): Given {
  return given(describeRepositorySetup, repository, {
    mode: 'STANDARD_REPOSITORY',
    encryptedBy: null,
    upstreams: [],
    remote: { registry: null, signsIn: false },
    ...of,
  });
}
