import type { Cause } from './model.ts';
import { everyRuntime, measured } from './provenance.ts';

/** The registry was reached, and the two ends do not agree on a secure connection. */
export const tlsX509: Cause = {
  id: 'tls-x509',
  title: {
    en: 'The registry’s certificate is not trusted',
    fr: 'Le certificat du registre n’est pas reconnu',
  },
  summary: {
    en: 'The secure connection to the registry failed: a private authority that the node does not know, a name that does not match, an expired certificate, a wrong clock, or a proxy that opens the traffic.',
    fr: 'La connexion sécurisée au registre a échoué : autorité privée inconnue du nœud, nom qui ne correspond pas, certificat expiré, horloge déréglée, ou proxy qui déchiffre le trafic.',
  },
  section: 'registry',
  rules: ['registry-mirror', 'certificate-time', 'registry-certificate'],
  signatures: [
    {
      id: 'unknown-authority',
      message: 'tls: failed to verify certificate: x509: certificate signed by unknown authority',
      pattern:
        /certificate signed by unknown authority|unable to get local issuer certificate|self[- ]signed certificate/,
      precision: 'sentence',
      alsoElsewhere: true,
      printers: everyRuntime,
      source: measured,
    },
    {
      id: 'certificate-expired',
      message: 'x509: certificate has expired or is not yet valid: current time TIME is after TIME',
      pattern: /certificate has expired|certificate is not yet valid|is not yet valid: current time/,
      precision: 'sentence',
      alsoElsewhere: true,
      printers: everyRuntime,
      source: 'golang/go:src/crypto/x509/verify.go',
    },
    {
      id: 'certificate-for-another-name',
      message: 'x509: certificate is valid for NAME, not HOST',
      pattern:
        /certificate is valid for .{1,400}, not |certificate is not valid for any names|cannot validate certificate for \S{1,200}|relies on legacy common name field|doesn't contain any ip sans/,
      precision: 'sentence',
      alsoElsewhere: true,
      printers: everyRuntime,
      source: 'golang/go:src/crypto/x509/verify.go',
    },
    {
      id: 'x509',
      message: 'x509: REASON',
      pattern:
        /\bx509: |\/certs\.d\/\S{1,300}\.(?:crt|cert|key|pem): (?:no such file|permission denied)|\bfailed to verify certificate\b|\bcertificate verif(?:y|ication) failed\b/,
      precision: 'words',
      alsoElsewhere: true,
      printers: everyRuntime,
      source: 'golang/go:src/crypto/x509/verify.go',
    },
    {
      id: 'remote-tls-error',
      message: 'remote error: tls: REASON',
      pattern:
        /\b(?:remote|local) error: tls: |\btls: (?:handshake failure|bad certificate|protocol version|no (?:supported|mutually)|server selected|unsupported|internal error|unrecognized name|certificate required|failed to)/,
      precision: 'words',
      alsoElsewhere: true,
      printers: everyRuntime,
      source: measured,
    },
  ],
};
