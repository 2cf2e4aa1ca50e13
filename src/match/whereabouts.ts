/** The image and the Pod that a text names, in its original spelling. */

export const imageNames =
  /\b(?:[Pp]ull(?:ing|ed)?(?: and unpack)? image|[Cc]ontainer image|resolve reference|sandbox image|default image tag|image (?:name|reference)|PullImage|inspect image|converter for) \\*["'`]([^"'`\\\s]{1,600})|image pull failed for (\S{1,600}) because|(?:pull access denied for|(?<!tching )[Mm]anifest for) ([^\s,]{1,600})|reading manifest (\S{1,128}) in ([^\s:]{1,600})/;

const podNames =
  /\bpod[/=:\\" ]{1,4}(?:[a-z0-9.-]{1,253}\/)?([a-z0-9][a-z0-9.-]{0,252}[a-z0-9])\b(?=[\s"\\,;:)]|$)/;
const podColumn = /^\s*(?:[a-z0-9-]{1,63}\s+)?([a-z0-9][a-z0-9.-]{0,252}[a-z0-9])\s+\d{1,3}\/\d{1,3}\s+\S/;
/** The header of a `kubectl describe`, or the object that JSON names before its message. */
const podHeader =
  /^Name:\s{1,40}([a-z0-9][a-z0-9.-]{0,252})\s*$|"name"\s?:\s?"([a-z0-9][a-z0-9.-]{0,252})",\s{0,40}"namespace"/gm;
/** Events are named after their Pod, with a hexadecimal timestamp as suffix. */
const eventSuffix = /\.[0-9a-f]{14,18}$/;
/** Words that can follow "pod" in a sentence and are not names. */
const notAPodName =
  /^(?:sandbox|is|was|in|on|has|not|with|the|status|for|and|or|to|from|name|namespace|spec|that|will|cannot|can|didn)$/;

/** The image that a message names, in its spelling. */
export function imageIn(message: string): string | undefined {
  const found = imageNames.exec(message);
  // CRI-O names the tag or the digest before the repository: `reading manifest v1 in quay.io/acme/cart`.
  if (found?.[5]) return `${found[5]}${found[4]?.includes(':') ? '@' : ':'}${found[4]}`;
  return found?.[1] ?? found?.[2] ?? found?.[3];
}

/** The Pod that a message itself names. */
export function podIn(message: string): string | undefined {
  const name = podColumn.exec(message)?.[1] ?? podNames.exec(message)?.[1];
  return name === undefined || notAPodName.test(name) ? undefined : name;
}

/** For each offset in a text, the Pod of the last header before it. */
export function podHeaders(text: string): (at: number) => string | undefined {
  const found: { readonly at: number; readonly pod: string }[] = [];
  for (const match of text.matchAll(podHeader)) {
    const pod = match[1] ?? match[2];
    if (pod !== undefined && !eventSuffix.test(pod)) found.push({ at: match.index, pod });
  }
  return (at) => found.findLast((one) => one.at <= at)?.pod;
}
