/** When the kubelet tried to pull, as far as events show. */
import type { ClusterEvent } from '../../catalogue/commands/kubectl/events.ts';
import type { MatchedEvent } from './explanation.ts';

/** The tries of one container, or of several. Times are ISO 8601. */
export interface Tries {
  readonly first: string | null;
  readonly last: string | null;
  /** How many, at least: an event that the API server has deleted is not counted. */
  readonly count: number;
  /** Whether the last one goes on. */
  readonly pulling: boolean;
  /** By when at the latest the kubelet tries again; null where it does not. */
  readonly retryBy: string | null;
}

/**
 * The longest back-off between two tries of a kubelet, 300 s (Kubernetes, pkg/kubelet/kubelet.go, MaxImageBackOff), and
 * the delay until a Pod is looked at again, 15 s at most (backOffPeriod of 10 s with a jitter of one half).
 */
const longestWaitMilliseconds = (300 + 15) * 1000;

/** Signatures of events that only repeat that a pull failed, or that the kubelet waits. */
const repeats: ReadonlySet<string | null> = new Set([
  'back-off-pulling',
  'image-pull-back-off',
  'err-image-pull',
  'waiting-to-start',
]);

/** What the reasons of events that report a failed try are. */
export const reported = new Set(['Failed', 'InspectFailed', 'ErrImageNeverPull']);

/**
 * The tries that events of one container report. The kubelet begins each with `Pulling`, of which it keeps one event; it
 * drops events of a Pod that has many, so either kind may be the newer one.
 *
 * @param events warnings about the container
 * @param begun the `Pulling` events of the container
 * @param goesOn whether the kubelet tries again
 */
export function triesOf(
  events: readonly MatchedEvent[],
  begun: readonly ClusterEvent[],
  goesOn: boolean,
): Tries | null {
  const failed = events.filter(
    ({ reason, match }) =>
      reported.has(reason) && match.cause !== 'not-a-pull-failure' && !repeats.has(match.signature),
  );
  const ended = together(failed.map(asTries));
  const started = together(begun.map(asTries));
  if (!ended && !started) return null;
  const last =
    [ended?.last, started?.last]
      .flatMap((time) => time ?? [])
      .toSorted()
      .at(-1) ?? null;
  return {
    first: [ended?.first, started?.first].flatMap((time) => time ?? []).toSorted()[0] ?? null,
    last,
    count: Math.max(ended?.count ?? 0, started?.count ?? 0),
    // A beginning without an end may only have lost the event of its end.
    pulling: false,
    retryBy: goesOn && last ? retryAfter(last) : null,
  };
}

function asTries({ first, last, count }: ClusterEvent): Tries {
  return { first, last, count, pulling: false, retryBy: null };
}

/** The tries of several containers as one: the counts added up, the last retry. */
export function together(all: readonly (Tries | null)[]): Tries | null {
  const known = all.filter((tries) => tries !== null);
  if (known.length === 0) return null;
  const times = (of: (tries: Tries) => string | null) => known.flatMap((each) => of(each) ?? []).toSorted();
  return {
    first: times(({ first, last }) => first ?? last)[0] ?? null,
    last: times(({ last }) => last).at(-1) ?? null,
    count: known.reduce((sum, { count }) => sum + count, 0),
    pulling: known.some(({ pulling }) => pulling),
    retryBy: times(({ retryBy }) => retryBy).at(-1) ?? null,
  };
}

function retryAfter(last: string): string {
  return new Date(Date.parse(last) + longestWaitMilliseconds).toISOString();
}
