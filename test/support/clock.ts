/**
 * The current time of a world. Fixed at start, so that all ages in one run agree; `PULLBOOK_RIG_NOW` (ISO 8601) sets it
 * for recordings that must be reproducible.
 */
export const now = new Date(process.env.PULLBOOK_RIG_NOW ?? Date.now());

/** A timestamp as the Kubernetes API prints it: UTC, whole seconds. */
export function minutesAgo(minutes: number): string {
  return new Date(now.getTime() - minutes * 60_000).toISOString().replace(/\.\d+Z$/, 'Z');
}
