/**
 * What can differ from one cloud to another. Where the Google Cloud SDK's universe descriptor has a field (SDK 528,
 * googlecloudsdk/core/universe_descriptor), it has the same name here.
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
  | 'secondary-boot-disks'
  | 'binary-authorization'
  | 'connectivity-tests'
  | 'policy-troubleshooter'
  | 'policy-based-routes'
  | 'fleets'
  | 'default-network'
  | 'node-ssh'
  | 'secret-manager'
  | 'identities-in-perimeter-rules';

/** `unknown` is worded as a question to the reader, never as a no. */
export type Availability = 'yes' | 'no' | 'unknown';

/** How a cluster is operated. */
export type ClusterMode = 'autopilot' | 'standard';

/** One cloud. */
export interface Universe {
  readonly id: UniverseId;
  readonly name: string;
  /** Older or shorter names that people search for. */
  readonly aliases: readonly string[];
  /** Who operates it: the cloud provider of its users. */
  readonly operator: string;

  readonly universeDomain: string;
  /** The domain of its sign-in pages, as a login configuration takes it. */
  readonly cloudWebDomain: string;
  /** How a person signs gcloud in; what stands in braces is theirs. */
  readonly signIn: string;
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
  /** Machine series of GKE nodes; empty if there are too many to list. */
  readonly machineSeries: readonly string[];
  /** Disk types of GKE nodes; empty if there are too many to list. */
  readonly diskTypes: readonly string[];
  /** The limit of Pods on a node that holds for every cluster; null if it depends on the cluster. */
  readonly maxPodsPerNode: number | null;
  readonly features: Readonly<Record<Feature, Availability>>;
  /** Path of the console host, to which `ConsoleSteps.path` is appended. */
  readonly consoleOrigin: string;
  readonly supportUrl: string;
  readonly sources: readonly string[];
  /** What a reader should know before relying on the page in this universe. */
  readonly note: Text;
}
