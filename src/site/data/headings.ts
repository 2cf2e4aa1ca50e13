/**
 * The sections of a page, in order. Prose marks them with `<PageSection id title>` and `<Rule id>`: anchors are the
 * same in every language, so they are written, never derived from a translated heading.
 */
import { rule } from '../../catalogue/index.ts';
import type { Page } from './pages.ts';

export interface Heading {
  readonly id: string;
  readonly text: string;
}

const parts = /^<(?:PageSection id="([^"]+)" title="([^"]+)"|Rule id="([^"]+)")/gm;

export function headingsOf({ entry, locale }: Page): Heading[] {
  return [...(entry.body ?? '').matchAll(parts)].map(([, id, title, ruleId]) =>
    ruleId ? { id: ruleId, text: rule(ruleId).title[locale] } : { id: id ?? '', text: title ?? '' },
  );
}
