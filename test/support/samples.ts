/** Every cause with its samples, found by file name so that none is forgotten. */
import { readdirSync } from 'node:fs';
import { causes } from '../../src/causes/index.ts';
import type { Cause, Samples, Signature } from '../../src/causes/model.ts';

const folder = new URL('../../src/causes/', import.meta.url);

export const sampleFiles = readdirSync(folder).filter((file) => file.endsWith('.samples.ts'));

export interface Sampled {
  readonly cause: Cause;
  readonly signature: Signature;
  readonly matches: readonly string[];
  readonly mustNotMatch: readonly string[];
}

/** One entry for each signature. Throws if a signature has no samples. */
export async function sampled(): Promise<Sampled[]> {
  const entries: Sampled[] = [];
  for (const cause of causes) {
    const { samples } = (await import(new URL(`${cause.id}.samples.ts`, folder).href)) as {
      samples: Samples;
    };
    for (const signature of cause.signatures) {
      const own = samples[signature.id];
      if (!own) throw new Error(`${cause.id}.samples.ts has no samples of ${signature.id}.`);
      entries.push({ cause, signature, ...own });
    }
    const unknown = Object.keys(samples).filter((id) => !cause.signatures.some((one) => one.id === id));
    if (unknown.length > 0)
      throw new Error(`${cause.id}.samples.ts has samples of no signature: ${unknown.join(', ')}.`);
  }
  return entries;
}
