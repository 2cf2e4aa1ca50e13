/**
 * The URL at which the site is published. `homepage` in package.json is the only place that names it; `SITE_URL`
 * overrides it for one build. The build works under a sub-path, so every link is made by links.ts.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';

export interface Address {
  /** `https://example.org` */
  readonly origin: string;
  /** The base path of the site, with a slash at both ends: `/` or `/docs/`. */
  readonly base: string;
}

/** The URL of this build. Throws a clear message if `SITE_URL` or `homepage` is not an http(s) URL. */
export function address(): Address {
  const { SITE_URL } = process.env;
  const named = SITE_URL || homepage();
  const url = URL.parse(named);
  if (!url || !/^https?:$/.test(url.protocol)) {
    throw new Error(
      `Not a valid site URL: "${named}". Set SITE_URL, or homepage in package.json, to an https URL.`,
    );
  }
  return { origin: url.origin, base: url.pathname.replace(/\/*$/, '/') };
}

/** Whether an address is one of those that lead nowhere (RFC 2606), as long as nobody has chosen a real one. */
export function isReserved(address: string): boolean {
  return /(?:^|\.)(?:example|invalid|test|example\.(?:com|net|org))$/.test(new URL(address).hostname);
}

function homepage(): string {
  return JSON.parse(readFileSync(join(process.cwd(), 'package.json'), 'utf8')).homepage ?? '';
}
