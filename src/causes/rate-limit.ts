import { type CauseEntry, exact, generic, httpStatus } from './model.ts';

/** Pulls are rate limited, by the registry or by the kubelet itself. */
export const rateLimit = {
  id: 'rate-limit',
  section: 'registry',
  rules: ['rate-limit', 'pull-qps', 'registry-mirror'],
  signatures: {
    'pull-rate-limit': exact(
      /you have reached your (?:unauthenticated )?pull rate limit|\btoomanyrequests: (?:you have|rate|data limit|quota|too many)|docker\.com\/increase-rate-limit/,
    ),
    'pull-qps-exceeded': exact(/\bpull qps exceeded\b/, { rulesOverride: ['pull-qps'] }),
    'status-429': httpStatus(
      /\b429[: (]{0,2}too many requests|\b429 unknown|\bstatus(?: ?code)?[: =]{1,3}\[?429\b|invalid status code from registry 429\b|(?:unexpected status|failed with (?:unexpected )?status code).{1,900}: 429\b/,
      { ambiguous: true },
    ),
    'rate-exceeded': generic(
      /\btoo many requests\b|\btoomanyrequests\b|\brate limit(?:ed| exceeded| reached)?\b|\brate exceeded\b|data limit exceeded/,
      { ambiguous: true },
    ),
  },
} as const satisfies CauseEntry;
