import type { WordsOf } from './model.ts';
import { containerd, measured } from './provenance.ts';
import type { runtime } from './runtime.ts';

export const runtimeWords: WordsOf<typeof runtime> = {
  title: {
    en: 'The container runtime on the node is not healthy',
    fr: 'Le runtime de conteneurs du nœud est en défaut',
  },
  summary: {
    en: 'The kubelet could not get an answer from containerd or could not write its own records of pulls, or containerd cannot read its own configuration or store. Check the node, not the registry.',
    fr: 'Le kubelet n’a pas obtenu de réponse de containerd ou n’a pas pu enregistrer ses extractions, ou containerd n’arrive pas à lire sa configuration ou son stockage. Vérifiez le nœud, pas le registre.',
  },
  signatures: {
    'runtime-socket': {
      message: 'dial unix /run/containerd/containerd.sock: connect: connection refused',
      printers: ['kubelet', 'client'],
      source: 'containerd/containerd:client/client.go',
    },
    'runtime-died': {
      message: 'rpc error: code = Unavailable desc = error reading from server: EOF',
      printers: ['kubelet'],
      source: measured,
    },
    'unknown-cri-service': {
      message: 'rpc error: code = Unimplemented desc = unknown service runtime.v1.ImageService',
      printers: ['kubelet', 'client'],
      source: 'https://kubernetes.io/docs/setup/production-environment/container-runtimes/',
    },
    'runtime-configuration': {
      message: 'containerd: failed to load TOML: PATH',
      printers: containerd,
      source: 'containerd/containerd:core/remotes/docker/config/hosts.go',
    },
    'runtime-store': {
      message:
        'failed to pull and unpack image "IMAGE": failed to copy: failed to send write: ref layer-DIGEST locked for DURATION: unavailable',
      printers: containerd,
      source: 'containerd/containerd:plugins/content/local/locks.go',
    },
    'inspect-timed-out': {
      message:
        'Failed to inspect image "IMAGE": rpc error: code = DeadlineExceeded desc = context deadline exceeded',
      printers: ['kubelet'],
      source: 'kubernetes/kubernetes:pkg/kubelet/images/image_manager.go',
    },
    'pull-intent-not-recorded': {
      message: 'Failed to record image pull intent for container image "IMAGE": REASON',
      printers: ['kubelet'],
      source: 'kubernetes/kubernetes:pkg/kubelet/images/image_manager.go',
    },
    'inspect-failed': {
      message: 'Failed to inspect image "IMAGE": REASON',
      printers: ['kubelet'],
      source: 'kubernetes/kubernetes:pkg/kubelet/images/image_manager.go',
    },
  },
};
