/** Fixes. */
import type { Text } from '../../base/text.ts';
import type { Feature, Universe } from '../../cloud/universes.ts';
import type { AnyCommand, Params } from './command.ts';
import type { Manifest } from './shown.ts';

/** A fix for what an outcome found. Shown and copied; Pullbook never runs it. */
export type Remedy<F> = {
  /** What the cloud must have for it; it is not offered in one that has not. */
  readonly using?: Feature;
} & (
  | { readonly command: AnyCommand; readonly params: (facts: F) => Params; readonly why: Text }
  | { readonly manifest: Manifest; readonly params: (facts: F) => Params; readonly why: Text }
  | { readonly advice: Text }
);

/** Whether a remedy can be had in a universe; what is not known there is offered, and says so itself. */
export function isOffered({ using }: Pick<Remedy<never>, 'using'>, { features }: Universe): boolean {
  return using === undefined || features[using] !== 'no';
}
