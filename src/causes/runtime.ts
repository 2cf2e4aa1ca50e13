import { type CauseEntry, exact, fallback, generic } from './model.ts';

/** The container runtime of the node is missing, unhealthy or misconfigured. */
export const runtime = {
  id: 'runtime',
  section: 'node',
  rules: ['container-runtime', 'sandbox-image'],
  signatures: {
    'runtime-socket': exact(
      /dial unix \S{0,200}(?:containerd|crio|cri-dockerd|dockershim|docker)(?:-grpc)?\.sock|(?:containerd|crio|dockershim|cri-dockerd)\.sock["']?: (?:connect: )?(?:connection refused|no such file|permission denied)|cannot connect to the docker daemon|\bcontainer runtime (?:is )?(?:down|not running|unavailable|status check may not have completed)\b|failed to dial "?\/run\/containerd|make sure you are running as root and the endpoint has been started|unable to determine (?:image|runtime) api version|failed to connect to (?:containerd|cri-o|the container runtime)/,
    ),
    'runtime-died': exact(
      /code = unavailable desc = (?:error reading from server|transport is closing|connection error|closing transport)|error while dialing: ?"?dial unix|server is not initialized yet|containerd: .{0,60}(?:not running|is shutting down)/,
      { ambiguous: true },
    ),
    'unknown-cri-service': exact(
      /unknown service runtime\.v1(?:alpha2)?\.|unknown service containerd\.services|cri plugin is (?:disabled|not enabled)|\bcri v1 (?:image|runtime) api is not implemented\b/,
    ),
    'runtime-configuration': exact(
      /invalid plugin config|failed to load (?:plugin "?io\.containerd\.(?:grpc|cri)\.v1\.|cri configuration)|unable to (?:parse|load) hosts?(?:\.toml| file| config)|failed to (?:decode|parse|load|read) (?:toml|registry (?:host|config)|hosts\.toml|registries\.conf|host (?:file|config))|\/etc\/containerd\/(?:config\.toml|certs\.d)\S{0,200}: (?:toml|no such file|permission)|unable to (?:load|read) (?:ca cert|cert file)|failed to load x509 key pair|\bno (?:pull|resolve) hosts\b|loading registries configuration|invalid (?:host|tls|auth) config(?:uration)? for registry/,
    ),
    // Before the error of the file system in it, which is not that of the runtime's own store.
    'pull-intent-not-recorded': generic(/failed to record image pull intent/),
    'runtime-store': generic(
      /\bref \S{1,200} locked\b.{0,160}: unavailable|received message larger than max|metadata\.db: |snapshotter \S{1,60} was not found|failed to find snapshotter|snapshotter not loaded|no snapshotter|read-only file system|too many open files/,
      { ambiguous: true },
    ),
    'inspect-timed-out': exact(
      /failed to inspect image "[^"]{0,1000}": (?:rpc error: code = \w{1,30} desc = )?(?:operation timeout: )?context (?:deadline exceeded|canceled)/,
    ),
    'inspect-failed': fallback(/failed to inspect image|\bimageinspecterror\b/),
  },
} as const satisfies CauseEntry;
