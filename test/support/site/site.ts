/** The built site that the tests share: its folder, and its URL. */
import { inject } from 'vitest';

export const { folder, address } = inject('site');
/** The path of that URL: `/`, or with a leading and a trailing slash. */
export const base = new URL(address).pathname;
export const origin = new URL(address).origin;

/** The path of a page or file in the site, from its path on the host: `/docs/en/` is `/en/`. */
export function inside(path: string): string {
  return path.startsWith(base) ? path.slice(base.length - 1) : path;
}
