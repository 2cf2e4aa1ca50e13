/**
 * Which predefined roles contain `artifactregistry.repositories.downloadArtifacts`. From the API's own answer, as
 * github.com/iann0036/iam-dataset mirrors it (gcp/role_permissions.json at commit 2073fa5, which lists every role for
 * each permission; about a third of them are missing from the documentation of roles). Read on 2026-11-29.
 */

/** Every role that contains it: basic roles, then predefined ones, service agents included. */
export const downloaderRoles: ReadonlySet<string> = new Set(
  `owner editor viewer
  appengine.appAdmin appengine.deployer appengine.serviceAgent appengineflex.serviceAgent
  aiplatform.agentSandboxServiceAgent aiplatform.customCodeServiceAgent aiplatform.serviceAgent
  artifactregistry.admin artifactregistry.containerRegistryMigrationAdmin
  artifactregistry.createOnPushRepoAdmin artifactregistry.createOnPushWriter artifactregistry.editor
  artifactregistry.reader artifactregistry.repoAdmin artifactregistry.serviceAgent artifactregistry.viewer
  artifactregistry.writer
  assuredoss.admin assuredoss.projectAdmin assuredoss.reader assuredoss.user
  binaryauthorization.serviceAgent cloudbuild.builds.builder cloudbuild.serviceAgent
  cloudfunctions.admin cloudfunctions.developer cloudfunctions.editor cloudfunctions.serviceAgent
  compliancescanning.serviceAgent composer.serviceAgent composer.worker configdelivery.serviceAgent
  containeranalysis.ServiceAgent containerscanning.ServiceAgent
  firebase.admin firebase.developAdmin firebaseapphosting.computeRunner firebaseapphosting.serviceAgent
  gkemulticloud.controlPlaneMachineServiceAgent gkemulticloud.nodePoolMachineServiceAgent
  iam.dataScientist iam.devOps iam.securityAuditor iam.supportUser
  ml.serviceAgent networkactions.serviceAgent ondemandscanning.serviceAgent
  run.builder run.serviceAgent run.sourceDeveloper saasservicemgmt.serviceAgent
  securitycenter.admin securitycenter.adminEditor securitycenter.adminViewer
  serverless.serviceAgent visualinspection.serviceAgent`
    .split(/\s+/)
    .map((name) => `roles/${name}`),
);

/**
 * Roles that do not contain it, as the same list says: those that accounts of nodes usually hold, and those that groups
 * usually hold on a project, a folder or an organization. Any other role has to be read.
 */
export const otherRoles: ReadonlySet<string> = new Set(
  `browser
  accesscontextmanager.policyAdmin accesscontextmanager.policyEditor accesscontextmanager.policyReader
  aiplatform.user autoscaling.metricsWriter bigquery.admin bigquery.dataEditor bigquery.dataViewer
  bigquery.jobUser bigquery.user billing.admin billing.creator billing.user billing.viewer
  cloudasset.viewer cloudbuild.builds.editor cloudbuild.builds.viewer
  cloudkms.admin cloudkms.cryptoKeyDecrypter cloudkms.cryptoKeyEncrypter
  cloudkms.cryptoKeyEncrypterDecrypter cloudkms.viewer cloudprofiler.agent cloudsql.admin cloudsql.client
  cloudsql.instanceUser cloudsql.viewer cloudtrace.agent cloudtrace.user
  compute.admin compute.instanceAdmin.v1 compute.loadBalancerAdmin compute.networkAdmin compute.networkUser
  compute.networkViewer compute.osAdminLogin compute.osLogin compute.securityAdmin compute.serviceAgent
  compute.storageAdmin compute.viewer
  container.admin container.clusterAdmin container.clusterViewer container.defaultNodeServiceAccount
  container.defaultNodeServiceAgent container.developer container.hostServiceAgentUser
  container.nodeServiceAccount container.nodeServiceAgent container.serviceAgent container.viewer
  datastore.user dns.admin dns.peer dns.reader errorreporting.writer gkehub.admin gkehub.serviceAgent gkehub.viewer
  iam.organizationRoleAdmin iam.organizationRoleViewer iam.roleAdmin iam.roleViewer iam.securityAdmin
  iam.securityReviewer iam.serviceAccountAdmin iam.serviceAccountKeyAdmin iam.serviceAccountTokenCreator
  iam.serviceAccountUser iam.serviceAccountViewer iam.workloadIdentityUser
  logging.admin logging.configWriter logging.logWriter logging.privateLogViewer logging.viewer
  monitoring.admin monitoring.editor monitoring.metricWriter monitoring.viewer
  orgpolicy.policyAdmin orgpolicy.policyViewer pubsub.publisher pubsub.subscriber pubsub.viewer
  recommender.iamViewer
  resourcemanager.folderAdmin resourcemanager.folderCreator resourcemanager.folderViewer
  resourcemanager.organizationAdmin resourcemanager.organizationViewer resourcemanager.projectCreator
  resourcemanager.projectDeleter resourcemanager.projectIamAdmin resourcemanager.projectMover
  run.admin run.developer run.invoker run.viewer
  secretmanager.admin secretmanager.secretAccessor secretmanager.viewer
  serviceusage.serviceUsageAdmin serviceusage.serviceUsageConsumer serviceusage.serviceUsageViewer
  stackdriver.resourceMetadata.writer
  storage.admin storage.objectAdmin storage.objectCreator storage.objectUser storage.objectViewer`
    .split(/\s+/)
    .map((name) => `roles/${name}`),
);

/** A role that a project or an organization made for itself. */
export type CustomRole =
  | { readonly project: string; readonly id: string }
  | { readonly organization: string; readonly id: string };

/** What a custom role is called in its project or organization; null for any other role. */
export function customRole(role: string): CustomRole | null {
  const [, level, parent = '', id = ''] =
    /^(projects|organizations)\/([^/]+)\/roles\/([^/]+)$/.exec(role) ?? [];
  if (!level) return null;
  return level === 'projects' ? { project: parent, id } : { organization: parent, id };
}
