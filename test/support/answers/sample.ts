/** A raw answer and what is kept of it. */

export interface Sample {
  readonly raw: unknown;
  readonly kept: unknown;
}
