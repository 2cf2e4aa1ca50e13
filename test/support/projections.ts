/** API responses on which the projections of commands are tested: `projections/<command>.json`. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AnyCommand } from '../../src/catalogue/model/command.ts';
import { answersInFiles } from './answers/files.ts';

/** An API response as gcloud gets it, with the decoded answer after the projection. */
export interface Projection {
  readonly answer: unknown;
  readonly decoded: unknown;
}

const folder = join(import.meta.dirname, 'projections');
/** The gcloud options whose values the parser does not check. */
export const projecting = /^--(?:format|filter|flatten)=/;
/** Formats that print a complete answer. */
const whole = /^--format=(?:json|yaml)$/;

/** The fixture of a command: its own, or its raw answer; null if it has none. */
export function projectionOf({ id }: AnyCommand): Projection | null {
  const file = join(folder, `${id}.json`);
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as Projection;
  const sample = answersInFiles[id];
  return sample ? { answer: sample.raw, decoded: sample.kept } : null;
}

/** Whether the output of gcloud depends on options that its parser does not check. */
export function isProjected({ tool, words, output, machine }: AnyCommand): boolean {
  const all = [...words, ...output, ...(machine?.output ?? [])];
  return tool === 'gcloud' && all.some((word) => projecting.test(word) && !whole.test(word));
}
