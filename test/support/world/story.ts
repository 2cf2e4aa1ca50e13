/**
 * What becomes of one container. `pulling` is the silent hang: no message, no second event. `crashing` was pulled well
 * and dies, which is somebody else's problem.
 */
export interface ContainerStory {
  name: string;
  image: string;
  fate: 'running' | 'pulling' | 'crashing' | { cause: string };
  init?: true;
  /** What the kubelet says of its pull, where it took longer than usual: the words after `Successfully pulled image "X" `. */
  pulled?: string;
}

export interface PodStory {
  app: string;
  /** Which of several like pods. */
  which?: number;
  pool?: string;
  containers: ContainerStory[];
  imagePullSecrets?: string[];
  /** How long ago the pod was made. */
  minutes?: number;
}
