/** Every command of the catalogue, in the order of the reference. */
import type { AnyCommand } from '../model/command.ts';
import * as admission from './gcloud/admission.ts';
import * as artifactVersions from './gcloud/artifact-versions.ts';
import * as artifacts from './gcloud/artifacts.ts';
import * as billing from './gcloud/billing.ts';
import * as clusters from './gcloud/clusters.ts';
import * as gcloudConfig from './gcloud/config.ts';
import * as container from './gcloud/container.ts';
import * as dns from './gcloud/dns.ts';
import * as firewalls from './gcloud/firewalls.ts';
import * as iam from './gcloud/iam.ts';
import * as instances from './gcloud/instances.ts';
import * as kms from './gcloud/kms.ts';
import * as logging from './gcloud/logging.ts';
import * as networks from './gcloud/networks.ts';
import * as policyTroubleshooter from './gcloud/policy-troubleshooter.ts';
import * as projects from './gcloud/projects.ts';
import * as repositorySetup from './gcloud/repository-setup.ts';
import * as routers from './gcloud/routers.ts';
import * as routes from './gcloud/routes.ts';
import * as allNodes from './kubectl/all-nodes.ts';
import * as computeClasses from './kubectl/compute-classes.ts';
import * as kubectlConfig from './kubectl/config.ts';
import * as controllers from './kubectl/controllers.ts';
import * as events from './kubectl/events.ts';
import * as logs from './kubectl/logs.ts';
import * as namespaces from './kubectl/namespaces.ts';
import * as nodeImages from './kubectl/node-images.ts';
import * as nodeStates from './kubectl/node-states.ts';
import * as nodes from './kubectl/nodes.ts';
import * as podCount from './kubectl/pod-count.ts';
import * as podCreation from './kubectl/pod-creation.ts';
import * as podImages from './kubectl/pod-images.ts';
import * as podTable from './kubectl/pod-table.ts';
import * as pods from './kubectl/pods.ts';
import * as secrets from './kubectl/secrets.ts';
import * as serviceAccounts from './kubectl/service-accounts.ts';
import * as shownDns from './shown/dns.ts';
import * as shownIam from './shown/iam.ts';
import * as shownNetwork from './shown/network.ts';
import * as networkUndo from './shown/network-undo.ts';
import * as shownNodePools from './shown/node-pools.ts';
import * as shownNodes from './shown/nodes.ts';
import * as nodesUndo from './shown/nodes-undo.ts';
import * as shownPods from './shown/pods.ts';
import * as shownRegistries from './shown/registries.ts';
import * as rights from './shown/rights.ts';
import * as undo from './shown/undo.ts';

const files: readonly Readonly<Record<string, unknown>>[] = [
  podTable,
  podCount,
  pods,
  podCreation,
  podImages,
  shownPods,
  namespaces,
  controllers,
  events,
  allNodes,
  nodes,
  nodeStates,
  nodeImages,
  computeClasses,
  serviceAccounts,
  secrets,
  logs,
  kubectlConfig,
  container,
  clusters,
  projects,
  iam,
  artifacts,
  artifactVersions,
  repositorySetup,
  policyTroubleshooter,
  kms,
  billing,
  instances,
  networks,
  routes,
  routers,
  firewalls,
  dns,
  admission,
  logging,
  gcloudConfig,
  shownIam,
  shownRegistries,
  shownDns,
  shownNetwork,
  shownNodePools,
  shownNodes,
  undo,
  networkUndo,
  nodesUndo,
  rights,
];

/** A command's file exports its decoder and the types of its answer too. */
const isCommand = (exported: unknown): exported is AnyCommand =>
  typeof exported === 'object' && exported !== null && 'tool' in exported && 'words' in exported;

export const commands: readonly AnyCommand[] = files.flatMap((file) => Object.values(file).filter(isCommand));
