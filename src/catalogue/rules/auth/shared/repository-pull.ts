/** What the outcomes of `image-access` share: an account, the repository that it reads, and how to grant it access. */
import { grantRepositoryReader } from '../../../commands/shown/iam.ts';
import type { Remedy } from '../../../model/remedy.ts';

/** An account and a repository. A type, not an interface: facts have an index signature. */
export type RepositoryPull = {
  readonly account: string;
  readonly repository: string;
  readonly location: string;
  readonly project: string;
};

export const example: RepositoryPull = {
  account: 'nodes@shop-prod.iam.gserviceaccount.com',
  repository: 'app',
  location: 'europe-west9',
  project: 'shop-images',
};

export const repositoryParams = (facts: RepositoryPull) => ({
  REPOSITORY: facts.repository,
  REPOSITORY_LOCATION: facts.location,
  IMAGE_PROJECT: facts.project,
});

export const grant: Remedy<RepositoryPull> = {
  command: grantRepositoryReader,
  params: (facts: RepositoryPull) => ({ ...repositoryParams(facts), SERVICE_ACCOUNT: facts.account }),
  why: {
    en: 'Gives read access to this repository only.',
    fr: 'Donne l’accès en lecture à ce seul dépôt.',
  },
};

/** The repository as `project/location/repository`. */
export const where = (facts: RepositoryPull) => `${facts.project}/${facts.location}/${facts.repository}`;
