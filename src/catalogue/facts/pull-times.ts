import { getPullProgress } from '../commands/kubectl-events.ts';
import type { AnyCommand, Ask } from '../model.ts';

/** A pull that came to a good end, as its kubelet told it. Times are in seconds. */
export interface FinishedPull {
  readonly image: string;
  /** What the download and the unpacking took. */
  readonly seconds: number;
  /** What went by before it began, because other pulls of the node came first. */
  readonly waited: number;
  /** Compressed size; null in the words of older kubelets. */
  readonly bytes: number | null;
}

/**
 * Two wordings (kubernetes/kubernetes: pkg/kubelet/images/image_manager.go). Up to 1.27: `Successfully pulled image "X"
 * in 30.3s`. Since: `… in 1.9s (2.1s including waiting). Image size: N bytes.`, where the last sentence came later still.
 */
const finished =
  /^Successfully pulled image "([^"]{1,512})" in ([0-9a-zµ.]{1,32}?)(?: \(([0-9a-zµ.]{1,32}) including waiting\))?\.?(?: Image size: (\d{1,15}) bytes\.?)?$/;

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
export function goDuration(text: string): number | null {
  const parts = [...text.matchAll(/(\d{1,12}(?:\.\d{1,12})?)(h|ms|m|s|µs|us|ns)/g)];
  if (parts.length === 0 || parts.map(([part]) => part).join('') !== text) return null;
  return parts.reduce((sum, [, count, unit]) => sum + Number(count) * (unitSeconds[unit ?? ''] ?? 0), 0);
}

/** What the message of a `Pulled` event says; null for one that tells no time. */
export function finishedPull(message: string): FinishedPull | null {
  const [, image, took, whole, size] = finished.exec(message.trim()) ?? [];
  const seconds = goDuration(took ?? '');
  if (!image || seconds === null) return null;
  const waiting = goDuration(whole ?? '');
  return {
    image,
    seconds,
    waited: waiting === null ? 0 : Math.max(0, waiting - seconds),
    bytes: size ? Number(size) : null,
  };
}

/** What {@link finishedPulls} may ask. */
export const finishedPullsAsks: readonly AnyCommand[] = [getPullProgress];

/** The pulls of a namespace that ended well within the life of its events, about an hour. */
export async function finishedPulls(ask: Ask, namespace: string): Promise<readonly FinishedPull[]> {
  const events = await ask(getPullProgress, { NAMESPACE: namespace });
  return events.flatMap(({ reason, message }) => (reason === 'Pulled' ? (finishedPull(message) ?? []) : []));
}

/** `90` is `1 min 30 s`. */
export function duration(seconds: number): string {
  const whole = Math.round(seconds);
  return whole < 60 ? `${whole}\u00a0s` : `${Math.floor(whole / 60)}\u00a0min ${whole % 60}\u00a0s`;
}

/** Megabytes a second, of a million bytes each; 0 where the size is not known. */
export function rate({ bytes, seconds }: FinishedPull): number {
  return bytes === null || seconds === 0 ? 0 : Math.round(bytes / seconds / 1e5) / 10;
}
