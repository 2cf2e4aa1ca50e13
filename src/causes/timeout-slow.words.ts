import type { WordsOf } from './model.ts';
import { containerd, everyRuntime } from './provenance.ts';
import type { timeoutSlow } from './timeout-slow.ts';

export const timeoutSlowWords: WordsOf<typeof timeoutSlow> = {
  title: {
    en: 'The pull takes too long, or was cancelled',
    fr: 'L’extraction est trop longue, ou a été annulée',
  },
  summary: {
    en: 'The pull started and did not end in time: it still goes on, or it was given up because no byte came for some minutes, a time limit passed, or the Pod or the runtime went away meanwhile. Look at the size of the image, the node’s disk and network, and the queue of pulls.',
    fr: 'L’extraction a commencé et ne s’est pas terminée à temps\u00a0: elle dure encore, ou elle a été abandonnée parce qu’aucun octet n’est arrivé pendant plusieurs minutes, qu’un délai a expiré, ou que le pod ou le runtime a disparu entre-temps. Examinez la taille de l’image, le disque et le réseau du nœud, et la file d’attente des extractions.',
  },
  signatures: {
    'no-progress': {
      message: 'cancel pulling image IMAGE because of no progress in 5m0s',
      printers: containerd,
      source: 'containerd/containerd:internal/cri/server/images/image_pull.go',
    },
    'body-timed-out': {
      message: 'net/http: request canceled (Client.Timeout or context cancellation while reading body)',
      printers: everyRuntime,
      source: 'golang/go:src/net/http/client.go',
    },
    'kubelet-runtime-timeout': {
      message: 'operation timeout: context deadline exceeded',
      printers: ['dockershim', 'kubelet'],
      source: 'kubernetes/kubernetes:pkg/kubelet/dockershim/libdocker/kube_docker_client.go',
    },
    'context-canceled': {
      message: 'rpc error: code = Canceled desc = context canceled',
      printers: everyRuntime,
      source: 'containerd/containerd:internal/cri/server/images/image_pull.go',
      otherWordings: [
        {
          message: 'rpc error: code = Unknown desc = context canceled',
          printers: ['containerd 1.5', 'containerd 1.6'],
        },
      ],
    },
    'deadline-exceeded': {
      message: 'rpc error: code = DeadlineExceeded desc = context deadline exceeded',
      printers: everyRuntime,
      source: 'golang/go:src/context/context.go',
    },
  },
};
