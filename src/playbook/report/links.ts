import type { Locale } from '../../base/text.ts';
import { sections } from '../../catalogue/index.ts';
import type { CauseId, SectionId } from '../../causes/model.ts';
import { shipped } from '../shipped/index.ts';

/**
 * The page to read: the chapter, at the anchor of the rule if there is one; else the reference of messages, at the
 * cause. `SITE_URL` overrides the origin of package.json, for a self-hosted site.
 */
export function pageUrl(
  locale: Locale,
  section: SectionId | null,
  at: { rule?: string; cause?: CauseId } = {},
): string {
  const chapter = sections.find(({ id }) => id === section);
  const anchor = at.rule ? `#${at.rule}` : at.cause && !chapter ? `#cause-${at.cause}` : '';
  return `${guideUrl(locale, chapter ? chapter.id : 'diagnose')}${anchor}`;
}

/** A page of the guide, by its slug. */
export function guideUrl(locale: Locale, slug: string): string {
  const base = process.env['SITE_URL'] || shipped.homepage;
  return new URL(`${locale}/${slug}/`, base.endsWith('/') ? base : `${base}/`).href;
}
