/** A Pod of the world: what it is, and what diagnose must say of it. */
import type { CauseId } from '../../../../src/causes/model.ts';
import type { KubernetesObject } from '../../world/objects.ts';

/** A failing pull that diagnose must find. */
export interface Expected {
  readonly container: string;
  /** The volume that it mounts, where it is the image of that volume. */
  readonly volume?: string;
  readonly image: string;
  readonly cause: CauseId;
  /**
   * What is to be put right. No finding may have two faults, whose headline would be that of one of them. By default the
   * fault is that of this container alone.
   */
  readonly fault?: string;
}

/**
 * What a kubelet makes of a Pod, which the tests wait for. `waiting`: a container waits for another reason than being
 * created. `waiting-again`: it does so after it ran.
 * `creating`: none does yet. `initializing`: an init container runs. `assigned`: to a node, and nothing more. `pulled`: it runs, or is not created
 * for a reason of the runtime's own. `refused`: the API server admits no Pod.
 */
export type Reached =
  | 'waiting'
  | 'waiting-again'
  | 'creating'
  | 'initializing'
  | 'running'
  | 'restarting'
  | 'pulled'
  | 'succeeded'
  | 'failed'
  | 'assigned'
  | 'unassigned'
  | 'refused';

export interface PodCase {
  readonly namespace: string;
  /** Of the Pod, or of the controller: its Pods have this name and a suffix. */
  readonly name: string;
  /** How many Pods there are; 0 if the API server refuses them. */
  readonly pods: number;
  /** What it is, in a few words. */
  readonly what: string;
  readonly reaches: Reached;
  readonly objects: readonly KubernetesObject[];
  /** What diagnose must find; `unclear` if it waits for a reason that nobody knows; none if it is not to be listed. */
  readonly gives: readonly Expected[] | 'unclear';
}

/** The case for messages: `shop/cart: a tag that does not exist`. */
export const titleOf = ({ namespace, name, what }: PodCase) => `${namespace}/${name}: ${what}`;

/** What controllers add to their name. Random parts have neither vowels nor 0, 1, 3 (k8s.io/apimachinery/pkg/util/rand). */
const suffix = /^(?:-[b-df-hj-np-tv-z2456789\d]{5,12})?-(?:[b-df-hj-np-tv-z2456789]{5}|\d+)$/;

/** Whether a Pod (`namespace/name`) belongs to the case: by its name, or that of a controller with suffixes. */
export const isOf = ({ namespace, name }: PodCase, pod: string): boolean =>
  pod === `${namespace}/${name}` ||
  (pod.startsWith(`${namespace}/${name}-`) && suffix.test(pod.slice(namespace.length + 1 + name.length)));
