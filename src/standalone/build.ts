/** Makes one file of a playbook, with everything that it needs: no clone, no npm package. */
import { readFile } from 'node:fs/promises';
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
  const code = `import './low-memory.ts';\nimport { start } from './entry.ts';\nawait start('${playbook}', import.meta.url);\n`;
  return oneFile(playbook, contents, code, { firstLine: `#!/usr/bin/env ${interpreter}\n` });
}

/** The text of the file of the MCP server, which that of the package loads. */
export async function standaloneServer(contents: Contents): Promise<string> {
  return oneFile('mcp', contents, "export { start } from './mcp.ts';\n", { inside: insideTheSdk });
}

/** The npm packages that the SDK has in its own files. */
const insideTheSdk = ['ajv', 'fast-deep-equal', 'fast-uri', 'json-schema-traverse'];

/** A comment with the licences of npm packages, which ask to go with every copy. */
async function licencesOf(packages: readonly string[]): Promise<string> {
  const texts = await Promise.all(
    packages.map(async (name) => {
      const text = await readFile(source(`../../node_modules/${name}/LICENSE`), 'utf8');
      return `${name}\n\n${text.replaceAll('*/', '* /').trim()}\n`;
    }),
  );
  return `/*\nThis file contains parts of these packages:\n\n${texts.join('\n')}*/\n`;
}

interface FileOptions {
  /** The line above the banner. */
  readonly firstLine?: string;
  /** The npm packages that others have in their own files. */
  readonly inside?: readonly string[];
}

/** One file, with the licences of the npm packages in it. */
async function oneFile(
  name: string,
  contents: Contents,
  code: string,
  { firstLine = '', inside = [] }: FileOptions,
): Promise<string> {
  const { outputFiles, metafile } = await build({
    stdin: { contents: code, resolveDir: source('.'), loader: 'ts' },
    bundle: true,
    write: false,
    metafile: true,
    minify: true,
    platform: 'node',
    format: 'esm',
    // What Node 20 can parse.
    target: 'node20.19',
    charset: 'utf8',
    legalComments: 'none',
    banner: {
      js: `${firstLine}// Pullbook ${contents.version}, ${contents.date}: ${name}. Apache-2.0.`,
    },
    define: { PULLBOOK_CONTENTS: JSON.stringify(contents) },
    plugins: [contentsInPlace],
  });
  const [file] = outputFiles;
  if (!file) throw new Error(`esbuild has made no file of ${name}.`);
  const names = Object.keys(metafile.inputs).map(
    (path) => /node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1],
  );
  const packages = [...new Set(names.filter((each) => each !== undefined))].toSorted();
  return `${file.text}${await licencesOf([...packages, ...inside])}`;
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
