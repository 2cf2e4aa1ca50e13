/**
 * Measures the matcher: `node bench/matcher.ts`. Time is relative to one plain scan (lower-case, count one pattern) of
 * the same text in the same run, so that it does not depend on the machine. Exits with 1 above a limit.
 */
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { classify } from '../src/match/index.ts';

const size = 5_000_000;
/** How many plain scans one classification may take. */
const ratioLimit = 250;
const bytesLimit = 21_500;

const filled = (line: (index: number) => string): string => {
  const lines: string[] = [];
  for (let length = 0, index = 0; length < size; index += 1) {
    const next = line(index);
    lines.push(next);
    length += next.length + 1;
  }
  return lines.join('\n');
};

const image = (index: number): string => `registry-${index}.example/app:${index.toString(36)}`;

const texts: Readonly<Record<string, string>> = {
  'log of another program': filled(
    (i) => `2026-03-01T10:00:00Z INFO request served path=/api/${i} status=200 duration=12ms`,
  ),
  'log full of errors': filled(
    (i) => `2026-03-01 error: failed to load ${(i * 7919).toString(36)} from ${(i * 104729).toString(36)}`,
  ),
  'events of failed pulls': filled(
    (i) =>
      `  Warning  Failed  19s (x2 over 38s)  kubelet  Failed to pull image "${image(i)}": failed to pull and unpack image "${image(i)}": failed to resolve reference "${image(i)}": unexpected status from HEAD request to https://registry-${i}.example/v2/app/manifests/1: 403 Forbidden`,
  ),
  'one line': 'failed to pull image "x": '.repeat(size / 26),
};

/** The best of a few runs, in milliseconds: the others include whatever else the machine did. */
function best(work: () => unknown): number {
  let least = Number.POSITIVE_INFINITY;
  for (let run = 0; run < 3; run += 1) {
    const start = performance.now();
    work();
    least = Math.min(least, performance.now() - start);
  }
  return least;
}

for (const [name, text] of Object.entries(texts)) {
  const scan = best(() => text.toLowerCase().match(/\b(?:failed|error|pull|image|status)\b/g)?.length);
  const time = best(() => classify(text));
  const ratio = time / scan;
  console.log(
    `${name.padEnd(24)} ${time.toFixed(0).padStart(6)} ms for 5 MB, ${ratio.toFixed(0)} plain scans (limit ${ratioLimit})`,
  );
  if (ratio > ratioLimit) process.exitCode = 1;
}

const { outputFiles } = await build({
  entryPoints: [new URL('../src/match/index.ts', import.meta.url).pathname],
  bundle: true,
  format: 'esm',
  minify: true,
  platform: 'browser',
  write: false,
});
const bytes = gzipSync(outputFiles[0]?.contents ?? new Uint8Array()).length;
console.log(`bundle ${bytes} bytes compressed (limit ${bytesLimit})`);
if (bytes > bytesLimit) process.exitCode = 1;
