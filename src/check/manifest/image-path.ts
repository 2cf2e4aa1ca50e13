/** Where custom resources have their images: `spec.template.image`, `spec.steps[].image`. */
import type { Value } from './value.ts';

/** A path of `--image-path`. */
export interface ImagePath {
  /** As it was given. */
  readonly text: string;
  /** Keys; `*` stands for every item of a list, and for every value of a mapping. */
  readonly steps: readonly string[];
}

const step = /^[A-Za-z0-9_-]+$|^\*$/;

/** Reads a path; null for what is none. A key with a dot in it cannot be written. */
export function imagePath(text: string): ImagePath | null {
  const steps = text
    .replace(/^\./, '')
    .replaceAll(/\[\*?\]/g, '.*')
    .split('.');
  return steps.every((each) => step.test(each)) ? { text, steps } : null;
}

/** The values at a path. */
export function imagesAtPath(value: Value, { steps }: ImagePath): readonly Value[] {
  return steps.reduce<readonly Value[]>((at, key) => at.flatMap((each) => below(each, key)), [value]);
}

function below(value: Value, key: string): readonly Value[] {
  if (value.kind === 'scalar') return [];
  if (value.kind === 'list') return key === '*' ? value.items : [];
  return key === '*' ? [...value.entries.values()] : [value.entries.get(key) ?? []].flat();
}
