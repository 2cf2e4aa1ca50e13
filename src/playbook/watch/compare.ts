/** What changed between two looks. Pure: whatever is read is given, and the time too. */
import type { CauseId } from '../../causes/model.ts';
import type { FailingContainer, RefusedPods } from '../../diagnose/find/failing.ts';
import type { Look } from '../../diagnose/find/look-again.ts';
import type { Followed, Seen, WorkloadNow } from '../../diagnose/find/seen.ts';
import type { Survey } from '../../diagnose/find/survey.ts';
import type { Match } from '../../match/index.ts';

/** Why a pull fails, as far as it distinguishes changes. */
export interface Reason {
  readonly cause: CauseId;
  /** `403`, where the message names an HTTP status, or the cause is one. */
  readonly status: string | null;
  /** Which check comes first follows from it. */
  readonly match: Match;
}

/**
 * What a container is in, exactly one of these. `failing`: it waits for its image. `starting`: it does not have it yet, and
 * no pull has failed. `unclear`: nobody can tell. `pulled` and `gone` are ends, until it fails again.
 */
export type State = 'failing' | 'starting' | 'unclear' | 'pulled' | 'gone';

/** A container that is watched. */
export interface Watched extends Followed {
  readonly state: State;
  /** The last that was known. */
  readonly reason: Reason;
  /** By when at the latest the kubelet tries again, ISO 8601; null where no event tells. */
  readonly retryBy: string | null;
  /** What stands in the place of its Pod, as the last look saw it; null where the Pod is there. */
  readonly place: WorkloadNow | null;
  /** Why nobody can tell what it waits for. */
  readonly unclear: string | null;
}

/** One change of one container. */
export type Change =
  /** It failed before for another reason. */
  | { readonly is: 'became'; readonly of: Watched; readonly from: Reason }
  /** It failed at no look before, or had its image. */
  | { readonly is: 'new' | 'again'; readonly of: Watched }
  /** It waits in another Pod of its workload: that one is gone. */
  | { readonly is: 'replaced'; readonly of: Watched; readonly gone: string; readonly from: Reason }
  | { readonly is: 'starting' | 'unclear' | 'pulled' | 'gone'; readonly of: Watched };

/** What is watched, and what changed. */
export interface Compared {
  readonly watched: readonly Watched[];
  readonly changes: readonly Change[];
}

/** The containers that a survey found failing, and the controllers whose Pods are refused. */
export function watchedIn({ failing, refused }: Pick<Survey, 'failing' | 'refused'>): readonly Watched[] {
  return [...failing.map(ofContainer), ...refused.filter(({ isCurrent }) => isCurrent).map(ofController)];
}

/** What was watched, compared with a look. That nothing changed gives no change. */
export function compare(before: readonly Watched[], { found, seen, workloadOf }: Look): Compared {
  const located = (each: Watched): Watched => ({
    ...each,
    workload: each.workload ?? workloadOf(each.namespace, each.owner),
  });
  const known = before.map((each, index) => {
    const now = located(each);
    return { before: now, after: after(now, seen[index] ?? { is: 'same' }) };
  });
  const keys = new Set(known.map(({ after: each }) => keyOf(each)));
  const fresh = watchedIn(found)
    .filter((each) => !keys.has(keyOf(each)))
    .map(located);
  // A Pod that is gone and one that its workload has made since are one story.
  const replaced = new Map<Watched, Watched>();
  for (const { before: lost, after: now } of known) {
    if (now.place === null || now.state === 'pulled') continue;
    const taken = new Set(replaced.values());
    const next = fresh.find((each) => !taken.has(each) && isSameWorkload(lost, each));
    if (next) replaced.set(now, next);
  }
  const others = fresh.filter((each) => ![...replaced.values()].includes(each));
  return {
    watched: [...known.map(({ after: each }) => replaced.get(each) ?? each), ...others],
    changes: [
      ...known.flatMap(({ before: was, after: now }): readonly Change[] => {
        const next = replaced.get(now);
        return next
          ? [{ is: 'replaced', of: next, gone: was.pod?.name ?? '', from: was.reason }]
          : changesOf(was, now);
      }),
      ...others.map((of): Change => ({ is: 'new', of })),
    ],
  };
}

/** Whether nothing that is watched waits any more. */
export function isOver(watched: readonly Watched[]): boolean {
  return watched.every(({ settled }) => settled);
}

/** Which container it is: at a later look, the same one has the same. */
export function keyOf({ namespace, pod, owner, container }: Followed): string {
  return JSON.stringify([namespace, pod ? [pod.name, pod.uid] : owner, container]);
}

function changesOf(was: Watched, now: Watched): readonly Change[] {
  if (now.state !== was.state) {
    if (now.state === 'failing') return [backTo(was, now)];
    return [{ is: now.state, of: now }];
  }
  return now.state === 'failing' && !isSame(was.reason, now.reason)
    ? [{ is: 'became', of: now, from: was.reason }]
    : [];
}

/** It fails again: for the same reason, after it had its image, or for another one. */
function backTo(was: Watched, now: Watched): Change {
  const isNews = !was.settled && !isSame(was.reason, now.reason);
  return isNews ? { is: 'became', of: now, from: was.reason } : { is: 'again', of: now };
}

/** A reason that only says that a pull failed contradicts none. */
function isSame(a: Reason, b: Reason): boolean {
  return a.cause === b.cause && (a.status === b.status || a.status === null || b.status === null);
}

function after(was: Watched, seen: Seen): Watched {
  const there = { ...was, place: null, unclear: null };
  switch (seen.is) {
    case 'failing':
      return failingAgain(was, ofContainer(seen.as));
    case 'refused':
      return failingAgain(was, ofController(seen.as));
    case 'same':
      return was;
    case 'starting':
      return { ...there, state: 'starting', settled: false, retryBy: null };
    case 'unclear':
      return { ...there, state: 'unclear', unclear: seen.reason, settled: false, retryBy: null };
    case 'pulled':
      return { ...there, state: 'pulled', settled: true, retryBy: null };
    case 'gone':
      return gone(was, seen.workload);
  }
}

function failingAgain(was: Watched, now: Watched): Watched {
  const reason = now.reason.cause === 'bare-status' ? was.reason : now.reason;
  // What is known of its beginning stays, unless it had its image since.
  const first = was.settled ? now : was;
  return {
    ...now,
    reason,
    workload: was.workload,
    hadImage: first.hadImage,
    endedAt: first.endedAt,
  };
}

/**
 * A Pod is gone a moment before its controller counts one less, and before it makes another: what stands in its place
 * counts once two looks have seen the same.
 */
function gone(was: Watched, place: WorkloadNow): Watched {
  const now = { ...was, place, unclear: null, retryBy: null };
  const isSure = was.place === place;
  if (place === 'incomplete' || !isSure) return { ...now, state: 'starting', settled: false };
  return { ...now, state: place === 'pulled' ? 'pulled' : 'gone', settled: true };
}

/** Whether one Pod may stand in the place of the other: one workload made both, or nobody made either, under one name. */
function isSameWorkload(one: Watched, other: Watched): boolean {
  if (one.namespace !== other.namespace || one.container !== other.container) {
    // A controller whose Pods were refused has none of which a container could be named.
    if (one.pod !== null || one.namespace !== other.namespace) return false;
  }
  if (one.workload !== null) return one.workload === other.workload;
  return other.workload === null && one.pod?.name === other.pod?.name;
}

function ofContainer({ pod, container, volume, image, match, tries }: FailingContainer): Watched {
  return {
    namespace: pod.namespace,
    pod: { name: pod.name, uid: pod.uid },
    container: container?.name ?? null,
    owner: pod.owner,
    workload: null,
    ofVolume: volume !== null,
    hadImage: container?.hadImage ?? false,
    endedAt: container?.endedAt ?? null,
    lastTried: tries?.last ?? null,
    settled: false,
    state: 'failing',
    reason: reasonIn(match, image),
    retryBy: tries?.retryBy ?? null,
    place: null,
    unclear: null,
  };
}

function ofController({ namespace, controller, owner, match, tries }: RefusedPods): Watched {
  return {
    namespace,
    pod: null,
    container: null,
    owner: controller,
    workload: owner ?? controller,
    ofVolume: false,
    hadImage: false,
    endedAt: null,
    lastTried: tries?.last ?? null,
    settled: false,
    state: 'failing',
    reason: reasonIn(match),
    retryBy: null,
    place: null,
    unclear: null,
  };
}

/** Why a pull fails, by what its message means. A message need not name its image. */
export function reasonIn(match: Match, image?: string): Reason {
  const [named = null] = /^[1-5]\d\d\b/.exec(match.details.status ?? '') ?? [];
  const [, status = null] = /^auth-(\d{3})$/.exec(match.cause) ?? [null, named];
  const whole = { ...match, ...((match.image ?? image) && { image: match.image ?? image }) };
  return { cause: match.cause, status, match: whole as Match };
}
