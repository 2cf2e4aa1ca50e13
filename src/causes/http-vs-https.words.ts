import type { httpVsHttps } from './http-vs-https.ts';
import type { WordsOf } from './model.ts';
import { everyRuntime } from './provenance.ts';

export const httpVsHttpsWords: WordsOf<typeof httpVsHttps> = {
  title: { en: 'The registry speaks HTTP, the node HTTPS', fr: 'Le registre parle HTTP, le nœud HTTPS' },
  summary: {
    en: 'The registry and the node do not speak the same protocol on this port. Give the registry a certificate, or correct the port or the registry configuration of the nodes.',
    fr: 'Le registre et le nœud ne parlent pas le même protocole sur ce port. Donnez un certificat au registre, ou corrigez le port ou la configuration des registres sur les nœuds.',
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
