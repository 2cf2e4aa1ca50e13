/**
 * What a `kubectl describe pod` says of the Pods themselves, beside their events: whether they run by now, and what
 * their containers wait for. Not in the index, so that a browser does not load it. Source: kubernetes/kubectl
 * pkg/describe/describe.go.
 */

/** A pull that has begun and whose end no event tells. */
export interface BegunPull {
  /** As the event spells it. */
  readonly image: string;
  /** How long ago, as kubectl prints it: `6m45s`. */
  readonly age: string;
}

/** One Pod in a paste. */
export interface DescribedPod {
  readonly name: string;
  /** The offsets of its description in the text. */
  readonly start: number;
  readonly end: number;
  /** `running`: every container has its image and runs, or ended well. `finished`: the Pod succeeded. Else null. */
  readonly over: 'running' | 'finished' | null;
  /** Whether one of its containers runs, an init container for instance. */
  readonly runs: boolean;
  /** What its containers wait for, as `state.waiting.reason` has it, without duplicates. */
  readonly waiting: readonly string[];
  readonly begun: BegunPull | null;
}

const header = /^Name:[ \t]{1,40}([a-z0-9][a-z0-9.-]{0,252})[ \t]*\r?$/gm;
const status = /^Status:[ \t]{1,40}(\S{1,100})/m;
const states =
  /^[ \t]{1,40}State:[ \t]{1,40}(\w{1,20})[ \t]*\r?$(?:\n[ \t]{1,40}Reason:[ \t]{1,40}(\S.{0,1000}?)[ \t]*\r?$)?/gm;
const pulling =
  /^[ \t]{1,40}Normal[ \t]{1,40}Pulling[ \t]{1,40}(\S{1,20})(?: \(x\d{1,9} over \S{1,20}\))?[ \t]{1,40}kubelet\b.{0,260}?Pulling image "([^"\n]{1,600})"/gm;
const ended =
  /^[ \t]{1,40}(?:Normal|Warning)[ \t]{1,40}(?:Pulled|Failed|BackOff|InspectFailed)[ \t].{1,2000}/gm;

/** The Pods that a text describes, in their order. Linear in the length of the text. */
export function describedPods(text: string): readonly DescribedPod[] {
  const headers = [...text.matchAll(header)];
  return headers.flatMap(({ index, 1: name = '' }, at) => {
    const end = headers[at + 1]?.index ?? text.length;
    const described = text.slice(index, end);
    const containers = [...described.matchAll(states)].map(([, state, reason]) => ({ state, reason }));
    if (containers.length === 0) return [];
    const waiting = containers.flatMap(({ state, reason }) =>
      state === 'Waiting' && reason ? [reason] : [],
    );
    return {
      name,
      start: index,
      end,
      over: overOf(status.exec(described)?.[1], containers),
      runs: containers.some(({ state }) => state === 'Running'),
      waiting: [...new Set(waiting)],
      begun: begunIn(described),
    };
  });
}

function overOf(
  phase: string | undefined,
  containers: readonly { readonly state?: string | undefined; readonly reason?: string | undefined }[],
): DescribedPod['over'] {
  if (phase === 'Succeeded') return 'finished';
  const fine = containers.every(
    ({ state, reason }) => state === 'Running' || (state === 'Terminated' && reason === 'Completed'),
  );
  return phase === 'Running' && fine ? 'running' : null;
}

/** The oldest pull among those that have begun and of whose image no event tells an end. */
function begunIn(described: string): BegunPull | null {
  const ends = [...described.matchAll(ended)].map(([row]) => row);
  for (const [, age, image] of described.matchAll(pulling)) {
    if (age && image && !ends.some((row) => row.includes(`"${image}"`))) return { age, image };
  }
  return null;
}
