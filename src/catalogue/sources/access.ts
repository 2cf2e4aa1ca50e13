/** Sources about what allows a request, and what denies it in spite of that. */
import { documentation, documentationOf, inStoredCopy, page } from '../model/source.ts';

export const accessSources = {
  serviceAccountKeys: documentation('/iam/docs/keys-list-get', {
    en: 'List and get service account keys',
    fr: 'Répertorier et obtenir des clés de compte de service',
  }),
  serviceAccountPolicies: inStoredCopy(
    documentation('/iam/docs/troubleshoot-org-policies', {
      en: 'Troubleshoot organization policy errors for service accounts',
      fr: 'Résoudre les erreurs de règles d’administration pour les comptes de service',
    }),
    'google',
    '2026-11-30',
  ),
  dockerAuthentication: documentation('/artifact-registry/docs/docker/authentication', {
    en: 'Configure authentication to Artifact Registry for Docker',
    fr: 'Configurer l’authentification auprès d’Artifact Registry pour Docker',
  }),
  skopeoCopy: page('https://github.com/containers/skopeo/blob/main/docs/skopeo-copy.1.md', {
    en: 'skopeo-copy(1)',
    fr: 'skopeo-copy(1)',
  }),
  rbac: page('https://kubernetes.io/docs/reference/access-authn-authz/rbac/', {
    en: 'Using RBAC authorization (Kubernetes)',
    fr: 'Autorisation RBAC (Kubernetes)',
  }),
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
  keyVersions: documentation('/kms/docs/enable-disable', {
    en: 'Enable and disable key versions (Cloud KMS)',
    fr: 'Activer et désactiver des versions de clé (Cloud KMS)',
  }),
  policyTroubleshooter: documentationOf('google', '/policy-intelligence/docs/troubleshoot-access', {
    en: 'Troubleshoot IAM permissions with Policy Troubleshooter',
    fr: 'Résoudre les problèmes d’autorisations IAM avec Policy Troubleshooter',
  }),
  virtualRepositories: documentationOf('google', '/artifact-registry/docs/repositories/virtual-repo', {
    en: 'Create virtual repositories',
    fr: 'Créer des dépôts virtuels',
  }),
  serviceAgent: documentation('/artifact-registry/docs/ar-service-account', {
    en: 'Artifact Registry service agent',
    fr: 'Agent de service Artifact Registry',
  }),
  remoteRepositories: documentationOf('google', '/artifact-registry/docs/repositories/remote-repo', {
    en: 'Create remote repositories',
    fr: 'Créer des dépôts distants',
  }),
  projectBilling: documentationOf('google', '/billing/docs/reference/rest/v1/ProjectBillingInfo', {
    en: 'Billing of a project (Cloud Billing API)',
    fr: 'Facturation d’un projet (API Cloud Billing)',
  }),
};
