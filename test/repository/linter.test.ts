/** The linter rules for the import direction report planted violations, so that an editor shows them. */
import { execFile } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { root } from '../support/files.ts';
import { againstDirection, rooms } from './import-graph.ts';

/** Arrows that a specifier can identify: both ends are folders of code, and neither is inside the other. */
const arrows = rooms
  .flatMap(({ folder: from }) =>
    rooms
      .map(({ folder }) => folder)
      .filter(
        (to) =>
          from.startsWith('src/') &&
          to !== 'content' &&
          !`${to}/`.startsWith(`${from}/`) &&
          !`${from}/`.startsWith(`${to}/`),
      )
      .map((to) => ({ from: `${from}/to-${to.replaceAll('/', '-')}.ts`, to: `${to}/planted.ts` })),
  )
  .filter(({ from, to }) => againstDirection([{ from, to, atRunTime: true }]).length > 0);

const folder = mkdtempSync(join(tmpdir(), 'pullbook-linter-'));
let found: readonly { readonly rule: string; readonly path: string }[] = [];

function plant(path: string, text: string): void {
  const file = join(folder, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

function specifier(from: string, to: string): string {
  const path = relative(dirname(from), to);
  return path.startsWith('.') ? path : `./${path}`;
}

beforeAll(async () => {
  copyFileSync(`${root}biome.json`, join(folder, 'biome.json'));
  for (const { from, to } of arrows) {
    plant(to, 'export const planted = 1;\n');
    plant(from, `import { planted } from '${specifier(from, to)}';\n\nexport const value = planted;\n`);
  }
  plant('src/match/a.ts', "import { b } from './b.ts';\n\nexport const a = () => b;\n");
  plant('src/match/b.ts', "import { a } from './a.ts';\n\nexport const b = () => a;\n");
  plant('src/match/type-a.ts', "import type { B } from './type-b.ts';\n\nexport type A = B | null;\n");
  plant('src/match/type-b.ts', "import type { A } from './type-a.ts';\n\nexport type B = A[];\n");
  const output = await new Promise<string>((resolve) => {
    const argv = ['lint', '--reporter=json', '--max-diagnostics=none', '--vcs-enabled=false', folder];
    execFile(`${root}node_modules/.bin/biome`, argv, { cwd: folder, maxBuffer: 1e8 }, (_error, stdout) =>
      resolve(stdout),
    );
  });
  if (output === '') throw new Error('biome printed no report: see what `npx biome lint` says of biome.json');
  const { diagnostics } = JSON.parse(output) as {
    readonly diagnostics: readonly {
      readonly category: string;
      readonly location: { readonly path: string | { readonly file: string } };
    }[];
  };
  found = diagnostics.map(({ category, location: { path } }) => ({
    rule: category,
    path: relative(folder, join(folder, relative(folder, typeof path === 'string' ? path : path.file))),
  }));
});

afterAll(() => rmSync(folder, { recursive: true }));

describe('the linter', () => {
  const isRed = (rule: string, path: string) =>
    found.some((each) => each.rule === rule && each.path.endsWith(path));

  it('refuses an import against each arrow', () => {
    expect(arrows.length).toBeGreaterThan(100);
    const missed = arrows.filter(({ from }) => !isRed('lint/style/noRestrictedImports', from));
    expect(
      missed,
      'add these to the restricted imports in biome.json: test/repository/import-graph.ts does not allow them',
    ).toEqual([]);
  });

  it('refuses a cycle of values and a cycle of types', () => {
    for (const path of ['src/match/a.ts', 'src/match/b.ts', 'src/match/type-a.ts', 'src/match/type-b.ts'])
      expect(
        isRed('lint/suspicious/noImportCycles', path),
        `${path}: switch noImportCycles on in biome.json, types included`,
      ).toBe(true);
  });
});
