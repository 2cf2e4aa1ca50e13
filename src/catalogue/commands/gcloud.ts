/** Commands that read Google Cloud APIs. Commands that change something are in changes.ts. */
import { defineCommand } from '../define.ts';
import { sources } from '../sources.ts';
import {
  decodeAncestorPolicies,
  decodeCluster,
  decodeConfiguration,
  decodeInstance,
  decodePerimeterDenials,
  decodePolicy,
  decodeProjectNumber,
  decodeRepository,
  decodeServiceAccountState,
  decodeServices,
} from './cloud.ts';
import { decodeLoggedEvents } from './events.ts';
import { fields } from './projection.ts';
import { filterOf, perimeterDenials, pullFailureEvents } from './queries.ts';
import { clusterWords, instanceWords, repositoryWords } from './shared-args.ts';
import { documented, tagged, untested } from './universe-support.ts';

export const describeCluster = defineCommand({
  id: 'gcloud-container-clusters-describe',
  tool: 'gcloud',
  effect: 'reads',
  words: clusterWords,
  ...fields(
    'autopilot.enabled,autoscaling.autoprovisioningNodePoolDefaults.serviceAccount,autoscaling.autoprovisioningNodePoolDefaults.oauthScopes,nodePools[].name,nodePools[].config.serviceAccount,nodePools[].config.oauthScopes',
    decodeCluster,
  ),
  purpose: {
    en: 'Read which service account and access scopes each node pool has, and whether the cluster is Autopilot.',
    fr: 'Lire le compte de service et les niveaux d’accès de chaque pool de nœuds, et si le cluster est en mode Autopilot.',
  },
  needs: [{ iam: 'container.clusters.get' }],
  on: '{PROJECT}',
  universes: tagged,
  sources: [sources.imagePulls, sources.nodeServiceAccounts],
});

export const describeInstance = defineCommand({
  id: 'gcloud-compute-instances-describe',
  tool: 'gcloud',
  effect: 'reads',
  words: instanceWords,
  ...fields('serviceAccounts', decodeInstance),
  purpose: {
    en: 'Read the service account and the access scopes of one node: what counts when this node pulls.',
    fr: 'Lire le compte de service et les niveaux d’accès d’un nœud : ce qui compte quand ce nœud extrait une image.',
  },
  needs: [{ iam: 'compute.instances.get' }],
  on: '{PROJECT}',
  universes: untested,
  sources: [sources.imagePulls, sources.accessScopes],
});

export const describeProject = defineCommand({
  id: 'gcloud-projects-describe',
  tool: 'gcloud',
  effect: 'reads',
  words: ['projects', 'describe', '{PROJECT}'],
  ...fields('projectNumber', decodeProjectNumber),
  purpose: {
    en: 'Read the project number: it begins the address of the Compute Engine default service account.',
    fr: 'Lire le numéro du projet : l’adresse du compte de service Compute Engine par défaut commence par lui.',
  },
  needs: [{ iam: 'resourcemanager.projects.get' }],
  on: '{PROJECT}',
  universes: untested,
  sources: [sources.gcloudReference],
});

export const listServiceAccounts = defineCommand({
  id: 'gcloud-iam-service-accounts-list',
  tool: 'gcloud',
  effect: 'reads',
  words: ['iam', 'service-accounts', 'list', '--project={SERVICE_ACCOUNT_PROJECT}'],
  output: [],
  purpose: {
    en: 'List the service accounts of a project, where the address is not known. An account of another project is not among them.',
    fr: 'Lister les comptes de service d’un projet, quand on n’en connaît pas l’adresse. Un compte d’un autre projet n’y figure pas.',
  },
  needs: [{ iam: 'iam.serviceAccounts.list' }],
  on: '{SERVICE_ACCOUNT_PROJECT}',
  universes: untested,
  sources: [sources.imagePulls],
});

export const describeServiceAccount = defineCommand({
  id: 'gcloud-iam-service-accounts-describe',
  tool: 'gcloud',
  effect: 'reads',
  words: ['iam', 'service-accounts', 'describe', '{SERVICE_ACCOUNT}'],
  ...fields('email,disabled', decodeServiceAccountState),
  purpose: {
    en: 'See whether a service account exists and whether it is disabled. The field disabled is absent while it is enabled.',
    fr: 'Voir si un compte de service existe et s’il est désactivé. Le champ disabled est absent tant que le compte est actif.',
  },
  needs: [{ iam: 'iam.serviceAccounts.get' }],
  on: '{SERVICE_ACCOUNT}',
  universes: untested,
  sources: [sources.enableServiceAccount],
});

export const describeRepository = defineCommand({
  id: 'gcloud-artifacts-repositories-describe',
  tool: 'gcloud',
  effect: 'reads',
  words: repositoryWords,
  ...fields('format,mode,registryUri', decodeRepository),
  purpose: {
    en: 'See whether a repository exists, whether it holds container images, and at which address.',
    fr: 'Voir si un dépôt existe, s’il contient des images de conteneurs, et à quelle adresse.',
  },
  needs: [{ iam: 'artifactregistry.repositories.get' }],
  on: '{IMAGE_PROJECT}',
  universes: untested,
  sources: [sources.artifactRegistryDocker],
});

export const getRepositoryPolicy = defineCommand({
  id: 'gcloud-artifacts-repositories-get-iam-policy',
  tool: 'gcloud',
  effect: 'reads',
  words: [
    'artifacts',
    'repositories',
    'get-iam-policy',
    '{REPOSITORY}',
    '--location={REPOSITORY_LOCATION}',
    '--project={IMAGE_PROJECT}',
  ],
  ...fields('bindings', decodePolicy),
  purpose: {
    en: 'Read who holds which role on the repository itself.',
    fr: 'Lire qui détient quel rôle sur le dépôt lui-même.',
  },
  needs: [{ iam: 'artifactregistry.repositories.getIamPolicy' }],
  on: '{IMAGE_PROJECT}',
  universes: untested,
  sources: [sources.artifactRegistryAccess],
});

export const getProjectPolicy = defineCommand({
  id: 'gcloud-projects-get-iam-policy',
  tool: 'gcloud',
  effect: 'reads',
  words: ['projects', 'get-iam-policy', '{IMAGE_PROJECT}'],
  ...fields('bindings', decodePolicy),
  purpose: {
    en: 'Read who holds which role on the project of the image: its repositories inherit them.',
    fr: 'Lire qui détient quel rôle sur le projet de l’image : ses dépôts en héritent.',
  },
  needs: [{ iam: 'resourcemanager.projects.getIamPolicy' }],
  on: '{IMAGE_PROJECT}',
  universes: untested,
  sources: [sources.artifactRegistryAccess],
});

export const getAncestorPolicies = defineCommand({
  id: 'gcloud-projects-get-ancestors-iam-policy',
  tool: 'gcloud',
  effect: 'reads',
  words: ['projects', 'get-ancestors-iam-policy', '{IMAGE_PROJECT}'],
  output: ['--format=yaml'],
  machine: { output: ['--format=json'], format: 'json', decode: decodeAncestorPolicies },
  purpose: {
    en: 'Read the roles that the project of the image inherits from its folders and its organization.',
    fr: 'Lire les rôles dont le projet de l’image hérite de ses dossiers et de son organisation.',
  },
  needs: [
    { iam: 'resourcemanager.folders.getIamPolicy' },
    { iam: 'resourcemanager.organizations.getIamPolicy' },
  ],
  on: '{IMAGE_PROJECT}',
  universes: untested,
  sources: [sources.artifactRegistryAccess],
});

export const listArtifactRegistryService = defineCommand({
  id: 'gcloud-services-list',
  tool: 'gcloud',
  effect: 'reads',
  words: [
    'services',
    'list',
    '--enabled',
    '--filter=config.name:artifactregistry.googleapis.com',
    '--project={IMAGE_PROJECT}',
  ],
  ...fields('config.name', decodeServices),
  purpose: {
    en: 'See whether the Artifact Registry API is enabled: an empty answer means that it is not.',
    fr: 'Voir si l’API Artifact Registry est activée : une réponse vide signifie qu’elle ne l’est pas.',
  },
  needs: [{ iam: 'serviceusage.services.list' }],
  on: '{IMAGE_PROJECT}',
  universes: documented,
  sources: [sources.enableApi],
});

export const readPerimeterDenials = defineCommand({
  id: 'gcloud-logging-read-vpc-service-controls',
  tool: 'gcloud',
  effect: 'reads',
  words: [
    'logging',
    'read',
    filterOf(perimeterDenials),
    '--project={IMAGE_PROJECT}',
    '--freshness=1d',
    '--limit=20',
  ],
  ...fields(
    'timestamp,protoPayload.authenticationInfo.principalEmail,protoPayload.metadata.violationReason,protoPayload.metadata.vpcServiceControlsUniqueId',
    decodePerimeterDenials,
  ),
  purpose: {
    en: 'Read the requests to Artifact Registry that a service perimeter refused in the last day.',
    fr: 'Lire les requêtes vers Artifact Registry qu’un périmètre de service a refusées au cours des dernières 24 heures.',
  },
  needs: [{ iam: 'logging.logEntries.list' }],
  on: '{IMAGE_PROJECT}',
  universes: documented,
  sources: [sources.perimeterTroubleshooting],
});

export const readPullFailures = defineCommand({
  id: 'gcloud-logging-read-pull-failures',
  tool: 'gcloud',
  effect: 'reads',
  words: [
    'logging',
    'read',
    filterOf(pullFailureEvents),
    '--project={PROJECT}',
    '--freshness=1d',
    '--limit=200',
  ],
  ...fields(
    'timestamp,jsonPayload.reason,jsonPayload.message,jsonPayload.involvedObject.kind,jsonPayload.involvedObject.namespace,jsonPayload.involvedObject.name,jsonPayload.involvedObject.fieldPath',
    decodeLoggedEvents,
  ),
  purpose: {
    en: 'Read the failed pulls of the last day from Cloud Logging: the cluster itself forgets its events after about an hour.',
    fr: 'Lire dans Cloud Logging les échecs d’extraction des dernières 24 heures : le cluster, lui, oublie ses événements au bout d’une heure environ.',
  },
  needs: [{ iam: 'logging.logEntries.list' }],
  on: '{PROJECT}',
  universes: documented,
  sources: [sources.imagePulls],
});

export const getConfiguration = defineCommand({
  id: 'gcloud-config-list',
  tool: 'gcloud',
  effect: 'reads',
  words: ['config', 'list'],
  ...fields('core.project,core.universe_domain', decodeConfiguration),
  purpose: {
    en: 'Read the project and the universe that gcloud is set to.',
    fr: 'Lire le projet et l’univers pour lesquels gcloud est configuré.',
  },
  needs: [],
  universes: documented,
  sources: [sources.gcloudReference],
});
