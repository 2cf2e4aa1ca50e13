/**
 * The moment at which a world is looked at. Fixed at start, so that every age in one run agrees; `PULLBOOK_RIG_NOW`
 * (ISO 8601) pins it for recordings that must come out the same twice.
 */
export const now = new Date(process.env.PULLBOOK_RIG_NOW ?? Date.now());

/** A timestamp as the Kubernetes API prints it: UTC, whole seconds. */
export function minutesAgo(minutes: number): string {
  return new Date(now.getTime() - minutes * 60_000).toISOString().replace(/\.\d+Z$/, 'Z');
}
