/**
 * Everything that differs from one Google-operated cloud to another. No other file builds a registry host, an API
 * domain, a service-account suffix or a VIP. Where the Google Cloud SDK's universe descriptor has a field
 * (SDK 528, googlecloudsdk/core/universe_descriptor), it has the same name here. Domain and prefix are independent:
 * never derive one from the other.
 */
import type { Text } from '../base/text.ts';

/** The universes that Pullbook knows. */
export const universeIds = ['google', 's3ns'] as const;
/** A universe; a value of `--universe`. */
export type UniverseId = (typeof universeIds)[number];

/** One range for each IP version, in CIDR notation. */
export interface AddressRanges {
  readonly v4: string;
  readonly v6: string;
}

/** Products and options that a page or rule must not recommend in a universe without them. */
export type Feature =
  | 'container-registry'
  | 'remote-repositories'
  | 'cleanup-policies'
  | 'image-streaming'
  | 'binary-authorization'
  | 'connectivity-tests'
  | 'default-network'
  | 'node-ssh'
  | 'secret-manager'
  | 'identities-in-perimeter-rules';

/** `unknown` is worded as a question to the reader, never as a no. */
export type Availability = 'yes' | 'no' | 'unknown';

/** How a cluster is operated. */
export type ClusterMode = 'autopilot' | 'standard';

/** One Google-operated cloud. */
export interface Universe {
  readonly id: UniverseId;
  readonly name: string;
  /** Older or shorter names that people search for. */
  readonly aliases: readonly string[];

  readonly universeDomain: string;
  /** The prefix of project ids, colon included: `s3ns:`. Becomes a path segment in an image reference. */
  readonly projectPrefix: string;
  readonly documentationDomain: string;
  readonly artifactRegistryDomain: string;

  /** Hosts of the gcr.io family, with the Artifact Registry location that serves each. */
  readonly containerRegistryHosts: Readonly<Record<string, string>>;
  /** Other registry domains that Private Google Access reaches: some of Google's own images are there. */
  readonly otherRegistryDomains: readonly string[];
  /** The cache of Docker Hub that nodes of GKE ask first (Artifact Registry, "Pull cached Docker Hub images"); null without one. */
  readonly dockerHubCache: string | null;
  /** Known regions; empty if there are too many to list. */
  readonly regions: readonly string[];
  readonly zones: readonly string[];
  /** Domain of user-managed service accounts: `NAME@PROJECT.<domain>`. */
  readonly serviceAccountDomain: string;
  /** Domain of the Compute Engine default account: `NUMBER-compute@<domain>`. */
  readonly defaultComputeDomain: string;
  /** Domain of service agents: `service-NUMBER@container-engine-robot.<domain>`. */
  readonly serviceAgentDomain: string;
  readonly workloadPoolSuffix: string;
  readonly privateVip: AddressRanges;
  readonly restrictedVip: AddressRanges;
  /** The names that public DNS answers with the addresses of the two VIPs. */
  readonly vipNames: { readonly private: string; readonly restricted: string };
  readonly modes: readonly ClusterMode[];
  readonly architectures: readonly string[];
  readonly features: Readonly<Record<Feature, Availability>>;
  /** Path of the console host, to which `ConsoleSteps.path` is appended. */
  readonly consoleOrigin: string;
  readonly supportUrl: string;
  readonly sources: readonly string[];
  /** What a reader should know before relying on the page in this universe. */
  readonly note: Text;
}

const google: Universe = {
  id: 'google',
  name: 'Google Cloud',
  aliases: ['GCP', 'Google Cloud Platform'],
  universeDomain: 'googleapis.com',
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
  features: {
    'container-registry': 'no',
    'remote-repositories': 'yes',
    'cleanup-policies': 'yes',
    'image-streaming': 'yes',
    'binary-authorization': 'yes',
    'connectivity-tests': 'yes',
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
    en: 'The public cloud of Google, in every region. If you use CRYPT3NS (local controls by S3NS), choose this one too.',
    fr: 'Le cloud public de Google, dans toutes ses régions. Si vous utilisez CRYPT3NS («\u00a0Contrôles locaux\u00a0» de S3NS), choisissez aussi celui-ci.',
  },
};

const s3ns: Universe = {
  id: 's3ns',
  name: 'Cloud de Confiance by S3NS',
  aliases: ['Trusted Cloud by S3NS', 'S3NS', 'PREMI3NS', 'Cloud de Confiance'],
  universeDomain: 's3nsapis.fr',
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
  features: {
    'container-registry': 'no',
    'remote-repositories': 'no',
    'cleanup-policies': 'no',
    'image-streaming': 'unknown',
    'binary-authorization': 'no',
    'connectivity-tests': 'no',
    'default-network': 'no',
    'node-ssh': 'no',
    'secret-manager': 'unknown',
    'identities-in-perimeter-rules': 'no',
  },
  consoleOrigin: 'https://console.cloud.s3nscloud.fr',
  supportUrl: 'https://support.s3ns.fr',
  sources: [
    'https://documentation.s3ns.fr/docs/overview/tpc-key-differences',
    'https://documentation.s3ns.fr/vpc/docs/tpc-differences',
    'https://documentation.s3ns.fr/kubernetes-engine/docs/tpc-differences',
    'https://documentation.s3ns.fr/artifact-registry/docs/tpc-differences',
  ],
  note: {
    en: 'PREMI3NS, the SecNumCloud-qualified cloud. Autopilot clusters in one region, without a network path to Google Cloud.',
    fr: 'PREMI3NS, le cloud qualifié SecNumCloud. Clusters Autopilot dans une seule région, sans chemin réseau vers Google Cloud.',
  },
};

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
