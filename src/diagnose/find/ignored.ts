/** Failures that somebody knows of, and wants left out of a run. They are counted, so that none goes unseen. */
import { matchesGlob } from '../../base/glob.ts';
import type { ImageReference } from '../../cloud/reference.ts';
import { type FailingContainer, keyOf, type RefusedPods } from './failing.ts';
import type { Survey } from './survey.ts';

/** What is left out, as patterns in which `*` stands for any characters. */
export interface Ignored {
  /** Of `NAMESPACE/POD`; a controller whose Pods are refused counts by its own name. */
  readonly pods: readonly string[];
  /** Of the address of an image, as the Pod has it, or whole: `docker.io/library/nginx:1.27`. */
  readonly images: readonly string[];
}

/** Nothing is left out. */
export const nothingIgnored: Ignored = { pods: [], images: [] };

/** Whether a Pod is left out by its name. */
export function isIgnoredPod(
  pod: { readonly namespace: string; readonly name: string },
  { pods }: Ignored,
): boolean {
  return pods.some((pattern) => matchesGlob(pattern, keyOf(pod)));
}

/** Whether an address is left out, as it is written or whole. */
export function isIgnoredImage(text: string, reference: ImageReference | null, { images }: Ignored): boolean {
  const names = [text, ...(reference ? [wholeAddress(reference)] : [])];
  return images.some((pattern) => names.some((name) => matchesGlob(pattern, name)));
}

/** A survey without what is ignored, and of how many Pods and controllers that leaves something out. */
export function withoutIgnored(
  found: Survey,
  ignored: Ignored,
): { readonly found: Survey; readonly leftOut: number } {
  const isPod = (pod: { readonly namespace: string; readonly name: string }) => isIgnoredPod(pod, ignored);
  const isFailure = ({ pod, image, reference }: FailingContainer) =>
    isPod(pod) || isIgnoredImage(image, reference, ignored);
  const isRefusal = ({ namespace, controller, images }: RefusedPods) =>
    isPod({ namespace, name: controller.split(' ').at(-1) ?? '' }) ||
    (images.length > 0 && images.every((image) => isIgnoredImage(image, null, ignored)));
  const left = {
    failing: found.failing.filter((each) => !isFailure(each)),
    unclear: found.unclear.filter(({ pod }) => !isPod(pod)),
    refused: found.refused.filter((each) => !isRefusal(each)),
    restarting: found.restarting.filter((row) => !isPod(row)),
  };
  const isGone = (each: unknown) =>
    !([...left.failing, ...left.unclear, ...left.refused, ...left.restarting] as unknown[]).includes(each);
  const pods = [
    ...[...found.failing, ...found.unclear].filter(isGone).map(({ pod }) => pod),
    ...found.restarting.filter(isGone),
  ];
  const leftOut = new Set(pods.map(keyOf)).size + found.refused.filter(isGone).length;
  return { found: { ...found, ...left }, leftOut };
}

function wholeAddress({ host, path, tag, digest }: ImageReference): string {
  return `${host}/${path}${tag ? `:${tag}` : ''}${digest ? `@${digest}` : ''}`;
}
