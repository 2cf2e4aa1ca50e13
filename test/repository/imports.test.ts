/** Who may import whom: DESIGN, "The house". */
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { sectionIds } from '../../src/causes/model.ts';
import { filesBelow, read } from '../support/files.ts';

interface Import {
  readonly from: string;
  /** A path from the root, or the name of a package. */
  readonly to: string;
  /** False where only types come over, so that nothing is left of it at run time. */
  readonly atRunTime: boolean;
}

const sources = [...filesBelow('src'), ...filesBelow('playbooks')].filter((path) =>
  /\.(?:ts|mjs|js|astro|mdx)$/.test(path),
);
const imports = sources.flatMap(importsOf);

function importsOf(from: string): readonly Import[] {
  const code = scripts(from);
  const { outputText } = ts.transpileModule(code, {
    compilerOptions: {
      verbatimModuleSyntax: true,
      module: ts.ModuleKind.ESNext,
      target: ts.ScriptTarget.ESNext,
    },
  });
  const left = new Set(specifiers(outputText));
  return specifiers(code).map((to) => ({ from, to: resolve(from, to), atRunTime: left.has(to) }));
}

function specifiers(code: string): readonly string[] {
  return ts.preProcessFile(code, true, true).importedFiles.map(({ fileName }) => fileName);
}

/** The code of a file: for Astro, its front matter and its script elements. */
function scripts(path: string): string {
  const text = read(path);
  if (!path.endsWith('.astro')) return text;
  const [, frontMatter = ''] = /^---\n(.*?)\n---/s.exec(text) ?? [];
  return [frontMatter, ...[...text.matchAll(/<script>(.*?)<\/script>/gs)].map(([, code]) => code)].join('\n');
}

function resolve(from: string, to: string): string {
  return to.startsWith('.') ? new URL(to, `file:///${from}`).pathname.slice(1) : to;
}

const isOurs = ({ to }: Import) => to.startsWith('src/') || to.startsWith('playbooks/');
const below =
  (...folders: readonly string[]) =>
  (path: string) =>
    folders.some((folder) => path.startsWith(folder));

/** A part of the house with what it may import of the others. */
const parts: readonly (readonly [
  name: string,
  inside: (path: string) => boolean,
  allowed: readonly string[],
])[] = [
  ['causes', below('src/catalogue/causes/'), ['src/catalogue/causes/']],
  ['match', below('src/match/'), ['src/match/', 'src/catalogue/causes/']],
  [
    'commands, facts and the model',
    (path) =>
      /^src\/catalogue\/(?:(?:commands|facts)\/)?[\w-]+\.ts$/.test(path) && path !== 'src/catalogue/index.ts',
    ['src/catalogue/causes/', 'src/catalogue/commands/', 'src/catalogue/facts/', 'src/catalogue/:'],
  ],
  [
    'rules',
    below(...sectionIds.map((id) => `src/catalogue/${id}/`)),
    ['src/catalogue/commands/', 'src/catalogue/facts/', 'src/catalogue/:', 'src/causes/model.ts', 'own'],
  ],
  ['the catalogue', below('src/catalogue/'), ['src/catalogue/']],
  ['diagnose', below('src/diagnose/'), ['src/diagnose/', 'src/match/', 'src/catalogue/']],
  ['playbook', below('src/playbook/'), ['src/playbook/', 'src/diagnose/', 'src/match/', 'src/catalogue/']],
  ['playbooks', below('playbooks/'), ['playbooks/', 'src/playbook/index.ts']],
];

describe('imports', () => {
  it.each(parts)('of %s stay within what stands before it', (_name, inside, allowed) => {
    const wrong = imports.filter(isOurs).filter(({ from, to }) => {
      if (!inside(from)) return false;
      return !allowed.some((each) => {
        // A file that stands in the folder itself, but not its index, which knows everything.
        if (each.endsWith(':')) {
          const folder = each.slice(0, -1);
          return to.startsWith(folder) && !to.slice(folder.length).includes('/') && !to.endsWith('/index.ts');
        }
        return to.startsWith(each === 'own' ? from.slice(0, from.lastIndexOf('/') + 1) : each);
      });
    });
    expect(wrong).toEqual([]);
  });

  it('of the site never reach the playbooks or what they run', () => {
    const site = below(
      'src/components/',
      'src/layouts/',
      'src/pages/',
      'src/site/',
      'src/i18n/',
      'src/content',
    );
    const wrong = imports.filter(
      ({ from, to }) => site(from) && below('src/playbook', 'src/diagnose', 'playbooks')(to),
    );
    expect(wrong).toEqual([]);
  });

  it('of packages are none in what a bare clone runs', () => {
    const bare = below('src/catalogue/', 'src/match/', 'src/diagnose/', 'src/playbook/', 'playbooks/');
    const packages = imports.filter(
      (each) => bare(each.from) && !isOurs(each) && !each.to.startsWith('node:'),
    );
    expect(packages).toEqual([]);
  });

  it('of Node are none in what also runs in a browser', () => {
    const browser = below('src/catalogue/causes/', 'src/match/', 'src/site/browser/');
    expect(imports.filter(({ from, to }) => browser(from) && to.startsWith('node:'))).toEqual([]);
  });

  it('name files that exist, with their extension', () => {
    const files = new Set([...sources, ...filesBelow('src')]);
    const lost = imports.filter(isOurs).filter(({ to }) => !files.has(to.replace(/\?.*$/, '')));
    expect(lost).toEqual([]);
  });

  it('are seen at all', () => {
    expect(imports.length).toBeGreaterThan(200);
    expect(importsOf('src/playbook/tools/exec.ts')).toContainEqual({
      from: 'src/playbook/tools/exec.ts',
      to: 'node:child_process',
      atRunTime: true,
    });
  });
});
