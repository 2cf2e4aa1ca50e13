import type { WordsOf } from './model.ts';
import { containerd, measured } from './provenance.ts';
import type { registryUnavailable } from './registry-unavailable.ts';

export const registryUnavailableWords: WordsOf<typeof registryUnavailable> = {
  title: { en: 'The registry does not answer correctly', fr: 'Le registre ne répond pas correctement' },
  summary: {
    en: 'The registry, or a proxy in front of it, answered with a server error (5xx) or with something that is not an image. Wait and try again, then check the proxy, and the status page of the registry.',
    fr: 'Le registre, ou un proxy placé devant, a répondu par une erreur interne (5xx) ou par autre chose qu’une image. Attendez et réessayez, puis vérifiez le proxy, et la page d’état du registre.',
  },
  signatures: {
    'kubelet-registry-unavailable': {
      message: 'image pull failed for IMAGE because the registry is unavailable: REASON',
      printers: ['kubelet', 'cri-o'],
      source: 'kubernetes/kubernetes:pkg/kubelet/images/image_manager.go',
    },
    'html-answer': {
      message: 'unexpected media type text/html for sha256:DIGEST: not found',
      printers: containerd,
      source: measured,
    },
    'request-5xx': {
      message: 'unexpected status from HEAD request to URL: 503 Service Unavailable',
      printers: [...containerd, 'cri-o', 'dockershim'],
      source: measured,
    },
    'status-5xx': {
      message: '503 Service Unavailable',
      printers: ['registry'],
      source: 'https://www.rfc-editor.org/rfc/rfc9110#name-server-error-5xx',
    },
    'html-error-page': {
      message: `Error response from daemon: Get "https://REGISTRY/v2/": invalid character '<' looking for beginning of value`,
      printers: ['dockershim', 'cri-o', ...containerd],
      source: 'distribution/distribution:internal/client/errors.go',
    },
    'server-error-words': {
      message: 'received unexpected HTTP status: Service Unavailable',
      printers: ['dockershim', 'cri-o'],
      source: 'https://www.rfc-editor.org/rfc/rfc9110#name-server-error-5xx',
    },
  },
};
