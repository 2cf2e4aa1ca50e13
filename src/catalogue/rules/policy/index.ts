/** Chapter on policies: the image is refused by a policy although every permission is granted. */
import type { Section } from '../../model/rule.ts';
import { admissionRefusal } from './admission-refusal.ts';
import { binaryAuthorization } from './binary-authorization.ts';
import { credentialVerification } from './credential-verification.ts';
import { imageSignature } from './image-signature.ts';
import { registryPolicy } from './registry-policy.ts';

export const policy: Section = {
  id: 'policy',
  title: { en: 'Policies', fr: 'Règles et stratégies' },
  intro: {
    en: 'Roles, network and address are right, and a rule says no: at admission, in the registry, on the node, or around the project.',
    fr: 'Rôles, réseau et adresse sont bons, et une règle dit non\u00a0: à l’admission, dans le registre, sur le nœud, ou autour du projet.',
  },
  rules: [binaryAuthorization, admissionRefusal, registryPolicy, imageSignature, credentialVerification],
};
