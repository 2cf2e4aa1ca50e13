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

/** `color:var(--shiki-token-string)` on a span becomes `class="t-string"`; every other style goes. */
const coloursToClasses: ShikiTransformer = {
  name: 'colours-to-classes',
  span(node) {
    const name = /--shiki-(?:token-)?([a-z-]+)/.exec(String(node.properties.style ?? ''))?.[1];
    delete node.properties.style;
    if (name && name !== 'foreground') this.addClassToHast(node, `t-${name}`);
  },
  pre(node) {
    node.properties = {};
  },
};

/** A name in braces that the reader has to fill in; shown as the bare name, as documentation writes it. */
const placeholder = /\{([A-Z][A-Z0-9_]*)\}/g;

interface Gap {
  readonly start: number;
  readonly end: number;
  readonly name: string;
}

/** The code as it is shown and copied, and where its gaps are. */
export function withGaps(template: string): { code: string; gaps: Gap[] } {
  const gaps: Gap[] = [];
  let code = '';
  let done = 0;
  for (const match of template.matchAll(placeholder)) {
    const name = match[1] ?? '';
    code += template.slice(done, match.index);
    gaps.push({ start: code.length, end: code.length + name.length, name });
    code += name;
    done = match.index + match[0].length;
  }
  return { code: code + template.slice(done), gaps };
}

/** `<pre><code>…` for a template. Its placeholders are marked, so that they read as gaps and not as code. */
export async function highlight(template: string, lang: Language): Promise<string> {
  const { code, gaps } = withGaps(template);
  return (await highlighter()).codeToHtml(code, {
    lang,
    theme: 'names',
    transformers: [coloursToClasses],
    decorations: gaps.map(({ start, end, name }) => ({
      start,
      end,
      properties: { class: 'gap', 'data-placeholder': name },
    })),
  });
}
