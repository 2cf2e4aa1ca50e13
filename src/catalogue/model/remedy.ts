/** Fixes. */
import type { Text } from '../../base/text.ts';
import type { AnyCommand, Params } from './command.ts';
import type { Manifest } from './shown.ts';

/** A fix for what an outcome found. Shown and copied; Pullbook never runs it. */
export type Remedy<F> =
  | { readonly command: AnyCommand; readonly params: (facts: F) => Params; readonly why: Text }
  | { readonly manifest: Manifest; readonly params: (facts: F) => Params; readonly why: Text }
  | { readonly advice: Text };
