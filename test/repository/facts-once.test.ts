/** A universe is data: the values of universes.ts are nowhere else, except in examples and in quoted messages. */
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { universes } from '../../src/cloud/universes.ts';
import { filesBelow, read } from '../support/files.ts';

const all = Object.values(universes);
const facts = [
  ...new Set(
    all.flatMap((universe) => [
      universe.documentationDomain,
      universe.artifactRegistryDomain,
      ...Object.keys(universe.containerRegistryHosts),
      universe.serviceAccountDomain,
      universe.defaultComputeDomain,
      universe.serviceAgentDomain,
      universe.workloadPoolSuffix,
      ...[universe.privateVip, universe.restrictedVip].flatMap(({ v4, v6 }) =>
        [v4, v6].flatMap((range) => [range, range.split('/')[0] ?? '']),
      ),
      // The public universe's domain is also part of the names of APIs, which are the same everywhere.
      ...(universe.projectPrefix ? [universe.universeDomain, universe.projectPrefix] : []),
    ]),
  ),
];

/** Examples of documentation, and what clusters print: `example`, `message`, `matches`, the pattern of a signature. */
const quoted = /^(?:example\w*|message|matches|mustNotMatch|source|url)$/;

interface Literal {
  readonly text: string;
  /** A sentence for people. It may name gcr.io, which is what the documentation calls such a repository. */
  readonly prose: boolean;
  readonly line: number;
}

/** The literals of a file that say something of the world: no comments, no imports, no examples. */
function literals(path: string): readonly Literal[] {
  const code = read(path);
  const file = ts.createSourceFile(path, code, ts.ScriptTarget.Latest, true);
  const found: Literal[] = [];
  const visit = (node: ts.Node, prose: boolean): void => {
    if (ts.isImportDeclaration(node)) return;
    if (
      (ts.isPropertyAssignment(node) || ts.isVariableDeclaration(node)) &&
      quoted.test(node.name.getText(file))
    )
      return;
    if (ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node)) {
      found.push({ text: node.text, prose, line: file.getLineAndCharacterOfPosition(node.pos).line + 1 });
    }
    const speaks = prose || (ts.isPropertyAssignment(node) && /^(?:en|fr)$/.test(node.name.getText(file)));
    ts.forEachChild(node, (child) => visit(child, speaks));
  };
  visit(file, false);
  return found;
}

const files = filesBelow('src').filter(
  (path) => path.endsWith('.ts') && !path.endsWith('.samples.ts') && path !== 'src/cloud/universes.ts',
);

describe('what differs between universes', () => {
  it('is in universes.ts only', () => {
    const wrong = files.flatMap((path) =>
      literals(path).flatMap(({ text, line, prose }) =>
        facts
          .filter((fact) => text.includes(fact) && !(prose && fact === 'gcr.io'))
          .map(
            (fact) =>
              `${path}:${line} ${fact}: read it from src/cloud/universes.ts (universes, or a function of src/cloud)`,
          ),
      ),
    );
    expect(wrong).toEqual([]);
  });

  it('is looked for', () => {
    expect(facts).toContain('pkg.dev');
    expect(facts).toContain('s3ns.iam.gserviceaccount.com');
    expect(facts).toContain('199.36.153.8');
    expect(literals('src/cloud/universes.ts').filter(({ text }) => text === 'pkg.dev')).toHaveLength(1);
  });
});
