/** Every text that people read, as it is written in the files: in TypeScript, in pages and in the documents of the root. */
import ts from 'typescript';
import type { Locale } from '../../../src/base/text.ts';
import { filesBelow, read } from '../files.ts';

/** One text where it stands. What a template fills in is `…`. */
export interface Written {
  /** `path:line` */
  readonly where: string;
  readonly path: string;
  readonly locale: Locale;
  readonly text: string;
}

/** What is not prose: code, addresses, and what a tag or a brace holds. */
function proseOf(line: string): string {
  return line
    .replace(/`[^`]*`/g, '`…`')
    .replace(/\]\([^)]*\)/g, ']')
    .replace(/<[A-Z/][^>]*?(?:why|title)="([^"]*)"[^>]*>/g, '$1')
    .replace(/<[A-Z/][^>]*>|https?:\S+/g, '…');
}

/** The prose of a page or a document, line by line: not its front matter but title and description, and no code. */
function* inMarkdown(path: string, locale: Locale): Generator<Written> {
  let isCode = false;
  for (const [index, line] of read(path).split('\n').entries()) {
    if (line.startsWith('```')) isCode = !isCode;
    if (isCode || /^(?:```|import |---|(?:order|section|console): |$)/.test(line)) continue;
    yield { where: `${path}:${index + 1}`, path, locale, text: proseOf(line) };
  }
}

/** The texts of a file of TypeScript: what `en` and `fr` hold, and what the two-language functions are given. */
function* inTypeScript(path: string): Generator<Written> {
  const code = read(path);
  if (!/\b(?:en|fr)\b/.test(code)) return;
  const file = ts.createSourceFile(path, code, ts.ScriptTarget.Latest, true);
  const at = (node: ts.Node, locale: Locale, text: string): Written => ({
    where: `${path}:${file.getLineAndCharacterOfPosition(node.getStart()).line + 1}`,
    path,
    locale,
    text,
  });
  const texts = function* (node: ts.Node, locale: Locale): Generator<Written> {
    if (ts.isStringLiteralLike(node)) yield at(node, locale, proseOf(node.text));
    else if (ts.isTemplateExpression(node)) {
      yield at(
        node,
        locale,
        proseOf(node.head.text + node.templateSpans.map(({ literal }) => `…${literal.text}`).join('')),
      );
      for (const { expression } of node.templateSpans) yield* texts(expression, locale);
    } else for (const child of node.getChildren()) yield* texts(child, locale);
  };
  const visit = function* (node: ts.Node): Generator<Written> {
    const locale = localeHeldBy(node);
    if (locale) return yield* texts(node, locale);
    if (ts.isCallExpression(node)) {
      const pairs = languagesOf(node);
      for (const [index, each] of pairs.entries()) {
        const argument = node.arguments[index];
        if (each && argument) yield* texts(argument, each);
      }
      if (pairs.length > 0) return;
    }
    for (const child of node.getChildren()) yield* visit(child);
  };
  yield* visit(file);
}

/** The language of a property or a constant that is named after one. */
function localeHeldBy(node: ts.Node): Locale | null {
  if (!ts.isPropertyAssignment(node) && !ts.isVariableDeclaration(node)) return null;
  const name = node.name.getText();
  return name === 'en' || name === 'fr' ? name : null;
}

/** The language of each argument of the functions that take a text in both. */
function languagesOf({ expression, arguments: given }: ts.CallExpression): readonly (Locale | null)[] {
  const name = expression.getText();
  if (name === 'usage' && given.length === 2) return ['en', 'fr'];
  if (name === 'term' && given.length === 5) return [null, 'en', 'fr', 'en', 'fr'];
  return [];
}

const code = filesBelow('src').filter((path) => path.endsWith('.ts'));
const pages = filesBelow('content').filter((path) => path.endsWith('.mdx'));

/** All of them. */
export const written: readonly Written[] = [
  ...code.flatMap((path) => [...inTypeScript(path)]),
  ...pages.flatMap((path) => [...inMarkdown(path, path.startsWith('content/fr/') ? 'fr' : 'en')]),
  ...inMarkdown('README.md', 'en'),
  ...inMarkdown('LISEZMOI.md', 'fr'),
  ...inMarkdown('public/skill/pullbook/SKILL.md', 'en'),
];
