/** What the outcomes of `image-access` share: an account, the repository that it reads, and how to grant it access. */
import type { Text } from '../../../../base/text.ts';
import type { RepositoryPlace } from '../../../commands/gcloud/repository-setup.ts';
import { grantRepositoryReader } from '../../../commands/shown/iam.ts';
import { repositoryName } from '../../../facts/image-place.ts';
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

/** The parameters of a command about the repository. */
export const repositoryParams = (facts: RepositoryPlace) => ({
  REPOSITORY: facts.repository,
  REPOSITORY_LOCATION: facts.location,
  IMAGE_PROJECT: facts.project,
});

/** The same, of a repository that facts name as {@link where} does. */
export function namedRepositoryParams(name: string) {
  const [project = '', location = '', repository = ''] = name.split('/');
  return repositoryParams({ project, location, repository });
}

export const grant: Remedy<RepositoryPull> = {
  command: grantRepositoryReader,
  params: (facts: RepositoryPull) => ({ ...repositoryParams(facts), SERVICE_ACCOUNT: facts.account }),
  why: {
    en: 'This command grants read access to this repository only.',
    fr: 'Cette commande donne l’accès en lecture à ce seul dépôt.',
  },
};

/** The same where it is not established that the role is missing. */
export const grantIfMissing: Remedy<RepositoryPull> = {
  ...grant,
  why: {
    en: 'Only if nothing lets the account read the repository yet: grant read access to this repository only.',
    fr: 'N’exécutez cette commande que si rien ne permet encore au compte de lire le dépôt. Elle donne l’accès en lecture à ce seul dépôt.',
  },
};

/** The first bindings of a list that can be long, and how many more there are. */
export function few(bindings: readonly string[]): Text {
  const shown = bindings.slice(0, 4).join(', ');
  const more = bindings.length - 4;
  return more > 0
    ? { en: `${shown} and ${more} more`, fr: `${shown} (et encore ${more})` }
    : { en: shown, fr: shown };
}

/** The repository as `project/location/repository`. */
export const where = (facts: RepositoryPlace) => repositoryName(repositoryParams(facts));
