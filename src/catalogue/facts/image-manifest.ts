import {
  describeManifest,
  listTagVersions,
  type ManifestFacts,
} from '../commands/gcloud/artifact-versions.ts';
import type { Ask } from '../model/ask.ts';
import type { AnyCommand } from '../model/command.ts';
import { CannotTell } from '../model/failures.ts';
import type { ImageLocation } from './image-place.ts';

/** What {@link imageManifest} may ask. */
export const imageManifestAsks: readonly AnyCommand[] = [listTagVersions, describeManifest];

/**
 * What Artifact Registry stores about the manifest that a tag or a digest points to.
 *
 * @throws CannotTell if it cannot be read, or if there is no such tag: that is the subject of another chapter
 */
export async function imageManifest(
  ask: Ask,
  place: ImageLocation,
  { tag, digest }: { readonly tag: string | null; readonly digest: string | null },
): Promise<ManifestFacts & { readonly digest: string }> {
  const found = digest ?? (await digestOf(tag ?? 'latest'));
  return { ...(await ask(describeManifest, { ...place, DIGEST: found })), digest: found };

  async function digestOf(wanted: string): Promise<string> {
    const versions = await ask(listTagVersions, place);
    const found = versions.find((version) => version.tag === wanted);
    if (!found) throw new CannotTell({ why: 'not-found', tool: 'gcloud', said: `tag ${wanted}` });
    return found.digest;
  }
}
