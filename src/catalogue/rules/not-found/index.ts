/** Chapter on missing images: the address is wrong, or what it names was deleted. */
import type { Section } from '../../model/rule.ts';
import { cleanupPolicies } from './cleanup-policies.ts';
import { gcrMigration } from './gcr-migration.ts';
import { imageDigest } from './image-digest.ts';
import { imageReference } from './image-reference.ts';
import { imageTag } from './image-tag.ts';
import { missingPart } from './missing-part.ts';
import { repositoryExists } from './repository-exists.ts';
import { vanishedPublicImages } from './vanished-public-images.ts';

export const notFound: Section = {
  id: 'not-found',
  title: { en: 'Image not found', fr: 'Image introuvable' },
  intro: {
    en: 'The registry was reached but does not have the image, or the address cannot be parsed. Check the address from left to right.',
    fr: 'Soit le registre a été joint, mais n’a pas cette image, soit l’adresse est illisible. Vérifiez l’adresse de gauche à droite.',
  },
  rules: [
    imageReference,
    vanishedPublicImages,
    gcrMigration,
    repositoryExists,
    imageTag,
    imageDigest,
    missingPart,
    cleanupPolicies,
  ],
};
