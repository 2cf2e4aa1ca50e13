import type { firewallOrTimeout } from './firewall-or-timeout.ts';
import type { WordsOf } from './model.ts';
import { containerd, everyRuntime, measured } from './provenance.ts';

export const firewallOrTimeoutWords: WordsOf<typeof firewallOrTimeout> = {
  title: { en: 'The registry cannot be reached', fr: 'Le registre est injoignable' },
  summary: {
    en: 'The node has an address for the registry, but gets no usable connection to it. Check egress firewall rules, routes, Private Google Access, Cloud NAT, and any proxy on the network path.',
    fr: 'Le nœud connaît l’adresse du registre mais n’obtient aucune connexion utilisable. Vérifiez les règles de pare-feu en sortie, les routes, l’accès privé à Google, Cloud NAT et tout proxy sur le chemin réseau.',
  },
  signatures: {
    'node-bootstrap-download': {
      message: 'Failed to start Download and install k8s binaries and configurations',
      printers: ['node'],
      source: 'https://cloud.google.com/kubernetes-engine/docs/troubleshooting/image-pulls',
    },
    'proxy-authentication-required': {
      message: 'pinging container registry HOST: 407 Proxy Authentication Required',
      printers: everyRuntime,
      source: measured,
    },
    'proxy-failed': {
      message: 'proxyconnect tcp: dial tcp PROXY_ADDRESS: connect: connection refused',
      printers: everyRuntime,
      source: measured,
    },
    'proxy-refused': {
      message: 'failed to do request: Head "URL": Forbidden',
      printers: containerd,
      source: measured,
    },
    'resolving-timed-out': {
      message: 'failed to do request: Head "URL": context deadline exceeded',
      printers: containerd,
      source: measured,
    },
    'tls-handshake-timeout': {
      message: 'net/http: TLS handshake timeout',
      printers: everyRuntime,
      source: 'golang/go:src/net/http/transport.go',
    },
    'io-timeout': {
      message: 'dial tcp ADDRESS:443: i/o timeout',
      printers: everyRuntime,
      source: 'golang/go:src/internal/poll/fd.go',
    },
    'connection-refused': {
      message: 'dial tcp ADDRESS: connect: connection refused',
      printers: everyRuntime,
      source: measured,
    },
    'no-route': {
      message: 'dial tcp ADDRESS: connect: no route to host',
      printers: everyRuntime,
      source: 'golang/go:src/syscall/zerrors_linux_amd64.go',
    },
    'network-unreachable': {
      message: 'dial tcp ADDRESS: connect: network is unreachable',
      printers: everyRuntime,
      source: 'golang/go:src/syscall/zerrors_linux_amd64.go',
    },
    'connection-reset': {
      message: 'read tcp SOURCE->ADDRESS: read: connection reset by peer',
      printers: everyRuntime,
      source: 'golang/go:src/net/http/h2_bundle.go',
    },
    'awaiting-headers': {
      message:
        'net/http: request canceled while waiting for connection (Client.Timeout exceeded while awaiting headers)',
      printers: ['dockershim', 'cri-o', ...containerd],
      source: 'golang/go:src/net/http/client.go',
    },
    'redirect-loop': {
      message: 'stopped after 10 redirects',
      printers: containerd,
      source: 'containerd/containerd:core/remotes/docker/resolver.go',
    },
    eof: { message: 'failed to do request: Head "URL": EOF', printers: everyRuntime, source: measured },
    'dial-failed': {
      message: 'dial tcp ADDRESS: REASON',
      printers: everyRuntime,
      source: 'golang/go:src/net/net.go',
    },
  },
};
