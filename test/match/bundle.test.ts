/** The script that a browser loads for the paste box. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { describe, expect, it } from 'vitest';
import { describedCauses } from '../../src/causes/described.ts';
import { classify } from '../../src/match/index.ts';
import { sampled } from '../support/samples.ts';

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
  it('contains the matcher and the causes only: no rule, no package, no Node module', () => {
    const foreign = Object.keys(metafile.inputs).filter(
      (file) => !/^src\/(?:match|causes)\/[\w-]+\.ts$/.test(file),
    );
    expect(foreign).toEqual([]);
    expect(
      Object.keys(metafile.inputs).filter((file) => /\.(?:samples|words|proof)\.ts$|proofs\.ts$/.test(file)),
    ).toEqual([]);
  });

  it('is at most 21.5 kB compressed', () => {
    expect(gzipSync(bundle).length).toBeLessThanOrEqual(21_500);
  });
});

describe('the texts of the causes', () => {
  it('are not in the bundle, and nothing else of the causes is missing', async () => {
    const code = new TextDecoder().decode(bundle);
    for (const { title, summary, signatures } of describedCauses) {
      expect(code.includes(title.en)).toBe(false);
      expect(code.includes(summary.fr)).toBe(false);
      for (const { id } of signatures) expect(code).toContain(id);
    }
    const lean = (await import(`data:text/javascript,${encodeURIComponent(code)}`)) as {
      classify: typeof classify;
    };
    for (const { matches } of await sampled()) {
      for (const text of matches) expect(lean.classify(text)).toEqual(classify(text));
    }
  });
});

describe('the sources of causes and matcher', () => {
  it.each(['src/match/', 'src/causes/'])('%s imports nothing outside', (folder) => {
    for (const file of readdirSync(`${root}${folder}`)) {
      for (const [, from] of readFileSync(`${root}${folder}${file}`, 'utf8').matchAll(/\bfrom '([^']+)'/g)) {
        expect(from, file).toMatch(
          folder === 'src/match/'
            ? /^(?:\.\/[\w-]+|\.\.\/(?:causes|cloud|base)\/[\w-]+)\.ts$/
            : /^(?:\.\/[\w.-]+|\.\.\/(?:cloud|base)\/[\w-]+)\.ts$/,
        );
      }
    }
  });
});
