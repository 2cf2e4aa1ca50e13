import type { ImageReference } from '../../cloud/reference.ts';
import type { Universe } from '../../cloud/universes.ts';
import { outcome } from '../model/define.ts';
import { noOutput } from '../model/no-output.ts';
import type { ImagePull } from '../model/subjects.ts';
import { conditions } from '../model/when.ts';

/** Location of an image in Artifact Registry, as command parameters: slashes in the name of the package are encoded. */
export type ImageLocation = {
  readonly REPOSITORY: string;
  readonly REPOSITORY_LOCATION: string;
  readonly IMAGE_PROJECT: string;
  readonly PACKAGE: string;
};

/** The location of an image in the registries of a universe, or the outcome that says why it has none. */
export type LocatedImage =
  | { readonly place: ImageLocation; readonly inapplicable?: never }
  | { readonly place?: never; readonly inapplicable: Inapplicable };

/** Why a rule about Artifact Registry does not apply to an image. */
export type Inapplicable =
  | { readonly because: 'other-registry'; readonly facts: { readonly host: string } }
  | { readonly because: 'repository-not-named'; readonly facts: { readonly image: string } };

/** The location of an image in Artifact Registry. */
export function imageLocation(
  { image, text }: Pick<ImagePull, 'image' | 'text'>,
  universe: Universe,
): LocatedImage {
  if (image && image.universe?.id !== universe.id) {
    return { inapplicable: { because: 'other-registry', facts: { host: image.host } } };
  }
  const path = image?.artifactRegistry;
  if (!path?.location) return { inapplicable: { because: 'repository-not-named', facts: { image: text } } };
  return {
    place: {
      REPOSITORY: path.repository,
      REPOSITORY_LOCATION: path.location,
      IMAGE_PROJECT: path.project,
      PACKAGE: path.package.replaceAll('/', '%2F'),
    },
  };
}

/** The whole address of an image, with what its short form leaves out: `docker.io/library/shop-frontend:latest`. */
export function fullAddress({ host, path, tag, digest }: ImageReference): string {
  return `${host}/${path}${tag ? `:${tag}` : ''}${digest ? `@${digest}` : ''}`;
}

/** Outcomes of rules about Artifact Registry for an image that is not in it. */
export const inapplicableOutcomes = {
  'other-registry': outcome({
    verdict: 'not-applicable',
    when: conditions.otherRegistry,
    text: {
      en: ({ host }) => `${host} is not an Artifact Registry host of the cloud of the cluster`,
      fr: ({ host }) => `l’hôte ${host} n’est pas un hôte Artifact Registry du cloud du cluster`,
    },
    example: { host: 'docker.io' },
    output: noOutput.address,
  }),
  'repository-not-named': outcome({
    verdict: 'not-applicable',
    when: conditions.repositoryNotNamed,
    text: {
      en: ({ image }) =>
        `${image} has no repository part, or its format is invalid, so no repository was looked up`,
      fr: ({ image }) =>
        `l’adresse ${image} n’indique pas de dépôt, ou son format n’est pas valide, donc aucun dépôt n’a été cherché`,
    },
    example: { image: 'europe-west9-docker.pkg.dev/shop-images/cart:2.4.1' },
    output: noOutput.address,
  }),
} as const;

/** `shop-images/europe-west9/app`, the form in which texts name a repository. */
export function repositoryName({
  IMAGE_PROJECT,
  REPOSITORY_LOCATION,
  REPOSITORY,
}: Pick<ImageLocation, 'IMAGE_PROJECT' | 'REPOSITORY_LOCATION' | 'REPOSITORY'>): string {
  return `${IMAGE_PROJECT}/${REPOSITORY_LOCATION}/${REPOSITORY}`;
}

/** The parameters of a command about an Artifact Registry repository. */
export function repositoryParamsOf({ REPOSITORY, REPOSITORY_LOCATION, IMAGE_PROJECT }: ImageLocation) {
  return { REPOSITORY, REPOSITORY_LOCATION, IMAGE_PROJECT };
}
