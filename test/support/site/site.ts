/** The built site that the tests share: its folder, and where it is published. */
import { inject } from 'vitest';

export const { folder, address } = inject('site');
/** The path under which it is published: `/`, or with a slash at both ends. */
export const base = new URL(address).pathname;
export const origin = new URL(address).origin;

/** The path of a page or file inside the site, from its path on the host: `/docs/en/` is `/en/`. */
export function inside(path: string): string {
  return path.startsWith(base) ? path.slice(base.length - 1) : path;
}
