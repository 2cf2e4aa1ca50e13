/** Just enough reading of our own pages: Astro writes them, so tags and quotes are regular. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface Tag {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
}

const entities: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&#34;': '"',
};

export function decoded(text: string): string {
  return text.replace(/&(?:amp|lt|gt|quot|#39|#34);/g, (entity) => entities[entity] ?? entity);
}

/** The page without the content of scripts, which is not HTML. */
export function withoutScripts(html: string): string {
  return html.replace(/(<script[^>]*>)[\s\S]*?(<\/script>)/g, '$1$2');
}

/** Every start tag of a page, or those of one name. */
export function tags(html: string, name?: string): Tag[] {
  return [
    ...withoutScripts(html).matchAll(
      /<([a-z][a-z0-9-]*)((?:\s+[^\s=>/]+(?:=(?:"[^"]*"|'[^']*'|[^\s>]+))?)*)\s*\/?>/gi,
    ),
  ]
    .map(([, tag = '', rest = '']) => ({ name: tag.toLowerCase(), attributes: attributesOf(rest) }))
    .filter((tag) => !name || tag.name === name);
}

function attributesOf(text: string): Record<string, string> {
  return Object.fromEntries(
    [...text.matchAll(/([^\s=>/]+)(?:=(?:"([^"]*)"|'([^']*)'|([^\s>]+)))?/g)].map(
      ([, name = '', ...values]) => [name, decoded(values.find((value) => value !== undefined) ?? '')],
    ),
  );
}

/** What a reader reads in running text: without code, recorded output and messages, which are printed as they are. */
export function proseOf(html: string): string {
  const body = html.slice(html.indexOf('<body'));
  return decoded(
    withoutScripts(body)
      .replace(/<(script|pre|code|textarea|noscript|template)\b[\s\S]*?<\/\1>/g, '\u2060')
      .replace(/<[^>]+>/g, '\u2060'),
  );
}

/** The pages of a build by their address: `/`, `/en/auth/`. */
export function pagesIn(folder: string): ReadonlyMap<string, string> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.html'),
  );
  return new Map(
    files.map((file) => [
      `/${file.replaceAll('\\', '/').replace(/(^|\/)index\.html$/, '$1')}`,
      readFileSync(join(folder, file), 'utf8'),
    ]),
  );
}

/** All that a page shows, on one line, code included: commands that are broken over lines are whole again. */
export function textOf(html: string): string {
  const body = withoutScripts(html.slice(html.indexOf('<body')))
    .replace(/<(pre|code)\b[\s\S]*?<\/\1>/g, (code) => code.replace(/<[^>]+>/g, ''))
    .replace(/<[^>]+>/g, ' ');
  return decoded(body)
    .replace(/\\\n/g, ' ')
    .replace(/[ \t\n]+/g, ' ');
}
