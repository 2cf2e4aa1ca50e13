import type { Locale } from '../../base/text.ts';
import { sections } from '../../catalogue/index.ts';
import type { CauseId, SectionId } from '../../causes/model.ts';
import { shipped } from '../shipped/index.ts';

/**
 * The page to read: that of the rule, else its chapter; else the messages of the cause. `SITE_URL` overrides the origin
 * of package.json, for a self-hosted site.
 */
export function pageUrl(
  locale: Locale,
  section: SectionId | null,
  at: { rule?: string; cause?: CauseId } = {},
): string {
  const chapter = sections.find(({ id }) => id === section);
  if (chapter) return guideUrl(locale, at.rule ? `${chapter.id}/${at.rule}` : chapter.id);
  return `${guideUrl(locale, 'diagnose')}${at.cause ? `#cause-${at.cause}` : ''}`;
}

/** A page of the guide, by its slug. */
export function guideUrl(locale: Locale, slug: string): string {
  const base = process.env['SITE_URL'] || shipped.homepage;
  return new URL(`${locale}/${slug}/`, base.endsWith('/') ? base : `${base}/`).href;
}
