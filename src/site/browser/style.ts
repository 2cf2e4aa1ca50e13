/** Style sheets of parts that load on demand. */
import { element } from './elements.ts';

/** Adds the style sheet of a part that loads on demand. A part without its styles is better than none. */
export function style(href: string): Promise<void> {
  const link = element('link', { rel: 'stylesheet', href });
  return new Promise((resolve) => {
    link.addEventListener('load', () => resolve());
    link.addEventListener('error', () => resolve());
    document.head.append(link);
  });
}
