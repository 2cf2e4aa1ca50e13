import type { Cause } from './model.ts';

/** One side speaks plain HTTP, the other HTTPS. */
export const httpVsHttps = {
  id: 'http-vs-https',
  section: 'registry',
  rules: ['registry-mirror', 'http-registry'],
  signatures: [
    {
      id: 'http-response-to-https-client',
      pattern: /server gave http response to https client/,
      precision: 'sentence',
      ambiguous: true,
    },
    {
      id: 'http-request-to-https-server',
      pattern: /client sent an http request to an https server|plain http request was sent to https port/,
      precision: 'sentence',
      ambiguous: true,
    },
    {
      id: 'not-a-tls-handshake',
      pattern:
        /first record does not look like a tls handshake|malformed http (?:response|status code)|ssl: wrong[_ ]version[_ ]number/,
      precision: 'sentence',
      ambiguous: true,
    },
  ],
} as const satisfies Cause;
