import type { WordsOf } from './model.ts';
import { containerd, everyRuntime } from './provenance.ts';
import type { timeoutSlow } from './timeout-slow.ts';

export const timeoutSlowWords: WordsOf<typeof timeoutSlow> = {
  title: {
    en: 'The pull takes too long, or was canceled',
    fr: 'L’extraction est trop longue, ou a été annulée',
  },
  summary: {
    en: 'The pull started but did not end in time: it is still in progress, or it was canceled because no data arrived for some minutes, a time limit expired, the Pod was deleted or the runtime stopped. Check the size of the image, the disk and the network of the node, and the queue of pulls.',
    fr: 'L’extraction a commencé, mais ne s’est pas terminée à temps\u00a0: elle est encore en cours, ou elle a été annulée parce qu’aucun octet n’est arrivé pendant plusieurs minutes, qu’un délai a expiré, que le pod a été supprimé ou que le runtime s’est arrêté. Vérifiez la taille de l’image, le disque et le réseau du nœud, et la file d’attente des extractions.',
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
