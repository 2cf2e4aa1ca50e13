/**
 * The names of a world. Literal on purpose: a fixture computed by the code under test would agree with its mistakes.
 */
export interface Setting {
  universeDomain: string;
  project: string;
  projectNumber: string;
  location: string;
  zone: string;
  cluster: string;
  mode: 'standard' | 'autopilot';
  machineType: string;
  pools: string[];
  nodeAccount: string;
  defaultComputeAccount: string;
  workloadPool: string;
  imageProject: string;
  imageProjectNumber: string;
  /** Host and path up to the project, as in an image reference. */
  registry: string;
  /** The user name of the caller, for the API server and Google. */
  user: string;
  context: string;
  namespace: string;
}

/** A Standard cluster on Google Cloud whose images are in another project. */
export const shop: Setting = {
  universeDomain: 'googleapis.com',
  project: 'shop-prod',
  projectNumber: '415104041262',
  location: 'europe-west9',
  zone: 'europe-west9-a',
  cluster: 'web',
  mode: 'standard',
  machineType: 'e2-standard-4',
  pools: ['default-pool'],
  nodeAccount: 'nodes@shop-prod.iam.gserviceaccount.com',
  defaultComputeAccount: '415104041262-compute@developer.gserviceaccount.com',
  workloadPool: 'shop-prod.svc.id.goog',
  imageProject: 'shop-images',
  imageProjectNumber: '902318450077',
  registry: 'europe-west9-docker.pkg.dev/shop-images',
  user: 'dev@example.com',
  context: 'gke_shop-prod_europe-west9_web',
  namespace: 'shop',
};

/** The same shop on Cloud de Confiance by S3NS, where all clusters are Autopilot. */
export const s3nsShop: Setting = {
  ...shop,
  universeDomain: 's3nsapis.fr',
  project: 's3ns:shop-prod',
  location: 'u-france-east1',
  zone: 'u-france-east1-b',
  mode: 'autopilot',
  machineType: 'c3-standard-4',
  pools: ['pool-1'],
  nodeAccount: 'nodes@shop-prod.s3ns.iam.gserviceaccount.com',
  defaultComputeAccount: '415104041262-compute@developer.s3ns-system.iam.gserviceaccount.com',
  workloadPool: 'shop-prod.s3ns.svc.id.goog',
  imageProject: 's3ns:shop-images',
  registry: 'u-france-east1-docker.s3nsregistry.fr/s3ns/shop-images',
  user: 'principal://iam.googleapis.com/locations/global/workforcePools/shop/subject/dev@example.com',
  context: 'gke_s3ns:shop-prod_u-france-east1_web',
};

/** Name of the single node of each node pool of a setting. */
export function nodeName({ cluster, mode }: Setting, pool: string): string {
  return mode === 'autopilot'
    ? `gk3-${cluster}-${pool}-5c0d1f7e-hj4v`
    : `gke-${cluster}-${pool}-8f3a1c2b-x1k2`;
}
