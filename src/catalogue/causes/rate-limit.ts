import type { Cause } from './model.ts';

/** Somebody counts pulls: the registry, or the kubelet itself. */
export const rateLimit = {
  id: 'rate-limit',
  section: 'registry',
  rules: ['registry-mirror', 'rate-limit', 'pull-qps'],
  signatures: [
    {
      id: 'pull-rate-limit',
      pattern:
        /you have reached your (?:unauthenticated )?pull rate limit|\btoomanyrequests: (?:you have|rate|data limit|quota|too many)|docker\.com\/increase-rate-limit/,
      precision: 'sentence',
    },
    {
      id: 'pull-qps-exceeded',
      pattern: /\bpull qps exceeded\b/,
      precision: 'sentence',
      rulesFirst: ['pull-qps'],
    },
    {
      id: 'status-429',
      pattern:
        /\b429[: (]{0,2}too many requests|\b429 unknown|\bstatus(?: ?code)?[: =]{1,3}\[?429\b|invalid status code from registry 429\b|(?:unexpected status|failed with (?:unexpected )?status code).{1,900}: 429\b/,
      precision: 'status',
      ambiguous: true,
    },
    {
      id: 'rate-exceeded',
      pattern:
        /\btoo many requests\b|\btoomanyrequests\b|\brate limit(?:ed| exceeded| reached)?\b|\brate exceeded\b|data limit exceeded/,
      precision: 'words',
      ambiguous: true,
    },
  ],
} as const satisfies Cause;
