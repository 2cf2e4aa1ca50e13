import type { Verdict } from '../../catalogue/model/rule.ts';
import type { CauseId } from '../../causes/model.ts';
import type { Match } from '../../match/index.ts';
import type { Explanation } from '../find/explanation.ts';
import type { Tries } from '../find/tries.ts';
import type { Judgement } from './judge.ts';

/** A container that waits for its image, or a Pod that waits for its sandbox. */
export interface WaitingContainer {
  /** `namespace/name`. */
  readonly pod: string;
  /** null where the Pod waits for its sandbox, and where Cloud Logging names none. */
  readonly container: string | null;
  readonly kind: 'init' | 'regular' | 'ephemeral' | null;
  /** The volume of type image whose image is missing; null where it is another image. */
  readonly volume: string | null;
}

/** What fails, and why: the Pods that fail for one reason, with what the rules of their cause conclude. */
export interface Finding {
  readonly cause: CauseId;
  /** What the message means, for the parts that it names. */
  readonly match: Match;
  /** `unknown` where what failed may be over, and nobody could look. */
  readonly verdict: Extract<Verdict, 'problem' | 'unknown'>;
  /** The message that the cluster printed, in full. */
  readonly message: string;
  /** The part of the message that identifies the cause. */
  readonly evidence: string;
  /** When Cloud Logging got the message, ISO 8601; null where the cluster itself still has it. */
  readonly loggedAt: string | null;
  /** null where no event tells. */
  readonly tries: Tries | null;
  /** `namespace/name` of the Pods. */
  readonly pods: readonly string[];
  readonly containers: readonly WaitingContainer[];
  /** `namespace/name` of Pods whose pull may only wait behind this one, in the queue of its node. */
  readonly behind: readonly string[];
  /** The controller whose Pods were refused before they existed: `shop/ReplicaSet cart-7c9d8b6f5`. */
  readonly controller: string | null;
  /** What owns the controller: `Deployment cart`. */
  readonly owner: string | null;
  /** The images as the Pods name them, without duplicates; empty if the message names none. */
  readonly images: readonly string[];
  readonly judgements: readonly Judgement[];
}

/** The finding of a message; `about` has what else is known of it. */
export function finding({ match, message }: Explanation, about: Partial<Finding>): Finding {
  return {
    cause: match.cause,
    match,
    verdict: 'problem',
    message,
    evidence: match.evidence.text,
    loggedAt: null,
    tries: null,
    pods: [],
    containers: [],
    behind: [],
    controller: null,
    owner: null,
    images: [],
    judgements: [],
    ...about,
  };
}
