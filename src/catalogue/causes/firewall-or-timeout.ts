import type { Cause } from './model.ts';

/** The name resolves; the packets do not get through, or nobody answers them in time. */
export const firewallOrTimeout = {
  id: 'firewall-or-timeout',
  section: 'network',
  rules: [
    'private-google-access',
    'cloud-nat',
    'route-to-registry',
    'egress-firewall',
    'dns-registry-zone',
    'broken-connection',
    'node-proxy',
    'node-bootstrap',
  ],
  signatures: [
    {
      id: 'node-bootstrap-download',
      pattern: /failed to start download and install k8s binaries and configurations/,
      precision: 'sentence',
    },
    {
      id: 'proxy-authentication-required',
      pattern: /\b407 proxy authentication required|\bproxy authentication required\b/,
      precision: 'sentence',
      ambiguous: true,
      rulesFirst: ['node-proxy'],
    },
    {
      id: 'proxy-failed',
      pattern: /\bproxyconnect tcp: /,
      precision: 'sentence',
      ambiguous: true,
      rulesFirst: ['node-proxy'],
    },
    {
      id: 'proxy-refused',
      pattern:
        /(?:failed to do request: )(?:head|get|post) "[^"]{1,1500}": (?:forbidden|bad gateway|service unavailable|gateway timeout|bad request|method not allowed)(?![\w-])/,
      precision: 'sentence',
      rulesFirst: ['node-proxy'],
    },
    {
      id: 'resolving-timed-out',
      pattern:
        /(?:failed to do request: head "?[^"\s]{1,1500}"?|(?:head|get|post) "?https?:[^"\s]{1,600}\/(?:v2\/|manifests\/[^"\s]{1,300}|token[^"\s]{0,900})"?|failed to resolve (?:reference "[^"]{1,600}"|image)): (?:net\/http: )?(?:context (?:deadline exceeded|canceled|cancelled)|request canceled(?! (?:while|\()))/,
      precision: 'sentence',
      ambiguous: true,
    },
    {
      id: 'tls-handshake-timeout',
      pattern: /\btls handshake timeout\b/,
      precision: 'words',
      ambiguous: true,
      rulesFirst: ['broken-connection'],
    },
    {
      id: 'io-timeout',
      pattern:
        /\bi\/o timeout\b|\bconnection timed out\b|\bconnect timed out\b|\bconnection attempt failed because the connected party did not properly respond/,
      precision: 'words',
      ambiguous: true,
    },
    {
      id: 'connection-refused',
      pattern: /\bconnection refused\b|\bactively refused it\b/,
      precision: 'words',
      ambiguous: true,
      rulesFirst: ['broken-connection'],
    },
    {
      id: 'no-route',
      pattern: /\bno route to host\b|\bhost is unreachable\b|\bhost is down\b/,
      precision: 'words',
      ambiguous: true,
    },
    {
      id: 'network-unreachable',
      pattern: /\bnetwork is unreachable\b|cannot assign requested address/,
      precision: 'words',
      ambiguous: true,
    },
    {
      id: 'connection-reset',
      pattern:
        /\bconnection reset by peer\b|\bbroken pipe\b|http2: client connection lost|\bserver closed idle connection\b|\buse of closed network connection\b|\bforcibly closed by the remote host\b|http2: server sent goaway|\bstream error: stream id \d{1,10}; \w|\btransport connection broken\b/,
      precision: 'words',
      ambiguous: true,
      rulesFirst: ['broken-connection'],
    },
    {
      id: 'awaiting-headers',
      pattern:
        /request canceled while waiting for connection|(?:context deadline exceeded \()?(?:client\.)?timeout exceeded while awaiting headers|\btimeout awaiting response headers\b/,
      precision: 'words',
      ambiguous: true,
    },
    {
      id: 'redirect-loop',
      pattern: /stopped after \d{1,3} redirects|failed to authorize redirect/,
      precision: 'words',
      ambiguous: true,
    },
    {
      id: 'eof',
      pattern: /(?:head|get|post) "?[^"\s]{1,1500}"?: (?:unexpected )?eof\b/,
      precision: 'words',
      ambiguous: true,
      rulesFirst: ['broken-connection'],
    },
    {
      id: 'dial-failed',
      pattern: /\bdial tcp \[?[\da-f.:]{3,60}\]?(?::|$)|: eof(?![\w-])|^eof$/,
      precision: 'remainder',
      ambiguous: true,
    },
  ],
} as const satisfies Cause;
