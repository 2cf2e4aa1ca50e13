/**
 * Every page as Markdown beside it (`index.md`), and `llms.txt`, which lists them. Rendered from the built page,
 * because the source of a page holds tags, not commands.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import type { AstroIntegration } from 'astro';
import { locales } from '../../../base/text.ts';
import { sectionIds } from '../../../causes/model.ts';
import { languages } from '../../i18n/locale.ts';
import { ui } from '../../i18n/ui.ts';
import { address } from '../address.ts';
import { type Element, find, parse, textOf } from './html.ts';
import { markdown } from './render.ts';

interface Written {
  readonly url: string;
  readonly locale: string;
  readonly title: string;
  readonly description: string;
}

export function markdownPages(): AstroIntegration {
  return {
    name: 'pullbook-markdown',
    hooks: {
      'astro:build:done': ({ dir, logger }) => {
        const { origin, base } = address();
        const sitemap = readFileSync(new URL('sitemap.xml', dir), 'utf8');
        const listed = [...sitemap.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, url = '']) => url);
        // Whole chapters are not in the sitemap, whose readers get the pages of their checks.
        const whole = locales.flatMap((locale) =>
          sectionIds.map((section) => `${origin}${base}${locale}/${section}/print/`),
        );
        const pages = [...listed, ...whole].map((url) => write(dir, url, base));
        writeFileSync(new URL('llms.txt', dir), llms(pages, `${origin}${base}`));
        logger.info(`${pages.length} pages written as Markdown`);
      },
    },
  };
}

/** Writes one page as Markdown and returns its entry for the list. Throws if the page has no main element. */
function write(dir: URL, url: string, base: string): Written {
  const path = new URL(url).pathname.slice(base.length);
  const page = parse(readFileSync(new URL(`${path}index.html`, dir), 'utf8'));
  const main = find(page, ({ attributes }) => attributes['id'] === 'content');
  if (!main) throw new Error(`${url} has no main element.`);
  writeFileSync(new URL(`${path}index.md`, dir), `<!-- ${url} -->\n\n${markdown(main, url)}`);
  return {
    url: `${url}index.md`,
    locale: path.slice(0, path.indexOf('/')),
    title: textOf(find(main, ({ name }) => name === 'h1') ?? '').trim(),
    description: descriptionOf(page),
  };
}

function descriptionOf(page: Element): string {
  return (
    find(page, ({ name, attributes }) => name === 'meta' && attributes['name'] === 'description')?.attributes[
      'content'
    ] ?? ''
  );
}

/** The format of llmstxt.org: a description, then a list of links for each language. */
function llms(pages: readonly Written[], root: string): string {
  const lists = locales.map((locale) => {
    const links = pages
      .filter((page) => page.locale === locale)
      .map(({ url, title, description }) => `- [${title}](${url}): ${description}`);
    return `## ${languages[locale].name}\n\n${links.join('\n')}`;
  });
  return `${[
    '# Pullbook',
    `> ${ui.tagline.en}`,
    'Every page of this site is also Markdown: add index.md to its address.',
    ...lists,
    `## Agents\n\n- [SKILL.md](${root}skill/pullbook/SKILL.md): when an agent uses Pullbook, how it reads an answer, and its MCP server`,
    `## Data\n\n- [catalogue.json](${root}catalogue.json): rules, commands, messages and causes\n- [catalogue.schema.json](${root}catalogue.schema.json): its JSON Schema\n- [report.schema.json](${root}report.schema.json): JSON Schema of the report of a playbook\n- [check.schema.json](${root}check.schema.json): JSON Schema of a check of manifests`,
  ].join('\n\n')}\n`;
}
