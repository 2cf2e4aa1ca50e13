import type { Cause } from './model.ts';
import { containerd, measured } from './provenance.ts';

/** The program on the node that should pull is not there, not well, or wrongly set up. */
export const runtime: Cause = {
  id: 'runtime',
  title: {
    en: 'The container runtime on the node is unwell',
    fr: 'Le runtime de conteneurs du nœud est en défaut',
  },
  summary: {
    en: 'The kubelet could not get an answer from containerd, or containerd cannot read its own configuration or store. Look at the node, not at the registry.',
    fr: 'Le kubelet n’a pas obtenu de réponse de containerd, ou containerd n’arrive pas à lire sa configuration ou son stockage. Examinez le nœud, pas le registre.',
  },
  section: 'node',
  rules: ['container-runtime', 'sandbox-image'],
  signatures: [
    {
      id: 'runtime-socket',
      message: 'dial unix /run/containerd/containerd.sock: connect: connection refused',
      pattern:
        /dial unix \S{0,200}(?:containerd|crio|cri-dockerd|dockershim|docker)(?:-grpc)?\.sock|(?:containerd|crio|dockershim|cri-dockerd)\.sock["']?: (?:connect: )?(?:connection refused|no such file|permission denied)|cannot connect to the docker daemon|\bcontainer runtime (?:is )?(?:down|not running|unavailable|status check may not have completed)\b|failed to dial "?\/run\/containerd|make sure you are running as root and the endpoint has been started|unable to determine (?:image|runtime) api version|failed to connect to (?:containerd|cri-o|the container runtime)/,
      precision: 'sentence',
      printers: ['kubelet', 'client'],
      source: 'containerd/containerd:client/client.go',
    },
    {
      id: 'runtime-died',
      message: 'rpc error: code = Unavailable desc = error reading from server: EOF',
      pattern:
        /code = unavailable desc = (?:error reading from server|transport is closing|connection error|closing transport)|error while dialing: ?"?dial unix|server is not initialized yet|containerd: .{0,60}(?:not running|is shutting down)/,
      precision: 'sentence',
      alsoElsewhere: true,
      printers: ['kubelet'],
      source: measured,
    },
    {
      id: 'unknown-cri-service',
      message: 'rpc error: code = Unimplemented desc = unknown service runtime.v1.ImageService',
      pattern:
        /unknown service runtime\.v1(?:alpha2)?\.|unknown service containerd\.services|cri plugin is (?:disabled|not enabled)|\bcri v1 (?:image|runtime) api is not implemented\b/,
      precision: 'sentence',
      printers: ['kubelet', 'client'],
      source: 'https://kubernetes.io/docs/setup/production-environment/container-runtimes/',
    },
    {
      id: 'runtime-configuration',
      message: 'containerd: failed to load TOML: PATH',
      pattern:
        /failed to load toml|failed to decode hosts\.toml|invalid plugin config|failed to load (?:plugin "?io\.containerd\.(?:grpc|cri)\.v1\.|cri configuration|registry config)|unable to (?:parse|load) hosts?(?:\.toml| file| config)|failed to (?:parse|load|read) (?:registry host|hosts\.toml|registries\.conf|host (?:file|config))|\/etc\/containerd\/(?:config\.toml|certs\.d)\S{0,200}: (?:toml|no such file|permission)|loading registries configuration|invalid (?:host|tls|auth) config(?:uration)? for registry/,
      precision: 'sentence',
      printers: containerd,
      source: 'containerd/containerd:core/remotes/docker/config/hosts.go',
    },
    {
      id: 'runtime-store',
      message:
        'failed to pull and unpack image "IMAGE": failed to copy: failed to send write: ref layer-DIGEST locked for DURATION: unavailable',
      pattern:
        /\bref \S{1,200} locked\b.{0,160}: unavailable|received message larger than max|metadata\.db: |snapshotter \S{1,60} was not found|failed to find snapshotter|snapshotter not loaded|no snapshotter|read-only file system|too many open files/,
      precision: 'words',
      alsoElsewhere: true,
      printers: containerd,
      source: 'containerd/containerd:plugins/content/local/locks.go',
    },
    {
      id: 'inspect-timed-out',
      message:
        'Failed to inspect image "IMAGE": rpc error: code = DeadlineExceeded desc = context deadline exceeded',
      pattern:
        /failed to inspect image "[^"]{0,1000}": (?:rpc error: code = \w{1,30} desc = )?(?:operation timeout: )?context (?:deadline exceeded|canceled)/,
      precision: 'sentence',
      printers: ['kubelet'],
      source: 'kubernetes/kubernetes:pkg/kubelet/images/image_manager.go',
    },
    {
      id: 'inspect-failed',
      message: 'Failed to inspect image "IMAGE": REASON',
      pattern: /failed to inspect image|\bimageinspecterror\b/,
      precision: 'remainder',
      printers: ['kubelet'],
      source: 'kubernetes/kubernetes:pkg/kubelet/images/image_manager.go',
    },
  ],
};
