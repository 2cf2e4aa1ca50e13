import type { WordsOf } from './model.ts';
import { containerd } from './provenance.ts';
import type { quotaOrApiDisabled } from './quota-or-api-disabled.ts';

export const quotaOrApiDisabledWords: WordsOf<typeof quotaOrApiDisabled> = {
  title: {
    en: 'API disabled, quota used up, or service shut down',
    fr: 'API désactivée, quota épuisé ou service arrêté',
  },
  summary: {
    en: 'The project that contains the image does not serve it: the Artifact Registry API is disabled, billing is disabled, a quota is used up, or the image is still in Container Registry, which is shut down.',
    fr: 'Le projet qui contient l’image ne la sert pas\u00a0: API Artifact Registry désactivée, facturation désactivée, quota épuisé, ou image restée dans Container Registry, qui est arrêté.',
  },
  signatures: {
    'api-disabled': {
      message:
        'denied: Artifact Registry API has not been used in project PROJECT before or it is disabled. Enable it by visiting URL then retry.',
      printers: ['registry'],
      source: 'https://cloud.google.com/artifact-registry/docs/troubleshooting',
    },
    'container-registry-shut-down': {
      message:
        'Container Registry is deprecated and shutting down, please use the auto migration tool to migrate to Artifact Registry',
      printers: ['registry'],
      source: 'https://cloud.google.com/artifact-registry/docs/transition/prepare-gcr-shutdown',
    },
    'gcr-412': {
      message: 'unexpected status from HEAD request to https://gcr.io/v2/PATH: 412 Precondition Failed',
      printers: containerd,
      // The status of a project that was not migrated: kubernetes-up-and-running/kuard#59, pulumi/pulumi-docker#1403.
      source: 'https://cloud.google.com/artifact-registry/docs/transition/prepare-gcr-shutdown',
    },
    'quota-exceeded': {
      message:
        "RESOURCE_EXHAUSTED: Quota exceeded for quota metric 'METRIC' of service 'artifactregistry.googleapis.com'",
      printers: ['registry'],
      source: 'https://cloud.google.com/artifact-registry/quotas',
    },
    'billing-disabled': {
      message: 'This API method requires billing to be enabled.',
      printers: ['registry'],
      source: 'googleapis/googleapis:google/api/error_reason.proto',
    },
  },
};
