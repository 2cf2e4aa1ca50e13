/** The graph of resolved imports, including `.astro` files: what a linter cannot see from import specifiers. */
import ts from 'typescript';

export interface Import {
  readonly from: string;
  /** A path relative to the root of the repository, or the name of a package. */
  readonly to: string;
  /** False if only types are imported, so that the import does not exist at run time. */
  readonly atRunTime: boolean;
}

/** The imports of a file, including types. For Astro: of its front matter and of its script elements. */
export function importsOf(path: string, text: string): readonly Import[] {
  const code = path.endsWith('.astro') || path.endsWith('.mdx') ? scriptsIn(path, text) : text;
  const { outputText } = ts.transpileModule(code, {
    compilerOptions: {
      verbatimModuleSyntax: true,
      module: ts.ModuleKind.ESNext,
      target: ts.ScriptTarget.ESNext,
    },
  });
  const left = new Set(specifiersIn(outputText));
  return specifiersIn(code).map((to) => ({ from: path, to: resolve(path, to), atRunTime: left.has(to) }));
}

function specifiersIn(code: string): readonly string[] {
  return ts.preProcessFile(code, true, true).importedFiles.map(({ fileName }) => fileName);
}

function scriptsIn(path: string, text: string): string {
  if (path.endsWith('.mdx')) return [...text.matchAll(/^import .*$/gm)].map(([line]) => line).join('\n');
  const [, frontMatter = ''] = /^---\n(.*?)\n---/s.exec(text) ?? [];
  return [frontMatter, ...[...text.matchAll(/<script>(.*?)<\/script>/gs)].map(([, code]) => code)].join('\n');
}

function resolve(from: string, to: string): string {
  if (!to.startsWith('.')) return to;
  return new URL(to, `file:///${from}`).pathname.slice(1).replace(/\?.*$/, '');
}

/** A room of ARCHITECTURE.md: the files in a folder, and the other rooms that they may import. */
export interface Room {
  readonly folder: string;
  readonly mayImport: readonly string[];
}

const model = ['src/base', 'src/cloud', 'src/causes', 'src/catalogue/model'];
const data = [...model, 'src/catalogue/sources', 'src/catalogue/placeholders'];
const commands = [...data, 'src/catalogue/commands'];
const facts = [...commands, 'src/catalogue/facts'];
const everythingKnown = ['src/base', 'src/cloud', 'src/causes', 'src/match', 'src/catalogue'];

/** The rooms, bottom-up, subfolders before their parent. `biome.json` has the same rules as far as specifiers allow. */
export const rooms: readonly Room[] = [
  { folder: 'src/base', mayImport: [] },
  { folder: 'src/cloud', mayImport: ['src/base'] },
  { folder: 'src/causes', mayImport: ['src/base', 'src/cloud'] },
  { folder: 'src/match', mayImport: ['src/base', 'src/cloud', 'src/causes'] },
  { folder: 'src/catalogue/model', mayImport: model },
  { folder: 'src/catalogue/sources', mayImport: model },
  { folder: 'src/catalogue/placeholders', mayImport: model },
  { folder: 'src/catalogue/commands', mayImport: data },
  { folder: 'src/catalogue/facts', mayImport: commands },
  { folder: 'src/catalogue/rules', mayImport: facts },
  { folder: 'src/catalogue', mayImport: [...model, 'src/catalogue'] },
  { folder: 'src/anonymize', mayImport: [...model, 'src/match'] },
  { folder: 'src/diagnose/find', mayImport: everythingKnown },
  { folder: 'src/diagnose/judge', mayImport: [...everythingKnown, 'src/diagnose/find'] },
  { folder: 'src/diagnose', mayImport: [...everythingKnown, 'src/diagnose'] },
  { folder: 'src/check', mayImport: [...everythingKnown, 'src/diagnose'] },
  { folder: 'src/read-output', mayImport: [...everythingKnown, 'src/diagnose'] },
  { folder: 'src/playbook/shipped', mayImport: ['src/base'] },
  { folder: 'src/playbook/report', mayImport: [...everythingKnown, 'src/diagnose', 'src/playbook/shipped'] },
  {
    folder: 'src/playbook/cli',
    mayImport: [...everythingKnown, 'src/diagnose', 'src/playbook/report', 'src/playbook/shipped'],
  },
  {
    folder: 'src/playbook/recording',
    mayImport: [
      ...everythingKnown,
      'src/anonymize',
      'src/diagnose',
      'src/playbook/cli',
      'src/playbook/shipped',
    ],
  },
  { folder: 'src/playbook/tools', mayImport: [...everythingKnown, 'src/diagnose', 'src/playbook/recording'] },
  {
    folder: 'src/playbook/check',
    mayImport: [
      ...everythingKnown,
      'src/diagnose',
      'src/check',
      'src/playbook/cli',
      'src/playbook/report',
      'src/playbook/shipped',
      'src/playbook/live.ts',
    ],
  },
  {
    folder: 'src/playbook/fleet',
    mayImport: [
      ...everythingKnown,
      'src/anonymize',
      'src/diagnose',
      'src/playbook/cli',
      'src/playbook/interruption.ts',
      'src/playbook/live.ts',
      'src/playbook/recording',
      'src/playbook/replay.ts',
      'src/playbook/report',
      'src/playbook/shipped',
      'src/playbook/tools',
    ],
  },
  {
    folder: 'src/playbook/watch',
    mayImport: [
      ...everythingKnown,
      'src/diagnose',
      'src/playbook/cli',
      'src/playbook/report',
      'src/playbook/shipped',
      'src/playbook/live.ts',
    ],
  },
  {
    folder: 'src/playbook',
    mayImport: [...everythingKnown, 'src/anonymize', 'src/diagnose', 'src/check', 'src/playbook'],
  },
  {
    folder: 'src/mcp',
    mayImport: [...everythingKnown, 'src/anonymize', 'src/diagnose', 'src/check', 'src/playbook'],
  },
  {
    folder: 'src/standalone',
    mayImport: [...everythingKnown, 'src/anonymize', 'src/diagnose', 'src/check', 'src/playbook', 'src/mcp'],
  },
  { folder: 'src/site', mayImport: [...everythingKnown, 'src/anonymize', 'src/read-output'] },
  { folder: 'playbooks', mayImport: ['src/playbook/run.ts'] },
  { folder: 'content', mayImport: ['src/site/components'] },
  { folder: 'test/support', mayImport: ['src'] },
  { folder: 'test', mayImport: ['src', 'playbooks'] },
  { folder: 'scripts', mayImport: ['src', 'test/support'] },
  { folder: 'bench', mayImport: ['src', 'test/support'] },
];

const isUnder = (path: string, folder: string): boolean => path === folder || path.startsWith(`${folder}/`);

/** Imports against the direction, each with what to do. */
export function againstDirection(imports: readonly Import[]): readonly string[] {
  return imports.flatMap(({ from, to }) => {
    const room = rooms.find(({ folder }) => isUnder(from, folder));
    const ours = /^(?:src|playbooks|content|test|scripts|bench)\//.test(to);
    if (!room || !ours || isUnder(to, room.folder)) return betweenSections(from, to);
    if (room.mayImport.some((folder) => isUnder(to, folder))) return betweenSections(from, to);
    return [`${from} imports ${to}: ${room.folder} may not. Move what both need down (see ARCHITECTURE.md).`];
  });
}

/** Rules of a section may use its own `shared/` folder, and nothing of another section. */
function betweenSections(from: string, to: string): readonly string[] {
  const section = /^src\/catalogue\/rules\/([^/]+)\//;
  const [own, other] = [section.exec(from)?.[1], section.exec(to)?.[1]];
  if (!own || !other || own === other) return [];
  return [`${from} imports ${to}: put what two sections share into src/catalogue/facts.`];
}

/** Import cycles, including types: the files of each, sorted by name. */
export function circlesIn(imports: readonly Import[]): readonly (readonly string[])[] {
  const next = new Map<string, string[]>();
  for (const { from, to } of imports) next.set(from, [...(next.get(from) ?? []), to]);
  const reach = (start: string): ReadonlySet<string> => {
    const seen = new Set<string>();
    const open = [...(next.get(start) ?? [])];
    for (let file = open.pop(); file !== undefined; file = open.pop()) {
      if (seen.has(file)) continue;
      seen.add(file);
      open.push(...(next.get(file) ?? []));
    }
    return seen;
  };
  const reached = new Map([...next.keys()].map((file) => [file, reach(file)]));
  const inCircle = [...reached].filter(([file, seen]) => seen.has(file)).map(([file]) => file);
  const circles = inCircle.map((file) =>
    inCircle
      .filter((other) => other === file || (reached.get(file)?.has(other) && reached.get(other)?.has(file)))
      .toSorted(),
  );
  return [...new Map(circles.map((circle) => [circle.join(' '), circle])).values()];
}
