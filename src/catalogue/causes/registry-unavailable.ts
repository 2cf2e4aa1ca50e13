import type { Cause } from './model.ts';

/** The registry, or something in front of it, is ill. */
export const registryUnavailable = {
  id: 'registry-unavailable',
  section: 'registry',
  rules: ['registry-mirror', 'not-a-registry', 'registry-outage'],
  signatures: [
    {
      id: 'kubelet-registry-unavailable',
      pattern: /\bregistryunavailable\b|failed for \S{1,600} because the registry is unavailable/,
      precision: 'sentence',
    },
    { id: 'html-answer', pattern: /unexpected media type text\/html/, precision: 'sentence' },
    {
      id: 'request-5xx',
      pattern:
        /(?:unexpected status|unexpected http status|failed with (?:unexpected )?status code|invalid status code from registry).{0,900}[: ]5\d\d\b/,
      precision: 'status',
      ambiguous: true,
    },
    {
      id: 'status-5xx',
      pattern:
        /\b500[: (]{1,2}internal server error|\b50[234][: (]{1,2}(?:bad gateway|service (?:temporarily )?unavailable|gateway time-?out)|\bstatus(?: ?code)?[: =]{1,3}\[?5\d\d\b|\bhttp(?: error| status)?:? 5\d\d\b/,
      precision: 'status',
      ambiguous: true,
    },
    {
      id: 'html-error-page',
      pattern: /invalid character '<' looking for beginning of value/,
      precision: 'words',
      ambiguous: true,
    },
    {
      id: 'server-error-words',
      pattern:
        /\binternal server error\b|\bbad gateway\b|\bservice (?:temporarily )?unavailable\b|\bgateway time-?out\b/,
      precision: 'words',
      ambiguous: true,
    },
  ],
} as const satisfies Cause;
