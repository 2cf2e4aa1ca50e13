/** Commands about images in Artifact Registry, and about the registry configuration of nodes. Read only. */
import { defineCommand } from '../define.ts';
import { sources } from '../sources.ts';
import {
  decodeCleanup,
  decodeContainerd,
  decodePodCreation,
  decodeRedirection,
  decodeTags,
  decodeVersion,
} from './artifacts.ts';
import { fields } from './projection.ts';
import { clusterWords, inRepository, repositoryWords } from './shared-args.ts';
import { documented, tagged, untested } from './universe-support.ts';

/**
 * Never `artifacts docker images describe`: in another universe it parses `s3ns/my-project` in an image address as
 * project and repository, and queries the wrong repository.
 */
export const listTags = defineCommand({
  id: 'gcloud-artifacts-tags-list',
  tool: 'gcloud',
  effect: 'reads',
  words: ['artifacts', 'tags', 'list', ...inRepository],
  ...fields('name', decodeTags),
  purpose: {
    en: 'List the tags of an image. A slash in the name of the image is written %2F.',
    fr: 'Lister les tags d’une image. Une barre oblique dans le nom de l’image s’écrit %2F.',
  },
  needs: [{ iam: 'artifactregistry.tags.list' }],
  on: '{IMAGE_PROJECT}',
  universes: documented,
  sources: [sources.artifactRegistryDocker, sources.gcloudReference],
});

export const describeVersion = defineCommand({
  id: 'gcloud-artifacts-versions-describe',
  tool: 'gcloud',
  effect: 'reads',
  words: ['artifacts', 'versions', 'describe', '{DIGEST}', ...inRepository],
  ...fields('name', decodeVersion),
  purpose: {
    en: 'See whether a digest still exists in the repository.',
    fr: 'Voir si un digest existe encore dans le dépôt.',
  },
  needs: [{ iam: 'artifactregistry.versions.get' }],
  on: '{IMAGE_PROJECT}',
  universes: untested,
  sources: [sources.artifactRegistryDocker, sources.gcloudReference],
});

export const describeCleanup = defineCommand({
  id: 'gcloud-artifacts-repositories-describe-cleanup',
  tool: 'gcloud',
  effect: 'reads',
  words: repositoryWords,
  ...fields('name,cleanupPolicies,cleanupPolicyDryRun', decodeCleanup),
  purpose: {
    en: 'Read the clean-up policies of a repository, and whether they delete or only log.',
    fr: 'Lire les règles de nettoyage d’un dépôt, et si elles suppriment ou se contentent de journaliser.',
  },
  needs: [{ iam: 'artifactregistry.repositories.get' }],
  on: '{IMAGE_PROJECT}',
  universes: tagged,
  sources: [sources.artifactRegistryDocker, sources.gcloudReference],
});

export const describeRedirection = defineCommand({
  id: 'gcloud-artifacts-settings-describe',
  tool: 'gcloud',
  effect: 'reads',
  words: ['artifacts', 'settings', 'describe', '--project={IMAGE_PROJECT}'],
  ...fields('name,legacyRedirectionState', decodeRedirection),
  purpose: {
    en: 'See whether Artifact Registry serves the gcr.io addresses of a project.',
    fr: 'Voir si Artifact Registry sert les adresses gcr.io d’un projet.',
  },
  needs: [{ iam: 'artifactregistry.projectsettings.get' }],
  on: '{IMAGE_PROJECT}',
  universes: tagged,
  sources: [sources.gcrRepositories],
});

export const describeContainerd = defineCommand({
  id: 'gcloud-container-clusters-describe-containerd',
  tool: 'gcloud',
  effect: 'reads',
  words: clusterWords,
  ...fields(
    'name,nodePoolDefaults.nodeConfigDefaults.containerdConfig,nodePools[].name,nodePools[].config.containerdConfig',
    decodeContainerd,
  ),
  purpose: {
    en: 'Read which private certificate authorities and which registry mirrors the nodes are set up for.',
    fr: 'Lire quelles autorités de certification privées et quels miroirs de registre sont configurés sur les nœuds.',
  },
  needs: [{ iam: 'container.clusters.get' }],
  on: '{PROJECT}',
  universes: tagged,
  sources: [sources.privateCertificates, sources.containerdConfiguration],
});

/**
 * A node cannot have pulled for a Pod before the API server created it: an earlier time shows that the node's clock
 * is behind.
 */
export const getPodCreation = defineCommand({
  id: 'kubectl-get-pod-creation',
  tool: 'kubectl',
  effect: 'reads',
  words: ['get', 'pods', '{POD}', '--namespace={NAMESPACE}'],
  output: ['--output=jsonpath={.metadata.creationTimestamp}'],
  purpose: {
    en: 'Read when the API server stored a Pod, to compare with the clock of the node.',
    fr: 'Lire quand le serveur d’API a enregistré un pod, afin de comparer cette heure à l’horloge du nœud.',
  },
  needs: [{ verb: 'get', resource: 'pods' }],
  on: '{NAMESPACE}',
  universes: documented,
  sources: [sources.debugPods],
  machine: { output: ['--output=json'], format: 'json', decode: decodePodCreation },
});
