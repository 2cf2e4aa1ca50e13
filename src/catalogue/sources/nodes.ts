/** Sources about what a node is made with (ComputeClasses, node pools, accounts, disks), and about its kubelet and runtime. */
import { documentation, documentationOf, inStoredCopy, page } from '../model/source.ts';

export const nodeSources = {
  machineRepair: inStoredCopy(
    documentation('/compute/docs/instance-groups/about-repair', {
      en: 'About repairing VMs in a MIG',
      fr: 'À propos de la réparation des VM d’un MIG',
    }),
    'google',
    '2026-11-30',
  ),
  nodeSystemConfiguration: documentation('/kubernetes-engine/docs/how-to/node-system-config', {
    en: 'Customize node system configuration',
    fr: 'Personnaliser la configuration du système de nœud',
  }),
  kubeletCredentialProviders: page(
    'https://kubernetes.io/docs/tasks/administer-cluster/kubelet-credential-provider/',
    {
      en: 'Configure a kubelet image credential provider (Kubernetes documentation)',
      fr: 'Configurer un fournisseur d’identifiants d’image pour le kubelet (documentation Kubernetes)',
    },
  ),
  containerdPullProgress: page('https://github.com/containerd/containerd/issues/13909', {
    en: 'Image pulls canceled by image_pull_progress_timeout while they unpack (containerd)',
    fr: 'Extractions annulées par image_pull_progress_timeout pendant la décompression (containerd, en anglais)',
  }),
  nodeServiceAccounts: documentation('/kubernetes-engine/docs/how-to/service-accounts', {
    en: 'Service accounts in GKE',
    fr: 'Comptes de service dans GKE',
  }),
  accessScopes: documentation('/compute/docs/access/service-accounts', {
    en: 'Service accounts and access scopes',
    fr: 'Comptes de service et niveaux d’accès',
  }),
  diskPerformance: documentation('/kubernetes-engine/docs/troubleshooting/disk-performance', {
    en: 'Troubleshoot slow disk performance in GKE',
    fr: 'Résoudre les problèmes de performances des disques dans GKE',
  }),
  imageStreaming: inStoredCopy(
    documentation('/kubernetes-engine/docs/how-to/image-streaming', {
      en: 'Use Image streaming to pull container images',
      fr: 'Extraire des images de conteneurs avec le streaming d’image',
    }),
    'google',
    '2026-11-26',
  ),
  gkeAccessScopes: inStoredCopy(
    documentation('/kubernetes-engine/docs/how-to/access-scopes', {
      en: 'Access scopes in GKE',
      fr: 'Niveaux d’accès dans GKE',
    }),
    'google',
    '2026-11-30',
  ),
  computeClass: inStoredCopy(
    inStoredCopy(
      documentation('/kubernetes-engine/docs/reference/crds/computeclass', {
        en: 'ComputeClass (GKE reference)',
        fr: 'ComputeClass (référence GKE)',
      }),
      'google',
      '2026-11-30',
    ),
    's3ns',
    '2026-11-30',
  ),
  customComputeClasses: documentation('/kubernetes-engine/docs/concepts/about-custom-compute-classes', {
    en: 'About custom ComputeClasses',
    fr: 'À propos des ComputeClasses personnalisées',
  }),
  nodeAutoProvisioning: inStoredCopy(
    documentationOf('google', '/kubernetes-engine/docs/how-to/node-auto-provisioning', {
      en: 'Configure node auto-provisioning',
      fr: 'Configurer le provisionnement automatique des nœuds',
    }),
    'google',
    '2026-11-30',
  ),
  configureNodeAccounts: inStoredCopy(
    documentation('/kubernetes-engine/security/configure-node-service-accounts', {
      en: 'Configure GKE node service accounts',
      fr: 'Configurer les comptes de service des nœuds GKE',
    }),
    'google',
    '2026-11-30',
  ),
  attachServiceAccounts: inStoredCopy(
    documentation('/iam/docs/attach-service-accounts', {
      en: 'Attach service accounts to resources',
      fr: 'Associer des comptes de service à des ressources',
    }),
    'google',
    '2026-11-30',
  ),
  nodePoolUpdate: documentationOf('google', '/sdk/gcloud/reference/container/node-pools/update', {
    en: 'gcloud container node-pools update',
    fr: 'gcloud container node-pools update',
  }),
  secondaryBootDisks: inStoredCopy(
    documentation('/kubernetes-engine/docs/how-to/data-container-image-preloading', {
      en: 'Use secondary boot disks to preload data or container images',
      fr: 'Précharger des données ou des images avec des disques de démarrage secondaires',
    }),
    'google',
    '2026-11-30',
  ),
};
