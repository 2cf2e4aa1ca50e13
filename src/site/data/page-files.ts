/** The file from which a page is made, which is what "Edit this page" opens. */
import type { Locale } from '../../base/text.ts';

/** Pages without prose: what they show comes from these files and folders. */
const generated: Readonly<Record<string, string>> = {
  reference: 'src/site/i18n/reference.ts',
  'reference/messages': 'src/causes',
  'reference/statuses': 'src/causes/statuses.ts',
  'reference/commands': 'src/catalogue/commands',
  'reference/rules': 'src/catalogue/rules',
  'reference/universes': 'src/cloud/universes.ts',
  'reference/glossary': 'src/site/i18n/glossary.ts',
  runbook: 'src/site/i18n/tools.ts',
  offline: 'src/site/i18n/offline.ts',
};

/** The path of that file from the root of the repository. A whole chapter is its own prose first. */
export function pageFile(locale: Locale, slug: string): string {
  return generated[slug] ?? `content/${locale}/${slug.replace(/\/print$/, '')}.mdx`;
}
