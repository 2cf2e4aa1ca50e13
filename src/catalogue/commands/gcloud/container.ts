/** GKE clusters and their node pools. One resource is read with different fields, because rules need few each. */
import { hostOf } from '../../../cloud/host-of.ts';
import { defineCommand } from '../../model/define.ts';
import { sources } from '../../sources/index.ts';
import { child, flag, list, numberAt, requiredText, text, texts } from '../decode.ts';
import { diskTypes } from '../platform-names.ts';
import { fields } from '../projection.ts';
import { clusterWords } from '../shared-args.ts';
import { tagged } from '../universe-support.ts';
import { linkAt, type ResourceLink } from './links.ts';

/** The identity of the nodes of a pool. */
export interface NodePool {
  readonly name: string;
  /** As the API returns it: an e-mail address, or `default`. */
  readonly serviceAccount: string | null;
  /** Access scopes as the API returns them: URLs. */
  readonly scopes: readonly string[];
  /** Whether GKE made it for Pods that found no node, and makes others like it. */
  readonly autoprovisioned: boolean;
}

/** A cluster with its node pools. */
export interface Cluster {
  readonly autopilot: boolean;
  readonly nodePools: readonly NodePool[];
  /** Account and scopes of nodes that GKE creates itself: defaults of Autopilot and of node auto-provisioning. */
  readonly autoprovisioned: NodePool | null;
}

const poolNames = { name: 'pool', serviceAccount: 'account', scopes: 'scope' } as const;

export const describeCluster = defineCommand({
  id: 'gcloud-container-clusters-describe',
  tool: 'gcloud',
  effect: 'reads',
  words: clusterWords,
  ...fields(
    'autopilot.enabled,autoscaling.autoprovisioningNodePoolDefaults.serviceAccount,autoscaling.autoprovisioningNodePoolDefaults.oauthScopes,nodePools[].name,nodePools[].autoscaling.autoprovisioned,nodePools[].config.serviceAccount,nodePools[].config.oauthScopes',
    decodeCluster,
    { nodePools: poolNames, autoprovisioned: poolNames },
  ),
  purpose: {
    en: 'Read which service account and access scopes each node pool has, and whether the cluster is Autopilot.',
    fr: 'Lire le compte de service et les niveaux d’accès de chaque pool de nœuds, et voir si le cluster est en mode Autopilot.',
  },
  needs: [{ iam: 'container.clusters.get' }],
  on: '{PROJECT}',
  universes: tagged,
  sources: [sources.imagePulls, sources.nodeServiceAccounts],
});

/** A cluster without node auto-provisioning has no defaults for it. */
export function decodeCluster(answer: unknown): Cluster {
  const defaults = child(child(answer, 'autoscaling'), 'autoprovisioningNodePoolDefaults');
  return {
    autopilot: flag(child(answer, 'autopilot'), 'enabled'),
    nodePools: list(answer, 'nodePools').map((pool) =>
      nodePool(requiredText(pool, 'name'), child(pool, 'config'), child(pool, 'autoscaling')),
    ),
    autoprovisioned: Object.keys(defaults).length > 0 ? nodePool('', defaults, {}) : null,
  };
}

function nodePool(name: string, config: unknown, autoscaling: unknown): NodePool {
  return {
    name,
    serviceAccount: text(config, 'serviceAccount'),
    scopes: texts(config, 'oauthScopes'),
    autoprovisioned: flag(autoscaling, 'autoprovisioned'),
  };
}

/** Where the nodes of a cluster are, and whether they have external addresses. */
export interface ClusterNetwork {
  readonly network: ResourceLink | null;
  readonly subnetwork: ResourceLink | null;
  readonly privateNodes: boolean;
  /** Node pools that override it: whether their nodes are private, by name. */
  readonly pools: Readonly<Record<string, boolean>>;
}

export const describeClusterNetwork = defineCommand({
  id: 'gcloud-container-clusters-describe-network',
  tool: 'gcloud',
  effect: 'reads',
  words: clusterWords,
  ...fields(
    'networkConfig.network,networkConfig.subnetwork,networkConfig.defaultEnablePrivateNodes,privateClusterConfig.enablePrivateNodes,nodePools[].name,nodePools[].networkConfig.enablePrivateNodes',
    decodeClusterNetwork,
    {
      network: { project: 'project', region: 'location', name: 'network' },
      subnetwork: { project: 'project', region: 'location', name: 'subnet' },
      pools: { keys: 'pool', each: null },
    },
  ),
  purpose: {
    en: 'Read the network and the subnet of the cluster, and whether its nodes are private.',
    fr: 'Lire le réseau et le sous-réseau du cluster, et voir si ses nœuds sont privés.',
  },
  needs: [{ iam: 'container.clusters.get' }],
  on: '{PROJECT}',
  universes: tagged,
  sources: [sources.networkIsolation],
});

/** Private nodes are set in either of two fields, by the age of the cluster (GKE REST reference, `Cluster`). */
export function decodeClusterNetwork(answer: unknown): ClusterNetwork {
  const config = child(answer, 'networkConfig');
  const pools = list(answer, 'nodePools').flatMap((pool) => {
    const own = child(pool, 'networkConfig');
    return 'enablePrivateNodes' in own
      ? [[requiredText(pool, 'name'), flag(own, 'enablePrivateNodes')] as const]
      : [];
  });
  return {
    network: linkAt(config, 'network'),
    subnetwork: linkAt(config, 'subnetwork'),
    privateNodes:
      flag(child(answer, 'privateClusterConfig'), 'enablePrivateNodes') ||
      flag(config, 'defaultEnablePrivateNodes'),
    pools: Object.fromEntries(pools),
  };
}

/** The boot disk of a node pool, and whether its nodes stream images. */
export interface BootDisk {
  readonly pool: string;
  /** null if the API does not return the size. */
  readonly gigabytes: number | null;
  /** `pd-balanced`, `hyperdisk-balanced`; null if the API does not return it. */
  readonly type: string | null;
  readonly streaming: boolean;
  /** Local SSDs that hold images and other ephemeral storage in place of the boot disk. */
  readonly localSsds: number;
  /** Whether GKE made the pool for Pods that found no node. */
  readonly autoprovisioned: boolean;
}

/** The boot disks of a cluster, by node pool. */
export interface BootDisks {
  readonly autopilot: boolean;
  readonly pools: readonly BootDisk[];
}

export const describeBootDisks = defineCommand({
  id: 'gcloud-container-clusters-describe-boot-disks',
  tool: 'gcloud',
  effect: 'reads',
  words: clusterWords,
  ...fields(
    'autopilot.enabled,nodePools[].name,nodePools[].autoscaling.autoprovisioned,nodePools[].config.diskSizeGb,nodePools[].config.diskType,nodePools[].config.gcfsConfig.enabled,nodePools[].config.ephemeralStorageLocalSsdConfig.localSsdCount',
    decodeBootDisks,
    { pools: { pool: 'pool', type: diskTypes } },
  ),
  purpose: {
    en: 'Read the disks of each node pool, and whether its nodes stream images.',
    fr: 'Voir les disques de chaque pool de nœuds, et si ses nœuds lisent les images en streaming.',
  },
  needs: [{ iam: 'container.clusters.get' }],
  on: '{PROJECT}',
  universes: tagged,
  sources: [sources.diskPerformance, sources.imageStreaming],
});

/** The disk and the streaming flag of each node pool. */
export function decodeBootDisks(answer: unknown): BootDisks {
  return {
    autopilot: flag(child(answer, 'autopilot'), 'enabled'),
    pools: list(answer, 'nodePools').map((pool) => {
      const config = child(pool, 'config');
      const size = text(config, 'diskSizeGb');
      return {
        pool: requiredText(pool, 'name'),
        gigabytes: size === null ? null : Number(size),
        type: text(config, 'diskType'),
        streaming: flag(child(config, 'gcfsConfig'), 'enabled'),
        localSsds: numberAt(child(config, 'ephemeralStorageLocalSsdConfig'), 'localSsdCount', 0),
        autoprovisioned: flag(child(pool, 'autoscaling'), 'autoprovisioned'),
      };
    }),
  };
}

/** Private certificate authorities and registry mirrors of one node pool, or of the defaults for new pools. */
export interface ContainerdConfig {
  /** null for the defaults. */
  readonly pool: string | null;
  readonly privateAuthorities: boolean;
  /**
   * Hosts for which nodes trust a private certificate authority, by `privateRegistryAccessConfig` or by the `ca` of a
   * host in `registryHosts`: no wildcards.
   */
  readonly trusted: readonly string[];
  /** Registries with their mirror hosts. */
  readonly mirrors: readonly { readonly server: string; readonly hosts: readonly string[] }[];
}

export const describeContainerd = defineCommand({
  id: 'gcloud-container-clusters-describe-containerd',
  tool: 'gcloud',
  effect: 'reads',
  words: clusterWords,
  ...fields(
    'name,nodePoolDefaults.nodeConfigDefaults.containerdConfig,nodePools[].name,nodePools[].config.containerdConfig',
    decodeContainerd,
    {
      pool: 'pool',
      trusted: 'host',
      mirrors: { server: 'registry-address', hosts: 'registry-address' },
    },
  ),
  purpose: {
    en: 'Read which private certificate authorities and which registry mirrors are configured on the nodes.',
    fr: 'Voir quelles autorités de certification privées et quels miroirs de registre sont configurés sur les nœuds.',
  },
  needs: [{ iam: 'container.clusters.get' }],
  on: '{PROJECT}',
  universes: tagged,
  sources: [sources.privateCertificates, sources.containerdConfiguration],
});

/** The containerd configuration of the defaults, then that of each node pool (GKE REST reference, `ContainerdConfig`). */
export function decodeContainerd(answer: unknown): readonly ContainerdConfig[] {
  const defaults = child(child(answer, 'nodePoolDefaults'), 'nodeConfigDefaults');
  return [
    containerdConfig(null, defaults),
    ...list(answer, 'nodePools').map((pool) =>
      containerdConfig(requiredText(pool, 'name'), child(pool, 'config')),
    ),
  ];
}

function containerdConfig(pool: string | null, config: unknown): ContainerdConfig {
  const containerd = child(config, 'containerdConfig');
  const access = child(containerd, 'privateRegistryAccessConfig');
  const registries = list(containerd, 'registryHosts');
  const withAuthority = registries
    .flatMap((entry) => list(entry, 'hosts'))
    .filter((host) => list(host, 'ca').length > 0)
    .map((host) => hostOf(requiredText(host, 'host')));
  const domains = list(access, 'certificateAuthorityDomainConfig').flatMap((domain) =>
    texts(domain, 'fqdns'),
  );
  const enabled = flag(access, 'enabled');
  return {
    pool,
    privateAuthorities: enabled || withAuthority.length > 0,
    trusted: [...(enabled ? domains : []), ...withAuthority],
    mirrors: registries.map((entry) => ({
      server: requiredText(entry, 'server'),
      hosts: list(entry, 'hosts').map((host) => requiredText(host, 'host')),
    })),
  };
}
