import { type CauseEntry, exact, httpStatus } from './model.ts';

/** The registry itself names its policy, so its rules come before those of the cloud and of the cluster. */
const policyOfRegistryFirst = {
  ambiguous: true,
  rulesOverride: ['registry-policy', 'vpc-service-controls', 'binary-authorization', 'admission-refusal'],
} as const;

/** A policy set by an administrator denies the request, whoever asks. */
export const vpcScOrPolicy = {
  id: 'vpc-sc-or-policy',
  section: 'policy',
  rules: ['vpc-service-controls', 'registry-policy', 'binary-authorization', 'admission-refusal'],
  signatures: {
    'prohibited-by-organization': exact(
      /prohibited by organi[sz]ation'?s policy|vpcservicecontrolsuniqueidentifier|\bvpc_service_controls\b|\bsecurity_policy_violated\b|blocked by vpc service controls/,
      { ambiguous: true },
    ),
    'client-network-refused': exact(
      /your client does not have permission to get url|client with ip .{0,60} is not allowed access|\bip (?:address )?\S{0,60} ?(?:is )?not (?:allowed|authorized|permitted|in the allow ?list)|ip allow ?list|\bgeo-ip blocked\b/,
      { ambiguous: true },
    ),
    'registry-rule': exact(
      /cannot be pulled due to configured policy|\bdownload blocking policy\b|\brequested item is quarantined\b|to continue with pull, please contact your project administrator|projectpolicyviolation|\bdue to (?:the )?(?:configured|security|organization|content trust) policy\b|not signed by (?:notary|cosign)|the image is not signed in|blocked by (?:organi[sz]ation |security |registry |download )?polic(?:y|ies)/,
      policyOfRegistryFirst,
    ),
    'status-412': httpStatus(
      /\b412[: (]{1,2}precondition failed|(?:unexpected status|status code).{1,900}: 412\b|\b451 unavailable for legal reasons/,
      policyOfRegistryFirst,
    ),
  },
} as const satisfies CauseEntry;
