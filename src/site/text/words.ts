/**
 * Code in words. A line breaks at spaces only, so that it can be read out and typed: what a browser would break elsewhere,
 * such as after a hyphen, is kept whole, whatever colours and gaps it has inside. So is a word with its indentation, and
 * with the backslash that goes on to the next line.
 */

/** Where a line ends or may break, or a word, which a browser might break or not. */
export type CodePart<Node> =
  | { readonly space: string }
  | { readonly word: readonly (string | Node)[]; readonly breaks: boolean };

/** What is to be known of an element. */
export interface Elements<Node> {
  readonly textOf: (node: Node) => string;
  /** The children of an element, each as a text or an element. */
  readonly childrenOf: (node: Node) => readonly (string | Node)[];
  /** An element like it with another content. */
  readonly like: (node: Node, child: string | Node) => Node;
}

/** A line end, or spaces that neither begin a line nor precede the backslash at its end. */
const between = /(\n|(?<!\n *) +(?!\\\n))/;

/** The words of code, from text and elements in their order. An element with spaces inside becomes one for each word. */
export function words<Node>(
  nodes: readonly (string | Node)[],
  elements: Elements<Node>,
): readonly CodePart<Node>[] {
  const parts: CodePart<Node>[] = [];
  let word: (string | Node)[] = [];
  const end = () => {
    const text = word.map((each) => (typeof each === 'string' ? each : elements.textOf(each))).join('');
    if (word.length > 0) parts.push({ word, breaks: word.length > 1 || /[^\w.]/.test(text) });
    word = [];
  };
  for (const node of joined(nodes.flatMap((each) => apart(each, elements))))
    if (typeof node !== 'string') word.push(node);
    else
      for (const [at, piece] of node.split(between).entries()) {
        if (at % 2 === 1) {
          end();
          parts.push({ space: piece });
        } else if (piece) word.push(piece);
      }
  end();
  return parts;
}

/** An element with spaces inside as the elements and spaces that it consists of. */
function apart<Node>(node: string | Node, elements: Elements<Node>): readonly (string | Node)[] {
  if (typeof node === 'string' || !/\s/.test(elements.textOf(node))) return [node];
  return elements
    .childrenOf(node)
    .flatMap((child): readonly (string | Node)[] =>
      typeof child === 'string' ? child.split(/(\s+)/) : [child],
    )
    .filter((child) => child !== '')
    .map((child) => (typeof child === 'string' && /\s/.test(child) ? child : elements.like(node, child)));
}

/** Texts that follow each other as one. */
function joined<Node>(nodes: readonly (string | Node)[]): readonly (string | Node)[] {
  return nodes.reduce<(string | Node)[]>((done, node) => {
    const last = done.at(-1);
    if (typeof node === 'string' && typeof last === 'string') done[done.length - 1] = last + node;
    else done.push(node);
    return done;
  }, []);
}
