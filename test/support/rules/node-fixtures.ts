/** Pulls, nodes and events shared by the fixtures of the node, architecture, schema and slow chapters. */

import {
  describeManifest,
  listTagVersions,
  type ManifestFacts,
} from '../../../src/catalogue/commands/gcloud/artifact-versions.ts';
import type { BootDisk } from '../../../src/catalogue/commands/gcloud/container.ts';
import { describeBootDisks } from '../../../src/catalogue/commands/gcloud/container.ts';
import type { ClusterEvent } from '../../../src/catalogue/commands/kubectl/events.ts';
import type { NodeState } from '../../../src/catalogue/commands/kubectl/node-states.ts';
import { getNodeStates } from '../../../src/catalogue/commands/kubectl/node-states.ts';
import type { ClusterScope, ImagePull, PullFailure } from '../../../src/catalogue/model/subjects.ts';
import { parseReference } from '../../../src/cloud/reference.ts';
import { type Given, given } from './fake-ask.ts';
import { readFailure } from './read.ts';
import { cart, cluster, clusterParams, failure, node, podNamed } from './subjects.ts';

export function imagePull({ text = cart, ...of }: Partial<ImagePull> = {}): ImagePull {
  const parsed = parseReference(text);
  return {
    text,
    image: 'reference' in parsed ? parsed.reference : null,
    namespace: 'shop',
    pod: podNamed('cart-1'),
    node,
    failure: failure('auth-403'),
    ...of,
  };
}

export function scope(of: Partial<ClusterScope> = {}): ClusterScope {
  return { cluster, namespace: 'shop', pod: null, image: null, controller: null, failure: null, ...of };
}

/** A failure with the signature that matched. */
export function failedWith(cause: PullFailure['cause'], signature: string, message = 'Failed'): PullFailure {
  return readFailure(cause, message, signature);
}

export function state(of: Partial<NodeState> = {}): NodeState {
  return {
    name: 'gke-web-default-pool-1a2b3c4d-x5y6',
    pool: 'default-pool',
    ready: true,
    diskPressure: false,
    runtime: 'containerd://2.1.4',
    operatingSystem: 'linux',
    architecture: 'amd64',
    ...of,
  };
}

/** A cluster of one node. */
export function states(of: Partial<NodeState>): Given {
  return given(getNodeStates, {}, [state(of)]);
}

export function bootDisks({ autopilot = false, ...of }: Partial<BootDisk> & { autopilot?: boolean }): Given {
  const disk: BootDisk = {
    pool: 'default-pool',
    gigabytes: 100,
    type: 'pd-balanced',
    streaming: false,
    localSsds: 0,
    autoprovisioned: autopilot,
    ...of,
  };
  return given(describeBootDisks, clusterParams, { autopilot, pools: [disk] });
}

export function warning(reason: string, name: string, of: Partial<ClusterEvent> = {}): ClusterEvent {
  return {
    namespace: 'default',
    type: 'Warning',
    kind: 'Node',
    name,
    uid: name,
    node: name,
    container: null,
    ephemeral: false,
    reason,
    message: reason,
    count: 1,
    first: '2026-11-20T08:50:00Z',
    last: '2026-11-20T09:20:00Z',
    ...of,
  };
}

export const digest = 'sha256:56f0e0ffd21fd380e343ddd2bf344baf58abfa150fe67e17231057a0f046228c';
const place = {
  REPOSITORY: 'app',
  REPOSITORY_LOCATION: 'europe-west9',
  IMAGE_PROJECT: 'shop-images',
  PACKAGE: 'cart',
};

/** The tag of `cart` points to the digest. */
export function tagged(): Given {
  return given(listTagVersions, place, [{ tag: '2.4.1', digest }]);
}

/** The version of `cart` in the registry. */
export function manifest(of: Partial<ManifestFacts>): Given {
  return given(
    describeManifest,
    { ...place, DIGEST: digest },
    { mediaType: 'application/vnd.oci.image.index.v1+json', bytes: 188_743_680, ...of },
  );
}
