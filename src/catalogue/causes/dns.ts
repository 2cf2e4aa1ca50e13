import type { Cause } from './model.ts';

/** The node cannot turn the name of the registry into an address. */
export const dns = {
  id: 'dns',
  section: 'network',
  rules: ['dns-registry-zone', 'node-resolver'],
  signatures: [
    {
      id: 'proxy-name-unknown',
      pattern: /proxyconnect tcp: dial tcp: lookup \S{1,300}/,
      precision: 'sentence',
      ambiguous: true,
      rulesFirst: ['node-resolver'],
    },
    {
      id: 'no-such-host',
      pattern: /\blookup \S{1,300}(?: on \S{1,60})?: no such host/,
      precision: 'sentence',
      ambiguous: true,
    },
    {
      id: 'server-misbehaving',
      pattern: /\blookup \S{1,300}(?: on \S{1,60})?: server misbehaving/,
      precision: 'sentence',
      ambiguous: true,
    },
    {
      id: 'dns-timeout',
      pattern:
        /\blookup \S{1,300}(?: on \S{1,60})?:? (?:(?:read|dial|write) (?:udp|tcp) .{1,160}|i\/o timeout|connection refused|context deadline exceeded|operation was canceled)|\bread udp .{1,120}:53: /,
      precision: 'sentence',
      ambiguous: true,
    },
    {
      id: 'temporary-failure',
      pattern:
        /temporary failure in name resolution|name or service not known|could not resolve host|nodename nor servname/,
      precision: 'sentence',
      ambiguous: true,
    },
    { id: 'nxdomain', pattern: /\bno such host\b|\bnxdomain\b/, precision: 'words', ambiguous: true },
    { id: 'dns-no-answer', pattern: /\bno answer from dns server\b/, precision: 'words', ambiguous: true },
    {
      id: 'lookup-failed',
      pattern: /\bdial tcp:? lookup \S{1,300}|\bserver misbehaving\b|\bcannot unmarshal dns message\b/,
      precision: 'words',
      ambiguous: true,
    },
  ],
} as const satisfies Cause;
