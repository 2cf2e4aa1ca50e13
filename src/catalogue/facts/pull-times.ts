import type { Details } from '../../causes/model.ts';
import type { ClusterEvent } from '../commands/kubectl/events.ts';
import { getPullProgress } from '../commands/kubectl/events.ts';
import type { Ask, Reader } from '../model/ask.ts';
import type { AnyCommand } from '../model/command.ts';
import { readEvents } from './events.ts';

/** A pull that succeeded, as its kubelet reports it. Times are in seconds. */
export interface SuccessfulPull {
  readonly image: string;
  /** The node whose kubelet reports it; null if the event does not say. */
  readonly node: string | null;
  /** Time to download and unpack. */
  readonly seconds: number;
  /** Time in the kubelet's queue before it began, behind other pulls of the node; null with older kubelets. */
  readonly queuedSeconds: number | null;
  /** Compressed size; null with older kubelets, which do not report it. */
  readonly bytes: number | null;
}

const unitSeconds: Readonly<Record<string, number>> = {
  h: 3600,
  m: 60,
  s: 1,
  ms: 1e-3,
  µs: 1e-6,
  us: 1e-6,
  ns: 1e-9,
};

/** The seconds of a duration as Go prints it: `1m30.5s`, `815.353ms`. null for anything else. */
export function parseGoDuration(text: string): number | null {
  const parts = [...text.matchAll(/(\d{1,12}(?:\.\d{1,12})?)(h|ms|m|s|µs|us|ns)/g)];
  if (parts.length === 0 || parts.map(([part]) => part).join('') !== text) return null;
  return parts.reduce((sum, [, count, unit]) => sum + Number(count) * (unitSeconds[unit ?? ''] ?? 0), 0);
}

/** What the message of a `Pulled` event says; null for one that names no time. */
export function parsePulledEvent(
  { image, took, tookWithWait, size }: Details,
  node: string | null = null,
): SuccessfulPull | null {
  const seconds = parseGoDuration(took ?? '');
  if (!image || seconds === null) return null;
  const waiting = parseGoDuration(tookWithWait ?? '');
  return {
    image,
    node,
    seconds,
    queuedSeconds: waiting === null ? null : Math.max(0, waiting - seconds),
    bytes: size ? Number(size) : null,
  };
}

/** What {@link successfulPulls} may ask. */
export const successfulPullsAsks: readonly AnyCommand[] = [getPullProgress];

/**
 * The successful pulls of a namespace since its oldest event, about an hour ago.
 *
 * @param node only those whose kubelet is that of this node
 */
export async function successfulPulls(
  ask: Ask,
  namespace: string,
  read: Reader,
  node: string | null = null,
): Promise<readonly SuccessfulPull[]> {
  return pullsIn(await ask(getPullProgress, { NAMESPACE: namespace }), read, node);
}

/** The pulls that ended well among events, of one node or of all. */
export function pullsIn(
  events: readonly ClusterEvent[],
  read: Reader,
  node: string | null = null,
): readonly SuccessfulPull[] {
  const pulled = events.filter(
    (event) => event.reason === 'Pulled' && (node === null || event.node === node),
  );
  return readEvents(pulled, read).flatMap(({ match, node: of }) => parsePulledEvent(match.details, of) ?? []);
}

/** `90` is `1 min 30 s`. */
export function formatDuration(seconds: number): string {
  const whole = Math.round(seconds);
  return whole < 60 ? `${whole}\u00a0s` : `${Math.floor(whole / 60)}\u00a0min ${whole % 60}\u00a0s`;
}

/** Megabytes (10^6 bytes) per second, at least 0.1; 0 if the size is not known. */
export function megabytesPerSecond({ bytes, seconds }: SuccessfulPull): number {
  return bytes === null || seconds === 0 ? 0 : Math.max(1, Math.round(bytes / seconds / 1e5)) / 10;
}
