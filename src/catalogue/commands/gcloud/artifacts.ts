/** Artifact Registry repositories and settings. */
import { defineCommand } from '../../model/define.ts';
import { oneOf } from '../../model/names.ts';
import { sources } from '../../sources/index.ts';
import { child, flag, text } from '../decode.ts';
import { fields } from '../projection.ts';
import { repositoryFormats, repositoryModes } from '../repository-names.ts';
import { repositoryWords } from '../shared-args.ts';
import { tagged, untested } from '../universe-support.ts';
import { bindingNames, decodePolicy } from './projects.ts';

/** An Artifact Registry repository. */
export interface Repository {
  /** `DOCKER`, `MAVEN`. */
  readonly format: string | null;
  /** `STANDARD_REPOSITORY`, `REMOTE_REPOSITORY`. */
  readonly mode: string | null;
  /** Address prefix of images in the repository: `europe-west9-docker.pkg.dev/shop-images/app`. */
  readonly registryUri: string | null;
}

export const describeRepository = defineCommand({
  id: 'gcloud-artifacts-repositories-describe',
  tool: 'gcloud',
  effect: 'reads',
  words: repositoryWords,
  ...fields('format,mode,registryUri', decodeRepository, {
    format: repositoryFormats,
    mode: repositoryModes,
    registryUri: 'registry-address',
  }),
  purpose: {
    en: 'See whether a repository exists, whether its format is Docker, and what its address is.',
    fr: 'Voir si un dépôt existe, s’il est au format Docker, et quelle est son adresse.',
  },
  needs: [{ iam: 'artifactregistry.repositories.get' }],
  on: '{IMAGE_PROJECT}',
  universes: untested,
  sources: [sources.artifactRegistryDocker],
});

/** The fields of a repository, as the API returns them. */
export function decodeRepository(answer: unknown): Repository {
  return {
    format: text(answer, 'format'),
    mode: text(answer, 'mode'),
    registryUri: text(answer, 'registryUri'),
  };
}

export const getRepositoryPolicy = defineCommand({
  id: 'gcloud-artifacts-repositories-get-iam-policy',
  tool: 'gcloud',
  effect: 'reads',
  words: [
    'artifacts',
    'repositories',
    'get-iam-policy',
    '{REPOSITORY}',
    '--location={REPOSITORY_LOCATION}',
    '--project={IMAGE_PROJECT}',
  ],
  ...fields('bindings', decodePolicy, bindingNames),
  purpose: {
    en: 'Read which accounts have which roles on a repository itself.',
    fr: 'Voir les rôles de chaque compte sur un dépôt lui-même.',
  },
  needs: [{ iam: 'artifactregistry.repositories.getIamPolicy' }],
  on: '{IMAGE_PROJECT}',
  universes: untested,
  sources: [sources.artifactRegistryAccess],
});

/** Cleanup policies of a repository that delete. */
export interface Cleanup {
  /** Ids of the policies whose action is to delete. */
  readonly deleting: readonly string[];
  /** True for a dry run: policies only log what they would delete. */
  readonly dryRun: boolean;
}

export const describeCleanup = defineCommand({
  id: 'gcloud-artifacts-repositories-describe-cleanup',
  tool: 'gcloud',
  effect: 'reads',
  words: repositoryWords,
  ...fields('name,cleanupPolicies,cleanupPolicyDryRun', decodeCleanup, { deleting: 'policy' }),
  purpose: {
    en: 'See the cleanup policies of a repository, and whether they delete versions or only log what they would delete.',
    fr: 'Lire les stratégies de nettoyage d’un dépôt, et voir si elles suppriment des versions ou si elles ne font que journaliser ce qu’elles supprimeraient.',
  },
  needs: [{ iam: 'artifactregistry.repositories.get' }],
  on: '{IMAGE_PROJECT}',
  universes: tagged,
  sources: [sources.artifactRegistryDocker, sources.gcloudReference],
});

/** `cleanupPolicies` is a map from id to policy (Artifact Registry REST reference, `Repository`). */
export function decodeCleanup(answer: unknown): Cleanup {
  const deleting = Object.entries(child(answer, 'cleanupPolicies'))
    .filter(([, policy]) => text(policy, 'action') === 'DELETE')
    .map(([id]) => id);
  return { deleting: deleting.toSorted(), dryRun: flag(answer, 'cleanupPolicyDryRun') };
}

export const describeRedirection = defineCommand({
  id: 'gcloud-artifacts-settings-describe',
  tool: 'gcloud',
  effect: 'reads',
  words: ['artifacts', 'settings', 'describe', '--project={IMAGE_PROJECT}'],
  ...fields('name,legacyRedirectionState', decodeRedirection, {
    // Artifact Registry REST reference, `ProjectSettings.RedirectionState`.
    state: oneOf(
      'REDIRECTION_STATE_UNSPECIFIED',
      'REDIRECTION_FROM_GCR_IO_DISABLED',
      'REDIRECTION_FROM_GCR_IO_ENABLED',
      'REDIRECTION_FROM_GCR_IO_FINALIZED',
      'REDIRECTION_FROM_GCR_IO_ENABLED_AND_COPYING',
      'REDIRECTION_FROM_GCR_IO_PARTIAL_AND_COPYING',
    ),
  }),
  purpose: {
    en: 'See whether Artifact Registry serves the gcr.io addresses of a project.',
    fr: 'Voir si Artifact Registry sert les adresses gcr.io d’un projet.',
  },
  needs: [{ iam: 'artifactregistry.projectsettings.get' }],
  on: '{IMAGE_PROJECT}',
  universes: tagged,
  sources: [sources.gcrRepositories],
});

/** Whether and how Artifact Registry serves the addresses of Container Registry: `REDIRECTION_FROM_GCR_IO_ENABLED`. */
export function decodeRedirection(answer: unknown): { readonly state: string | null } {
  return { state: text(answer, 'legacyRedirectionState') };
}
