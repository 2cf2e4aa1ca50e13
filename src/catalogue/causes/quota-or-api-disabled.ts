import type { Cause } from './model.ts';

/** The project that holds the image does not serve it: API off, billing off, quota used up, service gone. */
export const quotaOrApiDisabled: Cause = {
  id: 'quota-or-api-disabled',
  title: {
    en: 'API disabled, quota used up, or service shut down',
    fr: 'API désactivée, quota épuisé ou service arrêté',
  },
  summary: {
    en: 'The project that holds the image does not serve it: the Artifact Registry API is off, billing is off, a quota is used up, or the image still lives in Container Registry, which has shut down.',
    fr: 'Le projet qui héberge l’image ne la sert plus : API Artifact Registry désactivée, facturation désactivée, quota épuisé, ou image restée dans Container Registry, qui est arrêté.',
  },
  section: 'registry',
  rules: ['artifact-registry-api', 'rate-limit', 'gcr-migration'],
  signatures: [
    {
      id: 'api-disabled',
      message:
        'denied: Artifact Registry API has not been used in project PROJECT before or it is disabled. Enable it by visiting URL then retry.',
      pattern:
        /has not been used in project \S{1,100} before or it is disabled|\bservice_disabled\b|\bapi (?:is |has )?(?:not enabled|disabled|not been enabled)\b|artifactregistry\.googleapis\.com (?:is )?(?:not enabled|disabled)/,
      precision: 'sentence',
      alsoElsewhere: true,
      printers: ['registry'],
      source: 'https://cloud.google.com/artifact-registry/docs/troubleshooting',
    },
    {
      id: 'container-registry-shut-down',
      message:
        'Container Registry is deprecated and shutting down, please use the auto migration tool to migrate to Artifact Registry',
      pattern:
        /container registry (?:is|has been) (?:deprecated|shut ?down|turned down|discontinued)|request rejected: please contact project owners/,
      precision: 'sentence',
      printers: ['registry'],
      source: 'https://cloud.google.com/artifact-registry/docs/transition/prepare-gcr-shutdown',
    },
    {
      id: 'quota-exceeded',
      message:
        "RESOURCE_EXHAUSTED: Quota exceeded for quota metric 'METRIC' of service 'artifactregistry.googleapis.com'",
      pattern:
        /quota exceeded for (?:quota )?(?:metric|group|service)|\bresource_exhausted\b|\bexceeded (?:its |your |the )?(?:storage |download |bandwidth |egress )?quota\b(?!:)|\bquota (?:has been |was )?exceeded\b/,
      precision: 'sentence',
      alsoElsewhere: true,
      printers: ['registry'],
      source: 'https://cloud.google.com/artifact-registry/quotas',
    },
    {
      id: 'billing-disabled',
      message: 'This API method requires billing to be enabled.',
      pattern:
        /(?:this api method )?requires billing to be enabled|\bbilling (?:account .{0,80} )?(?:is |has been )?(?:disabled|closed|not enabled)|\bbilling_disabled\b|\bconsumer_(?:invalid|suspended)\b|project \S{1,100} (?:has been|was) (?:deleted|suspended)/,
      precision: 'sentence',
      alsoElsewhere: true,
      printers: ['registry'],
      source: 'googleapis/googleapis:google/api/error_reason.proto',
    },
  ],
};
