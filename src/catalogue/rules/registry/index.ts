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
    en: 'A server answered at the registry’s address, but not with the image: a rate limit, an outage, a certificate, a mirror. Find which server it was.',
    fr: 'Un serveur a répondu à l’adresse du registre, mais sans envoyer l’image\u00a0: une limite, une panne, un certificat, un miroir. Trouvez lequel.',
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
