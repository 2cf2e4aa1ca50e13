/** The response headers of every file. Hosts get them from `_headers`, nginx from hosting/nginx.conf. */
import type { Address } from './address.ts';
import { policy } from './policy.ts';
import { themeScript as theme } from './theme-script.ts';

export type Header = readonly [name: string, value: string];

/**
 * The headers that the site relies on. `Strict-Transport-Security` is not among those of a site under a path: it is for
 * the whole host, which is somebody else’s to promise.
 */
export function responseHeaders({ origin, base }: Address): readonly Header[] {
  const ownsHost = base === '/' && origin.startsWith('https:');
  return [
    ['Content-Security-Policy', `${policy([theme])}; frame-ancestors 'none'`],
    ['X-Content-Type-Options', 'nosniff'],
    ['Referrer-Policy', 'strict-origin-when-cross-origin'],
    ['Permissions-Policy', 'camera=(), geolocation=(), microphone=()'],
    ...(ownsHost ? [['Strict-Transport-Security', 'max-age=31536000'] as const] : []),
  ];
}

/** For files whose name changes with their content. */
export const immutable = 'public, max-age=31536000, immutable';

/** For what must never be older than the build. */
export const alwaysAsked = 'no-cache';
