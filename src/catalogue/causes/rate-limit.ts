import type { Cause } from './model.ts';
import { measured } from './provenance.ts';

/** Somebody counts pulls: the registry, or the kubelet itself. */
export const rateLimit: Cause = {
  id: 'rate-limit',
  title: { en: 'Too many requests', fr: 'Trop de requêtes' },
  summary: {
    en: 'The registry, or the kubelet’s own throttle, limits how often images are pulled. It passes by itself and comes back: authenticate to the registry, or pull through a cache such as a remote repository.',
    fr: 'Le registre, ou le kubelet lui-même, limite la fréquence des extractions. Le blocage passe tout seul, puis revient : authentifiez-vous auprès du registre, ou passez par un cache tel qu’un dépôt distant.',
  },
  section: 'registry',
  rules: ['registry-mirror', 'rate-limit', 'pull-qps'],
  signatures: [
    {
      id: 'pull-rate-limit',
      message: 'toomanyrequests: You have reached your pull rate limit.',
      pattern:
        /you have reached your (?:unauthenticated )?pull rate limit|\btoomanyrequests: (?:you have|rate|data limit|quota|too many)|docker\.com\/increase-rate-limit/,
      precision: 'sentence',
      printers: ['registry'],
      source: 'https://docs.docker.com/docker-hub/usage/pulls/',
    },
    {
      id: 'pull-qps-exceeded',
      message: 'pull QPS exceeded',
      pattern: /\bpull qps exceeded\b/,
      precision: 'sentence',
      rulesFirst: ['pull-qps'],
      printers: ['kubelet'],
      source: 'kubernetes/kubernetes:pkg/kubelet/images/throttled_puller.go',
    },
    {
      id: 'status-429',
      message: 'unexpected status from HEAD request to URL: 429 Too Many Requests',
      pattern:
        /\b429[: (]{0,2}too many requests|\b429 unknown|\bstatus(?: ?code)?[: =]{1,3}\[?429\b|invalid status code from registry 429\b|(?:unexpected status|failed with (?:unexpected )?status code).{1,900}: 429\b/,
      precision: 'status',
      alsoElsewhere: true,
      printers: ['registry'],
      source: measured,
    },
    {
      id: 'rate-exceeded',
      message: 'too many requests',
      pattern:
        /\btoo many requests\b|\btoomanyrequests\b|\brate limit(?:ed| exceeded| reached)?\b|\brate exceeded\b|data limit exceeded/,
      precision: 'words',
      alsoElsewhere: true,
      printers: ['registry'],
      source: 'https://docs.aws.amazon.com/AmazonECR/latest/public/public-service-quotas.html',
    },
  ],
};
