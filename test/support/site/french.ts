/** The rules of French typography that a reader notices at once when they are broken. */
const faults: readonly RegExp[] = [
  // A straight apostrophe between letters.
  /\p{L}'\p{L}/gu,
  // ; ! ? » after anything but a space that does not break. A boundary of elements (U+2060) is not judged.
  /[^\u00a0\u202f\u2060!?][;!?»](?=[\s.,)\u2060]|$)/gu,
  // A colon after an ordinary space, or after none. Times and addresses have no space behind the colon, and a field
  // is written as in a manifest: `imagePullPolicy: Never`.
  /(?: |(?<!\b[a-z]+[A-Z]\p{L}*)\p{L}|[)»’]):(?=\s|$)/gu,
  // An opening quotation mark without its space.
  /«[^\u00a0\u202f]/gu,
  /[“”]/gu,
];

/** The places where a French text breaks a rule, each with the words around it. */
export function frenchFaults(text: string): string[] {
  return faults.flatMap((fault) =>
    [...text.matchAll(fault)].map(({ index }) =>
      text.slice(Math.max(0, index - 25), index + 15).replace(/\s+/g, ' '),
    ),
  );
}
