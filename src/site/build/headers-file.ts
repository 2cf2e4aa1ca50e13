/** Writes `_headers`, which Cloudflare Pages, Netlify and others turn into response headers for every file. */
import { writeFileSync } from 'node:fs';
import type { AstroIntegration } from 'astro';
import { address } from './address.ts';
import { policy } from './policy.ts';
import { themeScript as theme } from './theme-script.ts';

export function headersFile(): AstroIntegration {
  return {
    name: 'pullbook-headers',
    hooks: {
      'astro:build:done': ({ dir }) => {
        const { base } = address();
        const lines = [
          `${base}*`,
          `  Content-Security-Policy: ${policy([theme])}; frame-ancestors 'none'`,
          '  X-Content-Type-Options: nosniff',
          '  Referrer-Policy: strict-origin-when-cross-origin',
          '  Permissions-Policy: camera=(), geolocation=(), microphone=()',
          `${base}*.md`,
          '  Content-Type: text/markdown; charset=utf-8',
          `${base}_astro/*`,
          '  Cache-Control: public, max-age=31536000, immutable',
        ];
        writeFileSync(new URL('_headers', dir), `${lines.join('\n')}\n`);
      },
    },
  };
}
