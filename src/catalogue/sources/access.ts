/** Sources about what allows a request, and what denies it in spite of that. */
import { documentation, documentationOf } from '../model/source.ts';

export const accessSources = {
  customRoles: documentation('/iam/docs/creating-custom-roles', {
    en: 'Create and manage custom roles',
    fr: 'Créer et gérer des rôles personnalisés',
  }),
  denyPolicies: documentation('/iam/docs/deny-overview', {
    en: 'Deny policies (IAM)',
    fr: 'Stratégies de refus (IAM)',
  }),
  accessBoundaries: documentation('/iam/docs/principal-access-boundary-policies', {
    en: 'Principal access boundary policies (IAM)',
    fr: 'Stratégies de limite d’accès des comptes principaux (IAM)',
  }),
  downloadRules: documentationOf('google', '/artifact-registry/docs/restrict-artifact-downloads', {
    en: 'Restrict artifact downloads with download rules',
    fr: 'Limiter les téléchargements d’artefacts avec des règles de téléchargement',
  }),
  repositoryKeys: documentation('/artifact-registry/docs/cmek', {
    en: 'Customer-managed encryption keys of repositories',
    fr: 'Clés de chiffrement des dépôts gérées par le client',
  }),
};
