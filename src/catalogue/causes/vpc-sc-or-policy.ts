import type { Cause } from './model.ts';
import { measured } from './provenance.ts';

/** A rule set up by people refuses, whoever asks. */
export const vpcScOrPolicy: Cause = {
  id: 'vpc-sc-or-policy',
  title: { en: 'A policy refuses the pull', fr: 'Une règle interdit l’extraction' },
  summary: {
    en: 'The rights may be fine: a VPC Service Controls perimeter, an organization policy, or the registry’s own rules (addresses, vulnerabilities, unsigned images) refuse this request.',
    fr: 'Les droits sont peut-être corrects : un périmètre VPC Service Controls, une règle d’administration (organization policy) ou les règles du registre (adresses, vulnérabilités, images non signées) refusent cette requête.',
  },
  section: 'policy',
  rules: ['vpc-service-controls', 'registry-policy', 'binary-authorization', 'admission-refusal'],
  signatures: [
    {
      id: 'prohibited-by-organization',
      message: "Request is prohibited by organization's policy. vpcServiceControlsUniqueIdentifier: ID",
      pattern:
        /prohibited by organi[sz]ation'?s policy|vpcservicecontrolsuniqueidentifier|\bvpc_service_controls\b|\bsecurity_policy_violated\b|blocked by vpc service controls/,
      precision: 'sentence',
      alsoElsewhere: true,
      printers: ['registry'],
      source: 'https://cloud.google.com/vpc-service-controls/docs/troubleshooting',
    },
    {
      id: 'client-network-refused',
      message: 'Your client does not have permission to get URL PATH from this server.',
      pattern:
        /your client does not have permission to get url|client with ip .{0,60} is not allowed access|\bip (?:address )?\S{0,60} ?(?:is )?not (?:allowed|authorized|permitted|in the allow ?list)|ip allow ?list|\bgeo-ip blocked\b/,
      precision: 'sentence',
      alsoElsewhere: true,
      printers: ['registry'],
      source: 'kubernetes/registry.k8s.io:docs/debugging.md',
    },
    {
      id: 'registry-rule',
      message: 'current image with SEVERITY vulnerabilities cannot be pulled due to configured policy',
      pattern:
        /cannot be pulled due to configured policy|\bdownload blocking policy\b|\brequested item is quarantined\b|to continue with pull, please contact your project administrator|projectpolicyviolation|\bdue to (?:the )?(?:configured|security|organization|content trust) policy\b|not signed by (?:notary|cosign)|the image is not signed in|blocked by (?:organi[sz]ation |security |registry |download )?polic(?:y|ies)/,
      precision: 'sentence',
      alsoElsewhere: true,
      printers: ['registry'],
      source: 'goharbor/harbor:src/server/middleware/vulnerable/vulnerable.go',
    },
    {
      id: 'status-412',
      message: '412 Precondition Failed',
      pattern:
        /\b412[: (]{1,2}precondition failed|(?:unexpected status|status code).{1,900}: 412\b|\b451 unavailable for legal reasons/,
      precision: 'status',
      alsoElsewhere: true,
      printers: ['registry'],
      source: measured,
    },
  ],
};
