import { canary } from '../canary.ts';
import { minutesAgo } from '../clock.ts';
import { gkeVersion, hash } from './kubernetes.ts';
import type { GoogleWorld, Policy } from './model.ts';
import { nodeName, type Setting } from './setting.ts';

const DAY = 60 * 24;
const cloudPlatform = 'https://www.googleapis.com/auth/cloud-platform';

/** Changes to the Google resources of a setting. */
export interface GoogleStory {
  nodeAccountDisabled?: boolean;
  /** Whether the node service account may read every repository of the image project. */
  projectReader?: boolean;
  repositories?: RepositoryStory[];
}

export interface RepositoryStory {
  name: string;
  /** Whether the node service account may read this repository. */
  reader?: boolean;
  /** Tags by image name below the repository. */
  images: Record<string, string[]>;
}

/** The projects, the cluster with its instances and network, the node service account and the repository of a setting. */
export function googleSide(setting: Setting, story: GoogleStory): GoogleWorld {
  const { project, imageProject } = setting;
  const { repositories = [] } = story;
  const resources: GoogleWorld['resources'] = {
    [`projects/${project}`]: projectResource(project, setting.projectNumber),
    [`projects/${imageProject}`]: projectResource(imageProject, setting.imageProjectNumber),
    'folders/210987654321': {
      name: 'folders/210987654321',
      displayName: 'shop',
      parent: 'organizations/123456789012',
    },
    'organizations/123456789012': { name: 'organizations/123456789012', displayName: 'example.com' },
    ...clusterResources(setting),
    ...networkResources(setting),
    [`projects/${project}/serviceAccounts/${setting.nodeAccount}`]: accountResource(
      setting,
      story.nodeAccountDisabled,
    ),
    ...Object.assign({}, ...repositories.map((repository) => repositoryResources(setting, repository))),
    ...services(project, setting.projectNumber),
    ...services(imageProject, setting.imageProjectNumber),
  };
  const reader = {
    role: 'roles/artifactregistry.reader',
    members: [`serviceAccount:${setting.nodeAccount}`],
  };
  const writer = { role: 'roles/artifactregistry.writer', members: ['group:release@example.com'] };
  const policies: Record<string, Policy> = {
    [`projects/${project}`]: {
      version: 1,
      bindings: [
        {
          role: 'roles/container.defaultNodeServiceAccount',
          members: [`serviceAccount:${setting.nodeAccount}`],
        },
        { role: 'roles/owner', members: ['group:platform@example.com'] },
      ],
    },
    [`projects/${imageProject}`]: {
      version: 1,
      bindings: [
        { role: 'roles/owner', members: ['group:platform@example.com'] },
        ...(story.projectReader ? [reader] : []),
      ],
    },
    ...Object.fromEntries(
      repositories.map(({ name, reader: reads }) => [
        repositoryName(setting, name),
        { version: 1, bindings: [writer, ...(reads ? [reader] : [])] },
      ]),
    ),
    'organizations/123456789012': {
      version: 1,
      bindings: [
        { role: 'roles/resourcemanager.organizationAdmin', members: ['group:platform@example.com'] },
      ],
    },
  };
  return { resources, policies, entries: [] };
}

function repositoryName({ imageProject, location }: Setting, repository: string): string {
  return `projects/${imageProject}/locations/${location}/repositories/${repository}`;
}

function projectResource(project: string, number: string) {
  return {
    projectId: project,
    projectNumber: number,
    name: project,
    lifecycleState: 'ACTIVE',
    createTime: '2024-02-12T09:31:07.118Z',
    labels: { team: 'shop' },
    parent: { type: 'folder', id: '210987654321' },
  };
}

function clusterResources(setting: Setting): Record<string, object> {
  const { project, location, zone, cluster, mode } = setting;
  const name = `projects/${project}/locations/${location}/clusters/${cluster}`;
  const nodeConfig = {
    machineType: setting.machineType,
    diskSizeGb: 100,
    diskType: mode === 'autopilot' ? 'hyperdisk-balanced' : 'pd-balanced',
    imageType: 'COS_CONTAINERD',
    metadata: { 'disable-legacy-endpoints': 'true', 'deploy-token': canary('pool-metadata') },
    oauthScopes: [cloudPlatform],
    serviceAccount: setting.nodeAccount,
    shieldedInstanceConfig: { enableIntegrityMonitoring: true },
    workloadMetadataConfig: { mode: 'GKE_METADATA' },
  };
  const nodePools = setting.pools.map((pool) => ({
    name: pool,
    config: nodeConfig,
    initialNodeCount: 1,
    locations: [zone],
    management: { autoRepair: true, autoUpgrade: true },
    status: 'RUNNING',
    version: gkeVersion,
  }));
  const body = {
    name: cluster,
    selfLink: `https://container.${setting.universeDomain}/v1/${name}`,
    // Deprecated but still sent; gcloud reads it to suggest another location.
    zone: location,
    description: canary('cluster-description'),
    location,
    locations: [zone],
    status: 'RUNNING',
    endpoint: '34.163.10.4',
    currentMasterVersion: gkeVersion,
    currentNodeVersion: gkeVersion,
    currentNodeCount: nodePools.length,
    autopilot: mode === 'autopilot' ? { enabled: true } : {},
    autoscaling: {
      autoprovisioningNodePoolDefaults: { oauthScopes: [cloudPlatform], serviceAccount: setting.nodeAccount },
    },
    masterAuth: { clusterCaCertificate: Buffer.from(canary('cluster-ca')).toString('base64') },
    network: 'shop',
    subnetwork: 'shop-nodes',
    networkConfig: {
      network: `projects/${project}/global/networks/shop`,
      subnetwork: `projects/${project}/regions/${location}/subnetworks/shop-nodes`,
      datapathProvider: 'ADVANCED_DATAPATH',
    },
    privateClusterConfig: { enablePrivateNodes: true, privateEndpoint: '10.164.0.2' },
    releaseChannel: { channel: 'REGULAR' },
    workloadIdentityConfig: { workloadPool: setting.workloadPool },
    nodePools,
    createTime: '2025-03-01T10:00:00+00:00',
  };
  const pools = nodePools.map((pool) => [`${name}/nodePools/${pool.name}`, pool] as const);
  const machines = setting.pools.map((pool) => instance(setting, pool));
  return { [name]: body, ...Object.fromEntries(pools), ...Object.fromEntries(machines) };
}

function instance(setting: Setting, pool: string): [string, object] {
  const { project, zone } = setting;
  const name = nodeName(setting, pool);
  const base = `https://www.${setting.universeDomain}/compute/v1/projects/${project}`;
  const body = {
    kind: 'compute#instance',
    name,
    selfLink: `${base}/zones/${zone}/instances/${name}`,
    zone: `${base}/zones/${zone}`,
    machineType: `${base}/zones/${zone}/machineTypes/${setting.machineType}`,
    status: 'RUNNING',
    creationTimestamp: minutesAgo(12 * DAY),
    networkInterfaces: [
      {
        name: 'nic0',
        network: `${base}/global/networks/shop`,
        subnetwork: `${base}/regions/${setting.location}/subnetworks/shop-nodes`,
        networkIP: `10.164.0.${10 + setting.pools.indexOf(pool)}`,
        stackType: 'IPV4_ONLY',
      },
    ],
    serviceAccounts: [{ email: setting.nodeAccount, scopes: [cloudPlatform] }],
    metadata: {
      kind: 'compute#metadata',
      items: [
        { key: 'cluster-name', value: setting.cluster },
        { key: 'kube-env', value: `KUBELET_TOKEN: ${canary('instance-metadata')}` },
      ],
    },
    tags: { items: [`gke-${setting.cluster}-node`] },
    labels: {
      'goog-k8s-cluster-name': setting.cluster,
      'goog-k8s-cluster-location': setting.location,
      'goog-k8s-node-pool-name': pool,
    },
  };
  return [`projects/${project}/zones/${zone}/instances/${name}`, body];
}

/** Private nodes with access to Google APIs: Private Google Access and the default route. */
function networkResources({ project, location, universeDomain }: Setting): Record<string, object> {
  const base = `https://www.${universeDomain}/compute/v1/projects/${project}`;
  const network = `${base}/global/networks/shop`;
  return {
    [`projects/${project}/global/networks/shop`]: {
      name: 'shop',
      selfLink: network,
      autoCreateSubnetworks: false,
      networkFirewallPolicyEnforcementOrder: 'AFTER_CLASSIC_FIREWALL',
      routingConfig: { routingMode: 'REGIONAL' },
    },
    [`projects/${project}/regions/${location}/subnetworks/shop-nodes`]: {
      name: 'shop-nodes',
      network,
      region: `${base}/regions/${location}`,
      ipCidrRange: '10.164.0.0/20',
      privateIpGoogleAccess: true,
      stackType: 'IPV4_ONLY',
      logConfig: { enable: false },
    },
    [`projects/${project}/global/routes/default-route-5d2c`]: {
      name: 'default-route-5d2c',
      network,
      destRange: '0.0.0.0/0',
      priority: 1000,
      nextHopGateway: `${base}/global/gateways/default-internet-gateway`,
    },
  };
}

function accountResource({ project, nodeAccount, projectNumber }: Setting, disabled = false) {
  return {
    name: `projects/${project}/serviceAccounts/${nodeAccount}`,
    projectId: project,
    uniqueId: '109876543210987654321',
    email: nodeAccount,
    displayName: 'GKE nodes',
    description: canary('service-account-description'),
    etag: 'MDEwMjE5MjA=',
    oauth2ClientId: projectNumber,
    ...(disabled ? { disabled } : {}),
  };
}

function repositoryResources(setting: Setting, repository: RepositoryStory): Record<string, object> {
  const name = repositoryName(setting, repository.name);
  const resources: Record<string, object> = {
    [name]: {
      name,
      format: 'DOCKER',
      mode: 'STANDARD_REPOSITORY',
      description: canary('repository-description'),
      registryUri: `${setting.registry}/${repository.name}`,
      createTime: '2024-05-02T08:12:44.902517Z',
      updateTime: '2025-10-30T16:20:01.118204Z',
      sizeBytes: '734003200',
    },
  };
  for (const [image, tags] of Object.entries(repository.images)) {
    const path = `${name}/packages/${image.replaceAll('/', '%2F')}`;
    resources[path] = { name: path, createTime: '2024-05-02T08:20:00Z', updateTime: minutesAgo(DAY) };
    for (const tag of tags) {
      const version = `${path}/versions/sha256:${hash(`${image}:${tag}`)}`;
      resources[version] = {
        name: version,
        createTime: minutesAgo(DAY),
        updateTime: minutesAgo(DAY),
        relatedTags: [{ name: `${path}/tags/${tag}`, version }],
        metadata: {
          name: `${name}/dockerImages/${image}@sha256:${hash(`${image}:${tag}`)}`,
          mediaType: 'application/vnd.oci.image.index.v1+json',
          imageSizeBytes: '188743680',
          buildTime: minutesAgo(DAY),
        },
      };
      resources[`${path}/tags/${tag}`] = { name: `${path}/tags/${tag}`, version };
    }
  }
  return resources;
}

/** The APIs that are enabled in a project with clusters and images. */
function services(project: string, number: string): Record<string, object> {
  const names = ['artifactregistry', 'compute', 'container', 'iam', 'logging', 'serviceusage'];
  return Object.fromEntries(
    names.map((short) => {
      const service = `${short}.googleapis.com`;
      const body = {
        name: `projects/${number}/services/${service}`,
        parent: `projects/${number}`,
        state: 'ENABLED',
        config: { name: service },
      };
      return [`projects/${project}/services/${service}`, body];
    }),
  );
}
