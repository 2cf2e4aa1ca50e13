/**
 * Everything that differs from one cloud that runs Google's software to another. No other file builds a registry host,
 * an API domain, a service-account suffix or a VIP. Domain and prefix are independent: never derive one from the other.
 */
import type { Universe, UniverseId } from './universe-model.ts';

export {
  type AddressRanges,
  type Availability,
  type ClusterMode,
  type Feature,
  type Universe,
  type UniverseId,
  universeIds,
} from './universe-model.ts';

const google: Universe = {
  id: 'google',
  name: 'Google Cloud',
  aliases: ['GCP', 'Google Cloud Platform'],
  operator: 'Google',
  universeDomain: 'googleapis.com',
  cloudWebDomain: 'cloud.google',
  signIn: 'gcloud auth login',
  projectPrefix: '',
  documentationDomain: 'docs.cloud.google.com',
  artifactRegistryDomain: 'pkg.dev',
  containerRegistryHosts: { 'gcr.io': 'us', 'us.gcr.io': 'us', 'eu.gcr.io': 'europe', 'asia.gcr.io': 'asia' },
  otherRegistryDomains: ['gcr.io'],
  dockerHubCache: 'mirror.gcr.io',
  regions: [],
  zones: [],
  serviceAccountDomain: 'iam.gserviceaccount.com',
  defaultComputeDomain: 'developer.gserviceaccount.com',
  serviceAgentDomain: 'iam.gserviceaccount.com',
  workloadPoolSuffix: 'svc.id.goog',
  privateVip: { v4: '199.36.153.8/30', v6: '2600:2d00:0002:2000::/56' },
  restrictedVip: { v4: '199.36.153.4/30', v6: '2600:2d00:0002:1000::/64' },
  vipNames: { private: 'private.googleapis.com', restricted: 'restricted.googleapis.com' },
  modes: ['autopilot', 'standard'],
  architectures: ['amd64', 'arm64'],
  machineSeries: [],
  diskTypes: [],
  maxPodsPerNode: null,
  features: {
    'container-registry': 'no',
    'remote-repositories': 'yes',
    'cleanup-policies': 'yes',
    'image-streaming': 'yes',
    'secondary-boot-disks': 'yes',
    'binary-authorization': 'yes',
    'connectivity-tests': 'yes',
    'policy-troubleshooter': 'yes',
    'policy-based-routes': 'yes',
    fleets: 'yes',
    'default-network': 'yes',
    'node-ssh': 'yes',
    'secret-manager': 'yes',
    'identities-in-perimeter-rules': 'yes',
  },
  consoleOrigin: 'https://console.cloud.google.com',
  supportUrl: 'https://docs.cloud.google.com/kubernetes-engine/docs/getting-support',
  sources: [
    'https://docs.cloud.google.com/vpc/docs/configure-private-google-access',
    'https://docs.cloud.google.com/vpc-service-controls/docs/private-connectivity',
    'https://docs.cloud.google.com/artifact-registry/docs/transition/transition-from-gcr',
  ],
  note: {
    en: 'The public cloud of Google, in every region. CRYPT3NS (local controls by S3NS) runs on this cloud too.',
    fr: 'Le cloud public de Google, dans toutes ses régions. CRYPT3NS («\u00a0Contrôles locaux\u00a0» de S3NS) fonctionne aussi sur ce cloud.',
  },
};

const s3ns: Universe = {
  id: 's3ns',
  name: 'Cloud de Confiance by S3NS',
  aliases: ['Trusted Cloud by S3NS', 'S3NS', 'PREMI3NS', 'Cloud de Confiance'],
  operator: 'S3NS',
  universeDomain: 's3nsapis.fr',
  cloudWebDomain: 'cloud.s3nscloud.fr',
  signIn: 'gcloud auth login --login-config={LOGIN_CONFIG_FILE}',
  projectPrefix: 's3ns:',
  documentationDomain: 'documentation.s3ns.fr',
  artifactRegistryDomain: 's3nsregistry.fr',
  containerRegistryHosts: {},
  otherRegistryDomains: [],
  dockerHubCache: null,
  regions: ['u-france-east1'],
  zones: ['u-france-east1-a', 'u-france-east1-b', 'u-france-east1-c'],
  serviceAccountDomain: 's3ns.iam.gserviceaccount.com',
  defaultComputeDomain: 'developer.s3ns-system.iam.gserviceaccount.com',
  serviceAgentDomain: 's3ns-system.iam.gserviceaccount.com',
  workloadPoolSuffix: 's3ns.svc.id.goog',
  privateVip: { v4: '177.222.88.0/30', v6: '2a13:7500:8302::/64' },
  restrictedVip: { v4: '177.222.88.4/30', v6: '2a13:7500:8302:1::/64' },
  vipNames: { private: 'private.s3nsapis.fr', restricted: 'restricted.s3nsapis.fr' },
  modes: ['autopilot'],
  architectures: ['amd64'],
  machineSeries: ['C3', 'A3'],
  diskTypes: ['hyperdisk-balanced'],
  maxPodsPerNode: 32,
  features: {
    'container-registry': 'no',
    'remote-repositories': 'no',
    'cleanup-policies': 'no',
    // A ComputeClass has the field, and secondary boot disks need it; no page there says which images are streamed.
    'image-streaming': 'unknown',
    'secondary-boot-disks': 'yes',
    'binary-authorization': 'no',
    'connectivity-tests': 'no',
    'policy-troubleshooter': 'no',
    'policy-based-routes': 'no',
    fleets: 'no',
    'default-network': 'no',
    'node-ssh': 'no',
    'secret-manager': 'yes',
    'identities-in-perimeter-rules': 'no',
  },
  consoleOrigin: 'https://console.cloud.s3nscloud.fr',
  supportUrl: 'https://support.s3ns.fr',
  sources: [
    'https://documentation.s3ns.fr/docs/overview/tpc-key-differences',
    'https://documentation.s3ns.fr/vpc/docs/tpc-differences',
    'https://documentation.s3ns.fr/kubernetes-engine/docs/tpc-differences',
    'https://documentation.s3ns.fr/artifact-registry/docs/tpc-differences',
    'https://documentation.s3ns.fr/compute/docs/tpc-differences',
    'https://documentation.s3ns.fr/iam/docs/tpc-differences',
    'https://documentation.s3ns.fr/docs/get-started-tpc/setup-gcloud',
  ],
  note: {
    en: 'PREMI3NS, the SecNumCloud-qualified cloud. S3NS, not Google, operates it. Its Autopilot clusters are in one region, on a separate network, and reach Google Cloud only over the internet.',
    fr: 'PREMI3NS, le cloud qualifié SecNumCloud. C’est S3NS qui l’exploite, et non Google. Ses clusters Autopilot sont dans une seule région, sur un réseau séparé, et ne joignent Google Cloud que par Internet.',
  },
};

/**
 * The environment variable that sets the property `core/universe_domain` of gcloud for one command (Google Cloud SDK,
 * "Managing gcloud CLI properties").
 */
export const universeVariable = 'CLOUDSDK_CORE_UNIVERSE_DOMAIN';

/** Every universe, by id. */
export const universes: Readonly<Record<UniverseId, Universe>> = { google, s3ns };

/**
 * The universe of a project id: `s3ns:my-project` is in S3NS, `my-project` and `example.com:my-project` in Google
 * Cloud.
 */
export function universeOfProject(project: string): Universe {
  return (
    Object.values(universes).find(
      ({ projectPrefix }) => projectPrefix !== '' && project.startsWith(projectPrefix),
    ) ?? google
  );
}

/** Whether a universe is the one that gcloud uses unless it is configured for another. */
export function isDefaultUniverse({ id }: Universe): boolean {
  return id === 'google';
}

/** The universe whose registries serve `host`, or null for a third-party registry. */
export function universeOfHost(host: string): Universe | null {
  return (
    Object.values(universes).find(
      (universe) =>
        Object.hasOwn(universe.containerRegistryHosts, host) ||
        host === universe.artifactRegistryDomain ||
        host.endsWith(`.${universe.artifactRegistryDomain}`),
    ) ?? null
  );
}

/**
 * The domain of a host that nodes of this universe reach without the internet, at its VIPs: of its registries, of those
 * with Google's own images, or of its APIs, from which layers can come. null for any other host.
 */
export function domainAtVips(universe: Universe, host: string): string | null {
  const { artifactRegistryDomain, otherRegistryDomains, universeDomain } = universe;
  const domains = [artifactRegistryDomain, ...otherRegistryDomains, universeDomain];
  return domains.find((domain) => host === domain || host.endsWith(`.${domain}`)) ?? null;
}

/** The universe whose VIPs serve a host; null for a third party's. */
export function universeServing(host: string): Universe | null {
  return Object.values(universes).find((universe) => domainAtVips(universe, host) !== null) ?? null;
}

/** The e-mail address of the Compute Engine default service account, which GKE shows as `default`. */
export function defaultComputeAccount(universe: Universe, projectNumber: string): string {
  return `${projectNumber}-compute@${universe.defaultComputeDomain}`;
}

/** The service agent with which Artifact Registry reads for itself, as behind a virtual or remote repository. */
export function artifactRegistryAgent(universe: Universe, projectNumber: string): string {
  return `service-${projectNumber}@${artifactRegistryAgents(universe)}`;
}

/** The service agent with which Compute Engine gets the tokens of the accounts of instances. */
export function computeEngineAgent({ serviceAgentDomain }: Universe, projectNumber: string): string {
  return `service-${projectNumber}@compute-system.${serviceAgentDomain}`;
}

/** The service agent with which GKE makes nodes. */
export function kubernetesEngineAgent({ serviceAgentDomain }: Universe, projectNumber: string): string {
  return `service-${projectNumber}@container-engine-robot.${serviceAgentDomain}`;
}

/** Whether an account is the service agent of Artifact Registry of any project. */
export function isArtifactRegistryAgent(universe: Universe, email: string): boolean {
  return email.endsWith(`@${artifactRegistryAgents(universe)}`);
}

/** IAM documentation, "Service agents": `service-PROJECT_NUMBER@gcp-sa-artifactregistry.iam.gserviceaccount.com`. */
function artifactRegistryAgents(universe: Universe): string {
  return `gcp-sa-artifactregistry.${universe.serviceAgentDomain}`;
}

/**
 * The project of a service account, from its e-mail address; null if the address does not contain it (default
 * accounts have a project number). The address drops the project prefix, so it is added again.
 */
export function projectOfAccount(universe: Universe, email: string): string | null {
  const domain = email.slice(email.indexOf('@') + 1);
  const suffix = `.${universe.serviceAccountDomain}`;
  if (!domain.endsWith(suffix)) return null;
  // For a domain-scoped project, `example.com:shop`, the address contains `shop.example.com`.
  const [name, ...scope] = domain.slice(0, -suffix.length).split('.');
  return `${universe.projectPrefix}${scope.length > 0 ? `${scope.join('.')}:` : ''}${name}`;
}
