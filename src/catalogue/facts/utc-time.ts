/**
 * A time as sentences give it, `2026-11-29 07:44 UTC`: the same in every language, and short enough to compare with a
 * clock.
 *
 * @param time ISO 8601, of any zone; empty if it is not known
 * @returns empty if it is not known or no time
 */
export function formatUtc(time: string): string {
  const at = Date.parse(time);
  if (Number.isNaN(at)) return '';
  return `${new Date(at).toISOString().slice(0, 16).replace('T', ' ')} UTC`;
}
