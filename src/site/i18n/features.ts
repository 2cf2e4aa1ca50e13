/** What a cloud has or lacks, as rows of a table. */
import type { Text } from '../../base/text.ts';
import type { Availability, Feature } from '../../cloud/universes.ts';

/** Each product or option as far as it concerns a pull. */
export const featureWords: Readonly<Record<Feature, Text>> = {
  'remote-repositories': {
    en: 'Remote repositories, which cache another registry, and virtual repositories',
    fr: 'Dépôts distants, qui mettent un autre registre en cache, et dépôts virtuels',
  },
  'container-registry': { en: 'Container Registry (gcr.io)', fr: 'Container Registry (gcr.io)' },
  'cleanup-policies': { en: 'Cleanup policies of a repository', fr: 'Stratégies de nettoyage d’un dépôt' },
  'image-streaming': { en: 'Image streaming', fr: 'Streaming d’image' },
  'secondary-boot-disks': {
    en: 'Secondary boot disks with images',
    fr: 'Disques de démarrage secondaires avec des images',
  },
  'secret-manager': {
    en: 'Secret Manager, for the certificate of a private authority',
    fr: 'Secret Manager, pour le certificat d’une autorité privée',
  },
  'binary-authorization': { en: 'Binary Authorization', fr: 'Autorisation binaire' },
  'node-ssh': { en: 'A shell on the nodes', fr: 'Un shell sur les nœuds' },
  'connectivity-tests': { en: 'Connectivity Tests', fr: 'Tests de connectivité' },
  'default-network': {
    en: 'A network named default in each new project',
    fr: 'Un réseau nommé default dans chaque nouveau projet',
  },
  'policy-based-routes': { en: 'Policy-based routes', fr: 'Routes basées sur des stratégies' },
  fleets: { en: 'Fleets and the Connect gateway', fr: 'Parcs (fleets) et passerelle Connect' },
  'policy-troubleshooter': { en: 'Policy Troubleshooter', fr: 'Policy Troubleshooter' },
  'identities-in-perimeter-rules': {
    en: 'Service accounts in the ingress and egress rules of a perimeter',
    fr: 'Comptes de service dans les règles d’entrée et de sortie d’un périmètre',
  },
};

/** `unknown` is never worded as a no. */
export const availabilityWords: Readonly<Record<Availability, Text>> = {
  yes: { en: 'yes', fr: 'oui' },
  no: { en: 'no', fr: 'non' },
  unknown: { en: 'unknown: ask S3NS', fr: 'inconnu\u00a0: demandez à S3NS' },
};
