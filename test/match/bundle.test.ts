/** What the paste box makes a reader's browser load. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));
const { outputFiles, metafile } = await build({
  absWorkingDir: root,
  entryPoints: ['src/match/index.ts'],
  bundle: true,
  format: 'esm',
  minify: true,
  platform: 'browser',
  metafile: true,
  write: false,
  logLevel: 'silent',
});
const bundle = outputFiles[0]?.contents ?? new Uint8Array();

describe('the matcher in the browser', () => {
  it('is made of the matcher and the causes only: no rule, no package, no module of Node', () => {
    const foreign = Object.keys(metafile.inputs).filter(
      (file) => !/^src\/(?:match|catalogue\/causes)\/[\w-]+\.ts$/.test(file),
    );
    expect(foreign).toEqual([]);
    expect(Object.keys(metafile.inputs).filter((file) => file.endsWith('.samples.ts'))).toEqual([]);
  });

  it('weighs at most 24 kB compressed', () => {
    expect(gzipSync(bundle).length).toBeLessThanOrEqual(24_000);
  });
});

describe('the sources of causes and matcher', () => {
  it.each(['src/match/', 'src/catalogue/causes/'])('%s imports nothing outside', (folder) => {
    for (const file of readdirSync(`${root}${folder}`)) {
      for (const [, from] of readFileSync(`${root}${folder}${file}`, 'utf8').matchAll(/\bfrom '([^']+)'/g)) {
        expect(from, file).toMatch(
          folder === 'src/match/'
            ? /^(?:\.\/[\w-]+|\.\.\/catalogue\/causes\/[\w-]+)\.ts$/
            : /^\.\/[\w.-]+\.ts$/,
        );
      }
    }
  });
});
