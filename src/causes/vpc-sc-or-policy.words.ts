import type { WordsOf } from './model.ts';
import { measured } from './provenance.ts';
import type { vpcScOrPolicy } from './vpc-sc-or-policy.ts';

export const vpcScOrPolicyWords: WordsOf<typeof vpcScOrPolicy> = {
  title: { en: 'A policy refuses the pull', fr: 'Une règle interdit l’extraction' },
  summary: {
    en: 'The rights may be fine: a VPC Service Controls perimeter, an organization policy, or the registry’s own rules (addresses, vulnerabilities, unsigned images) refuse this request.',
    fr: 'Les droits sont peut-être corrects\u00a0: un périmètre VPC Service Controls, une règle d’administration (organization policy) ou les règles du registre (adresses, vulnérabilités, images non signées) refusent cette requête.',
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
