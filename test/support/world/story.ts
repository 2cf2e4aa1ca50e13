/**
 * The state of one container. `pulling` is a hanging pull: no message, no second event. `crashing` was pulled and then
 * exits, which is not a pull failure.
 */
export interface ContainerStory {
  name: string;
  image: string;
  fate: 'running' | 'pulling' | 'crashing' | { cause: string };
  init?: true;
  /** For a slow pull, the message of the kubelet after `Successfully pulled image "X" `. */
  pulled?: string;
}

export interface PodStory {
  app: string;
  /** The number of this Pod among several replicas. */
  which?: number;
  pool?: string;
  containers: ContainerStory[];
  imagePullSecrets?: string[];
  /** Set if they exist, so that the kubelet does not warn of them. */
  secretsExist?: true;
  /** The age of the Pod. */
  minutes?: number;
}
