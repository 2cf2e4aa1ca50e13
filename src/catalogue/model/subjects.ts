/** The subjects of rules. `diagnose` finds them once per run, then judges them one by one. */
import type { CauseId, Details } from '../../causes/model.ts';
import type { ImageReference } from '../../cloud/reference.ts';

/** The cluster to diagnose. A field that could not be determined is null; a rule that needs it throws `CannotTell`. */
export interface ClusterSubject {
  readonly project: string | null;
  readonly location: string | null;
  readonly name: string | null;
}

/** A node that represents its pool: nodes of one pool share machine type, account, scopes and image. */
export interface NodeSubject {
  readonly cluster: ClusterSubject;
  /** null if only the pool is known, as in an audit. */
  readonly name: string | null;
  readonly zone: string | null;
  readonly project: string | null;
  readonly pool: string | null;
  /** The ComputeClass that the node names in its label; null if it names none, or could not be read. */
  readonly computeClass: string | null;
  /** From its labels: `pd-balanced`; null if not known. */
  readonly bootDiskType: string | null;
  /** Whether its label says that it streams images. */
  readonly streamsImages: boolean;
  /** Whether its label says that images are on local SSDs. */
  readonly localSsd: boolean;
  /** From `status.nodeInfo`: `amd64`, `linux`, `containerd://2.1.4`. null if the node could not be read. */
  readonly architecture: string | null;
  readonly operatingSystem: string | null;
  readonly containerRuntime: string | null;
}

/** A Pod that pulls, or whose Pod sandbox cannot be created. */
export interface PodIdentity {
  readonly namespace: string;
  readonly name: string;
  /** As its events name it; null if it is known from Cloud Logging only, and the entry does not have it. */
  readonly uid: string | null;
  /** The node to which it is bound, which need not be the one that represents its pool; null before that. */
  readonly node: string | null;
  /** The controller that owns it: `ReplicaSet cart-7c9d8b6f5`. */
  readonly owner: string | null;
}

/** The container of a Pod for which an image is pulled, and which list of the Pod it is in. */
export interface ContainerIdentity {
  readonly name: string;
  readonly kind: 'init' | 'regular' | 'ephemeral';
  /** The volume that it mounts, where it is the image of that volume; null where it is the container's own. */
  readonly volume: string | null;
}

/** The message of a failing pull, as classified. Null on subjects of an audit. */
export interface PullFailure {
  readonly cause: CauseId;
  /** Permanent id of the signature that matched; null where none did. */
  readonly signature: string | null;
  /** In full, as the cluster printed it: for people. Rules branch on signature and details. */
  readonly message: string;
  readonly details: Details;
  /** The pull of the same node that began before this one and has not ended, so that this one may wait in its queue. */
  readonly waitsBehind: EarlierPull | null;
}

/** A pull that has begun and not ended. */
export interface EarlierPull {
  /** As the Pod names it. */
  readonly image: string;
  /** When it began, ISO 8601. */
  readonly since: string;
}

/** The match of a message, as far as rules need it. */
export type Reading = Pick<PullFailure, 'cause' | 'signature' | 'details'>;

/** An image pulled by a node, with the identity that pulls it. */
export interface ImageOnNode {
  readonly image: ImageReference;
  readonly node: NodeSubject;
  readonly namespace: string;
  /** The Kubernetes service account of the Pods. */
  readonly serviceAccount: string;
  readonly pullSecrets: readonly string[];
  readonly failure: PullFailure | null;
}

/** The pull secrets that Pods reference for an image. */
export interface PullSecretUse {
  readonly namespace: string;
  readonly serviceAccount: string;
  readonly names: readonly string[];
  readonly image: ImageReference;
  /** Secrets that the kubelet reported as unable to retrieve. */
  readonly notRetrieved: readonly string[];
  /** When it last reported that, ISO 8601; null if that is not known. They can have been created since. */
  readonly notRetrievedAt: string | null;
  readonly failure: PullFailure | null;
}

/** A project from which images are pulled. */
export interface ImageProject {
  readonly project: string;
  /** One of its repositories, to query the registry itself. */
  readonly repository: string;
  readonly location: string | null;
  /** A node that pulls from it. */
  readonly node: NodeSubject;
  readonly failure: PullFailure | null;
}

/** A pull: an image, as written, on a node. */
export interface ImagePull {
  /** The image field as written; it need not be a valid reference. */
  readonly text: string;
  /** null if the text is not a valid reference. */
  readonly image: ImageReference | null;
  readonly namespace: string;
  /** One of the Pods; null if none exists yet. */
  readonly pod: PodIdentity | null;
  readonly node: NodeSubject;
  readonly failure: PullFailure | null;
}

/** A node that pulls, or its pool where no pull fails: which image it pulls does not matter. */
export interface PullingNode {
  /** The name of the node is that of the Pod's, if one fails. */
  readonly node: NodeSubject;
  readonly failure: PullFailure | null;
}

/** The network path from the nodes of a pool to a registry. */
export interface RegistryPath {
  readonly image: ImageReference;
  readonly node: NodeSubject;
  readonly failure: PullFailure | null;
}

/**
 * What a rule about events or Pods may read: the namespace as a whole, or what concerns one Pod. With a failing Pod, a
 * rule concludes from that Pod, its image, its node and its controller only: what happens to another Pod of the
 * namespace is not its cause.
 */
export interface ClusterScope {
  readonly cluster: ClusterSubject;
  readonly namespace: string;
  /** The Pod that fails; null for the namespace as a whole, and for a controller whose Pods were refused. */
  readonly pod: PodIdentity | null;
  /** Its image, as written; null for the namespace as a whole, or if no message names the image. */
  readonly image: string | null;
  /** The controller whose Pods were refused before they existed: `ReplicaSet cart-7c9d8b6f5`. */
  readonly controller: string | null;
  readonly failure: PullFailure | null;
}

/** Every kind of subject, with the shape that `check` gets as `about`. */
export interface Subjects {
  readonly 'image-on-node': ImageOnNode;
  readonly 'pull-secret': PullSecretUse;
  readonly node: NodeSubject;
  readonly 'image-project': ImageProject;
  readonly pull: ImagePull;
  /** The same where the very node matters, not only its pool: the name of the node is that of the Pod's. */
  readonly 'pull-on-node': ImagePull;
  readonly 'pulling-node': PullingNode;
  readonly 'registry-path': RegistryPath;
  readonly cluster: ClusterScope;
}

/** What a rule can be about. */
export type SubjectKind = keyof Subjects;
