import { type CauseEntry, exact, generic, httpStatus } from './model.ts';

/** The registry, or a proxy or load balancer in front of it, returns a server error. */
export const registryUnavailable = {
  id: 'registry-unavailable',
  section: 'registry',
  rules: ['registry-outage', 'not-a-registry', 'registry-mirror'],
  signatures: {
    'kubelet-registry-unavailable': exact(
      /\bregistryunavailable\b|failed for \S{1,600} because the registry is unavailable/,
    ),
    'html-answer': exact(/unexpected media type text\/html/, { rulesOverride: ['not-a-registry'] }),
    'request-5xx': httpStatus(
      /(?:unexpected status|unexpected http status|failed with (?:unexpected )?status code|invalid status code from registry).{0,900}[: ]5\d\d\b/,
      { ambiguous: true },
    ),
    'status-5xx': httpStatus(
      /\b500[: (]{1,2}internal server error|\b50[234][: (]{1,2}(?:bad gateway|service (?:temporarily )?unavailable|gateway time-?out)|\bstatus(?: ?code)?[: =]{1,3}\[?5\d\d\b|\bhttp(?: error| status)?:? 5\d\d\b/,
      { ambiguous: true },
    ),
    'html-error-page': generic(/invalid character '<' looking for beginning of value/, {
      ambiguous: true,
      rulesOverride: ['not-a-registry'],
    }),
    'server-error-words': generic(
      /\binternal server error\b|\bbad gateway\b|\bservice (?:temporarily )?unavailable\b|\bgateway time-?out\b/,
      { ambiguous: true },
    ),
  },
} as const satisfies CauseEntry;
