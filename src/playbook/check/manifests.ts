/** The objects and images of texts, all of them or none. */
import { foreignText } from '../../base/foreign-text.ts';
import { isOfKubernetes } from '../../check/manifest/groups.ts';
import type { ImagePath } from '../../check/manifest/image-path.ts';
import { imagesIn, isWorkload, type ManifestImage } from '../../check/manifest/images.ts';
import { notManifest, unrendered } from '../../check/manifest/kind-of-file.ts';
import { type KubernetesObject, objectsIn } from '../../check/manifest/objects.ts';
import { Refused } from '../../check/manifest/refused.ts';
import { parseReference } from '../../cloud/reference.ts';
import { isIgnoredImage } from '../../diagnose/find/ignored.ts';
import type { TextFile } from './files.ts';
import { documentsIn, type RepeatedKey } from './yaml.ts';

/** What the manifests hold. */
export interface Manifests {
  readonly files: number;
  readonly objects: readonly KubernetesObject[];
  readonly images: readonly ManifestImage[];
  /** How many distinct images are left out, because somebody knows of them. */
  readonly leftOut: number;
  readonly repeatedKeys: readonly RepeatedKey[];
  /** Kinds of custom resources and of workloads in which no image was found. */
  readonly unsearched: readonly string[];
}

/** @throws Refused for what is no manifest, or cannot be read */
export async function manifestsIn(
  files: readonly TextFile[],
  paths: readonly ImagePath[],
): Promise<Manifests> {
  const objects: KubernetesObject[] = [];
  const images: ManifestImage[] = [];
  const repeatedKeys: (readonly RepeatedKey[])[] = [];
  const unsearched = new Set<string>();
  for (const { file, text } of files) {
    try {
      const read = await documentsIn(file, text);
      repeatedKeys.push(read.repeatedKeys);
      for (const { root } of read.documents) {
        const other = notManifest(root);
        if (other) throw new Refused({ file, line: root.line }, other);
      }
      for (const object of objectsIn(read.documents)) {
        const own = imagesIn([object], paths);
        if (own.length === 0 && (isCustom(object) || isWorkload(object))) unsearched.add(object.kind);
        objects.push(object);
        for (const image of own) images.push(printableImage(image));
      }
    } catch (error) {
      throw (error instanceof Refused && unrendered(file, text)) || error;
    }
  }
  return {
    files: files.length,
    objects,
    images,
    leftOut: 0,
    repeatedKeys: foreignText(repeatedKeys.flat()),
    unsearched: foreignText([...unsearched]),
  };
}

/** The manifests without the images that match a pattern, as they are written or whole. */
export function withoutImages(manifests: Manifests, patterns: readonly string[]): Manifests {
  const ignored = { pods: [], images: patterns };
  const isLeftOut = ({ text }: ManifestImage) => {
    const parsed = parseReference(text);
    return isIgnoredImage(text, 'reference' in parsed ? parsed.reference : null, ignored);
  };
  const images = manifests.images.filter((image) => !isLeftOut(image));
  const distinct = (all: readonly ManifestImage[]) => new Set(all.map(({ text }) => text)).size;
  return { ...manifests, images, leftOut: distinct(manifests.images) - distinct(images) };
}

/** Whether an object is of no group that Kubernetes itself has, and makes no Pods by a template that is known. */
function isCustom(object: KubernetesObject): boolean {
  return !isWorkload(object) && !isOfKubernetes(object);
}

/** An address with characters that cannot be shown gets one that can, and that no runtime accepts either. */
function printableImage(image: ManifestImage): ManifestImage {
  const printed = foreignText(image);
  return printed.text === image.text ? printed : { ...printed, text: `${printed.text}\ufffd` };
}
