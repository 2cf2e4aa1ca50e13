/** The direction of imports in ARCHITECTURE.md. */
import { describe, expect, it } from 'vitest';
import { filesBelow, read } from '../support/files.ts';
import { againstDirection, circlesIn, importsOf, rooms } from './import-graph.ts';

const folders = ['src', 'playbooks', 'content/en', 'content/fr', 'test', 'scripts', 'bench'];
const files = folders.flatMap(filesBelow).filter((path) => /\.(?:ts|mjs|js|astro|mdx)$/.test(path));
const imports = files.flatMap((path) => importsOf(path, read(path)));
const below = (names: readonly string[]) => (path: string) =>
  names.some((name) => path.startsWith(`${name}/`));

describe('imports', () => {
  it('are found in code, in components and in pages of prose', () => {
    expect(imports.length).toBeGreaterThan(1500);
    expect(imports).toContainEqual({
      from: 'src/playbook/run.ts',
      to: 'src/playbook/live.ts',
      atRunTime: true,
    });
    expect(imports.some(({ from }) => from.endsWith('.astro'))).toBe(true);
    expect(imports.some(({ from }) => from.endsWith('.mdx'))).toBe(true);
  });

  it('follow the direction', () => {
    expect(againstDirection(imports), 'import in the direction of ARCHITECTURE.md').toEqual([]);
  });

  it('have no cycle, including types', () => {
    expect(
      circlesIn(imports).map((circle) => circle.join(' -> ')),
      'move what they share into a file that imports none of them',
    ).toEqual([]);
  });

  it('of npm packages do not exist at run time in code that runs from a bare clone', () => {
    const bare = below([
      'src/base',
      'src/cloud',
      'src/causes',
      'src/match',
      'src/catalogue',
      'src/diagnose',
      'src/anonymize',
      'src/check',
      'src/read-output',
      'src/playbook',
      'playbooks',
    ]);
    const packages = imports.filter(
      ({ from, to, atRunTime }) => bare(from) && atRunTime && !/^(?:node:|src\/|playbooks\/)/.test(to),
    );
    expect(
      packages.map(({ from, to }) => `${from} imports ${to}`),
      'import types only (`import type`), or do without: a playbook runs from a bare clone with zx alone',
    ).toEqual(['src/playbook/check/yaml.ts imports zx']);
  });

  it('of what reads manifests exist in `check` alone, and are loaded by it alone', () => {
    const reading = below(['src/check', 'src/playbook/check']);
    const from = imports
      .filter((each) => each.from.startsWith('src/') && !reading(each.from) && reading(each.to))
      .map(({ from: file, to }) => `${file} imports ${to}`);
    expect(from.toSorted()).toEqual([
      'src/playbook/run.ts imports src/playbook/check/run.ts',
      'src/standalone/completion/candidates.ts imports src/playbook/check/flags.ts',
    ]);
    expect(read('src/playbook/run.ts'), 'load it only when it is needed').toContain(
      "await import('./check/run.ts')",
    );
    expect(read('src/playbook/check/yaml.ts')).toContain("await import('zx')");
  });

  it('of the MCP SDK exist in its server alone, which no file of a playbook loads', () => {
    const atRunTime = imports.filter((each) => each.atRunTime && each.from.startsWith('src/'));
    const importersOf = (is: (to: string) => boolean) => [
      ...new Set(atRunTime.filter(({ to }) => is(to)).map(({ from }) => from)),
    ];
    expect(importersOf((to) => to.startsWith('@modelcontextprotocol/'))).toEqual(['src/mcp/serve.ts']);
    expect(importersOf((to) => to === 'src/mcp/serve.ts')).toEqual(['src/standalone/mcp.ts']);
    expect(importersOf((to) => to === 'src/standalone/mcp.ts')).toEqual([]);
  });

  it('of Node modules do not exist in code that also runs in a browser', () => {
    const browser = below(['src/causes', 'src/match', 'src/read-output', 'src/site/browser']);
    expect(
      imports
        .filter(({ from, to }) => browser(from) && to.startsWith('node:'))
        .map(({ from, to }) => `${from} imports ${to}`),
      'move what needs Node into src/playbook or src/site/build: these files run in a browser too',
    ).toEqual([]);
  });

  it('name files that exist', () => {
    const known = new Set(folders.flatMap(filesBelow));
    const lost = imports.filter(({ to }) => /^(?:src|test)\//.test(to) && !known.has(to));
    expect(
      lost.map(({ from, to }) => `${from} imports ${to}`),
      'correct the path; it is relative, with its extension',
    ).toEqual([]);
  });
});

describe('a planted import', () => {
  const under = (folder: string): string =>
    folder.includes('.') ? folder : `${folder}/${folder === 'src/catalogue/rules' ? 'auth/' : ''}planted.ts`;
  const folderOf = ({ folder }: { readonly folder: string }): string => folder;

  it('against each arrow is detected', () => {
    const missed = rooms.flatMap(({ folder: from, mayImport }) =>
      rooms
        .map(folderOf)
        .filter((to) => !`${to}/`.startsWith(`${from}/`))
        .filter((to) => !mayImport.some((allowed) => `${to}/`.startsWith(`${allowed}/`)))
        .filter(
          (to) => againstDirection([{ from: under(from), to: under(to), atRunTime: false }]).length === 0,
        )
        .map((to) => `${from} -> ${to}`),
    );
    expect(
      missed,
      'correct againstDirection() in test/repository/import-graph.ts: it lets these pass',
    ).toEqual([]);
  });

  it('of a rule of another section is detected', () => {
    const [from, to] = ['src/catalogue/rules/auth/a.ts', 'src/catalogue/rules/network/b.ts'];
    expect(againstDirection([{ from, to, atRunTime: true }])).toHaveLength(1);
  });

  it('is detected in the front matter and in the script of an Astro component', () => {
    const text =
      "---\nimport { a } from '../../playbook/run.ts';\n---\n<script>import '../../diagnose/examine.ts';</script>\n";
    expect(againstDirection(importsOf('src/site/components/Planted.astro', text))).toHaveLength(2);
  });

  it('that closes a cycle is detected, including type imports', () => {
    const circle = [
      ...importsOf('src/base/a.ts', "import { b } from './b.ts';\nexport const a = b;"),
      ...importsOf('src/base/b.ts', "import type { A } from './a.ts';\nexport const b = 1 as A;"),
    ];
    expect(circlesIn(circle)).toEqual([['src/base/a.ts', 'src/base/b.ts']]);
  });
});
