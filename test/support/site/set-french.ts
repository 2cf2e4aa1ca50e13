/** French as it is set: the spaces that do not break, and the apostrophe. What french.ts finds, where it is sure. */
import ts from 'typescript';

/** What is typed as `l'image :` is set as `l’image :`, with a space that does not break before the colon. */
function setAsFrench(typed: string): string {
  return typed
    .replace(/(?<=\p{L})\\?'(?=\p{L})/gu, '’')
    .replace(/(?<=\S) (?=[:;!?»](?:[\s.,)`'"»]|$))/gu, '\u00a0')
    .replace(/(?<=«) (?=\S)/gu, '\u00a0');
}

/** A file of TypeScript with the texts that a key `fr` holds set as French. */
export function textsSetAsFrench(code: string): string {
  if (!/\bfr: /.test(code)) return code;
  const file = ts.createSourceFile('a.ts', code, ts.ScriptTarget.Latest, true);
  const changes: { readonly start: number; readonly end: number }[] = [];
  const visit = (node: ts.Node, isFrench: boolean): void => {
    const isText =
      ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node);
    if (isText && isFrench) changes.push({ start: node.getStart() + 1, end: node.getEnd() });
    const inside = isFrench || (ts.isPropertyAssignment(node) && node.name.getText() === 'fr');
    ts.forEachChild(node, (child) => visit(child, inside));
  };
  visit(file, false);
  return changes
    .toReversed()
    .reduce(
      (text, { start, end }) => text.slice(0, start) + setAsFrench(text.slice(start, end)) + text.slice(end),
      code,
    );
}

/** A page with its prose set as French: not its code, its front matter and what stands in braces. */
export function pageSetAsFrench(mdx: string): string {
  const kept = /(^---\n[\s\S]*?\n---$|^import .*$|```[\s\S]*?```|`[^`\n]*`|\{[^{}]*\})/m;
  return mdx
    .split(kept)
    .map((part, at) => (at % 2 === 0 ? setAsFrench(part) : part))
    .join('');
}
