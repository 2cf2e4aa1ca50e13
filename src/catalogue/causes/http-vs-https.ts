import type { Cause } from './model.ts';
import { everyRuntime } from './provenance.ts';

/** One side speaks plain HTTP, the other HTTPS. */
export const httpVsHttps: Cause = {
  id: 'http-vs-https',
  title: { en: 'The registry speaks HTTP, the node HTTPS', fr: 'Le registre parle HTTP, le nœud HTTPS' },
  summary: {
    en: 'The registry and the node do not speak the same protocol on this port. Give the registry a certificate, or correct the port or the registry configuration of the nodes.',
    fr: 'Le registre et le nœud ne parlent pas le même protocole sur ce port. Donnez un certificat au registre, ou corrigez le port ou la configuration des registres sur les nœuds.',
  },
  section: 'registry',
  rules: ['registry-mirror', 'http-registry'],
  signatures: [
    {
      id: 'http-response-to-https-client',
      message: 'http: server gave HTTP response to HTTPS client',
      pattern: /server gave http response to https client/,
      precision: 'sentence',
      alsoElsewhere: true,
      printers: everyRuntime,
      source: 'golang/go:src/net/http/client.go',
    },
    {
      id: 'http-request-to-https-server',
      message: 'Client sent an HTTP request to an HTTPS server.',
      pattern: /client sent an http request to an https server|plain http request was sent to https port/,
      precision: 'sentence',
      alsoElsewhere: true,
      printers: ['registry'],
      source: 'golang/go:src/net/http/server.go',
    },
    {
      id: 'not-a-tls-handshake',
      message: 'tls: first record does not look like a TLS handshake',
      pattern:
        /first record does not look like a tls handshake|malformed http (?:response|status code)|ssl: wrong[_ ]version[_ ]number/,
      precision: 'sentence',
      alsoElsewhere: true,
      printers: everyRuntime,
      source: 'golang/go:src/crypto/tls/conn.go',
    },
  ],
};
