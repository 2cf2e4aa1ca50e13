/**
 * Where a fact was read. Google's documentation and that of S3NS share paths, so a documentation source is a path
 * with two hosts. `checked` is the day on which somebody opened the page; null is shown as "not checked".
 */
import type { Text } from './model.ts';
import type { UniverseId } from './universes.ts';

export interface Source {
  readonly title: Text;
  readonly url: Readonly<Record<UniverseId, string>>;
  /** ISO date, or null. */
  readonly checked: string | null;
}

/** A page that exists under the same path in the documentation of both universes. */
function documentation(path: string, title: Text): Source {
  return {
    title,
    url: { google: `https://docs.cloud.google.com${path}`, s3ns: `https://documentation.s3ns.fr${path}` },
    checked: null,
  };
}

/** A page that does not depend on the universe. */
function page(url: string, title: Text): Source {
  return { title, url: { google: url, s3ns: url }, checked: null };
}

export const sources = {
  imagePulls: documentation('/kubernetes-engine/docs/troubleshooting/image-pulls', {
    en: 'Troubleshoot image pulls (GKE documentation)',
    fr: 'Résoudre les problèmes d’extraction d’images (documentation GKE)',
  }),
  artifactRegistryAccess: documentation('/artifact-registry/docs/access-control', {
    en: 'Access control with IAM in Artifact Registry',
    fr: 'Contrôle des accès avec IAM dans Artifact Registry',
  }),
  artifactRegistryRoles: documentation('/iam/docs/roles-permissions/artifactregistry', {
    en: 'Artifact Registry roles and permissions',
    fr: 'Rôles et autorisations Artifact Registry',
  }),
  artifactRegistryGke: documentation('/artifact-registry/docs/integrate-gke', {
    en: 'Deploy to GKE from Artifact Registry',
    fr: 'Déployer sur GKE depuis Artifact Registry',
  }),
  artifactRegistryDocker: documentation('/artifact-registry/docs/docker', {
    en: 'Container images in Artifact Registry',
    fr: 'Images de conteneurs dans Artifact Registry',
  }),
  containerRegistryTransition: page(
    'https://docs.cloud.google.com/artifact-registry/docs/transition/transition-from-gcr',
    {
      en: 'Transition from Container Registry',
      fr: 'Transition depuis Container Registry',
    },
  ),
  gcrRepositories: page('https://docs.cloud.google.com/artifact-registry/docs/transition/setup-gcr-repo', {
    en: 'Set up gcr.io repositories',
    fr: 'Configurer des dépôts gcr.io',
  }),
  privateCertificates: documentation(
    '/kubernetes-engine/docs/how-to/access-private-registries-private-certificates',
    {
      en: 'Access private registries with private CA certificates',
      fr: 'Accéder à des registres privés avec des certificats CA privés',
    },
  ),
  nodeServiceAccounts: documentation('/kubernetes-engine/docs/how-to/service-accounts', {
    en: 'Service accounts in GKE',
    fr: 'Comptes de service dans GKE',
  }),
  enableServiceAccount: documentation('/iam/docs/service-accounts-disable-enable', {
    en: 'Disable and enable service accounts',
    fr: 'Désactiver et activer des comptes de service',
  }),
  undeleteServiceAccount: documentation('/iam/docs/service-accounts-delete-undelete', {
    en: 'Delete and undelete service accounts',
    fr: 'Supprimer et restaurer des comptes de service',
  }),
  accessScopes: documentation('/compute/docs/access/service-accounts', {
    en: 'Service accounts and access scopes',
    fr: 'Comptes de service et niveaux d’accès',
  }),
  enableApi: documentation('/service-usage/docs/enable-disable', {
    en: 'Enable and disable services',
    fr: 'Activer et désactiver des services',
  }),
  perimeterRepositories: documentation('/artifact-registry/docs/securing-with-vpc-sc', {
    en: 'Protect repositories in a service perimeter',
    fr: 'Protéger des dépôts dans un périmètre de service',
  }),
  perimeterTroubleshooting: documentation('/vpc-service-controls/docs/troubleshooting', {
    en: 'Troubleshoot VPC Service Controls',
    fr: 'Résoudre les problèmes de VPC Service Controls',
  }),
  workloadIdentity: documentation('/kubernetes-engine/docs/concepts/workload-identity', {
    en: 'About Workload Identity Federation for GKE',
    fr: 'À propos de la fédération d’identité de charge de travail pour GKE',
  }),
  universeDifferences: page('https://documentation.s3ns.fr/docs/overview/tpc-key-differences', {
    en: 'Key differences of Cloud de Confiance by S3NS',
    fr: 'Différences clés de Cloud de Confiance by S3NS',
  }),
  gkeDifferences: page('https://documentation.s3ns.fr/kubernetes-engine/docs/tpc-differences', {
    en: 'GKE on Cloud de Confiance by S3NS: differences',
    fr: 'GKE sur Cloud de Confiance by S3NS : différences',
  }),
  getEvents: page('https://kubernetes.io/docs/reference/kubectl/generated/kubectl_get/', {
    en: 'kubectl get',
    fr: 'kubectl get',
  }),
  debugPods: page('https://kubernetes.io/docs/tasks/debug/debug-application/debug-pods/', {
    en: 'Debug Pods (Kubernetes documentation)',
    fr: 'Déboguer des pods (documentation Kubernetes)',
  }),
  pullSecrets: page(
    'https://kubernetes.io/docs/concepts/containers/images/#specifying-imagepullsecrets-on-a-pod',
    {
      en: 'Specifying imagePullSecrets on a Pod (Kubernetes documentation)',
      fr: 'Indiquer imagePullSecrets sur un pod (documentation Kubernetes)',
    },
  ),
  privateRegistry: page(
    'https://kubernetes.io/docs/tasks/configure-pod-container/pull-image-private-registry/',
    {
      en: 'Pull an Image from a Private Registry (Kubernetes documentation)',
      fr: 'Extraire une image d’un registre privé (documentation Kubernetes)',
    },
  ),
  gcloudReference: page('https://docs.cloud.google.com/sdk/gcloud/reference', {
    en: 'gcloud command reference',
    fr: 'Référence des commandes gcloud',
  }),
} as const satisfies Record<string, Source>;
