import type { Cause } from './model.ts';
import { containerd, everyRuntime } from './provenance.ts';

/** The download began and did not end in time. */
export const timeoutSlow: Cause = {
  id: 'timeout-slow',
  title: { en: 'The pull took too long and was cancelled', fr: 'L’extraction, trop longue, a été annulée' },
  summary: {
    en: 'The pull started and was given up: no byte came for some minutes, a time limit passed, or the Pod or the runtime went away meanwhile. Look at the size of the image, the node’s disk and network, and the queue of pulls.',
    fr: 'L’extraction a commencé puis a été abandonnée : aucun octet n’est arrivé pendant plusieurs minutes, un délai a expiré, ou bien le pod ou le runtime a disparu entre-temps. Examinez la taille de l’image, le disque et le réseau du nœud, et la file d’attente des extractions.',
  },
  section: 'slow',
  rules: ['pull-progress', 'pull-times', 'serial-pulls', 'image-size', 'disk-throughput', 'image-streaming'],
  signatures: [
    {
      id: 'no-progress',
      message: 'cancel pulling image IMAGE because of no progress in 5m0s',
      pattern: /because of no progress (?:in|for)\b|no progress (?:was )?made (?:in|for)\b/,
      precision: 'sentence',
      alsoElsewhere: true,
      printers: containerd,
      source: 'containerd/containerd:internal/cri/server/images/image_pull.go',
    },
    {
      id: 'body-timed-out',
      message: 'net/http: request canceled (Client.Timeout or context cancellation while reading body)',
      pattern:
        /(?:(?:request canceled|context deadline exceeded|context canceled) \()?(?:client\.timeout|context cancellation) (?:exceeded )?(?:or context cancellation )?while reading body|failed to (?:copy: |extract layer|commit snapshot|prepare extraction snapshot|unpack).{1,900}(?:context (?:canceled|cancelled|deadline exceeded)|i\/o timeout while reading body)/,
      precision: 'sentence',
      alsoElsewhere: true,
      printers: everyRuntime,
      source: 'golang/go:src/net/http/client.go',
    },
    {
      id: 'kubelet-runtime-timeout',
      message: 'operation timeout: context deadline exceeded',
      pattern:
        /operation timeout: context deadline exceeded|(?:pulling|pull of) (?:the )?image.{0,300}(?:timed out|took too long|exceeded (?:its |the )?(?:deadline|timeout))/,
      precision: 'remainder',
      alsoElsewhere: true,
      printers: ['dockershim', 'kubelet'],
      source: 'kubernetes/kubernetes:pkg/kubelet/dockershim/libdocker/kube_docker_client.go',
    },
    {
      id: 'context-canceled',
      message: 'rpc error: code = Canceled desc = context canceled',
      pattern: /\bcontext cancell?ed\b|\bcode = cancell?ed\b|\boperation was cancell?ed\b/,
      precision: 'remainder',
      alsoElsewhere: true,
      printers: everyRuntime,
      source: 'containerd/containerd:internal/cri/server/images/image_pull.go',
      otherWordings: [
        {
          message: 'rpc error: code = Unknown desc = context canceled',
          printers: ['containerd 1.5', 'containerd 1.6'],
        },
      ],
    },
    {
      id: 'deadline-exceeded',
      message: 'rpc error: code = DeadlineExceeded desc = context deadline exceeded',
      pattern: /\bcontext deadline exceeded\b|\bcode = deadlineexceeded\b|\bdeadline exceeded\b/,
      precision: 'remainder',
      alsoElsewhere: true,
      printers: everyRuntime,
      source: 'golang/go:src/context/context.go',
    },
  ],
};
