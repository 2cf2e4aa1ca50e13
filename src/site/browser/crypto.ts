/** What anonymising uses of `node:crypto`, for a browser: the build puts it in the place of that module. */

const primes = [...Array(312).keys()].filter(
  (each) => each > 1 && ![...Array(each).keys()].some((by) => by > 1 && each % by === 0),
);

/** The first 32 bits behind the point of a root, of which FIPS 180-4 makes the constants of SHA-256. */
const fraction = (root: number) => Math.floor((root % 1) * 2 ** 32) | 0;
const start = primes.slice(0, 8).map((prime) => fraction(Math.sqrt(prime)));
const rounds = primes.slice(0, 64).map((prime) => fraction(Math.cbrt(prime)));

const rotated = (word: number, by: number) => (word >>> by) | (word << (32 - by));

/** The text as UTF-8 with a bit behind it, filled up to whole blocks of 64 bytes that end with its length in bits. */
function padded(text: string): DataView {
  const bytes = new TextEncoder().encode(text);
  const view = new DataView(new ArrayBuffer(Math.ceil((bytes.length + 9) / 64) * 64));
  new Uint8Array(view.buffer).set(bytes);
  view.setUint8(bytes.length, 128);
  view.setUint32(view.byteLength - 8, Math.floor((bytes.length * 8) / 2 ** 32));
  view.setUint32(view.byteLength - 4, bytes.length * 8);
  return view;
}

/** The words of a block, and those that are made of them. */
function schedule(view: DataView, from: number): Int32Array {
  const words = new Int32Array(64);
  for (let at = 0; at < 64; at += 1) {
    if (at < 16) words[at] = view.getInt32(from + at * 4);
    else {
      const [early = 0, late = 0] = [words[at - 15], words[at - 2]];
      const first = rotated(early, 7) ^ rotated(early, 18) ^ (early >>> 3);
      const second = rotated(late, 17) ^ rotated(late, 19) ^ (late >>> 10);
      words[at] = (words[at - 16] ?? 0) + first + (words[at - 7] ?? 0) + second;
    }
  }
  return words;
}

function sha256(text: string): Uint8Array {
  const view = padded(text);
  const sum = Int32Array.from(start);
  for (let from = 0; from < view.byteLength; from += 64) {
    let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = sum;
    for (const [at, word] of schedule(view, from).entries()) {
      const high = rotated(e, 6) ^ rotated(e, 11) ^ rotated(e, 25);
      const one = (h + high + ((e & f) ^ (~e & g)) + (rounds[at] ?? 0) + word) | 0;
      const low = rotated(a, 2) ^ rotated(a, 13) ^ rotated(a, 22);
      const two = (low + ((a & b) ^ (a & c) ^ (b & c))) | 0;
      [h, g, f, e, d, c, b, a] = [g, f, e, (d + one) | 0, c, b, a, (one + two) | 0];
    }
    for (const [at, word] of [a, b, c, d, e, f, g, h].entries()) sum[at] = (sum[at] ?? 0) + word;
  }
  const bytes = new DataView(new ArrayBuffer(32));
  for (const [at, word] of sum.entries()) bytes.setInt32(at * 4, word);
  return new Uint8Array(bytes.buffer);
}

/** SHA-256 of one text, at once: that of browsers (`crypto.subtle`) needs a secure context, and waits. */
export function createHash(_algorithm: 'sha256') {
  return {
    update: (text: string) => ({
      digest: (encoding?: 'hex') => {
        const bytes = sha256(text);
        return encoding ? [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('') : bytes;
      },
    }),
  };
}
