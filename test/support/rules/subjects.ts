/** Subjects and answers shared by the fixtures of several rules. */
import { describeCluster } from '../../../src/catalogue/commands/gcloud/container.ts';
import { describeInstance } from '../../../src/catalogue/commands/gcloud/instances.ts';
import { describeProject } from '../../../src/catalogue/commands/gcloud/projects.ts';
import type { ComputeClass } from '../../../src/catalogue/commands/kubectl/compute-classes.ts';
import { getComputeClass } from '../../../src/catalogue/commands/kubectl/compute-classes.ts';
import type {
  ImageOnNode,
  ImageProject,
  NodeSubject,
  PodIdentity,
  PullFailure,
} from '../../../src/catalogue/model/subjects.ts';
import { type ImageReference, parseReference } from '../../../src/cloud/reference.ts';
import { type Given, given, refused } from './fake-ask.ts';
import { readFailure } from './read.ts';

export function image(text: string): ImageReference {
  const parsed = parseReference(text);
  if ('problem' in parsed) throw new Error(`${text}: ${parsed.problem}`);
  return parsed.reference;
}

export const account = 'nodes@shop-prod.iam.gserviceaccount.com';
export const cluster = { project: 'shop-prod', location: 'europe-west9', name: 'web' };
export const clusterParams = { PROJECT: 'shop-prod', CLUSTER_LOCATION: 'europe-west9', CLUSTER: 'web' };
export const scopes = ['https://www.googleapis.com/auth/devstorage.read_only'];

export const node: NodeSubject = {
  cluster,
  name: 'gke-web-default-pool-1a2b3c4d-x5y6',
  zone: 'europe-west9-a',
  project: 'shop-prod',
  pool: 'default-pool',
  computeClass: null,
  bootDiskType: null,
  streamsImages: false,
  localSsd: false,
  architecture: 'amd64',
  operatingSystem: 'linux',
  containerRuntime: 'containerd://1.7.24',
};
export const instanceParams = {
  NODE: 'gke-web-default-pool-1a2b3c4d-x5y6',
  NODE_ZONE: 'europe-west9-a',
  PROJECT: 'shop-prod',
};
/** A node that GKE made for a custom ComputeClass. */
export const nodeOfClass: NodeSubject = { ...node, computeClass: 'web-nodes' };
/** A Pod of the node. */
export function podNamed(name: string, of: Partial<PodIdentity> = {}): PodIdentity {
  return {
    namespace: 'shop',
    name,
    uid: `uid-${name}`,
    node: node.name,
    owner: `ReplicaSet ${name.replace(/-[^-]*$/, '')}`,
    ...of,
  };
}

/** A node of which only the pool is known. */
export const poolOnly: NodeSubject = { ...node, name: null, zone: null };

export function failure(cause: PullFailure['cause'], message = 'Failed to pull image'): PullFailure {
  return readFailure(cause, message);
}

export const cart = 'europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1';

export function pull(text: string = cart, of: Partial<ImageOnNode> = {}): ImageOnNode {
  return {
    image: image(text),
    node,
    namespace: 'shop',
    serviceAccount: 'default',
    pullSecrets: [],
    failure: failure('auth-403'),
    ...of,
  };
}

/** The project of the image, from which a pull fails. */
export function imageProject(of: Partial<ImageProject> = {}): ImageProject {
  return {
    project: 'shop-images',
    repository: 'app',
    location: 'europe-west9',
    node,
    failure: failure('auth-403'),
    ...of,
  };
}

/** An instance with its service account. */
export const instance: Given = given(describeInstance, instanceParams, { account, scopes });
export const instanceWithoutAccount: Given = given(describeInstance, instanceParams, {
  account: null,
  scopes: [],
});
/** Autopilot: instances are not visible. */
export const instanceHidden: Given = refused(describeInstance, instanceParams, { why: 'not-found' });

export function clusterOf(of: {
  readonly autopilot?: boolean;
  readonly account?: string | null;
  readonly scopes?: readonly string[];
  readonly autoprovisioned?: boolean;
}): Given {
  const pool = {
    name: 'default-pool',
    serviceAccount: of.account === undefined ? account : of.account,
    scopes: of.scopes ?? scopes,
    autoprovisioned: of.autoprovisioned ?? of.autopilot ?? false,
  };
  return given(describeCluster, clusterParams, {
    autopilot: of.autopilot ?? false,
    nodePools: [pool],
    autoprovisioned: null,
  });
}

/** The ComputeClass of {@link nodeOfClass}. */
export function classNamed(of: Partial<ComputeClass>): Given {
  return given(
    getComputeClass,
    { COMPUTE_CLASS: 'web-nodes' },
    { account: null, streaming: null, unchanged: true, ...of },
  );
}

export const projectNumber: Given = given(
  describeProject,
  { PROJECT: 'shop-prod' },
  { number: '123456789012' },
);
