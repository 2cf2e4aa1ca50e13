import type { httpVsHttps } from './http-vs-https.ts';
import type { WordsOf } from './model.ts';
import { everyRuntime } from './provenance.ts';

export const httpVsHttpsWords: WordsOf<typeof httpVsHttps> = {
  title: { en: 'HTTP on one side, HTTPS on the other', fr: 'HTTP d’un côté, HTTPS de l’autre' },
  summary: {
    en: 'The registry and the node do not use the same protocol on this port. Install a certificate on the registry, or correct the port or the registry configuration of the nodes.',
    fr: 'Le registre et le nœud n’utilisent pas le même protocole sur ce port. Installez un certificat sur le registre, ou corrigez le port ou la configuration des registres sur les nœuds.',
  },
  signatures: {
    'http-response-to-https-client': {
      message: 'http: server gave HTTP response to HTTPS client',
      printers: everyRuntime,
      source: 'golang/go:src/net/http/client.go',
    },
    'http-request-to-https-server': {
      message: 'Client sent an HTTP request to an HTTPS server.',
      printers: ['registry'],
      source: 'golang/go:src/net/http/server.go',
    },
    'not-a-tls-handshake': {
      message: 'tls: first record does not look like a TLS handshake',
      printers: everyRuntime,
      source: 'golang/go:src/crypto/tls/conn.go',
    },
  },
};
