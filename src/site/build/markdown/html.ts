/** A built page as a small tree, read by parse5. Throws where a page is not well-formed HTML, which ends the build. */
import { type DefaultTreeAdapterTypes as Parse5, parse as parseHtml } from 'parse5';

export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (Element | string)[];
}

export function parse(html: string): Element {
  const page = parseHtml(html, {
    scriptingEnabled: false,
    sourceCodeLocationInfo: true,
    onParseError: ({ code, startLine, startCol }) => {
      throw new Error(`Not well-formed HTML at ${startLine}:${startCol}: ${code}`);
    },
  });
  return { name: 'root', attributes: {}, children: page.childNodes.flatMap(nodeOf) };
}

/** Comments and the doctype are left out. A parser closes what a page leaves open, which would hide a broken page. */
function nodeOf(node: Parse5.ChildNode): (Element | string)[] {
  if (node.nodeName === '#text') return [(node as Parse5.TextNode).value];
  if (!('tagName' in node)) return [];
  const { childNodes } = 'content' in node ? node.content : node;
  const written = node.sourceCodeLocation;
  if (written && !written.endTag && childNodes.length > 0)
    throw new Error(`<${node.tagName}> in line ${written.startLine} is never closed.`);
  const attributes = Object.fromEntries(node.attrs.map(({ name, value }) => [name, value]));
  return [{ name: node.tagName, attributes, children: childNodes.flatMap(nodeOf) }];
}

/** Every element below a node, in the order of the page. */
export function elementsOf(node: Element): Element[] {
  return node.children.flatMap((child) => (typeof child === 'string' ? [] : [child, ...elementsOf(child)]));
}

/** The first matching element, in document order. */
export function find(node: Element, matches: (element: Element) => boolean): Element | undefined {
  return elementsOf(node).find(matches);
}

export function textOf(node: Element | string): string {
  return typeof node === 'string' ? node : node.children.map(textOf).join('');
}
