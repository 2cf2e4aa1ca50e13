/**
 * Renders a built page as Markdown: prose, messages, tables and every command in full, without what only works on a
 * screen.
 */
import { codeSpan, escapeProse, fence } from '../../../base/markdown.ts';
import { type Element, textOf } from './html.ts';

type Node = Element | string;

const inlineNames = new Set([
  'a',
  'abbr',
  'b',
  'br',
  'code',
  'em',
  'i',
  'kbd',
  'mark',
  'small',
  'span',
  'strong',
  'time',
]);
const skipped = new Set([
  'button',
  'dialog',
  'form',
  'input',
  'nav',
  'noscript',
  'script',
  'style',
  'svg',
  'template',
]);

/** Blocks of Markdown, one blank line apart. Links become absolute with `address`. */
export function markdown(main: Element, address: string): string {
  return `${blocks(main.children, address).join('\n\n')}\n`;
}

/** The path of a pull is navigation, and a picture of what the text says: its links are kept. */
const kept = 'pull-path';

function isSkipped({ name, attributes }: Element): boolean {
  const classes = (attributes['class'] ?? '').split(' ');
  return (
    (skipped.has(name) && !classes.includes(kept)) ||
    attributes['aria-hidden'] === 'true' ||
    'data-paste' in attributes ||
    ['needs-js', 'anchor', 'visually-hidden'].some((each) => classes.includes(each))
  );
}

const isInline = (node: Node): boolean => typeof node === 'string' || inlineNames.has(node.name);

function blocks(nodes: readonly Node[], address: string): string[] {
  const made: string[] = [];
  let run: Node[] = [];
  const flush = () => {
    const text = inline(run, address).trim();
    if (text) made.push(text);
    run = [];
  };
  for (const node of nodes) {
    if (isInline(node)) run.push(node);
    else {
      flush();
      if (typeof node !== 'string' && !isSkipped(node)) made.push(...block(node, address));
    }
  }
  flush();
  return made;
}

function block(node: Element, address: string): string[] {
  const { name, children } = node;
  if (/^h[1-6]$/.test(name)) return [`${'#'.repeat(Number(name[1]))} ${inline(children, address).trim()}`];
  switch (name) {
    case 'pre':
      return [fence(textOf(node))];
    case 'ul':
    case 'ol':
      return [list(node, address)];
    case 'dl':
      return [pairs(node, address)];
    case 'table':
      return [table(node, address)];
    case 'aside':
      return [quoted(blocks(children, address).join('\n\n'))];
    case 'summary':
    case 'figcaption':
      return [inline(children, address).trim()].filter(Boolean);
    case 'div':
      return node.attributes['data-lang']
        ? blocks(children, address).map((each) =>
            each.replace(/^(`{3,})$/m, `$1${node.attributes['data-lang']}`),
          )
        : blocks(children, address);
    default:
      return blocks(children, address);
  }
}

function list({ name, children }: Element, address: string): string {
  return elements(children, 'li')
    .map((item, at) => {
      const mark = name === 'ol' ? `${at + 1}. ` : '- ';
      return mark + indented(blocks(item.children, address).join('\n\n'), mark.length);
    })
    .join('\n');
}

/** Terms and definitions: groups may be wrapped in a `div`. */
function pairs({ children }: Element, address: string): string {
  const flat = children.flatMap((child) =>
    typeof child !== 'string' && child.name === 'div' ? child.children : [child],
  );
  return flat
    .filter((child): child is Element => typeof child !== 'string')
    .map((child) =>
      child.name === 'dt'
        ? `- **${inline(child.children, address).trim()}**`
        : indented(`  ${definition(child, address)}`, 2),
    )
    .join('\n');
}

/** A list without marks: the page sets its parts apart by a gap, the text by commas. */
function definition({ children }: Element, address: string): string {
  const parts = elements(children, 'span');
  return parts.length > 0 && parts.length === children.length
    ? parts.map((part) => inline([part], address).trim()).join(', ')
    : blocks(children, address).join('\n\n');
}

function table(node: Element, address: string): string {
  const rows = elements(
    node.children.flatMap((child) => (typeof child === 'string' ? [] : child.children)),
    'tr',
  ).map((row) =>
    row.children
      .filter((cell): cell is Element => typeof cell !== 'string')
      .map((cell) => blocks(cell.children, address).join(' ').replaceAll('|', '\\|')),
  );
  const hasHead = node.children.some((child) => typeof child !== 'string' && child.name === 'thead');
  const [head = [], ...body] = hasHead ? rows : [(rows[0] ?? []).map(() => ''), ...rows];
  return [head, head.map(() => '---'), ...body].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

function elements(nodes: readonly Node[], name: string): Element[] {
  return nodes.filter((node): node is Element => typeof node !== 'string' && node.name === name);
}

const indented = (text: string, by: number) => text.replace(/\n(?=[^\n])/g, `\n${' '.repeat(by)}`);
const quoted = (text: string) => text.replace(/^/gm, '> ').replace(/^> $/gm, '>');

/** Inline text. Notes are separated by a dot, where the page has line breaks. */
function inline(nodes: readonly Node[], address: string): string {
  return joinedCode(nodes)
    .map((node) => (typeof node === 'string' ? plain(node) : phrase(node, address)))
    .join('');
}

/** Adjacent code elements become one: the backquotes between two spans would belong to a longer span. */
function joinedCode(nodes: readonly Node[]): Node[] {
  const joined: Node[] = [];
  for (const node of nodes) {
    const last = joined.at(-1);
    if (isCode(node) && isCode(last))
      joined.splice(-1, 1, { ...last, children: [...last.children, ...node.children] });
    else joined.push(node);
  }
  return joined;
}

const isCode = (node: Node | undefined): node is Element => typeof node === 'object' && node.name === 'code';

function phrase(node: Element, address: string): string {
  if (isSkipped(node)) return '';
  const text = () => inline(node.children, address).trim();
  switch (node.name) {
    case 'br':
      return '\n';
    case 'code':
    case 'kbd':
      return codeSpan(textOf(node).replace(/\s+/g, ' ').trim());
    case 'strong':
    case 'b':
      return text() && `**${text()}**`;
    case 'em':
    case 'i':
      return text() && `*${text()}*`;
    case 'a':
      return text() && `[${text()}](${new URL(node.attributes['href'] ?? '', address).href})`;
    case 'span':
      if (node.attributes['class'] === 'eyebrow') return text() && `**${text()}** `;
      return node.attributes['class'] === 'note' && !text().startsWith('·')
        ? ` · ${text()}`
        : inline(node.children, address);
    default:
      return inline(node.children, address);
  }
}

/** A run of blanks becomes one space; no-break spaces stay. */
function plain(text: string): string {
  return escapeProse(text.replace(/[ \t\r\n]+/g, ' '));
}
