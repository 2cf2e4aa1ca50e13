/**
 * The sections of a page, in order. Prose marks them with `<PageSection id title>`: anchors are the same in every
 * language, so they are written, never derived from a translated heading.
 */
import type { Page } from './pages.ts';

export interface Heading {
  readonly id: string;
  readonly text: string;
}

const parts = /^<PageSection id="([^"]+)" title="([^"]+)"/gm;

export function headingsOf({ entry }: Page): Heading[] {
  return [...(entry.body ?? '').matchAll(parts)].map(([, id = '', text = '']) => ({ id, text }));
}
