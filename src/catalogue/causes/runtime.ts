import type { Cause } from './model.ts';

/** The program on the node that should pull is not there, not well, or wrongly set up. */
export const runtime = {
  id: 'runtime',
  section: 'node',
  rules: ['container-runtime', 'sandbox-image'],
  signatures: [
    {
      id: 'runtime-socket',
      pattern:
        /dial unix \S{0,200}(?:containerd|crio|cri-dockerd|dockershim|docker)(?:-grpc)?\.sock|(?:containerd|crio|dockershim|cri-dockerd)\.sock["']?: (?:connect: )?(?:connection refused|no such file|permission denied)|cannot connect to the docker daemon|\bcontainer runtime (?:is )?(?:down|not running|unavailable|status check may not have completed)\b|failed to dial "?\/run\/containerd|make sure you are running as root and the endpoint has been started|unable to determine (?:image|runtime) api version|failed to connect to (?:containerd|cri-o|the container runtime)/,
      precision: 'sentence',
    },
    {
      id: 'runtime-died',
      pattern:
        /code = unavailable desc = (?:error reading from server|transport is closing|connection error|closing transport)|error while dialing: ?"?dial unix|server is not initialized yet|containerd: .{0,60}(?:not running|is shutting down)/,
      precision: 'sentence',
      ambiguous: true,
    },
    {
      id: 'unknown-cri-service',
      pattern:
        /unknown service runtime\.v1(?:alpha2)?\.|unknown service containerd\.services|cri plugin is (?:disabled|not enabled)|\bcri v1 (?:image|runtime) api is not implemented\b/,
      precision: 'sentence',
    },
    {
      id: 'runtime-configuration',
      pattern:
        /failed to load toml|failed to decode hosts\.toml|invalid plugin config|failed to load (?:plugin "?io\.containerd\.(?:grpc|cri)\.v1\.|cri configuration|registry config)|unable to (?:parse|load) hosts?(?:\.toml| file| config)|failed to (?:parse|load|read) (?:registry host|hosts\.toml|registries\.conf|host (?:file|config))|\/etc\/containerd\/(?:config\.toml|certs\.d)\S{0,200}: (?:toml|no such file|permission)|loading registries configuration|invalid (?:host|tls|auth) config(?:uration)? for registry/,
      precision: 'sentence',
    },
    {
      id: 'runtime-store',
      pattern:
        /\bref \S{1,200} locked\b.{0,160}: unavailable|received message larger than max|metadata\.db: |snapshotter \S{1,60} was not found|failed to find snapshotter|snapshotter not loaded|no snapshotter|read-only file system|too many open files/,
      precision: 'words',
      ambiguous: true,
    },
    {
      id: 'inspect-timed-out',
      pattern:
        /failed to inspect image "[^"]{0,1000}": (?:rpc error: code = \w{1,30} desc = )?(?:operation timeout: )?context (?:deadline exceeded|canceled)/,
      precision: 'sentence',
    },
    {
      id: 'inspect-failed',
      pattern: /failed to inspect image|\bimageinspecterror\b/,
      precision: 'remainder',
    },
  ],
} as const satisfies Cause;
