/** The pages of a build, and their text. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Element, elementsOf, parse, textOf as wordsIn } from '../../../src/site/build/markdown/html.ts';

/** Many tests read the same page, so it is parsed once. */
const trees = new Map<string, Element>();

function treeOf(html: string): Element {
  const tree = trees.get(html) ?? parse(html);
  trees.set(html, tree);
  return tree;
}

/** Every element of a page, or those with one name. */
export function tags(html: string, name?: string): Element[] {
  return elementsOf(treeOf(html)).filter((element) => !name || element.name === name);
}

/** The text of a page, with `between` for each tag, and the result of `instead`, if any, for an element. */
export function bodyText(
  html: string,
  between: string,
  instead: (element: Element) => string | undefined,
): string {
  const textIn = (node: Element | string): string =>
    typeof node === 'string'
      ? node
      : (instead(node) ?? [between, ...node.children.map(textIn), between].join(''));
  return tags(html, 'body').map(textIn).join('');
}

const notProse = ['script', 'pre', 'code', 'textarea', 'noscript', 'template'];

/** The running text of a page: without code, recorded output and messages, which are verbatim. */
export function proseOf(html: string): string {
  return bodyText(html, '\u2060', ({ name }) => (notProse.includes(name) ? '\u2060' : undefined));
}

/** The complete text of a page on one line, including code, with wrapped commands joined. */
export function textOf(html: string): string {
  return bodyText(html, ' ', (element) => {
    if (element.name === 'script') return '';
    return ['pre', 'code'].includes(element.name) ? wordsIn(element) : undefined;
  })
    .replace(/\\\n/g, ' ')
    .replace(/[ \t\n]+/g, ' ');
}

/** The pages of a build by their path: `/`, `/en/auth/`. A fragment that scripts load is none. */
export function pagesIn(folder: string): ReadonlyMap<string, string> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.html'),
  );
  return new Map(
    files.flatMap((file) => {
      const html = readFileSync(join(folder, file), 'utf8');
      const path = `/${file.replaceAll('\\', '/').replace(/(^|\/)index\.html$/, '$1')}`;
      return html.startsWith('<!DOCTYPE html>') ? [[path, html] as const] : [];
    }),
  );
}
