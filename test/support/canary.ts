/**
 * Planted strings where a real cluster has secrets: values of variables, arguments, annotations, instance metadata,
 * descriptions, tokens. Nothing that Pullbook prints, keeps or records may match {@link CANARY}.
 */
export function canary(place: string): string {
  return `CANARY-${place}`;
}

/** Any planted secret: in clear text, or in base64 at any of the three byte offsets. */
export const CANARY = /CANARY-|Q0FOQVJZL|NBTkFSWS|DQU5BUlkt/;

/** Secret data as in the API. */
export function canaryBase64(place: string): string {
  return Buffer.from(canary(place)).toString('base64');
}
