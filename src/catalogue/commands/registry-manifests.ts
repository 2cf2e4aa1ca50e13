import type { Manifest } from '../model.ts';
import { sources } from '../sources.ts';

/** The keys are those that the Google Cloud SDK reads (SDK 528, googlecloudsdk/api_lib/container/util.py). */
export const trustedRegistry: Manifest = {
  id: 'containerd-private-authority',
  yaml: `# The file that gcloud takes with --containerd-config-from-file
privateRegistryAccessConfig:
  enabled: true
  certificateAuthorityDomainConfig:
    - gcpSecretManagerCertificateConfig:
        secretURI: "{CERTIFICATE_SECRET}"
      # Exact names, with the port where the address has one; no wildcards
      fqdns:
        - "{REGISTRY_HOST}"
`,
  purpose: {
    en: 'Have nodes trust the authority that signed the certificate of a registry.',
    fr: 'Faire en sorte que les nœuds fassent confiance à l’autorité qui a signé le certificat d’un registre.',
  },
  sources: [sources.privateCertificates, sources.containerdConfiguration],
};
