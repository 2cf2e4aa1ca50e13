import { readFileSync } from 'node:fs';
import type { Locale, SectionId } from '../../catalogue/causes/model.ts';

const { homepage } = JSON.parse(readFileSync(new URL('../../../package.json', import.meta.url), 'utf8')) as {
  homepage: string;
};

/** The page to read; `SITE_URL` overrides the origin of package.json, for a site of one's own. */
export function pageUrl(locale: Locale, section: SectionId | null, rule?: string): string {
  const base = process.env['SITE_URL'] || homepage;
  const page = section ? `${section}/` : 'diagnose/';
  return new URL(`${locale}/${page}${rule ? `#${rule}` : ''}`, base.endsWith('/') ? base : `${base}/`).href;
}

/** What `--help` and error messages call home. */
export const issuesHint = homepage;
