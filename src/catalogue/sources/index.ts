/** Sources of the facts in the catalogue. Further reading is in further-reading.ts. */
import { universes } from '../../cloud/universes.ts';
import { documentation, documentationOf, inStoredCopy, page, type Source } from '../model/source.ts';
import { accessSources } from './access.ts';
import { furtherReading } from './further-reading.ts';
import { nodeSources } from './nodes.ts';
import { withReadings } from './readings.ts';
import { universeSources } from './universes.ts';
import { vanishedSources } from './vanished.ts';

const declared = {
  imagePulls: inStoredCopy(
    documentation('/kubernetes-engine/docs/troubleshooting/image-pulls', {
      en: 'Troubleshoot image pulls (GKE documentation)',
      fr: 'Résoudre les problèmes d’extraction d’images (documentation GKE)',
    }),
    's3ns',
    '2026-11-26',
  ),
  artifactRegistryAccess: documentation('/artifact-registry/docs/access-control', {
    en: 'Access control with IAM in Artifact Registry',
    fr: 'Contrôle des accès avec IAM dans Artifact Registry',
  }),
  artifactRegistryRoles: documentation('/iam/docs/roles-permissions/artifactregistry', {
    en: 'Artifact Registry roles and permissions',
    fr: 'Rôles et autorisations Artifact Registry',
  }),
  ...accessSources,
  artifactRegistryGke: documentation('/artifact-registry/docs/integrate-gke', {
    en: 'Deploy to GKE from Artifact Registry',
    fr: 'Déployer sur GKE depuis Artifact Registry',
  }),
  artifactRegistryDocker: documentation('/artifact-registry/docs/docker', {
    en: 'Container images in Artifact Registry',
    fr: 'Images de conteneurs dans Artifact Registry',
  }),
  containerRegistryTransition: documentationOf(
    'google',
    '/artifact-registry/docs/transition/transition-from-gcr',
    {
      en: 'Transition from Container Registry',
      fr: 'Transition depuis Container Registry',
    },
  ),
  gcrRepositories: documentationOf('google', '/artifact-registry/docs/transition/setup-gcr-repo', {
    en: 'Set up gcr.io repositories',
    fr: 'Configurer des dépôts gcr.io',
  }),
  privateCertificates: inStoredCopy(
    documentation('/kubernetes-engine/docs/how-to/access-private-registries-private-certificates', {
      en: 'Access private registries with private CA certificates',
      fr: 'Accéder à des registres privés avec des certificats CA privés',
    }),
    'google',
    '2026-11-26',
  ),
  containerdHosts: page('https://github.com/containerd/containerd/blob/main/docs/hosts.md', {
    en: 'Registry configuration (containerd)',
    fr: 'Registry configuration (containerd, en anglais)',
  }),
  containerdConfiguration: documentation(
    '/kubernetes-engine/docs/how-to/customize-containerd-configuration',
    {
      en: 'Customize containerd configuration in GKE nodes',
      fr: 'Personnaliser la configuration containerd des nœuds GKE',
    },
  ),
  artifactRegistryQuotas: page('https://cloud.google.com/artifact-registry/quotas', {
    en: 'Quotas and limits of Artifact Registry',
    fr: 'Quotas et limites d’Artifact Registry',
  }),
  cachedDockerHub: page('https://cloud.google.com/artifact-registry/docs/pull-cached-dockerhub-images', {
    en: 'Pull cached Docker Hub images (Artifact Registry)',
    fr: 'Extraire des images Docker Hub en cache (Artifact Registry)',
  }),
  ecrTokens: inStoredCopy(
    page('https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_AuthorizationData.html', {
      en: 'AuthorizationData (Amazon ECR API reference)',
      fr: 'AuthorizationData (référence de l’API Amazon ECR, en anglais)',
    }),
    'google',
    '2026-11-29',
  ),
  dockerHubLimits: page('https://docs.docker.com/docker-hub/usage/pulls/', {
    en: 'Docker Hub pull usage and limits (Docker documentation)',
    fr: 'Usage et limites d’extraction de Docker Hub (documentation Docker)',
  }),
  serviceHealth: {
    title: { en: 'State of the services', fr: 'État des services' },
    // S3NS publishes no status page that we know of: its support answers.
    url: { google: 'https://status.cloud.google.com/', s3ns: `${universes.s3ns.supportUrl}/` },
    checked: null,
  },
  imageNames: page('https://kubernetes.io/docs/concepts/containers/images/', {
    en: 'Images (Kubernetes documentation)',
    fr: 'Images (documentation Kubernetes)',
  }),
  enableServiceAccount: documentation('/iam/docs/service-accounts-disable-enable', {
    en: 'Disable and enable service accounts',
    fr: 'Désactiver et activer des comptes de service',
  }),
  undeleteServiceAccount: documentation('/iam/docs/service-accounts-delete-undelete', {
    en: 'Delete and undelete service accounts',
    fr: 'Supprimer et restaurer des comptes de service',
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
  privateGoogleAccess: documentation('/vpc/docs/configure-private-google-access', {
    en: 'Configure Private Google Access',
    fr: 'Configurer l’accès privé à Google',
  }),
  privateConnectivity: inStoredCopy(
    documentation('/vpc-service-controls/docs/private-connectivity', {
      en: 'Private connectivity to Google APIs and services',
      fr: 'Connectivité privée aux API et services Google',
    }),
    'google',
    '2026-11-26',
  ),
  networkIsolation: documentation('/kubernetes-engine/docs/troubleshooting/network-isolation', {
    en: 'Troubleshoot network isolation in GKE',
    fr: 'Résoudre les problèmes d’isolation réseau dans GKE',
  }),
  cloudDnsTroubleshooting: documentation('/kubernetes-engine/docs/troubleshooting/cloud-dns', {
    en: 'Troubleshoot Cloud DNS in GKE',
    fr: 'Résoudre les problèmes de Cloud DNS dans GKE',
  }),
  metadataServer: documentation('/compute/docs/troubleshooting/troubleshoot-metadata-server', {
    en: 'Troubleshoot the metadata server',
    fr: 'Résoudre les problèmes du serveur de métadonnées',
  }),
  firewallLog: documentation('/firewall/docs/vpc-log-format', {
    en: 'Format of firewall rules logging',
    fr: 'Format de la journalisation des règles de pare-feu',
  }),
  routes: documentation('/vpc/docs/routes', { en: 'Routes', fr: 'Routes' }),
  policyBasedRoutes: documentation('/vpc/docs/policy-based-routes', {
    en: 'Policy-based routes',
    fr: 'Routes basées sur des règles',
  }),
  routerStatus: documentationOf('google', '/compute/docs/reference/rest/v1/routers/getRouterStatus', {
    en: 'Compute Engine API: routers.getRouterStatus',
    fr: 'API Compute Engine\u00a0: routers.getRouterStatus',
  }),
  networkConnectivityCenter: documentationOf(
    'google',
    '/network-connectivity/docs/network-connectivity-center/concepts/overview',
    { en: 'Network Connectivity Center', fr: 'Network Connectivity Center' },
  ),
  nameResolutionOrder: documentation('/dns/docs/vpc-name-res-order', {
    en: 'VPC name resolution order',
    fr: 'Ordre de résolution de noms VPC',
  }),
  firewallOrder: documentation('/firewall/docs/firewall-policies-rule-eval-order', {
    en: 'Firewall policies and rules: evaluation order',
    fr: 'Stratégies et règles de pare-feu\u00a0: ordre d’évaluation',
  }),
  apiEndpoints: documentation('/vpc/docs/configure-private-service-connect-apis', {
    en: 'Private Service Connect endpoints for Google APIs',
    fr: 'Points de terminaison Private Service Connect pour les API Google',
  }),
  natLogs: documentation('/nat/docs/monitoring', {
    en: 'Cloud NAT logs and metrics',
    fr: 'Journaux et métriques Cloud NAT',
  }),
  natInteractions: documentation('/nat/docs/nat-product-interactions', {
    en: 'Cloud NAT product interactions',
    fr: 'Interactions de Cloud NAT avec les autres produits',
  }),
  binaryAuthorization: page('https://cloud.google.com/binary-authorization/docs/troubleshoot', {
    en: 'Troubleshoot Binary Authorization',
    fr: 'Résoudre les problèmes d’autorisation binaire',
  }),
  registryDebugging: page('https://github.com/kubernetes/registry.k8s.io/blob/main/docs/debugging.md', {
    en: 'Debugging issues with registry.k8s.io',
    fr: 'Résoudre les problèmes de registry.k8s.io',
  }),
  workloadIdentity: documentation('/kubernetes-engine/docs/concepts/workload-identity', {
    en: 'About Workload Identity Federation for GKE',
    fr: 'À propos de la fédération d’identité de charge de travail pour GKE',
  }),
  getEvents: page('https://kubernetes.io/docs/reference/kubectl/generated/kubectl_get/', {
    en: 'kubectl get',
    fr: 'kubectl get',
  }),
  debugPods: page('https://kubernetes.io/docs/tasks/debug/debug-application/debug-pods/', {
    en: 'Debug Pods (Kubernetes documentation)',
    fr: 'Déboguer des pods (documentation Kubernetes)',
  }),
  listChunking: page(
    'https://kubernetes.io/docs/reference/using-api/api-concepts/#retrieving-large-results-sets-in-chunks',
    {
      en: 'Kubernetes API concepts: large results in chunks (Kubernetes documentation)',
      fr: 'Concepts de l’API Kubernetes\u00a0: grands résultats par fragments (documentation Kubernetes)',
    },
  ),
  labelSelectors: page('https://kubernetes.io/docs/concepts/overview/working-with-objects/labels/#api', {
    en: 'Labels and selectors (Kubernetes documentation)',
    fr: 'Labels et sélecteurs (documentation Kubernetes)',
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
  nodeConditions: page('https://kubernetes.io/docs/reference/node/node-status/', {
    en: 'Node Status (Kubernetes documentation)',
    fr: 'État des nœuds (documentation Kubernetes)',
  }),
  nodePressure: page('https://kubernetes.io/docs/concepts/scheduling-eviction/node-pressure-eviction/', {
    en: 'Node-pressure Eviction (Kubernetes documentation)',
    fr: 'Éviction due à la pression sur un nœud (documentation Kubernetes)',
  }),
  pullPolicy: page('https://kubernetes.io/docs/concepts/containers/images/#image-pull-policy', {
    en: 'Image pull policy (Kubernetes documentation)',
    fr: 'Images, imagePullPolicy (documentation Kubernetes)',
  }),
  drain: page('https://kubernetes.io/docs/tasks/administer-cluster/safely-drain-node/', {
    en: 'Safely Drain a Node (Kubernetes documentation)',
    fr: 'Vider un nœud sans risque (documentation Kubernetes)',
  }),
  nodeLabels: page('https://kubernetes.io/docs/reference/labels-annotations-taints/', {
    en: 'Well-Known Labels, Annotations and Taints (Kubernetes documentation)',
    fr: 'Étiquettes, annotations et taints connus (documentation Kubernetes)',
  }),
  multiPlatform: page('https://docs.docker.com/build/building/multi-platform/', {
    en: 'Multi-platform builds (Docker documentation)',
    fr: 'Constructions multiplateformes (documentation Docker)',
  }),
  containerd2: inStoredCopy(
    documentation('/kubernetes-engine/docs/deprecations/migrate-containerd-2', {
      en: 'Migrate nodes to containerd 2',
      fr: 'Migrer les nœuds vers containerd 2',
    }),
    'google',
    '2026-11-26',
  ),
  gcloudReference: documentationOf('google', '/sdk/gcloud/reference', {
    en: 'gcloud command reference',
    fr: 'Référence des commandes gcloud',
  }),
  ...nodeSources,
  ...vanishedSources,
  ...universeSources,
  ...furtherReading,
} as const satisfies Record<string, Source>;

/** Sources by name, each with the days on which it was read. */
export const sources = withReadings(declared);

/** Sources by name, separated by spaces, as pages cite them. Throws for an unknown name. */
export function sourcesNamed(names: string): readonly Source[] {
  return names.split(/\s+/).map((name) => {
    const found = (sources as Record<string, Source>)[name];
    if (!found) throw new Error(`No source named ${name}: add it to src/catalogue/sources/index.ts.`);
    return found;
  });
}
