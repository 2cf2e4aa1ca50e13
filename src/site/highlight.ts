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

/** `color:var(--shiki-token-string)` on a span becomes `class="t-string"`; every other style goes. */
const coloursToClasses: ShikiTransformer = {
  name: 'colours-to-classes',
  span(node) {
    // A string with names in it is a string all the same.
    const name = /--shiki-(?:token-)?((?!string)[a-z-]+|string)/.exec(
      String(node.properties.style ?? ''),
    )?.[1];
    delete node.properties.style;
    if (name && name !== 'foreground') this.addClassToHast(node, `t-${name}`);
  },
  pre(node) {
    node.properties = {};
  },
};

type Element = Parameters<NonNullable<ShikiTransformer['pre']>>[0];
type Content = Element['children'][number];

/**
 * Only spans that say something stay: lines are told apart by their breaks, and neighbours of one colour are one. Half of
 * the markup of a page is code, so this is felt in its weight.
 */
const fewerSpans: ShikiTransformer = {
  name: 'fewer-spans',
  // After the gaps are marked, which counts lines.
  pre({ children: [code] }) {
    if (code?.type !== 'element') return;
    const flat: Content[] = [];
    for (const child of code.children.flatMap(unwrapped)) {
      const last = flat.at(-1);
      if (last?.type === 'text' && child.type === 'text') last.value += child.value;
      else if (last?.type === 'element' && child.type === 'element' && isAlike(last, child))
        last.children.push(...child.children);
      else flat.push(child);
    }
    code.children = flat;
  },
};

/** What a span without properties holds; a line is such a span as well. Anything else is itself. */
function unwrapped(node: Content): Content[] {
  if (node.type !== 'element') return [node];
  const names = Object.keys(node.properties).filter((name) => name !== 'class' || classOf(node) !== 'line');
  return names.length === 0 ? node.children.flatMap(unwrapped) : [node];
}

const classOf = ({ properties }: Element) => [properties['class']].flat().join(' ');

/** Whether two spans have a colour and nothing else, and the same one. */
function isAlike(a: Element, b: Element): boolean {
  return (
    [a, b].every(({ properties }) => Object.keys(properties).join() === 'class') && classOf(a) === classOf(b)
  );
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
    transformers: [coloursToClasses, fewerSpans],
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
