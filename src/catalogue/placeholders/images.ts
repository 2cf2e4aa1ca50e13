/** Placeholders for images and where they are kept. */
import type { Placeholder } from './model.ts';

export const imagePlaceholders = {
  IMAGE: {
    label: { en: 'Image', fr: 'Image' },
    description: { en: 'The full address of the image.', fr: 'L’adresse complète de l’image.' },
    names: 'image',
    example: 'europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1',
    exampleS3ns: 'u-france-east1-docker.s3nsregistry.fr/s3ns/shop-images/app/cart:2.4.1',
  },
  SOURCE_IMAGE: {
    label: { en: 'Image to copy', fr: 'Image à copier' },
    description: {
      en: 'The full address of the image in the other registry.',
      fr: 'L’adresse complète de l’image dans l’autre registre.',
    },
    names: 'image',
    example: 'docker.io/library/nginx:1.27',
  },
  IMAGE_PROJECT: {
    label: { en: 'Image project', fr: 'Projet de l’image' },
    description: {
      en: 'The project that owns the repository.',
      fr: 'Le projet auquel appartient le dépôt.',
    },
    names: 'project',
    example: 'shop-images',
    exampleS3ns: 's3ns:shop-images',
  },
  REPOSITORY: {
    label: { en: 'Repository', fr: 'Dépôt' },
    description: { en: 'The Artifact Registry repository.', fr: 'Le dépôt Artifact Registry.' },
    names: 'repository',
    example: 'app',
  },
  REPOSITORY_LOCATION: {
    label: { en: 'Repository location', fr: 'Emplacement du dépôt' },
    description: {
      en: 'The region or multi-region of the repository.',
      fr: 'La région ou la multirégion du dépôt.',
    },
    names: 'location',
    example: 'europe-west9',
    exampleS3ns: 'u-france-east1',
  },
  PACKAGE: {
    label: { en: 'Image name', fr: 'Nom de l’image' },
    description: {
      en: 'The name of the image in the repository, with %2F in place of a slash.',
      fr: 'Le nom de l’image dans le dépôt, avec %2F à la place d’une barre oblique.',
    },
    names: 'package',
    example: 'cart',
  },
  DIGEST: {
    label: { en: 'Digest', fr: 'Digest' },
    description: {
      en: 'The digest of the image, including sha256:.',
      fr: 'Le digest de l’image, avec le préfixe sha256:.',
    },
    names: 'digest',
    example: 'sha256:56f0e0ffd21fd380e343ddd2bf344baf58abfa150fe67e17231057a0f046228c',
  },
} as const satisfies Record<string, Placeholder>;
