import { type CauseEntry, context, exact, generic } from './model.ts';

/** The node cannot resolve the host name of the registry. */
export const dns = {
  id: 'dns',
  section: 'network',
  rules: ['dns-registry-zone', 'node-resolver'],
  signatures: {
    'proxy-name-unknown': context(/proxyconnect tcp: dial tcp: lookup \S{1,300}/, {
      ambiguous: true,
      rulesOverride: ['node-resolver'],
    }),
    'no-such-host': exact(/\blookup \S{1,300}(?: on \S{1,60})?: no such host/, { ambiguous: true }),
    'server-misbehaving': exact(/\blookup \S{1,300}(?: on \S{1,60})?: server misbehaving/, {
      ambiguous: true,
    }),
    'dns-timeout': exact(
      /\blookup \S{1,300}(?: on \S{1,60})?:? (?:(?:read|dial|write) (?:udp|tcp) .{1,160}|i\/o timeout|connection refused|context deadline exceeded|operation was canceled)|\bread udp .{1,120}:53: /,
      { ambiguous: true, rulesOverride: ['node-resolver', 'dns-registry-zone'] },
    ),
    'temporary-failure': exact(
      /temporary failure in name resolution|name or service not known|could not resolve host|nodename nor servname/,
      { ambiguous: true },
    ),
    nxdomain: generic(/\bno such host\b|\bnxdomain\b/, { ambiguous: true }),
    'dns-no-answer': generic(/\bno answer from dns server\b/, { ambiguous: true }),
    'lookup-failed': generic(
      /\bdial tcp:? lookup \S{1,300}|\bserver misbehaving\b|\bcannot unmarshal dns message\b/,
      { ambiguous: true },
    ),
  },
} as const satisfies CauseEntry;
