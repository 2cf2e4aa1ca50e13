import type { WordsOf } from './model.ts';
import { everyRuntime, measured } from './provenance.ts';
import type { tlsX509 } from './tls-x509.ts';

export const tlsX509Words: WordsOf<typeof tlsX509> = {
  title: {
    en: 'The registry’s certificate is not accepted',
    fr: 'Le certificat du registre n’est pas accepté',
  },
  summary: {
    en: 'The TLS connection to the registry failed. Possible causes are a private authority that the node does not trust, a name that does not match, an expired certificate, a wrong clock, or a proxy that decrypts the traffic.',
    fr: 'La connexion TLS au registre a échoué. Causes possibles\u00a0: autorité privée inconnue du nœud, nom qui ne correspond pas, certificat expiré, horloge déréglée, ou proxy qui déchiffre le trafic.',
  },
  signatures: {
    'unknown-authority': {
      message: 'tls: failed to verify certificate: x509: certificate signed by unknown authority',
      printers: everyRuntime,
      source: measured,
    },
    'certificate-expired': {
      message: 'x509: certificate has expired or is not yet valid: current time TIME is after TIME',
      printers: everyRuntime,
      source: 'golang/go:src/crypto/x509/verify.go',
    },
    'certificate-for-another-name': {
      message: 'x509: certificate is valid for NAME, not HOST',
      printers: everyRuntime,
      source: 'golang/go:src/crypto/x509/verify.go',
    },
    x509: { message: 'x509: REASON', printers: everyRuntime, source: 'golang/go:src/crypto/x509/verify.go' },
    'remote-tls-error': { message: 'remote error: tls: REASON', printers: everyRuntime, source: measured },
  },
};
