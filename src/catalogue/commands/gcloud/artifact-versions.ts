/** Tags, versions and manifests of an image in Artifact Registry. */
import { defineCommand } from '../../model/define.ts';
import { Unreadable } from '../../model/failures.ts';
import { sources } from '../../sources/index.ts';
import { array, child, lastPart, list, requiredText, text } from '../decode.ts';
import { architectures, operatingSystems } from '../platform-names.ts';
import { fields } from '../projection.ts';
import { inRepository } from '../shared-args.ts';
import { documented, untested } from '../universe-support.ts';

/**
 * Never `artifacts docker images describe`: in another universe it parses `s3ns/my-project` in an image address as
 * project and repository, and queries the wrong repository.
 */
export const listTags = defineCommand({
  id: 'gcloud-artifacts-tags-list',
  tool: 'gcloud',
  effect: 'reads',
  words: ['artifacts', 'tags', 'list', ...inRepository],
  ...fields('name', decodeTags, 'tag'),
  purpose: {
    en: 'List the tags of an image. In the name of the image, replace each slash with %2F.',
    fr: 'Lister les tags d’une image. Dans le nom de l’image, remplacez chaque barre oblique par %2F.',
  },
  needs: [{ iam: 'artifactregistry.tags.list' }],
  on: '{IMAGE_PROJECT}',
  universes: documented,
  sources: [sources.artifactRegistryDocker, sources.gcloudReference],
});

/** The names of the tags of a package. */
export function decodeTags(answer: unknown): readonly string[] {
  return array(answer).map(nameOf);
}

/** A tag and the digest that it points to. */
export interface TagVersion {
  readonly tag: string;
  readonly digest: string;
}

export const listTagVersions = defineCommand({
  id: 'gcloud-artifacts-tags-list-versions',
  tool: 'gcloud',
  effect: 'reads',
  words: ['artifacts', 'tags', 'list', ...inRepository],
  ...fields('name,version', decodeTagVersions, { tag: 'tag', digest: 'digest' }),
  purpose: {
    en: 'List the tags of an image with the digest of each tag.',
    fr: 'Lister les tags d’une image avec le digest de chaque tag.',
  },
  needs: [{ iam: 'artifactregistry.tags.list' }],
  on: '{IMAGE_PROJECT}',
  universes: documented,
  sources: [sources.artifactRegistryDocker, sources.gcloudReference],
});

/** The tags of a package with their digests. */
export function decodeTagVersions(answer: unknown): readonly TagVersion[] {
  return array(answer).map((item) => ({
    tag: nameOf(item),
    digest: lastPart(requiredText(item, 'version')),
  }));
}

export const describeVersion = defineCommand({
  id: 'gcloud-artifacts-versions-describe',
  tool: 'gcloud',
  effect: 'reads',
  words: ['artifacts', 'versions', 'describe', '{DIGEST}', ...inRepository],
  ...fields('name', decodeVersion, { digest: 'digest' }),
  purpose: {
    en: 'See whether a digest still exists in the repository.',
    fr: 'Voir si un digest existe encore dans le dépôt.',
  },
  needs: [{ iam: 'artifactregistry.versions.get' }],
  on: '{IMAGE_PROJECT}',
  universes: untested,
  sources: [sources.artifactRegistryDocker, sources.gcloudReference],
});

/** The digest of a version, as the API returns it. */
export function decodeVersion(answer: unknown): { readonly digest: string } {
  return { digest: nameOf(answer) };
}

/** A tag or a version without the path of its package. */
function nameOf(item: unknown): string {
  return lastPart(requiredText(item, 'name'));
}

/**
 * What Artifact Registry stores about a manifest (REST reference, `DockerImage`: returned as `metadata` of a
 * version).
 */
export interface ManifestFacts {
  readonly mediaType: string | null;
  /** Size of the compressed image in bytes; null if the registry does not report it. */
  readonly bytes: number | null;
}

export const describeManifest = defineCommand({
  id: 'gcloud-artifacts-versions-describe-manifest',
  tool: 'gcloud',
  effect: 'reads',
  words: ['artifacts', 'versions', 'describe', '{DIGEST}', ...inRepository],
  ...fields('metadata.mediaType,metadata.imageSizeBytes', decodeManifest, { mediaType: 'media-type' }),
  purpose: {
    en: 'Read the media type and the compressed size of an image.',
    fr: 'Lire le type de média et la taille compressée d’une image.',
  },
  needs: [{ iam: 'artifactregistry.versions.get' }],
  on: '{IMAGE_PROJECT}',
  universes: untested,
  sources: [sources.artifactRegistryDocker, sources.gcloudReference],
});

/** The size is an int64, which JSON has as a string. */
export function decodeManifest(answer: unknown): ManifestFacts {
  const metadata = child(answer, 'metadata');
  const size = text(metadata, 'imageSizeBytes');
  if (size !== null && !/^\d{1,15}$/.test(size)) throw new Unreadable('imageSizeBytes is not a number');
  return { mediaType: text(metadata, 'mediaType'), bytes: size === null ? null : Number(size) };
}

/** A platform for which an image exists. */
export interface Platform {
  readonly os: string | null;
  readonly architecture: string | null;
}

/** A version of an image with the platforms in its index; none where the registry does not list them. */
export interface VersionPlatforms {
  readonly digest: string;
  readonly platforms: readonly Platform[];
}

/**
 * `imageManifests` is a field of `DockerImage` (REST reference), which the API returns as `metadata` of a version. That
 * this field is among what it returns there is not documented: without it, the platforms are not known. Never
 * `artifacts versions describe`: it prints texts of `metadata` only (Google Cloud SDK 528, artifacts/version_util.py).
 */
export const listPlatforms = defineCommand({
  id: 'gcloud-artifacts-versions-list-platforms',
  tool: 'gcloud',
  effect: 'reads',
  words: ['artifacts', 'versions', 'list', ...inRepository],
  ...fields('name,metadata.imageManifests', decodePlatforms, {
    digest: 'digest',
    platforms: { os: operatingSystems, architecture: architectures },
  }),
  purpose: {
    en: 'Read the platforms for which versions of an image exist, if the registry lists them.',
    fr: 'Voir pour quelles plateformes les versions d’une image existent, si le registre les indique.',
  },
  needs: [{ iam: 'artifactregistry.versions.list' }],
  on: '{IMAGE_PROJECT}',
  universes: untested,
  sources: [sources.artifactRegistryDocker, sources.gcloudReference],
});

/** One row a version. An attestation in an index is of the platform `unknown`. */
export function decodePlatforms(answer: unknown): readonly VersionPlatforms[] {
  return array(answer).map((version) => ({
    digest: nameOf(version),
    platforms: list(child(version, 'metadata'), 'imageManifests')
      .map((each) => ({ os: text(each, 'os'), architecture: text(each, 'architecture') }))
      .filter(({ os }) => os !== 'unknown'),
  }));
}
