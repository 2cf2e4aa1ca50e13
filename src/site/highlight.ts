/**
 * Code as HTML with classes instead of colours, so that the policy can forbid style attributes and the two themes are
 * plain CSS. Shiki's variables theme names each colour (`--shiki-token-string`); the name becomes the class.
 */
import {
  createCssVariablesTheme,
  createHighlighterCore,
  type HighlighterCore,
  type ShikiTransformer,
} from 'shiki/core';
import { createJavaScriptRegexEngine } from 'shiki/engine/javascript';
import { type Gap, type Language, pieces } from './gaps.ts';

let shared: Promise<HighlighterCore> | undefined;

function highlighter(): Promise<HighlighterCore> {
  shared ??= createHighlighterCore({
    themes: [createCssVariablesTheme({ name: 'names' })],
    langs: [import('shiki/langs/shellscript.mjs'), import('shiki/langs/yaml.mjs')],
    engine: createJavaScriptRegexEngine(),
  });
  return shared;
}

/** Most of a command is neither a name nor quoted: it keeps the colour of the text. */
const plain = new Set(['foreground', 'string', 'constant']);

/** `color:var(--shiki-token-comment)` becomes `class="t-comment"`; every other style and class goes. */
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
  // Last of all: gaps are put into the lines before.
  root(node) {
    node.children = wholeFlags(withoutBareSpans(node.children));
  },
};

/** `--flag=`: a line may break before it, not inside. */
const flag = /(--[a-z-]+=?)/;

type Children = Parameters<NonNullable<ShikiTransformer['root']>>[0]['children'];

/** A span that says nothing gives its place to what it holds. */
function withoutBareSpans(children: Children): Children {
  return children.flatMap((child): Children => {
    if (child.type !== 'element') return [child];
    child.children = withoutBareSpans(child.children) as typeof child.children;
    const bare = child.tagName === 'span' && Object.keys(child.properties).length === 0;
    return bare ? child.children : [child];
  });
}

function wholeFlags(children: Children): Children {
  return children.flatMap((child): Children => {
    if (child.type === 'text' && flag.test(child.value)) {
      return child.value.split(flag).map((value, at) => {
        const text = { type: 'text', value } as const;
        if (at % 2 === 0) return text;
        return { type: 'element', tagName: 'span', properties: { class: 'flag' }, children: [text] };
      });
    }
    if (child.type === 'element' && !child.properties['class'])
      child.children = wholeFlags(child.children) as typeof child.children;
    return [child];
  });
}

/** The code as it is shown and copied, and where its gaps are. */
export function withGaps(template: string, lang: Language = 'shellscript') {
  const gaps: (Gap & { readonly start: number; readonly end: number })[] = [];
  let code = '';
  for (const piece of pieces(template, lang)) {
    if (typeof piece === 'string') code += piece;
    else {
      gaps.push({ ...piece, start: code.length, end: code.length + piece.name.length });
      code += piece.name;
    }
  }
  return { code, gaps };
}

/** `<pre><code>…` for a template. Its placeholders are marked, so that they read as gaps and scripts can fill them. */
export async function highlight(template: string, lang: Language): Promise<string> {
  const { code, gaps } = withGaps(template, lang);
  return (await highlighter()).codeToHtml(code, {
    lang,
    theme: 'names',
    mergeSameStyleTokens: true,
    transformers: [coloursToClasses],
    decorations: gaps.map(({ start, end, name, within }) => ({
      start,
      end,
      properties: {
        class: 'gap',
        'data-placeholder': name,
        ...(within === 'word' ? {} : { 'data-within': within }),
      },
    })),
  });
}
