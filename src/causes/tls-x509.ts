import { type CauseEntry, exact, generic } from './model.ts';

/** The registry was reached, but the TLS handshake failed. */
export const tlsX509 = {
  id: 'tls-x509',
  section: 'registry',
  rules: ['registry-certificate', 'certificate-time', 'registry-mirror'],
  signatures: {
    'unknown-authority': exact(
      /certificate signed by unknown authority|unable to get local issuer certificate|self[- ]signed certificate/,
      { ambiguous: true },
    ),
    'certificate-expired': exact(
      /certificate has expired|certificate is not yet valid|is not yet valid: current time/,
      {
        parts: [
          /: current time (?<clock>\S{1,40}) is (?:after (?<notAfter>\S{0,39}[^\s.,;)\]])|before (?<notBefore>\S{0,39}[^\s.,;)\]]))/,
        ],
        ambiguous: true,
        rulesOverride: ['certificate-time'],
      },
    ),
    'certificate-for-another-name': exact(
      /\bx509: certificate is valid for |certificate is valid for .{1,400}?, not |certificate is not valid for any names|cannot validate certificate for \S{1,200}|relies on legacy common name field|doesn't contain any ip sans/,
      {
        // A certificate can have hundreds of names, and the kubelet cuts a message at 1,024 characters.
        parts: [/certificate is valid for (?<names>.{1,4000}?)(?:, not |$)/],
        ambiguous: true,
      },
    ),
    x509: generic(
      /\bx509: |\/certs\.d\/\S{1,300}\.(?:crt|cert|key|pem): (?:no such file|permission denied)|\bfailed to verify certificate\b|\bcertificate verif(?:y|ication) failed\b/,
      { ambiguous: true },
    ),
    'remote-tls-error': generic(
      /\b(?:remote|local) error: tls: |\btls: (?:handshake failure|bad certificate|protocol version|no (?:supported|mutually)|server selected|unsupported|internal error|unrecognized name|certificate required|failed to)/,
      { ambiguous: true },
    ),
  },
} as const satisfies CauseEntry;
