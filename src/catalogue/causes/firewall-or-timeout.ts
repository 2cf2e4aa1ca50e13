import type { Cause } from './model.ts';
import { containerd, everyRuntime, measured } from './provenance.ts';

/** The name resolves; the packets do not get through, or nobody answers them in time. */
export const firewallOrTimeout: Cause = {
  id: 'firewall-or-timeout',
  title: { en: 'The registry cannot be reached', fr: 'Le registre est injoignable' },
  summary: {
    en: 'The node has an address for the registry and gets no usable connection to it. Look at egress firewall rules, routes, Private Google Access, Cloud NAT, and any proxy on the way.',
    fr: 'Le nœud connaît l’adresse du registre mais n’obtient aucune connexion utilisable. Examinez les règles de pare-feu en sortie, les routes, l’accès privé à Google, Cloud NAT et tout proxy sur le chemin.',
  },
  section: 'network',
  rules: [
    'private-google-access',
    'cloud-nat',
    'route-to-registry',
    'egress-firewall',
    'dns-registry-zone',
    'node-proxy',
    'node-bootstrap',
  ],
  signatures: [
    {
      id: 'node-bootstrap-download',
      message: 'Failed to start Download and install k8s binaries and configurations',
      pattern: /failed to start download and install k8s binaries and configurations/,
      precision: 'sentence',
      printers: ['client'],
      source: 'https://cloud.google.com/kubernetes-engine/docs/troubleshooting/image-pulls',
    },
    {
      id: 'proxy-failed',
      message: 'proxyconnect tcp: dial tcp PROXY_ADDRESS: connect: connection refused',
      pattern: /\bproxyconnect tcp: |\b407 proxy authentication required|\bproxy authentication required\b/,
      precision: 'sentence',
      alsoElsewhere: true,
      rulesFirst: ['node-proxy'],
      printers: everyRuntime,
      source: measured,
    },
    {
      id: 'proxy-refused',
      message: 'failed to do request: Head "URL": Forbidden',
      pattern:
        /(?:failed to do request: )(?:head|get|post) "[^"]{1,1500}": (?:forbidden|bad gateway|service unavailable|gateway timeout|bad request|method not allowed)(?![\w-])/,
      precision: 'sentence',
      rulesFirst: ['node-proxy'],
      printers: containerd,
      source: measured,
    },
    {
      id: 'resolving-timed-out',
      message: 'failed to do request: Head "URL": context deadline exceeded',
      pattern:
        /(?:failed to do request: head "?[^"\s]{1,1500}"?|(?:head|get|post) "?https?:[^"\s]{1,600}\/(?:v2\/|manifests\/[^"\s]{1,300}|token[^"\s]{0,900})"?|failed to resolve (?:reference "[^"]{1,600}"|image)): (?:net\/http: )?(?:context (?:deadline exceeded|canceled|cancelled)|request canceled(?! (?:while|\()))/,
      precision: 'sentence',
      alsoElsewhere: true,
      printers: containerd,
      source: measured,
    },
    {
      id: 'tls-handshake-timeout',
      message: 'net/http: TLS handshake timeout',
      pattern: /\btls handshake timeout\b/,
      precision: 'words',
      alsoElsewhere: true,
      printers: everyRuntime,
      source: 'golang/go:src/net/http/transport.go',
    },
    {
      id: 'io-timeout',
      message: 'dial tcp ADDRESS:443: i/o timeout',
      pattern:
        /\bi\/o timeout\b|\bconnection timed out\b|\bconnect timed out\b|\bconnection attempt failed because the connected party did not properly respond/,
      precision: 'words',
      alsoElsewhere: true,
      printers: everyRuntime,
      source: 'golang/go:src/internal/poll/fd.go',
    },
    {
      id: 'connection-refused',
      message: 'dial tcp ADDRESS: connect: connection refused',
      pattern: /\bconnection refused\b|\bactively refused it\b/,
      precision: 'words',
      alsoElsewhere: true,
      printers: everyRuntime,
      source: measured,
    },
    {
      id: 'no-route',
      message: 'dial tcp ADDRESS: connect: no route to host',
      pattern:
        /\bno route to host\b|\bnetwork is unreachable\b|\bhost is unreachable\b|\bhost is down\b|cannot assign requested address/,
      precision: 'words',
      alsoElsewhere: true,
      printers: everyRuntime,
      source: 'golang/go:src/syscall/zerrors_linux_amd64.go',
    },
    {
      id: 'connection-reset',
      message: 'read tcp SOURCE->ADDRESS: read: connection reset by peer',
      pattern:
        /\bconnection reset by peer\b|\bbroken pipe\b|http2: client connection lost|\bserver closed idle connection\b|\buse of closed network connection\b|\bforcibly closed by the remote host\b|http2: server sent goaway|\bstream error: stream id \d{1,10}; \w|\btransport connection broken\b/,
      precision: 'words',
      alsoElsewhere: true,
      printers: everyRuntime,
      source: 'golang/go:src/net/http/h2_bundle.go',
    },
    {
      id: 'awaiting-headers',
      message:
        'net/http: request canceled while waiting for connection (Client.Timeout exceeded while awaiting headers)',
      pattern:
        /request canceled while waiting for connection|(?:context deadline exceeded \()?(?:client\.)?timeout exceeded while awaiting headers|\btimeout awaiting response headers\b/,
      precision: 'words',
      alsoElsewhere: true,
      printers: ['dockershim', 'cri-o', ...containerd],
      source: 'golang/go:src/net/http/client.go',
    },
    {
      id: 'redirect-loop',
      message: 'stopped after 10 redirects',
      pattern: /stopped after \d{1,3} redirects|failed to authorize redirect/,
      precision: 'words',
      alsoElsewhere: true,
      printers: containerd,
      source: 'containerd/containerd:core/remotes/docker/resolver.go',
    },
    {
      id: 'eof',
      message: 'failed to do request: Head "URL": EOF',
      pattern: /(?:head|get|post) "?[^"\s]{1,1500}"?: (?:unexpected )?eof\b/,
      precision: 'words',
      alsoElsewhere: true,
      printers: everyRuntime,
      source: measured,
    },
    {
      id: 'dial-failed',
      message: 'dial tcp ADDRESS: REASON',
      pattern: /\bdial tcp \[?[\da-f.:]{3,60}\]?(?::|$)|: eof(?![\w-])|^eof$/,
      precision: 'remainder',
      alsoElsewhere: true,
      printers: everyRuntime,
      source: 'golang/go:src/net/net.go',
    },
  ],
};
