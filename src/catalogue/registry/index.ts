/** The chapter on registries that answer, but not with the image: limits, faults, certificates, mirrors. */
import type { Section } from '../model.ts';
import { certificateTime } from './certificate-time.ts';
import { httpRegistry } from './http-registry.ts';
import { notARegistry } from './not-a-registry.ts';
import { rateLimit } from './rate-limit.ts';
import { registryCertificate } from './registry-certificate.ts';
import { registryMirror } from './registry-mirror.ts';
import { registryOutage } from './registry-outage.ts';

export const registry: Section = {
  id: 'registry',
  title: { en: 'Registry', fr: 'Registre' },
  intro: {
    en: 'Something answered in the name of the registry, and it was not the image: a limit, a fault, a certificate, a mirror. Find out who answered.',
    fr: 'Quelque chose a répondu au nom du registre, et ce n’était pas l’image : une limite, une panne, un certificat, un miroir. Trouvez qui a répondu.',
  },
  rules: [
    rateLimit,
    registryOutage,
    registryCertificate,
    certificateTime,
    httpRegistry,
    registryMirror,
    notARegistry,
  ],
};
