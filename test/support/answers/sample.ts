/** A raw answer and the decoded one. */

export interface Sample {
  readonly raw: unknown;
  readonly kept: unknown;
}
