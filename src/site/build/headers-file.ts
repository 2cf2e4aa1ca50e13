/** Writes `_headers`, which Cloudflare Pages, Netlify and others turn into response headers for every file. */
import { writeFileSync } from 'node:fs';
import type { AstroIntegration } from 'astro';
import { listName } from '../worker/list.ts';
import { type Address, address } from './address.ts';
import { workerName } from './offline.ts';
import { alwaysAsked, immutable, responseHeaders } from './response-headers.ts';

export function headersFile(): AstroIntegration {
  return {
    name: 'pullbook-headers',
    hooks: {
      'astro:build:done': ({ dir, logger }) => {
        const site = address();
        writeFileSync(new URL('_headers', dir), headersOf(site));
        if (site.base !== '/')
          logger.warn(
            `Hosts read _headers at the root of what they publish: move it there from ${site.base}`,
          );
      },
    },
  };
}

/**
 * The file for a site. Its paths are those of the host, whatever the path of the site, because hosts read it only at the
 * root of what they publish (developers.cloudflare.com/pages/configuration/headers, docs.netlify.com/routing/headers).
 */
export function headersOf(site: Address): string {
  const { base } = site;
  const lines = [
    ...(base === '/' ? [] : [`# To be moved to the root of the host: under ${base} it has no effect.`]),
    `${base}*`,
    ...responseHeaders(site).map(([name, value]) => `  ${name}: ${value}`),
    `${base}*.md`,
    '  Content-Type: text/markdown; charset=utf-8',
    `${base}_astro/*`,
    `  Cache-Control: ${immutable}`,
    // By these two a browser that keeps the guide notices a new build.
    ...[workerName, listName].flatMap((name) => [`${base}${name}`, `  Cache-Control: ${alwaysAsked}`]),
  ];
  return `${lines.join('\n')}\n`;
}
