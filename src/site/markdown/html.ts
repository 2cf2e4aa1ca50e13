/**
 * A tree of one of our own pages. Astro writes them, so tags are balanced and attributes quoted: a full HTML parser would
 * be a dependency for nothing. Throws where a page is not so, which ends the build.
 */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: (Element | string)[];
}

const empty = new Set(['area', 'br', 'col', 'hr', 'img', 'input', 'link', 'meta', 'source', 'wbr']);
/** Elements whose end tag may be left out, which our minifier-free pages never do but in lists of cells. */
const raw = new Set(['script', 'style']);

const token =
  /<!--[\s\S]*?-->|<!doctype[^>]*>|<\/([a-z][\w-]*)\s*>|<([a-z][\w-]*)((?:\s+[^\s=>/]+(?:=(?:"[^"]*"|'[^']*'|[^\s>]+))?)*)\s*(\/?)>/gi;
const attribute = /([^\s=>/]+)(?:=(?:"([^"]*)"|'([^']*)'|([^\s>]+)))?/g;

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: '\u00a0' };

export function decoded(text: string): string {
  return text.replace(/&(?:#x([\da-f]+)|#(\d+)|([a-z]+));/gi, (whole, hex, decimal, name) => {
    if (hex) return String.fromCodePoint(Number.parseInt(hex, 16));
    if (decimal) return String.fromCodePoint(Number(decimal));
    return entities[name] ?? whole;
  });
}

export function parse(html: string): Element {
  const root: Element = { name: 'root', attributes: {}, children: [] };
  const open = [root];
  let done = 0;
  for (let match = token.exec(html); match; match = token.exec(html)) {
    const parent = open.at(-1) ?? root;
    if (match.index > done) parent.children.push(decoded(html.slice(done, match.index)));
    done = token.lastIndex;
    const [, end, start, rest = '', closed] = match;
    if (end) {
      const top = open.pop();
      if (top?.name !== end.toLowerCase())
        throw new Error(`</${end}> closes <${top?.name}> at ${match.index}.`);
    } else if (start) {
      const made: Element = { name: start.toLowerCase(), attributes: attributesOf(rest), children: [] };
      parent.children.push(made);
      if (raw.has(made.name)) {
        done = html.indexOf(`</${made.name}>`, done) + made.name.length + 3;
        token.lastIndex = done;
      } else if (!closed && !empty.has(made.name)) open.push(made);
    }
  }
  token.lastIndex = 0;
  if (open.length > 1) throw new Error(`<${open.at(-1)?.name}> is never closed.`);
  return root;
}

function attributesOf(text: string): Record<string, string> {
  return Object.fromEntries(
    [...text.matchAll(attribute)].map(([, name = '', ...values]) => [
      name,
      decoded(values.find((value) => value !== undefined) ?? ''),
    ]),
  );
}

/** The first element that fits, in the order of the page. */
export function find(node: Element, fits: (element: Element) => boolean): Element | undefined {
  for (const child of node.children) {
    if (typeof child === 'string') continue;
    const found = fits(child) ? child : find(child, fits);
    if (found) return found;
  }
  return undefined;
}

export function textOf(node: Element | string): string {
  return typeof node === 'string' ? node : node.children.map(textOf).join('');
}
