/** Makes one file of a playbook, with everything that it needs: no clone, no npm package. */
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants } from 'node:zlib';
import { build, type Plugin } from 'esbuild';
import { shipped } from '../playbook/shipped/index.ts';
import type { Contents } from './shipped.ts';

const source = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** What only a build knows. */
export interface BuildOptions {
  /** The address of the site. */
  readonly homepage: string;
  /** The day of the build, `2026-11-30`. */
  readonly date: string;
}

/** Everything that ships, as the build puts it into a file. */
export async function contentsOf({ homepage, date }: BuildOptions): Promise<Contents> {
  const names = await shipped.scenarioNames();
  const all = await Promise.all(
    names.map(async (name) => {
      const { title, recording } = await shipped.readScenario(name);
      return [name, { title, recording: JSON.stringify(JSON.parse(recording)) }] as const;
    }),
  );
  const text = JSON.stringify(Object.fromEntries(all));
  const packed = brotliCompressSync(text, {
    params: { [constants.BROTLI_PARAM_LGWIN]: 24, [constants.BROTLI_PARAM_SIZE_HINT]: text.length },
  });
  return { version: shipped.version, date, homepage, scenarios: packed.toString('base64') };
}

/**
 * The text of one file.
 *
 * @param playbook its name: `diagnose`, or the id of a section
 * @param interpreter what runs it where it is executable
 */
export async function standalone(
  playbook: string,
  contents: Contents,
  interpreter: 'zx' | 'node',
): Promise<string> {
  const { outputFiles } = await build({
    stdin: {
      contents: `import './low-memory.ts';\nimport { start } from './entry.ts';\nawait start('${playbook}', import.meta.url);\n`,
      resolveDir: source('.'),
      loader: 'ts',
    },
    bundle: true,
    write: false,
    minify: true,
    platform: 'node',
    format: 'esm',
    // What Node 20 can parse.
    target: 'node20.19',
    charset: 'utf8',
    legalComments: 'none',
    banner: {
      js: `#!/usr/bin/env ${interpreter}\n// Pullbook ${contents.version}, ${contents.date}: ${playbook}. Apache-2.0.`,
    },
    define: { PULLBOOK_CONTENTS: JSON.stringify(contents) },
    plugins: [contentsInPlace],
  });
  const [file] = outputFiles;
  if (!file) throw new Error(`esbuild has made no file of ${playbook}.`);
  return file.text;
}

/** Puts the contents in the place of the files of a clone. */
const contentsInPlace: Plugin = {
  name: 'contents-in-place',
  setup({ onResolve }) {
    onResolve({ filter: /(?:^\.|\/shipped)\/index\.ts$/ }, ({ path, importer }) =>
      path !== './index.ts' || importer.includes('/playbook/shipped/')
        ? { path: source('./shipped.ts') }
        : undefined,
    );
    // Of zx, only the library for YAML is used.
    onResolve({ filter: /^zx$/ }, () => ({ path: source('./yaml.ts') }));
    // Its modules for Node are in CommonJS, which asks for `require`.
    onResolve({ filter: /^yaml$/ }, () => ({
      path: fileURLToPath(new URL('../browser/index.js', import.meta.resolve('yaml'))),
    }));
  },
};
