/** Chapter on registries that answer with an error: rate limits, outages, certificates, mirrors. */
import type { Section } from '../../model/rule.ts';
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
    en: 'A server answered at the address of the registry, but did not send the image: because of a rate limit, an outage, a certificate or a mirror. Find out which server it was.',
    fr: 'Un serveur a répondu à l’adresse du registre, mais sans envoyer l’image\u00a0: à cause d’une limite, d’une panne, d’un certificat ou d’un miroir. Trouvez quel serveur a répondu.',
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
