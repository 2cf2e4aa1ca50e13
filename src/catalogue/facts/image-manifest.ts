import {
  describeManifest,
  listPlatforms,
  listTagVersions,
  type ManifestFacts,
  type Platform,
} from '../commands/gcloud/artifact-versions.ts';
import type { Ask } from '../model/ask.ts';
import type { AnyCommand } from '../model/command.ts';
import { CannotTell } from '../model/failures.ts';
import type { ImageLocation } from './image-place.ts';

/** What {@link imageManifest} may ask. */
export const imageManifestAsks: readonly AnyCommand[] = [listTagVersions, describeManifest];

/** What points to a manifest. */
type Pointer = { readonly tag: string | null; readonly digest: string | null };

/**
 * What Artifact Registry stores about the manifest that a tag or a digest points to.
 *
 * @throws CannotTell if it cannot be read, or if there is no such tag: that is the subject of another chapter
 */
export async function imageManifest(
  ask: Ask,
  place: ImageLocation,
  pointer: Pointer,
): Promise<ManifestFacts & { readonly digest: string }> {
  const digest = await digestOf(ask, place, pointer);
  return { ...(await ask(describeManifest, { ...place, DIGEST: digest })), digest };
}

/** What {@link imagePlatforms} may ask. */
export const imagePlatformsAsks: readonly AnyCommand[] = [listTagVersions, listPlatforms];

/**
 * The platforms in the index that a tag or a digest points to; empty where Artifact Registry does not say.
 *
 * @throws CannotTell as {@link imageManifest}
 */
export async function imagePlatforms(
  ask: Ask,
  place: ImageLocation,
  pointer: Pointer,
): Promise<readonly Platform[]> {
  const digest = await digestOf(ask, place, pointer);
  const versions = await ask(listPlatforms, place);
  const found = versions.find((version) => version.digest === digest);
  if (!found) throw new CannotTell({ why: 'not-found', tool: 'gcloud', said: digest });
  return found.platforms;
}

async function digestOf(ask: Ask, place: ImageLocation, { tag, digest }: Pointer): Promise<string> {
  if (digest) return digest;
  const wanted = tag ?? 'latest';
  const found = (await ask(listTagVersions, place)).find((version) => version.tag === wanted);
  if (!found) throw new CannotTell({ why: 'not-found', tool: 'gcloud', said: `tag ${wanted}` });
  return found.digest;
}
