/**
 * What is true in a world and stands in no API: what a registry accepts, what an image is, which machine is at fault.
 * The model of the cloud decides from this and from the world whether a pull succeeds; no rule sees it.
 */
export interface Truth {
  /** Registries that are not of the cloud, by the host in the image. */
  readonly registries?: Readonly<Record<string, RegistryTruth>>;
  /** By the image reference of the Pod. */
  readonly images?: Readonly<Record<string, ImageTruth>>;
  /** Names of the nodes that are at fault themselves, as long as they are the machines that they are at the start. */
  readonly faultyNodes?: readonly string[];
  /** Public addresses of hosts. With them the way through the network is part of the question, else it is open. */
  readonly addresses?: Readonly<Record<string, readonly string[]>>;
}

export interface RegistryTruth {
  /** What it does with a request that carries no credentials. */
  readonly anonymous: 'served' | 'refused' | 'limited';
  /** What it serves for; every other user name and password is refused. */
  readonly logins?: readonly { readonly user: string; readonly password: string }[];
  /** The Secret Manager secret with the authority that signed its certificate; absent for a public authority. */
  readonly authority?: string;
}

export interface ImageTruth {
  /** `linux/amd64`. For an index, a node of another platform finds nothing; a single image is pulled and cannot run. */
  readonly platforms?: readonly string[];
  readonly isSingle?: boolean;
  /** Set if its registry has it no more. */
  readonly isGone?: true;
  /** What it takes on a disk, compressed and unpacked, with what else the node keeps there. */
  readonly gigabytes?: number;
}
