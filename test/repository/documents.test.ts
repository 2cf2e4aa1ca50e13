/** What the documents at the root name exists: files, commands, and the rooms with what they may import. */
import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { exitCodeMeanings } from '../../src/base/exit-codes.ts';
import { systems } from '../../src/base/systems.ts';
import { filesBelow, read, root } from '../support/files.ts';
import { rooms } from './import-graph.ts';

const documents = ['README.md', 'LISEZMOI.md', 'CONTRIBUTING.md', 'ARCHITECTURE.md'];
const { scripts } = JSON.parse(read('package.json')) as {
  readonly scripts: Readonly<Record<string, string>>;
};
const known = [
  ...['src', 'test', 'scripts', 'playbooks', 'bench', 'public', 'content', '.ci'].flatMap(filesBelow),
  ...documents,
];

/** Paths from the root. `<section>` and `*` stand for any name; what `npm run new` makes is an example. */
function pathsIn(text: string): readonly string[] {
  const prose = text.replace(/^npm run new -- .*$/gm, '');
  const path = /(?<![\w./-])(?:src|test|scripts|playbooks|bench|public|content|\.ci)\/[\w.*<>/-]*[\w*>/]/g;
  return [...new Set(prose.match(path) ?? [])];
}

/** Of a file that is named after something new, such as `<id>.json`, the folder is there. */
function isThere(named: string): boolean {
  const path = named.replace(/\/[^/]*<[^/]*$/, '');
  if (!/[*<]/.test(path)) return existsSync(root + path);
  const pattern = path
    .split(/\*|<[a-z]+>/)
    .map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'))
    .join('[^/]+');
  return known.some((file) => new RegExp(`^${pattern}(?:/|$)`).test(file));
}

/** The scripts of package.json that a text tells people to run. */
const commandsIn = (text: string): readonly string[] =>
  [...text.matchAll(/\bnpm (?:run (?:--silent )?([a-z][a-z:-]*)|(test|start)\b(?!:))/g)].map(
    ([, named, short = '']) => named ?? short,
  );

describe.each([
  ['en', ['README.md', 'content/en/playbooks.mdx']],
  ['fr', ['LISEZMOI.md', 'content/fr/playbooks.mdx']],
] as const)('the documents in %s', (locale, names) => {
  const plain = (text: string) => text.replaceAll('`', '').replaceAll(/[\u00a0\u202f]/g, ' ');

  it('name the systems that --help names', () => {
    for (const name of names) expect(plain(read(name)), name).toContain(plain(systems[locale]));
  });

  it('list every exit code', () => {
    const listed = [...read(names[0]).matchAll(/^\| (\d+) \|/gm)].map(([, code]) => Number(code));
    expect(listed).toEqual(exitCodeMeanings.map(({ code }) => code));
  });
});

describe.each(documents)('%s', (name) => {
  const text = read(name);

  it('names paths that exist', () => {
    expect(pathsIn(text).length, 'it names no path: see pathsIn() in this test').toBeGreaterThan(0);
    expect(
      pathsIn(text).filter((path) => !isThere(path)),
      `correct these paths in ${name}, or take them out`,
    ).toEqual([]);
  });

  it('links to files that exist', () => {
    const links = [...text.matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map(([, to = '']) => to);
    expect(
      links.filter((to) => !existsSync(root + to)),
      `correct these links in ${name}`,
    ).toEqual([]);
  });

  it('names commands that package.json has', () => {
    expect(
      commandsIn(text).filter((command) => !(command in scripts)),
      `correct these commands in ${name}: package.json has ${Object.keys(scripts).join(', ')}`,
    ).toEqual([]);
  });
});

it('a wrong path and a wrong command are found', () => {
  expect(pathsIn('see `src/nothing/x.ts`, and src/base/a.ts.').filter((path) => !isThere(path))).toEqual([
    'src/nothing/x.ts',
    'src/base/a.ts',
  ]);
  expect(isThere('src/catalogue/rules/<section>/index.ts')).toBe(true);
  expect(isThere('content/scenarios/*/*.txt')).toBe(true);
  expect(isThere('src/catalogue/rules/<section>/nothing.ts')).toBe(false);
  expect(isThere('src/nothing/<id>.ts')).toBe(false);
  expect(commandsIn('npm run fix, npm test -- x, npm run --silent build')).toEqual(['fix', 'test', 'build']);
});

describe('the table of rooms in ARCHITECTURE.md', () => {
  const chapter = /^## The rooms\n(.*?)^## /ms.exec(read('ARCHITECTURE.md'))?.[1] ?? '';
  const rows = [...chapter.matchAll(/^\| `([^`]+)` \| ([^|]+) \| ([^|]+) \|$/gm)].map(
    ([, folder = '', holds = '', may = '']) => ({
      folder,
      holds,
      may: namesIn(may).map(folderNamed),
      // "`read-output` alone": without what that may import.
      alone: new Set([...may.matchAll(/`([^`]+)` alone/g)].map(([, name = '']) => folderNamed(name))),
    }),
  );
  const listed = new Map(rows.map((row) => [row.folder, row]));

  function namesIn(text: string): readonly string[] {
    return [...text.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name);
  }

  /** `base` stands for `src/base`, `model` for `src/catalogue/model`. */
  function folderNamed(name: string): string {
    return rooms.find(({ folder }) => folder.endsWith(`/${name}`))?.folder ?? name;
  }

  /** A row names what its room may import, and with it all that this may import. */
  function withWhatFollows({ may, alone }: (typeof rows)[number]): readonly string[] {
    const all = new Set(may.filter((folder) => !alone.has(folder)));
    for (const folder of all) for (const next of listed.get(folder)?.may ?? []) all.add(next);
    return [...all, ...alone];
  }

  /** Without the room itself, and without what stands in another folder of the list. */
  const widest = (folders: readonly string[], own: string) =>
    folders
      .filter((one) => one !== own && !folders.some((other) => one !== other && one.startsWith(`${other}/`)))
      .filter((one) => !one.startsWith(`${own}/`))
      .toSorted();

  it('has each room in a row, or in the row of the folder around it', () => {
    const missing = rooms
      .map(({ folder }) => folder)
      .filter((folder) => {
        const around = rows.find((row) => folder.startsWith(`${row.folder}/`));
        return !listed.has(folder) && !around?.holds.includes(`\`${folder.split('/').at(-1)}/\``);
      });
    expect(missing, 'give these rooms of test/repository/import-graph.ts a row').toEqual([]);
    const others = rows.filter((row) => !rooms.some(({ folder }) => folder === row.folder));
    expect(
      others.map(({ folder }) => folder),
      'take these rows out: test/repository/import-graph.ts has no such room',
    ).toEqual([]);
  });

  it('says what each may import', () => {
    const different = rooms.flatMap(({ folder, mayImport }) => {
      const row = listed.get(folder);
      if (!row) return [];
      const [said, is] = [withWhatFollows(row), mayImport].map((each) => widest(each, folder).join(', '));
      return said === is
        ? []
        : [`${folder} may import ${is || 'nothing'}; the table says ${said || 'nothing'}`];
    });
    expect(different, 'correct the table, or `rooms` in test/repository/import-graph.ts').toEqual([]);
  });
});
