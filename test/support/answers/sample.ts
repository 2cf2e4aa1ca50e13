/** A raw answer and the decoded one. */

export interface Sample {
  readonly raw: unknown;
  readonly kept: unknown;
}

/** A list as the server prints it. */
export function printedList(kind: string, { raw, kept }: Sample): Sample {
  return { raw: JSON.stringify({ ...(raw as object), kind, metadata: { resourceVersion: '7' } }), kept };
}
