import { type CauseEntry, context, exact, fallback, generic } from './model.ts';

/** The name resolves, but the connection fails or times out. */
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
  signatures: {
    'node-bootstrap-download': exact(/failed to start download and install k8s binaries and configurations/, {
      rulesOverride: ['node-bootstrap'],
    }),
    'proxy-authentication-required': exact(
      /\b407 proxy authentication required|\bproxy authentication required\b/,
      { ambiguous: true, rulesOverride: ['node-proxy'] },
    ),
    'proxy-failed': context(/\bproxyconnect tcp: /, { ambiguous: true, rulesOverride: ['node-proxy'] }),
    'proxy-refused': exact(
      /(?:failed to do request: (?:head|get|post) "|(?:head|get|post) "https:(?=\S{1,600}\/v2\/))[^"]{1,1500}": (?<status>forbidden|bad gateway|service unavailable|gateway timeout|bad request|method not allowed)(?![\w-])/,
      { rulesOverride: ['node-proxy'] },
    ),
    'resolving-timed-out': exact(
      /(?:failed to do request: head "?[^"\s]{1,1500}"?|(?:head|get|post) "?https?:[^"\s]{1,600}\/(?:v2\/|manifests\/[^"\s]{1,300}|token[^"\s]{0,900})"?|failed to resolve (?:reference "[^"]{1,600}"|image)): (?:net\/http: )?(?:context (?:deadline exceeded|canceled|cancelled)|request canceled(?! (?:while|\()))/,
      { ambiguous: true },
    ),
    'tls-handshake-timeout': generic(/\btls handshake timeout\b/, {
      ambiguous: true,
      rulesOverride: ['broken-connection'],
    }),
    'io-timeout': generic(
      /\bi\/o timeout\b|\bconnection timed out\b|\bconnect timed out\b|\bconnection attempt failed because the connected party did not properly respond/,
      { ambiguous: true },
    ),
    'connection-refused': generic(/\bconnection refused\b|\bactively refused it\b/, {
      ambiguous: true,
      rulesOverride: ['broken-connection'],
    }),
    'no-route': generic(/\bno route to host\b|\bhost is unreachable\b|\bhost is down\b/, { ambiguous: true }),
    'network-unreachable': generic(/\bnetwork is unreachable\b|cannot assign requested address/, {
      ambiguous: true,
    }),
    'connection-reset': generic(
      /\bconnection reset by peer\b|\bbroken pipe\b|http2: client connection lost|\bserver closed idle connection\b|\buse of closed network connection\b|\bforcibly closed by the remote host\b|http2: server sent goaway|\bstream error: stream id \d{1,10}; \w|\btransport connection broken\b/,
      { ambiguous: true, rulesOverride: ['broken-connection'] },
    ),
    'awaiting-headers': generic(
      /request canceled while waiting for connection|(?:context deadline exceeded \()?(?:client\.)?timeout exceeded while awaiting headers|\btimeout awaiting response headers\b/,
      { ambiguous: true },
    ),
    'redirect-loop': generic(/stopped after \d{1,3} redirects|failed to authorize redirect/, {
      ambiguous: true,
      rulesOverride: ['node-proxy', 'broken-connection'],
    }),
    eof: generic(/(?:head|get|post) "?[^"\s]{1,1500}"?: (?:unexpected )?eof\b/, {
      ambiguous: true,
      rulesOverride: ['broken-connection'],
    }),
    'dial-failed': fallback(/\bdial tcp \[?[\da-f.:]{3,60}\]?(?::|$)|: eof(?![\w-])|^eof$/, {
      ambiguous: true,
    }),
  },
} as const satisfies CauseEntry;
