import type { Cause } from './model.ts';
import { containerd, measured } from './provenance.ts';

/** The registry, or something in front of it, is ill. */
export const registryUnavailable: Cause = {
  id: 'registry-unavailable',
  title: { en: 'The registry fails to answer properly', fr: 'Le registre ne répond pas correctement' },
  summary: {
    en: 'The registry, or a proxy in front of it, answered with an error of its own (5xx) or with something that is no image. Wait and retry, then look at its status page and at the proxy.',
    fr: 'Le registre, ou un proxy placé devant, a répondu par une erreur interne (5xx) ou par autre chose qu’une image. Attendez et réessayez, puis consultez sa page d’état et le proxy.',
  },
  section: 'registry',
  rules: ['registry-mirror', 'not-a-registry', 'registry-outage'],
  signatures: [
    {
      id: 'kubelet-registry-unavailable',
      message: 'image pull failed for IMAGE because the registry is unavailable: REASON',
      pattern: /\bregistryunavailable\b|failed for \S{1,600} because the registry is unavailable/,
      precision: 'sentence',
      printers: ['kubelet', 'cri-o'],
      source: 'kubernetes/cri-api:pkg/errors/errors.go',
    },
    {
      id: 'html-answer',
      message: 'unexpected media type text/html for sha256:DIGEST: not found',
      pattern: /unexpected media type text\/html/,
      precision: 'sentence',
      printers: containerd,
      source: measured,
    },
    {
      id: 'request-5xx',
      message: 'unexpected status from HEAD request to URL: 503 Service Unavailable',
      pattern:
        /(?:unexpected status|unexpected http status|failed with (?:unexpected )?status code|invalid status code from registry).{0,900}[: ]5\d\d\b/,
      precision: 'status',
      alsoElsewhere: true,
      printers: [...containerd, 'cri-o', 'dockershim'],
      source: measured,
    },
    {
      id: 'status-5xx',
      message: '503 Service Unavailable',
      pattern:
        /\b500[: (]{1,2}internal server error|\b50[234][: (]{1,2}(?:bad gateway|service (?:temporarily )?unavailable|gateway time-?out)|\bstatus(?: ?code)?[: =]{1,3}\[?5\d\d\b|\bhttp(?: error| status)?:? 5\d\d\b/,
      precision: 'status',
      alsoElsewhere: true,
      printers: ['registry'],
      source: 'https://www.rfc-editor.org/rfc/rfc9110#name-server-error-5xx',
    },
    {
      id: 'html-error-page',
      message: `Error response from daemon: Get "https://REGISTRY/v2/": invalid character '<' looking for beginning of value`,
      pattern: /invalid character '<' looking for beginning of value/,
      precision: 'words',
      alsoElsewhere: true,
      printers: ['dockershim', 'cri-o', ...containerd],
      source: 'distribution/distribution:internal/client/errors.go',
    },
    {
      id: 'server-error-words',
      message: 'received unexpected HTTP status: Service Unavailable',
      pattern:
        /\binternal server error\b|\bbad gateway\b|\bservice (?:temporarily )?unavailable\b|\bgateway time-?out\b/,
      precision: 'words',
      alsoElsewhere: true,
      printers: ['registry'],
      source: 'https://www.rfc-editor.org/rfc/rfc9110#name-server-error-5xx',
    },
  ],
};
