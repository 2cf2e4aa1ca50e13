import type { WordsOf } from './model.ts';
import { containerd, measured } from './provenance.ts';
import type { rateLimit } from './rate-limit.ts';

export const rateLimitWords: WordsOf<typeof rateLimit> = {
  title: { en: 'Too many requests', fr: 'Trop de requêtes' },
  summary: {
    en: 'The registry, or the kubelet itself, limits how often images are pulled. The error goes away on its own and comes back later. If the registry limits pulls, give the Pods credentials for it, or pull through a cache such as a remote repository.',
    fr: 'Le registre, ou le kubelet lui-même, limite la fréquence des extractions. L’erreur disparaît d’elle-même, puis revient. Si le registre limite les extractions, donnez aux pods des identifiants pour ce registre, ou passez par un cache tel qu’un dépôt distant.',
  },
  signatures: {
    'pull-rate-limit': {
      message: 'toomanyrequests: You have reached your pull rate limit.',
      printers: ['registry'],
      source: 'https://docs.docker.com/docker-hub/usage/pulls/',
    },
    'pull-qps-exceeded': {
      message: 'pull QPS exceeded',
      printers: ['kubelet'],
      source: 'kubernetes/kubernetes:pkg/kubelet/images/throttled_puller.go',
    },
    'status-429': {
      message: 'unexpected status from HEAD request to URL: 429 Too Many Requests',
      printers: containerd,
      source: measured,
    },
    'rate-exceeded': {
      message: 'too many requests',
      printers: ['registry'],
      source: 'https://docs.aws.amazon.com/AmazonECR/latest/public/public-service-quotas.html',
    },
  },
};
