import { type CauseEntry, exact, httpStatus } from './model.ts';

/** The project of the image does not serve it: API disabled, billing disabled, quota exceeded, service shut down. */
export const quotaOrApiDisabled = {
  id: 'quota-or-api-disabled',
  section: 'registry',
  rules: [
    'artifact-registry-api',
    'project-billing',
    'vanished-public-images',
    'rate-limit',
    'gcr-migration',
  ],
  signatures: {
    'api-disabled': exact(
      /has not been used in project \S{1,100} before or it is disabled|\bservice_disabled\b|\bapi (?:is |has )?(?:not enabled|disabled|not been enabled)\b|artifactregistry\.googleapis\.com (?:is )?(?:not enabled|disabled)/,
      { ambiguous: true },
    ),
    'container-registry-shut-down': exact(
      /container registry (?:is|has been) (?:deprecated|shut ?down|turned down|discontinued)|request rejected: please contact project owners/,
      { rulesOverride: ['gcr-migration'] },
    ),
    // The hosts are those of `containerRegistryHosts` in cloud/universes.ts; a test compares them.
    'gcr-412': httpStatus(/(?:\/\/|host )(?:(?:us|eu|asia)\.)?gcr\.io(?:\/| failed).{1,900}: 412\b/, {
      rulesOverride: ['gcr-migration'],
    }),
    'quota-exceeded': exact(
      /quota exceeded for (?:quota )?(?:metric|group|service)|\bresource_exhausted\b|\bexceeded (?:its |your |the )?(?:storage |download |bandwidth |egress )?quota\b(?!:)|(?<!disk )\bquota (?:has been |was )?exceeded\b/,
      { ambiguous: true },
    ),
    'billing-disabled': exact(
      /(?:this api method )?requires billing to be enabled|\bbilling (?:account .{0,80} )?(?:is |has been )?(?:disabled|closed|not enabled)|\bbilling_disabled\b|\bconsumer_(?:invalid|suspended)\b|project \S{1,100} (?:has been|was) (?:deleted|suspended)/,
      { ambiguous: true, rulesOverride: ['project-billing'] },
    ),
  },
} as const satisfies CauseEntry;
