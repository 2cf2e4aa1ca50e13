/**
 * Code as HTML with classes instead of colours, so that the policy can forbid style attributes and the two themes are
 * plain CSS. Shiki's variables theme names each colour (`--shiki-token-string`); the name becomes the class.
 */
import {
  createCssVariablesTheme,
  createHighlighterCore,
  type DecorationItem,
  type HighlighterCore,
  type ShikiTransformer,
} from 'shiki/core';
import { createJavaScriptRegexEngine } from 'shiki/engine/javascript';
import type { Template } from '../../catalogue/commands/template.ts';
import { type Elements, words } from './words.ts';

/** `shellscript` for commands, `yaml` for manifests, `text` for Cloud Logging queries. */
export type Language = 'shellscript' | 'yaml' | 'text';

let shared: Promise<HighlighterCore> | undefined;

function highlighter(): Promise<HighlighterCore> {
  shared ??= createHighlighterCore({
    themes: [createCssVariablesTheme({ name: 'names' })],
    langs: [import('shiki/langs/shellscript.mjs'), import('shiki/langs/yaml.mjs')],
    engine: createJavaScriptRegexEngine(),
  });
  return shared;
}

/** Most of a command is neither a name nor quoted: it has the text colour. */
const plain = new Set(['foreground', 'string', 'constant']);

/** `color:var(--shiki-token-comment)` becomes `class="t-comment"`; every other style and class is removed. */
const coloursToClasses: ShikiTransformer = {
  name: 'colours-to-classes',
  span(node) {
    const name = /--shiki-(?:token-)?([a-z-]+)/.exec(String(node.properties.style ?? ''))?.[1];
    delete node.properties.style;
    if (name && !plain.has(name)) this.addClassToHast(node, `t-${name}`);
  },
  line(node) {
    node.properties = {};
  },
  pre(node) {
    node.properties = {};
  },
  // Runs last, because placeholders are inserted into the lines before it.
  root(node) {
    const [pre] = node.children;
    const code = pre?.type === 'element' ? pre.children[0] : undefined;
    if (code?.type === 'element') code.children = wholeWords(withoutBareSpans(code.children)) as Inside;
  },
};

type Children = Parameters<NonNullable<ShikiTransformer['root']>>[0]['children'];
type Child = Children[number];
type Inside = Extract<Child, { type: 'element' }>['children'];

/** Replaces a span without attributes by its content. */
function withoutBareSpans(children: Children): Children {
  return children.flatMap((child): Children => {
    if (child.type !== 'element') return [child];
    child.children = withoutBareSpans(child.children) as typeof child.children;
    const bare = child.tagName === 'span' && Object.keys(child.properties).length === 0;
    return bare ? child.children : [child];
  });
}

/** Words that a browser would break become elements of their own. */
function wholeWords(children: Children): Children {
  return words<Child>(children.map(asNode), elements).flatMap((part): Children => {
    if ('space' in part) return [{ type: 'text', value: part.space }];
    const inside = part.word.map(asChild) as Inside;
    return part.breaks
      ? [{ type: 'element', tagName: 'span', properties: { class: 'word' }, children: inside }]
      : inside;
  });
}

const asNode = (child: Child) => (child.type === 'text' ? child.value : child);
const asChild = (node: string | Child): Child =>
  typeof node === 'string' ? { type: 'text', value: node } : node;

const elements: Elements<Child> = {
  textOf: (node) => {
    if (node.type === 'text') return node.value;
    return node.type === 'element' ? node.children.map(elements.textOf).join('') : '';
  },
  childrenOf: (node) => (node.type === 'element' ? node.children.map(asNode) : []),
  like: (node, child) => (node.type === 'element' ? { ...node, children: [asChild(child)] as Inside } : node),
};

/** `<pre><code>…` for a template. Its gaps are marked, so that they read as such and scripts can fill them. */
export async function highlight(template: Template, lang: Language): Promise<string> {
  let code = '';
  const decorations: DecorationItem[] = [];
  for (const piece of template) {
    const start = code.length;
    code += typeof piece === 'string' ? piece : piece.placeholder;
    if (typeof piece === 'string') continue;
    const { placeholder, quoting } = piece;
    const within = quoting === 'word' ? {} : { 'data-quoting': quoting };
    const properties = { class: 'gap', 'data-placeholder': placeholder, ...within };
    decorations.push({ start, end: code.length, properties });
  }
  return (await highlighter()).codeToHtml(code, {
    lang,
    theme: 'names',
    mergeSameStyleTokens: true,
    // Spaces stand between words, not in them.
    mergeWhitespaces: 'never',
    // On a busy machine the default limit would leave the rest of a line without colours.
    tokenizeTimeLimit: 0,
    transformers: [coloursToClasses],
    decorations,
  });
}
