/**
 * A runbook in the fragment of a link, which browsers never send: `#runbook=` and base64url of its JSON, after `z` if
 * that is compressed, after `p` if it is plain. Pure.
 */
import { longestText, type Received, received } from './runbook-portable.ts';

const key = 'runbook';

/** The longest fragment that is made or read, in characters: a longer link is cut by the programs that carry it. */
export const longestFragment = 16_000;

/** Whether a fragment is meant as a runbook. */
export const isRunbookFragment = (hash: string): boolean => hash.startsWith(`#${key}=`);

/** The fragment with that JSON; null if it would be too long. */
export async function fragmentOf(json: string): Promise<string | null> {
  const bytes = new TextEncoder().encode(json);
  const packed = typeof CompressionStream === 'undefined' ? null : await compressed(bytes);
  const text = packed ? `z${base64(packed)}` : `p${base64(bytes)}`;
  return text.length > longestFragment ? null : `#${key}=${text}`;
}

/** Reads a fragment that `fragmentOf` made; any other is refused, with the reason. */
export async function fromFragment(hash: string): Promise<Received> {
  const text = hash.slice(key.length + 2);
  if (text.length > longestFragment) return { refused: 'large' };
  if (!/^[zp][\w-]+$/.test(text)) return { refused: 'broken' };
  try {
    const bytes = Uint8Array.from(atob(text.slice(1).replaceAll('-', '+').replaceAll('_', '/')), (each) =>
      each.charCodeAt(0),
    );
    const plain = text.startsWith('z') ? await expanded(bytes) : bytes;
    return plain === null
      ? { refused: 'large' }
      : received(new TextDecoder('utf-8', { fatal: true }).decode(plain));
  } catch {
    return { refused: 'broken' };
  }
}

function base64(bytes: Uint8Array): string {
  const text = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  return btoa(text).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

async function compressed(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  const stream = new Blob([bytes]).stream().pipeThrough(new CompressionStream('deflate-raw'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

/** null as soon as it is longer than any runbook: a few bytes can expand to gigabytes. */
async function expanded(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array | null> {
  const reader = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw')).getReader();
  const parts: Uint8Array[] = [];
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    length += value.length;
    if (length > longestText) {
      await reader.cancel();
      return null;
    }
    parts.push(value);
  }
  const whole = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
