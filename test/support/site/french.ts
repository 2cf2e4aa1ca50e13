/** The main rules of French typography, each with what to do. */
const faults: readonly (readonly [fault: RegExp, fix: string])[] = [
  // A straight apostrophe between letters.
  [/\p{L}'\p{L}/gu, 'write the apostrophe as ’ (U+2019)'],
  // ; ! ? » after anything but a no-break space. A boundary between elements (U+2060) is ignored.
  [/[^\u00a0\u202f\u2060!?][;!?»](?=[\s.,)\u2060]|$)/gu, 'put a no-break space (U+00A0) before ; ! ? and »'],
  // A colon after an ordinary space, or after none. Times and URLs have no space after the colon, and a field
  // is written as in a manifest: `imagePullPolicy: Never`.
  [/(?: |(?<!\b[a-z]+[A-Z]\p{L}*)\p{L}|[)»’]):(?=\s|$)/gu, 'put a no-break space (U+00A0) before the colon'],
  [/«[^\u00a0\u202f]/gu, 'put a no-break space (U+00A0) after «'],
  [/[“”]/gu, 'quote with « and »'],
  [/\.\.\./gu, 'write … (U+2026)'],
];

/**
 * The violations in a French text, each with its context and what to do. What stands in backquotes is as a tool prints
 * it.
 */
export function frenchFaults(written: string): string[] {
  const text = written.replace(/`[^`]*`/g, 'code');
  return faults.flatMap(([fault, fix]) =>
    [...text.matchAll(fault)].map(({ index }) => {
      const around = text.slice(Math.max(0, index - 25), index + 15).replace(/\s+/g, ' ');
      return `${fix}: "${around}"`;
    }),
  );
}
