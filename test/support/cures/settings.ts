/** What the proof of an outcome needs beside its world: what is true there, and what the reader fills in. */
import { otherAccount } from '../outcomes/with-remedy/parts.ts';
import type { World } from '../world/model.ts';
import { s3nsShop, shop } from '../world/setting.ts';
import { nodesIn, poolLabel } from './cluster-parts.ts';
import type { Truth } from './truth.ts';

export interface Setting {
  readonly truth: Truth;
  readonly values: Readonly<Record<string, string>>;
  readonly flags: readonly string[];
  /** The workload that is at stake, where the report does not name its Pods. */
  readonly workload?: string;
  /** Whether the reader copies into the file what the cluster has already, as the report says. */
  readonly keepsConfiguration?: true;
  /** Steps that do not end, with the milliseconds after which the reader goes on, as the remedy says. */
  readonly patience?: Readonly<Record<string, number>>;
}

const login = { user: 'puller', password: 'of-this-year' };
const ourRegistry: Truth = {
  registries: { 'registry.example.com': { anonymous: 'refused', logins: [login] } },
};
const dockerHub: Truth = { registries: { 'docker.io': { anonymous: 'limited', logins: [login] } } };
const privateAuthority = (project: string): Truth => ({
  registries: {
    'registry.example.com': { anonymous: 'served', authority: `projects/${project}/secrets/registry-ca` },
    'old-registry.example.com': { anonymous: 'served', authority: `projects/${project}/secrets/registry-ca` },
  },
});
/** Public addresses, so that the way through the network is part of the question. */
const onTheNetwork: Truth = {
  registries: { 'registry.example.com': { anonymous: 'served' } },
  addresses: {
    'europe-west9-docker.pkg.dev': ['142.250.179.82'],
    'registry.example.com': ['203.0.113.25'],
  },
};
const region = 'europe-west9-docker.pkg.dev/shop-images/app';
const forAmd64: Truth = {
  images: {
    [`${region}/cart:2.4.1`]: { platforms: ['linux/amd64'] },
    [`${region}/search:5.1.9`]: { platforms: ['linux/amd64'], isSingle: true },
  },
};
/** What publishers removed; the copies and the new places answer everybody. */
const removedImages: Truth = {
  registries: Object.fromEntries(
    ['docker.io', 'gcr.io', 'quay.io'].map((host) => [host, { anonymous: 'served' as const }]),
  ),
  images: {
    'docker.io/bitnami/redis:7.2.5-debian-12-r4': { isGone: true },
    'gcr.io/kubebuilder/kube-rbac-proxy:v0.13.1': { isGone: true },
  },
};
const large: Truth = { images: { [`${region}/recommender:3.2.0`]: { gigabytes: 60 } } };

/** By rule or by outcome; an outcome has those of its rule too. */
const particular: Readonly<Record<string, (world: World) => Partial<Setting>>> = {
  'image-pull-secret': () => ({ truth: ourRegistry }),
  'image-pull-secret/secret-not-retrieved': () => ({ flags: [] }),
  'rate-limit': () => ({ truth: dockerHub }),
  'dns-registry-zone': () => ({ truth: onTheNetwork }),
  'route-to-registry': () => ({ truth: onTheNetwork }),
  'egress-firewall': () => ({ truth: onTheNetwork }),
  'private-google-access': () => ({ truth: onTheNetwork }),
  'cloud-nat': () => ({ truth: onTheNetwork }),
  'registry-certificate': ({ project }) => ({ truth: privateAuthority(project) }),
  'registry-certificate/certificate-host-not-configured': () => ({ keepsConfiguration: true }),
  'image-platform': () => ({ truth: forAmd64 }),
  'single-architecture': () => ({ truth: forAmd64, workload: 'search' }),
  'disk-pressure': () => ({ truth: large }),
  'node-service-account-active': (world) => ({
    values: { ...valuesIn(world), SERVICE_ACCOUNT: otherAccount },
  }),
  'vanished-public-images/image-archived': (world) => ({
    truth: removedImages,
    values: { ...valuesIn(world), CONTAINER: 'sessions' },
  }),
  'vanished-public-images/image-moved': (world) => ({
    truth: removedImages,
    values: { ...valuesIn(world), CONTAINER: 'proxy' },
  }),
  'corrupt-layers': (world) => ({ truth: { faultyNodes: namesOf(world) } }),
  'corrupt-layers/node-not-ready': () => ({ patience: { 'kubectl-drain': 5_000 } }),
  'container-runtime': (world) => ({ truth: { faultyNodes: namesOf(world) } }),
};

export function settings(id: string, world: World): Setting {
  const [rule = ''] = id.split('/');
  return {
    truth: {},
    flags: ['--inspect-secrets', '--inspect-logs'],
    values: valuesIn(world),
    ...particular[rule]?.(world),
    ...particular[id]?.(world),
  };
}

const namesOf = (world: World) => nodesIn(world).map(({ metadata }) => metadata.name);

/** What a reader of this world would put in. */
function valuesIn(world: World): Readonly<Record<string, string>> {
  const [node] = nodesIn(world);
  const isS3ns = world.universeDomain !== 'googleapis.com';
  return {
    PROJECT: world.project,
    NAMESPACE: world.namespace,
    CLUSTER: 'web',
    CLUSTER_LOCATION: isS3ns ? 'u-france-east1' : 'europe-west9',
    NODE_ZONE: isS3ns ? 'u-france-east1-b' : 'europe-west9-a',
    CURRENT_NODE_POOL: node?.metadata.labels?.[poolLabel] ?? '',
    NODE_POOL: 'pool-2',
    SERVICE_ACCOUNT: isS3ns ? s3nsShop.nodeAccount : shop.nodeAccount,
    ACCOUNT_UNIQUE_ID: '109876543210987654321',
    DISK_SIZE: '200',
    DISK_TYPE: 'pd-ssd',
    COMPUTE_CLASS: 'with-registry-access',
    MACHINE_FAMILY: 'n2',
    ARCHITECTURE: 'amd64',
    ROUTER: 'shop-router',
    SECRET: 'registry-credentials-2',
    CURRENT_SECRET: 'registry-credentials',
    CONTAINER: 'banner',
    IMAGE: 'europe-west9-docker.pkg.dev/shop-prod/docker-hub/library/nginx:1.27',
    REPOSITORY: 'docker-hub',
    REPOSITORY_LOCATION: 'europe-west9',
    IMAGE_PROJECT: world.project,
    CERTIFICATE_NAME: 'registry-ca',
    CERTIFICATE_SECRET: `projects/${world.project}/secrets/registry-ca/versions/latest`,
  };
}
