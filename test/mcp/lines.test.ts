/** Messages pass in one piece, however they arrive, and a line without end takes no memory. */
import { Readable } from 'node:stream';
import { expect, test } from 'vitest';
import { messageLimit, wholeLines } from '../../src/mcp/lines.ts';

async function linesOf(chunks: Iterable<Buffer>) {
  let tooLarge = 0;
  const lines = Readable.from(chunks, { objectMode: true }).pipe(
    wholeLines(() => {
      tooLarge += 1;
    }),
  );
  const seen: string[] = [];
  for await (const line of lines) seen.push(String(line));
  return { seen: seen.join(''), pieces: seen.length, tooLarge };
}

test('whatever the pieces are, the lines are the same', async () => {
  const text = '{"a":1}\n\n{"é":2}\r\n{"b":"x"}\n';
  const bytes = Buffer.from(text);
  for (const size of [1, 2, 3, 7, bytes.length]) {
    const chunks = Array.from({ length: Math.ceil(bytes.length / size) }, (_, index) =>
      bytes.subarray(index * size, (index + 1) * size),
    );
    expect((await linesOf(chunks)).seen).toBe(text);
  }
});

test('what has no end of line is no message', async () => {
  expect(await linesOf([Buffer.from('{"a":1}\n{"b"')])).toEqual({
    seen: '{"a":1}\n',
    pieces: 1,
    tooLarge: 0,
  });
});

test('a line over the limit is left out and told once, and the next one passes', async () => {
  const piece = Buffer.alloc(1_000_000, 'x');
  function* chunks() {
    for (let bytes = 0; bytes <= 2 * messageLimit; bytes += piece.length) yield piece;
    yield Buffer.from('\n{"a":1}\n');
  }
  expect(await linesOf(chunks())).toEqual({ seen: '{"a":1}\n', pieces: 1, tooLarge: 1 });
});
