/** Text from bytes of unknown encoding: what a Windows console wrote, an archive, a picture. */

/** The part of the beginning that is looked at to tell text from other data. */
const sampled = 64 * 1024;

/**
 * The text of some bytes: UTF-8, UTF-16 with a byte order mark or without one, else Windows-1252. Null for what is not
 * text: more than one character in twenty is a control character.
 */
export function decodeText(bytes: Uint8Array): string | null {
  const text = new TextDecoder(encodingOf(bytes)).decode(bytes);
  const sample = text.slice(0, sampled);
  const noise = sample.match(/[\u0000-\u0008\u000e-\u001a\u001c-\u001f\u007f-\u009f\ufffd]/g)?.length ?? 0;
  return noise * 20 > sample.length ? null : text;
}

function encodingOf(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  const head = bytes.subarray(0, sampled);
  const zeros = (parity: number) => head.filter((byte, index) => byte === 0 && index % 2 === parity).length;
  const [even, odd] = [zeros(0), zeros(1)];
  // Of the two bytes of a Latin letter in UTF-16, one is zero; UTF-8 has none at all.
  if (odd * 4 > head.length && even * 20 < odd) return 'utf-16le';
  if (even * 4 > head.length && odd * 20 < even) return 'utf-16be';
  return isUtf8(bytes) ? 'utf-8' : 'windows-1252';
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
