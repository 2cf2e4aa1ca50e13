import type { WordsOf } from './model.ts';
import { measured } from './provenance.ts';
import type { vpcScOrPolicy } from './vpc-sc-or-policy.ts';

export const vpcScOrPolicyWords: WordsOf<typeof vpcScOrPolicy> = {
  title: { en: 'A policy refuses the image', fr: 'Une stratégie refuse l’image' },
  summary: {
    en: 'The permissions may be correct: a VPC Service Controls perimeter, an organization policy, or a policy of the registry (IP addresses, vulnerabilities, unsigned images) refuses this request.',
    fr: 'Les droits sont peut-être corrects\u00a0: un périmètre VPC Service Controls, une stratégie d’organisation (organization policy) ou une stratégie du registre (adresses IP, vulnérabilités, images non signées) refuse cette requête.',
  },
  signatures: {
    'prohibited-by-organization': {
      message: "Request is prohibited by organization's policy. vpcServiceControlsUniqueIdentifier: ID",
      printers: ['registry'],
      source: 'https://cloud.google.com/vpc-service-controls/docs/troubleshooting',
    },
    'client-network-refused': {
      message: 'Your client does not have permission to get URL PATH from this server.',
      printers: ['registry'],
      source: 'kubernetes/registry.k8s.io:docs/debugging.md',
    },
    'registry-rule': {
      message: 'current image with SEVERITY vulnerabilities cannot be pulled due to configured policy',
      printers: ['registry'],
      source: 'goharbor/harbor:src/server/middleware/vulnerable/vulnerable.go',
    },
    'status-412': { message: '412 Precondition Failed', printers: ['registry'], source: measured },
  },
};
