/** Answers of the APIs on which the projections of the commands are tried: `projections/<command>.json`. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AnyCommand } from '../../src/catalogue/model/command.ts';
import { answersInFiles } from './answers/files.ts';

/** An answer of the API as gcloud gets it, with what the decoder makes of it after the projection. */
export interface Projection {
  readonly answer: unknown;
  readonly decoded: unknown;
}

const folder = join(import.meta.dirname, 'projections');
/** The options of gcloud that its parser takes as they are. */
export const projecting = /^--(?:format|filter|flatten)=/;
/** Formats that print an answer whole. */
const whole = /^--format=(?:json|yaml)$/;

/** The fixture of a command: one of its own, or its raw answer; null where it has none. */
export function projectionOf({ id }: AnyCommand): Projection | null {
  const file = join(folder, `${id}.json`);
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as Projection;
  const sample = answersInFiles[id];
  return sample ? { answer: sample.raw, decoded: sample.kept } : null;
}

/** True where what gcloud prints depends on words that its parser does not check. */
export function isProjected({ tool, words, output, machine }: AnyCommand): boolean {
  const all = [...words, ...output, ...(machine?.output ?? [])];
  return tool === 'gcloud' && all.some((word) => projecting.test(word) && !whole.test(word));
}
