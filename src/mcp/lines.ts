/** The messages on standard input, one a line. */
import { Transform } from 'node:stream';

/** The largest message, in bytes, as of an answer of a tool. */
export const messageLimit = 64_000_000;

/**
 * Passes on whole lines, each once and in one piece: the official SDK searches and copies what it has of a line with
 * every piece of it. A line that is too large is left out as it comes.
 *
 * @param onTooLarge called once for each such line
 */
export function wholeLines(onTooLarge: () => void): Transform {
  let pieces: Buffer[] = [];
  let size = 0;
  const keep = (piece: Buffer) => {
    const before = size;
    size += piece.length;
    if (size <= messageLimit) pieces.push(piece);
    else pieces = [];
    if (size > messageLimit && before <= messageLimit) onTooLarge();
  };
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      let rest = chunk;
      for (let end = rest.indexOf('\n'); end >= 0; end = rest.indexOf('\n')) {
        keep(rest.subarray(0, end + 1));
        if (pieces.length > 0) this.push(Buffer.concat(pieces));
        pieces = [];
        size = 0;
        rest = rest.subarray(end + 1);
      }
      if (rest.length > 0) keep(rest);
      done();
    },
  });
}
