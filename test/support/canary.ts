/**
 * Strings that stand where a real cluster holds secrets: values of variables, arguments, annotations, instance
 * metadata, descriptions, tokens. Nothing that Pullbook prints, keeps or records may match {@link CANARY}.
 */
export function canary(place: string): string {
  return `CANARY-${place}`;
}

/** Any planted secret: in clear, or inside base64 at any of the three places where a byte can fall. */
export const CANARY = /CANARY-|Q0FOQVJZL|NBTkFSWS|DQU5BUlkt/;

/** Secret data as the API carries it. */
export function canaryBase64(place: string): string {
  return Buffer.from(canary(place)).toString('base64');
}
