import { type CauseEntry, exact } from './model.ts';

/** One side uses plain HTTP, the other HTTPS. */
export const httpVsHttps = {
  id: 'http-vs-https',
  section: 'registry',
  rules: ['http-registry', 'registry-mirror'],
  signatures: {
    'http-response-to-https-client': exact(/server gave http response to https client/, {
      ambiguous: true,
    }),
    'http-request-to-https-server': exact(
      /client sent an http request to an https server|plain http request was sent to https port/,
      { ambiguous: true },
    ),
    'not-a-tls-handshake': exact(
      /first record does not look like a tls handshake|malformed http (?:response|status code)|ssl: wrong[_ ]version[_ ]number/,
      { ambiguous: true },
    ),
  },
} as const satisfies CauseEntry;
