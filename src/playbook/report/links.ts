import { readFileSync } from 'node:fs';
import type { Locale, SectionId } from '../../catalogue/causes/model.ts';
import { sections } from '../../catalogue/index.ts';

const { homepage } = JSON.parse(readFileSync(new URL('../../../package.json', import.meta.url), 'utf8')) as {
  homepage: string;
};

/** The page to read: that of the chapter where it exists, else the one that explains every message. `SITE_URL` overrides the origin of package.json, for a site of one's own. */
export function pageUrl(locale: Locale, section: SectionId | null, rule?: string): string {
  const base = process.env['SITE_URL'] || homepage;
  const page = sections.some(({ id }) => id === section) ? `${section}/` : 'diagnose/';
  return new URL(`${locale}/${page}${rule ? `#${rule}` : ''}`, base.endsWith('/') ? base : `${base}/`).href;
}
