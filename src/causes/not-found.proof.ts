import type { notFound } from './not-found.ts';
import { aboutAddress, type ProofsOf, type Proves, registryIn } from './proof.ts';

const next = {
  en: 'Compare the address with what the registry lists: project or namespace, repository, tag or digest. If the spelling is right, the image was deleted, or was never pushed to this registry: push the image, or name one that exists.',
  fr: 'Comparez l’adresse à ce que liste le registre\u00a0: projet ou espace, dépôt, tag ou digest. Si tout est bien écrit, l’image a été supprimée ou n’a jamais été poussée vers ce registre. Poussez l’image, ou indiquez une image qui existe.',
};

const missing =
  (en: (registry: string) => string, fr: (registry: string) => string): Proves =>
  (reading) => {
    const registry = registryIn(reading);
    return { states: aboutAddress(reading, 'image', { en: en(registry.en), fr: fr(registry.fr) }), next };
  };

const noImage = missing(
  (registry) => `${registry} answered that it does not have this image`,
  (registry) => `${registry} a répondu ne pas avoir cette image`,
);

/** What the messages of a missing image prove. */
export const notFoundProof: ProofsOf<typeof notFound> = {
  'manifest-unknown': missing(
    (registry) => `${registry} answered that it does not have this tag or digest`,
    (registry) => `${registry} a répondu ne pas avoir ce tag ou ce digest`,
  ),
  'name-unknown': missing(
    (registry) => `${registry} answered that it does not have this repository`,
    (registry) => `${registry} a répondu ne pas avoir ce dépôt`,
  ),
  'repository-not-found': missing(
    (registry) => `${registry} answered that it does not have this repository or project`,
    (registry) => `${registry} a répondu ne pas avoir ce dépôt ou ce projet`,
  ),
  'tag-deleted': missing(
    (registry) => `${registry} answered that the tag no longer exists`,
    (registry) => `${registry} a répondu que le tag n’existe plus`,
  ),
  'digest-not-found': missing(
    (registry) => `${registry} answered that it has no image with this digest`,
    (registry) => `${registry} a répondu ne pas avoir d’image avec ce digest`,
  ),
  'reference-not-found': noImage,
  'status-404': noImage,
  'not-found': noImage,
};
