/** Chapter on policies: the image is refused by a policy although every permission is granted. */
import type { Section } from '../../model/rule.ts';
import { admissionRefusal } from './admission-refusal.ts';
import { binaryAuthorization } from './binary-authorization.ts';
import { credentialVerification } from './credential-verification.ts';
import { imageSignature } from './image-signature.ts';
import { registryPolicy } from './registry-policy.ts';

export const policy: Section = {
  id: 'policy',
  title: { en: 'Policies', fr: 'Stratégies' },
  intro: {
    en: 'Roles, network and address are right, but a policy refuses the image: at admission, in the registry, on the node, or at the perimeter of the project.',
    fr: 'Les rôles, le réseau et l’adresse sont bons, mais une stratégie refuse l’image\u00a0: à l’admission, dans le registre, sur le nœud ou au périmètre du projet.',
  },
  rules: [binaryAuthorization, admissionRefusal, registryPolicy, imageSignature, credentialVerification],
};
